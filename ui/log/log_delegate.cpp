// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/log_delegate.h"

#include "app/models/exchange_log_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/mark_colors.h"
#include "ui/theme/provider_badge.h"
#include "ui/theme/status_colors.h"
#include "ui/widgets/plain_text.h"

#include <QAbstractItemView>
#include <QFontDatabase>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using models::ExchangeLogModel;
using models::Outcome;

namespace {

bool hasDigits(int column)
{
    return column == ExchangeLogModel::Number || column == ExchangeLogModel::Time ||
           column == ExchangeLogModel::Size || column == ExchangeLogModel::Duration ||
           column == ExchangeLogModel::Source;
}

constexpr int markWidth = 5; ///< device-independent pixels, at the edge of a row

/// Whether the cell is the one that its row begins with, as the user ordered and hid columns.
bool isFirstShown(const QWidget* widget, int column)
{
    const auto* table = qobject_cast<const QTableView*>(widget);
    if (!table)
        return column == 0;
    const QHeaderView* header = table->horizontalHeader();
    for (int visual = header->visualIndex(column) - 1; visual >= 0; --visual) {
        if (!header->isSectionHidden(header->logicalIndex(visual)))
            return false;
    }
    return true;
}

} // namespace

LogDelegate::LogDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
    , m_malformed(themeIcon(u"warning"_s, IconColor::Error))
    , m_sent(themeIcon(u"sent"_s, IconColor::Info))
    , m_replayed(themeIcon(u"replayed"_s, IconColor::Info))
    , m_forwarded(themeIcon(u"forwarded"_s, IconColor::Info))
{
}

void LogDelegate::update(const QPalette& palette, const QFont& font)
{
    m_digitFont = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_digitFont.setPointSizeF(font.pointSizeF());
    for (size_t i = 0; i < m_outcomeColors.size(); ++i)
        m_outcomeColors[i] = toneColor(toneOf(Outcome(i)), palette);
    for (size_t i = 1; i < m_verdictColors.size(); ++i)
        m_verdictColors[i] = toneColor(toneOf(Verdict(i)), palette);
    for (size_t i = 0; i < m_markColors.size(); ++i)
        m_markColors[i] = markColor(int(i), palette);
    m_ground = palette.color(QPalette::Base);
}

void LogDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (!isFirstShown(option.widget, index.column()))
        return;
    const int color = index.data(ExchangeLogModel::EndpointColorRole).toInt();
    if (color <= 0 || size_t(color) >= m_markColors.size())
        return;
    // One pixel of the ground keeps it apart from the colour of a selected row.
    QRect mark = option.rect;
    mark.setWidth(markWidth + 1);
    if (option.direction == Qt::RightToLeft)
        mark.moveRight(option.rect.right());
    painter->fillRect(mark, m_ground);
    mark.setWidth(markWidth);
    if (option.direction == Qt::RightToLeft)
        mark.moveRight(option.rect.right());
    painter->fillRect(mark, m_markColors[size_t(color)]);
}

void LogDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->features &= ~QStyleOptionViewItem::WrapText;
    if (hasDigits(index.column()))
        option->font = m_digitFont;
    const bool isMain =
        index.column() == ExchangeLogModel::Path || index.column() == ExchangeLogModel::Number;
    if (isMain && index.data(ExchangeLogModel::UnreadRole).toBool())
        option->font.setBold(true);
    if (index.column() == ExchangeLogModel::Method)
        showOrigin(*option, Origin(index.data(ExchangeLogModel::OriginRole).toInt()));
    if (index.column() == ExchangeLogModel::Marks)
        showMarks(*option, index.data(ExchangeLogModel::ColorRole).toInt());
    if (index.column() == ExchangeLogModel::Provider)
        showProvider(*option, index.data(ExchangeLogModel::ProviderRole).toByteArray());
    if (index.column() == ExchangeLogModel::Signature)
        showVerdict(*option, index.data(ExchangeLogModel::VerdictRole).toInt());
    option->textElideMode = index.column() == ExchangeLogModel::Path ? Qt::ElideMiddle : Qt::ElideRight;
    if (index.column() != ExchangeLogModel::Status)
        return;
    const QVariant outcome = index.data(ExchangeLogModel::OutcomeRole);
    if (!outcome.isValid())
        return;
    option->palette.setColor(QPalette::Text, m_outcomeColors[size_t(outcome.toInt())]);
    option->font.setBold(true);
    if (Outcome(outcome.toInt()) == Outcome::Malformed || Outcome(outcome.toInt()) == Outcome::TlsFailed) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = m_malformed;
    }
}

void LogDelegate::showProvider(QStyleOptionViewItem& option, const QByteArray& provider) const
{
    if (provider.isEmpty())
        return;
    auto badge = m_badges.find(provider);
    if (badge == m_badges.end())
        badge = m_badges.insert(provider, providerBadge(provider));
    option.features |= QStyleOptionViewItem::HasDecoration;
    option.icon = *badge;
}

void LogDelegate::showVerdict(QStyleOptionViewItem& option, int verdict) const
{
    if (verdict <= 0 || size_t(verdict) >= m_verdictColors.size())
        return;
    option.palette.setColor(QPalette::Text, m_verdictColors[size_t(verdict)]);
    option.font.setBold(Verdict(verdict) == Verdict::Valid || Verdict(verdict) == Verdict::Invalid);
}

/// An arrow in front of what did not come in.
void LogDelegate::showOrigin(QStyleOptionViewItem& option, Origin origin) const
{
    const QIcon* icon = origin == Origin::Sent        ? &m_sent
                        : origin == Origin::Replayed  ? &m_replayed
                        : origin == Origin::Forwarded ? &m_forwarded
                                                      : nullptr;
    if (!icon)
        return;
    option.features |= QStyleOptionViewItem::HasDecoration;
    option.icon = *icon;
}

/// The colour by a square and by its name.
void LogDelegate::showMarks(QStyleOptionViewItem& option, int color)
{
    const QColor fill = markColor(color, option.palette);
    if (!fill.isValid())
        return;
    QPixmap square(option.decorationSize);
    square.fill(fill);
    option.features |= QStyleOptionViewItem::HasDecoration;
    option.icon = QIcon(square);
    option.text = option.text.isEmpty() ? markName(color) : tr("%1 · %2").arg(markName(color), option.text);
    option.features |= QStyleOptionViewItem::HasDisplay;
}

bool LogDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                            const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty() && sizeHint(option, index).width() > view->visualRect(index).width())
        text = index.data(Qt::DisplayRole).toString();
    if (const QString endpoint = index.data(ExchangeLogModel::EndpointNameRole).toString();
        !endpoint.isEmpty() && isFirstShown(view, index.column()))
        text = text.isEmpty() ? tr("Endpoint: %1").arg(endpoint) : tr("%1\nEndpoint: %2").arg(text, endpoint);
    QToolTip::showText(event->globalPos(), plainToolTip(text), view->viewport(), view->visualRect(index));
    return true;
}

} // namespace hookbench::ui
