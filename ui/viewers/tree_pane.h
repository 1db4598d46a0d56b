// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/data_tree_model.h"

#include <QWidget>

class QLabel;
class QThreadPool;
class QTreeView;

namespace hookbench::ui {

class ItemSearch;

/// A tree of values with what it has to say about itself; copying of values, lines and what is unfolded.
class TreePane : public QWidget
{
    Q_OBJECT

public:
    /// `name` is what assistive technology calls the tree.
    TreePane(const QString& name, QThreadPool& pool, QWidget* parent = nullptr);

    void setTree(std::shared_ptr<const models::DataTree> tree);
    void say(const QString& note);
    void find();                ///< opens the find bar
    void showBytes(bool shown); ///< whether the column with places makes sense
    QTreeView& view() { return *m_view; }

    /// All lines that are unfolded, in sight or not.
    QStringList unfoldedLines(int most) const;

    void copyValue();
    void copyLine();
    QString copyUnfolded(); ///< returns what to tell the user

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addCommands();
    void unfoldFirstLevels();

    models::DataTreeModel* m_model;
    QTreeView* m_view;
    QLabel* m_note;
    ItemSearch* m_search;
};

} // namespace hookbench::ui
