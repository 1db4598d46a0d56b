// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/filter_edit.h"

#include "ui/theme/icons.h"
#include "ui/theme/status_colors.h"
#include "ui/widgets/plain_text.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QToolButton>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::FilterCheck;
using workspace::FilterProposals;

namespace {

constexpr int mostProposals = 200;
constexpr int proposalsInSight = 12;

QString shownText(const FilterProposals::Proposal& proposal)
{
    return proposal.meaning.isEmpty() ? proposal.text : proposal.text + u"   "_s + proposal.meaning;
}

} // namespace

FilterEdit::FilterEdit(QWidget* parent)
    : QLineEdit(parent)
    , m_proposals(new QStandardItemModel(this))
    , m_completer(new QCompleter(this))
    , m_stateIcon(addAction(themeIcon(u"filter"_s), LeadingPosition))
{
    setObjectName(u"filterEdit"_s);
    setAccessibleName(tr("Filter"));
    setPlaceholderText(tr("Filter, such as: status >= 400 and path contains \"/orders\""));
    setLayoutDirection(Qt::LeftToRight);
    m_stateIcon->setObjectName(u"filterState"_s);
    setClearButtonEnabled(true);
    // In the order in which they were made: the sign of the state, and what clears the text.
    const QList<QToolButton*> buttons = findChildren<QToolButton*>();
    buttons.first()->setObjectName(u"filterStateButton"_s);
    buttons.first()->setAccessibleName(tr("State of the filter"));
    buttons.last()->setObjectName(u"filterClearButton"_s);
    buttons.last()->setAccessibleName(tr("Clear the filter"));
    m_completer->setModel(m_proposals);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(proposalsInSight);
    m_completer->popup()->setObjectName(u"filterProposals"_s);
    m_completer->popup()->setAccessibleName(tr("Proposals"));
    connect(this, &QLineEdit::textEdited, this, &FilterEdit::proposeTyped);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { insert(index.data(Qt::UserRole).toString()); });
    paintState();
}

void FilterEdit::showCheck(const FilterCheck& check)
{
    m_check = check;
    paintState();
}

void FilterEdit::paintState()
{
    struct Look
    {
        QString icon;
        IconColor color;
        Tone tone;
        QString text;
    };
    const auto look = [this]() -> Look {
        switch (m_check.state) {
        case FilterCheck::State::Valid:
            return {u"filter-valid"_s, IconColor::Success, Tone::Success, tr("Filter applied")};
        case FilterCheck::State::Incomplete:
            return {u"filter-incomplete"_s, IconColor::Warning, Tone::Warning, tr("Filter not complete yet")};
        case FilterCheck::State::Wrong:
            return {u"error"_s, IconColor::Error, Tone::Error, tr("Not a filter")};
        case FilterCheck::State::Everything:
            break;
        }
        return {u"filter"_s, IconColor::Text, Tone::Neutral, tr("No filter")};
    }();
    m_stateIcon->setIcon(themeIcon(look.icon, look.color));
    m_stateIcon->setText(look.text);
    m_stateIcon->setToolTip(plainToolTip(look.text));
    setAccessibleDescription(look.text);
    QPalette colors;
    if (look.tone != Tone::Neutral)
        colors.setColor(QPalette::Base, toneBackground(look.tone, colors));
    if (palette().color(QPalette::Base) != colors.color(QPalette::Base))
        setPalette(colors);
}

void FilterEdit::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        paintState();
}

void FilterEdit::propose()
{
    FilterProposals proposals = workspace::proposeFilter(text(), cursorPosition());
    if (m_live && !proposals.field.isEmpty())
        addLiveProposals(proposals, m_live(proposals.field, proposals.wantsPart));
    offer(proposals);
}

void FilterEdit::proposeTyped()
{
    FilterProposals proposals = workspace::proposeFilter(text(), cursorPosition());
    if (m_live && !proposals.field.isEmpty())
        addLiveProposals(proposals, m_live(proposals.field, proposals.wantsPart));
    const bool isThere =
        proposals.proposals.size() == 1 && proposals.proposals.front().text == proposals.typed;
    if (proposals.typed.isEmpty() && !proposals.wantsPart)
        proposals.proposals.clear(); // nobody asked
    if (isThere)
        proposals.proposals.clear();
    offer(proposals);
}

void FilterEdit::offer(const FilterProposals& proposals)
{
    m_proposals->clear();
    m_at = proposals.at;
    m_size = proposals.size;
    int count = 0;
    for (const FilterProposals::Proposal& proposal : proposals.proposals) {
        if (++count > mostProposals)
            break;
        auto* item = new QStandardItem(shownText(proposal));
        item->setData(proposal.text, Qt::UserRole);
        m_proposals->appendRow(item);
    }
    if (m_proposals->rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    const int textStart = cursorRect().left() - fontMetrics().horizontalAdvance(proposals.typed);
    const int width = m_completer->popup()->sizeHintForColumn(0) + fontMetrics().averageCharWidth() * 6;
    const int left = qBound(0, textStart, qMax(0, this->width() - width));
    m_completer->complete(QRect(left, 0, qMin(width, this->width()), height()));
    m_completer->popup()->setCurrentIndex({});
}

void FilterEdit::insert(const QString& proposal)
{
    QString now = text();
    if (m_at > now.size())
        return;
    const bool atEnd = m_at + m_size >= now.size();
    const QString inserted = atEnd ? proposal + u' ' : proposal;
    now.replace(m_at, qMin(m_size, now.size() - m_at), inserted);
    setText(now);
    setCursorPosition(int(m_at + inserted.size()));
    Q_EMIT textEdited(now);
}

void FilterEdit::keyPressEvent(QKeyEvent* event)
{
    const bool asks = event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
    if (asks || (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier && text().isEmpty())) {
        propose();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty()) {
            Q_EMIT leaveRequested();
        } else {
            clear();
            Q_EMIT cleared();
        }
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace hookbench::ui
