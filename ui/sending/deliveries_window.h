// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/delivery_list.h"
#include "app/workspace/workspace.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace hookbench::ui {

class FieldNote;

/// What was to be delivered with retries: each with its attempts as a ladder, those that wait to be gone on
/// with or given up, and the dead letters.
class DeliveriesWindow : public QDialog
{
    Q_OBJECT

public:
    explicit DeliveriesWindow(workspace::Workspace& workspace, QWidget* parent = nullptr);

    QTreeWidget* tree() const { return m_tree; }

Q_SIGNALS:
    void exchangeRequested(hookbench::ExchangeId id); ///< to be shown in the log
    void filterRequested(const QString& filter);      ///< to be applied to the log

private:
    void buildTree();
    QWidget* buildButtons();
    void refresh();
    void take(const Result<std::vector<workspace::DeliveryView>>& deliveries);
    void fill();
    QTreeWidgetItem* itemOf(const workspace::DeliveryView& delivery) const;
    void addRungs(QTreeWidgetItem* parent, const workspace::DeliveryView& delivery) const;
    QString phaseText(const workspace::DeliveryView& delivery) const;
    const workspace::DeliveryView* current() const;
    QSet<DocumentId> restingShown() const;
    void showInLog();
    void adapt();

    workspace::Workspace& m_workspace;
    LatestJob m_listing;
    QTimer m_refresh;
    std::vector<workspace::DeliveryView> m_deliveries;
    QComboBox* m_choice;
    QTreeWidget* m_tree;
    FieldNote* m_note;
    QPushButton* m_resume = nullptr;
    QPushButton* m_resumeAll = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_inLog = nullptr;
};

} // namespace hookbench::ui
