// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

#include <QDialog>
#include <QTimer>
#include <QUndoStack>

class QCheckBox;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QMenu;
class QPushButton;

namespace hookbench::ui {

class FilterEdit;
class RuleForm;

/// The rules of one endpoint, in their order, and how they are doing; edits take effect at once.
class RulesWindow final : public QDialog
{
    Q_OBJECT

public:
    RulesWindow(workspace::Workspace& workspace, EndpointId endpoint, QWidget* parent = nullptr);

    EndpointId endpoint() const { return m_endpoint; }

    /// Adds it in front of all others and shows it.
    void add(const Rule& rule);

    /// What its filter field proposes.
    FilterEdit& filterEdit() const;

private:
    QWidget* makeList();
    QWidget* makeButtons();
    void fillPresets(QMenu* menu);
    void addActions();
    void fill();
    void showStatus();
    void showItem(QListWidgetItem* item, const Rule& rule);
    void showSelected();
    void saveEdited();
    void switchRule(QListWidgetItem* item);
    void moveSelected(int by);
    void moveTo(DocumentId rule, int place);
    void dropped();
    void duplicate();
    void removeSelected();
    void importFile();
    void exportFile();
    void store(const Rule& rule, qsizetype place, const QString& text);
    Rule selected() const;
    const Rule* find(DocumentId id) const;

    workspace::Workspace& m_workspace;
    workspace::Rules& m_rules;
    const EndpointId m_endpoint;
    std::vector<Rule> m_shown;
    DocumentId m_toSelect; ///< once it is there
    QUndoStack m_undo;
    QTimer m_saveDue;
    QListWidget* m_list;
    QLabel* m_note;
    RuleForm* m_form;
    QWidget* m_empty;
    QCheckBox* m_cors;
    QList<QPushButton*> m_forSelected;
    bool m_isFilling = false;
};

} // namespace hookbench::ui
