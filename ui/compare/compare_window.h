// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/comparison_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QTableView;
class QToolButton;

namespace hookbench::ui {

/// Two exchanges and what differs between them, in a window of their own.
class CompareWindow : public QWidget
{
    Q_OBJECT

public:
    CompareWindow(QThreadPool& pool, const QStringList& rules, QWidget* parent = nullptr);

    void compare(const QString& sessionPath, ExchangeId first, ExchangeId second);

    const models::ComparisonModel& model() const { return m_model; }

Q_SIGNALS:
    void rulesChanged(const QStringList& rules); ///< what is ignored, as the user wants it kept

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildBar();
    void buildRules();
    void buildTable();
    QPushButton* makeButton(const QString& name, const QString& text, const QKeySequence& key);
    void showState();
    void showRules();
    void sizeTable();
    void spanTitles();
    void goTo(int direction);
    void swapSides();
    void addRule(const QString& rule);
    void applyRules(const QStringList& rules);
    void showRowMenu(const QPoint& position);
    void copyRow();

    models::ComparisonModel m_model;
    QString m_path;
    QLabel* m_summary;
    QPushButton* m_previous;
    QPushButton* m_next;
    QPushButton* m_swap;
    QPushButton* m_cancel;
    QComboBox* m_form;
    QLineEdit* m_rule;
    QToolButton* m_rules;
    QMenu* m_rulesMenu;
    QTableView* m_table = nullptr;
};

} // namespace hookbench::ui
