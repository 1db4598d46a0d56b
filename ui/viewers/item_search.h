// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/models/item_finding.h"

#include <QObject>

#include <functional>

class QAbstractItemView;

namespace hookbench::ui {

class FindBar;

/// Finds what is asked for in a find bar among the items of a tree or a table, on the pool, and goes from one
/// to the next.
class ItemSearch : public QObject
{
    Q_OBJECT

public:
    /// How places and the items of the view belong together; -1 and an invalid index are none.
    struct Places
    {
        std::function<qint64(const QModelIndex& index)> placeOf;
        std::function<QModelIndex(qint64 place)> indexOf;
    };

    ItemSearch(QAbstractItemView* view, FindBar* bar, QThreadPool& pool, Places places);

    void setItems(models::ItemFinder items); ///< what the view shows now; null for nothing
    void find();                             ///< opens the find bar

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void step(int direction);
    void goTo(size_t index, bool wrapped);
    void close();
    qint64 currentPlace() const;

    QAbstractItemView* m_view;
    FindBar* m_bar;
    const Places m_places;
    models::ItemFinder m_items;
    models::FoundItems m_found;
    LatestJob m_search;
};

} // namespace hookbench::ui
