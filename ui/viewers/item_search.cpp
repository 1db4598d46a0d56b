// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/item_search.h"

#include "ui/viewers/find_bar.h"
#include "ui/viewers/text_search.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QLocale>

#include <algorithm>

namespace hookbench::ui {

ItemSearch::ItemSearch(QAbstractItemView* view, FindBar* bar, QThreadPool& pool, Places places)
    : QObject(view)
    , m_view(view)
    , m_bar(bar)
    , m_places(std::move(places))
    , m_search(pool)
{
    m_bar->hide();
    m_view->installEventFilter(this);
    connect(m_bar, &FindBar::changed, this, &ItemSearch::search);
    connect(m_bar, &FindBar::nextRequested, this, [this] { step(1); });
    connect(m_bar, &FindBar::previousRequested, this, [this] { step(-1); });
    connect(m_bar, &FindBar::closed, this, &ItemSearch::close);
}

void ItemSearch::setItems(models::ItemFinder items)
{
    m_search.cancel();
    m_items = std::move(items);
    m_found = {};
    if (m_bar->isVisible())
        search();
}

void ItemSearch::find()
{
    m_bar->activate({});
    search();
}

void ItemSearch::close()
{
    m_search.cancel();
    m_found = {};
    m_view->setFocus(Qt::OtherFocusReason);
}

void ItemSearch::search()
{
    m_found = {};
    m_search.cancel();
    m_bar->setStatus({});
    if (!m_items || m_bar->text().isEmpty())
        return;
    const auto finder = models::Finder::make(m_bar->request());
    if (!finder) {
        m_bar->setStatus(finder.error().message);
        return;
    }
    m_bar->setStatus(tr("Searching…"));
    m_search.start(
        [items = m_items, finder = *finder](const CancelFlag& cancel) { return items(finder, cancel); },
        [this](models::FoundItems found) {
            m_found = std::move(found);
            if (m_found.at.empty()) {
                m_bar->setStatus(tr("Not found"));
                return;
            }
            const auto at = std::ranges::lower_bound(m_found.at, currentPlace());
            const bool wrapped = at == m_found.at.end();
            goTo(wrapped ? 0 : size_t(at - m_found.at.begin()), wrapped);
        });
}

qint64 ItemSearch::currentPlace() const
{
    return m_places.placeOf(m_view->currentIndex());
}

void ItemSearch::step(int direction)
{
    if (!m_bar->isVisible()) {
        find();
        return;
    }
    if (m_found.at.empty())
        return;
    const qint64 place = currentPlace();
    const auto size = qint64(m_found.at.size());
    const qint64 next = direction > 0 ? std::ranges::upper_bound(m_found.at, place) - m_found.at.begin()
                                      : std::ranges::lower_bound(m_found.at, place) - m_found.at.begin() - 1;
    const bool wrapped = next < 0 || next >= size;
    goTo(size_t((next + size) % size), wrapped);
}

void ItemSearch::goTo(size_t index, bool wrapped)
{
    const QModelIndex item = m_places.indexOf(m_found.at[index]);
    if (item.isValid()) {
        m_view->setCurrentIndex(item);
        m_view->scrollTo(item, QAbstractItemView::EnsureVisible);
    }
    const QLocale locale;
    const QString number = locale.toString(qulonglong(index + 1));
    const QString count = locale.toString(qulonglong(m_found.at.size()));
    const QString status =
        m_found.more ? tr("%1 of more than %2").arg(number, count) : tr("%1 of %2").arg(number, count);
    m_bar->setStatus(wrapped ? tr("%1, continued from the other end").arg(status) : status);
}

bool ItemSearch::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    const auto* key = isKey ? static_cast<QKeyEvent*>(event) : nullptr;
    if (!key || !TextSearch::isFindKey(*key))
        return QObject::eventFilter(watched, event);
    event->accept(); // the window's own search is not meant
    if (event->type() == QEvent::KeyPress) {
        if (key->matches(QKeySequence::Find))
            find();
        else
            step(key->matches(QKeySequence::FindPrevious) ? -1 : 1);
    }
    return true;
}

} // namespace hookbench::ui
