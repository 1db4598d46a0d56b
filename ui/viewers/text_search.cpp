// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/text_search.h"

#include "ui/viewers/find_bar.h"
#include "ui/widgets/text_view.h"

#include <QKeyEvent>
#include <QLocale>

#include <algorithm>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using models::TextMatch;

namespace {

constexpr qint64 longestPrefill = 200; // bytes of a selection that is taken over as text to find

} // namespace

TextSearch::TextSearch(TextView* view, FindBar* bar, QThreadPool& pool)
    : QObject(view)
    , m_view(view)
    , m_bar(bar)
    , m_search(pool)
{
    m_bar->hide();
    connect(m_bar, &FindBar::changed, this, &TextSearch::search);
    connect(m_bar, &FindBar::nextRequested, this, &TextSearch::findNext);
    connect(m_bar, &FindBar::previousRequested, this, &TextSearch::findPrevious);
    connect(m_bar, &FindBar::closed, this, &TextSearch::close);
}

void TextSearch::close()
{
    m_search.cancel();
    m_matches.reset();
    m_view->setMatches(nullptr);
    m_view->setFocus(Qt::OtherFocusReason);
}

void TextSearch::setSource(std::shared_ptr<const models::RowSource> source)
{
    m_search.cancel();
    m_source = std::move(source);
    m_matches.reset();
    if (m_bar->isVisible())
        search();
}

void TextSearch::find()
{
    const bool isShort = m_view->selectionEnd() - m_view->selectionStart() <= longestPrefill;
    m_startAt = m_view->selectionStart();
    m_bar->activate(isShort ? m_view->selectedText().section(u'\n', 0, 0) : QString());
    search();
}

void TextSearch::search()
{
    m_matches.reset();
    m_view->setMatches(nullptr);
    if (!m_source || m_bar->text().isEmpty()) {
        m_search.cancel();
        m_bar->setStatus({});
        return;
    }
    const auto finder = models::Finder::make(m_bar->request());
    if (!finder) {
        m_search.cancel();
        m_bar->setStatus(finder.error().message);
        return;
    }
    m_bar->setStatus(tr("Searching…"));
    m_search.start(
        [source = m_source, finder = *finder](const CancelFlag& cancel) {
            const auto read = [&source](qint64 from, qint64 to) {
                return source->piece(from, to);
            };
            return finder.findAll(read, source->size(), cancel);
        },
        [this](models::FoundText found) { showFound(std::move(found)); });
}

void TextSearch::showFound(models::FoundText found)
{
    m_more = found.more;
    m_matches = std::make_shared<const std::vector<TextMatch>>(std::move(found.matches));
    m_view->setMatches(m_matches);
    if (m_matches->empty()) {
        m_bar->setStatus(tr("Not found"));
        return;
    }
    const auto at = std::lower_bound(m_matches->begin(), m_matches->end(), m_startAt,
                                     [](const TextMatch& match, qint64 start) { return match.at < start; });
    const bool wrapped = at == m_matches->end();
    goTo(wrapped ? 0 : size_t(at - m_matches->begin()), wrapped);
}

void TextSearch::findNext()
{
    if (!m_bar->isVisible() || !m_matches || m_matches->empty()) {
        if (!m_bar->isVisible())
            find();
        return;
    }
    const qint64 from = m_view->hasSelection() ? m_view->selectionEnd() : m_view->caret();
    const auto at = std::lower_bound(m_matches->begin(), m_matches->end(), from,
                                     [](const TextMatch& match, qint64 start) { return match.at < start; });
    const bool wrapped = at == m_matches->end();
    goTo(wrapped ? 0 : size_t(at - m_matches->begin()), wrapped);
}

void TextSearch::findPrevious()
{
    if (!m_bar->isVisible() || !m_matches || m_matches->empty()) {
        if (!m_bar->isVisible())
            find();
        return;
    }
    const auto at = std::lower_bound(m_matches->begin(), m_matches->end(), m_view->selectionStart(),
                                     [](const TextMatch& match, qint64 start) { return match.at < start; });
    const bool wrapped = at == m_matches->begin();
    goTo(wrapped ? m_matches->size() - 1 : size_t(at - m_matches->begin()) - 1, wrapped);
}

void TextSearch::goTo(size_t index, bool wrapped)
{
    const TextMatch& match = (*m_matches)[index];
    m_startAt = match.at;
    m_view->select(match.at, match.at + match.size);
    m_bar->setStatus(statusFor(index, wrapped));
}

QString TextSearch::statusFor(size_t index, bool wrapped) const
{
    const QLocale locale;
    const QString number = locale.toString(qulonglong(index + 1));
    const QString count = locale.toString(qulonglong(m_matches->size()));
    const QString status =
        m_more ? tr("%1 of more than %2").arg(number, count) : tr("%1 of %2").arg(number, count);
    return wrapped ? tr("%1, continued from the other end").arg(status) : status;
}

bool TextSearch::isFindKey(const QKeyEvent& event)
{
    return event.matches(QKeySequence::Find) || event.matches(QKeySequence::FindNext) ||
           event.matches(QKeySequence::FindPrevious);
}

bool TextSearch::takeKey(const QKeyEvent& event)
{
    if (event.matches(QKeySequence::Find))
        find();
    else if (event.matches(QKeySequence::FindNext))
        findNext();
    else if (event.matches(QKeySequence::FindPrevious))
        findPrevious();
    else
        return false;
    return true;
}

} // namespace hookbench::ui
