// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/log_delegate.h"

#include "app/models/exchange_log_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/status_colors.h"
#include "ui/widgets/plain_text.h"

#include <QAbstractItemView>
#include <QFontDatabase>
#include <QHelpEvent>
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

} // namespace

LogDelegate::LogDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
    , m_malformed(themeIcon(u"warning"_s, IconColor::Error))
{
}

void LogDelegate::update(const QPalette& palette, const QFont& font)
{
    m_digitFont = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_digitFont.setPointSizeF(font.pointSizeF());
    for (size_t i = 0; i < m_outcomeColors.size(); ++i)
        m_outcomeColors[i] = toneColor(toneOf(Outcome(i)), palette);
}

void LogDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->features &= ~QStyleOptionViewItem::WrapText;
    if (hasDigits(index.column()))
        option->font = m_digitFont;
    option->textElideMode = index.column() == ExchangeLogModel::Path ? Qt::ElideMiddle : Qt::ElideRight;
    if (index.column() != ExchangeLogModel::Status)
        return;
    const QVariant outcome = index.data(ExchangeLogModel::OutcomeRole);
    if (!outcome.isValid())
        return;
    option->palette.setColor(QPalette::Text, m_outcomeColors[size_t(outcome.toInt())]);
    option->font.setBold(true);
    if (Outcome(outcome.toInt()) == Outcome::Malformed) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = m_malformed;
    }
}

bool LogDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                            const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty() && sizeHint(option, index).width() > view->visualRect(index).width())
        text = index.data(Qt::DisplayRole).toString();
    QToolTip::showText(event->globalPos(), plainToolTip(text), view->viewport(), view->visualRect(index));
    return true;
}

} // namespace hookbench::ui
