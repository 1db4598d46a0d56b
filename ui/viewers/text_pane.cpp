// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/text_pane.h"

#include "ui/viewers/find_bar.h"
#include "ui/widgets/text_view.h"

#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using models::TextMatch;

namespace {

constexpr qint64 longestPrefill = 200; // bytes of a selection that is taken over as text to find

} // namespace

TextPane::TextPane(const QString& name, QThreadPool& pool, QWidget* parent)
    : QWidget(parent)
    , m_view(new TextView(this))
    , m_bar(new FindBar(this))
    , m_search(pool)
{
    m_view->setObjectName(u"textView"_s);
    m_view->setAccessibleName(name);
    m_bar->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_view, 1);
    column->addWidget(m_bar);
    setFocusProxy(m_view);
    connect(m_bar, &FindBar::changed, this, &TextPane::search);
    connect(m_bar, &FindBar::nextRequested, this, &TextPane::findNext);
    connect(m_bar, &FindBar::previousRequested, this, &TextPane::findPrevious);
    connect(m_bar, &FindBar::closed, this, [this] {
        m_search.cancel();
        m_matches.reset();
        m_view->setMatches(nullptr);
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_view, &TextView::copyWasBounded, this, [this](qint64 copied, qint64 selected) {
        const QLocale locale;
        Q_EMIT message(tr("Only the first %1 of %2 were copied. Save the body to a file to have all of it.")
                           .arg(locale.formattedDataSize(copied, 1, QLocale::DataSizeTraditionalFormat),
                                locale.formattedDataSize(selected, 1, QLocale::DataSizeTraditionalFormat)));
    });
}

void TextPane::setSource(std::shared_ptr<const models::RowSource> source, bool continues)
{
    m_search.cancel();
    m_source = std::move(source);
    m_matches.reset();
    if (continues)
        m_view->continueSource(m_source);
    else
        m_view->setSource(m_source);
    if (m_bar->isVisible())
        search();
}

void TextPane::find()
{
    const bool isShort = m_view->selectionEnd() - m_view->selectionStart() <= longestPrefill;
    m_startAt = m_view->selectionStart();
    m_bar->activate(isShort ? m_view->selectedText().section(u'\n', 0, 0) : QString());
    search();
}

void TextPane::search()
{
    m_matches.reset();
    m_view->setMatches(nullptr);
    if (!m_source || m_bar->text().isEmpty()) {
        m_search.cancel();
        m_bar->setStatus({});
        return;
    }
    m_bar->setStatus(tr("Searching…"));
    m_search.start(
        [bytes = m_source->bytes(), text = m_bar->text(), sensitivity = m_bar->sensitivity()](
            const CancelFlag& cancel) { return models::findText(bytes, text, sensitivity, cancel); },
        [this](models::FoundText found) { showFound(std::move(found)); });
}

void TextPane::showFound(models::FoundText found)
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

void TextPane::findNext()
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

void TextPane::findPrevious()
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

void TextPane::goTo(size_t index, bool wrapped)
{
    const TextMatch& match = (*m_matches)[index];
    m_startAt = match.at;
    m_view->select(match.at, match.at + match.size);
    m_bar->setStatus(statusFor(index, wrapped));
}

QString TextPane::statusFor(size_t index, bool wrapped) const
{
    const QLocale locale;
    const QString number = locale.toString(qulonglong(index + 1));
    const QString count = locale.toString(qulonglong(m_matches->size()));
    const QString status =
        m_more ? tr("%1 of more than %2").arg(number, count) : tr("%1 of %2").arg(number, count);
    return wrapped ? tr("%1, continued from the other end").arg(status) : status;
}

bool TextPane::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Find) || key->matches(QKeySequence::FindNext) ||
            key->matches(QKeySequence::FindPrevious)) {
            key->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void TextPane::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Find))
        find();
    else if (event->matches(QKeySequence::FindNext))
        findNext();
    else if (event->matches(QKeySequence::FindPrevious))
        findPrevious();
    else
        QWidget::keyPressEvent(event);
}

} // namespace hookbench::ui
