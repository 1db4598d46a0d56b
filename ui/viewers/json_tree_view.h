// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/json_tree.h"

#include <QBasicTimer>
#include <QTreeView>

#include <deque>

namespace hookbench::ui {

/// The tree of a JSON text: what can be opened, copied and gone to in it.
class JsonTreeView final : public QTreeView
{
    Q_OBJECT

public:
    /// What opening all at once lays out at most.
    static constexpr int expandLimit = 20'000;

    explicit JsonTreeView(QWidget* parent = nullptr);

    /// `continues` keeps what is open and current: the text is the whole of what was shown before.
    void setDocument(models::JsonTreeModel::Document document, bool continues);
    void setFilter(std::shared_ptr<const models::JsonFilter> filter);
    models::JsonTreeModel& tree() const { return *m_model; }

    void expandEverything(); ///< bounded, a little at a time; expandEnded() tells
    void expandBelow(const QModelIndex& index);
    bool isExpanding() const { return m_expand.isActive(); }
    bool showNode(models::JsonTreeModel::Node node); ///< opens what is around it and selects it
    QStringList openLines(int most) const;           ///< all rows that are open, in sight or not

Q_SIGNALS:
    void currentChangedTo(const QModelIndex& index);
    void expandEnded(bool complete);
    void copied(const QString& what);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    using Text = QString (models::JsonTreeModel::*)(const QModelIndex&) const;

    void addCommands();
    void addCopy(const QString& objectName, const QString& text, Text of, const QKeySequence& key = {});
    void copyText(const QString& text);
    void copySubtree();
    std::vector<models::JsonTreeModel::Node> openNodes() const;
    void openFirst();
    void stopExpanding(bool complete);

    models::JsonTreeModel* m_model;
    QBasicTimer m_expand;
    std::deque<QPersistentModelIndex> m_toExpand;
    int m_expanded = 0; ///< rows laid out by the expansion under way
};

} // namespace hookbench::ui
