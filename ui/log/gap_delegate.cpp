// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/gap_delegate.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hookbench::ui {

double GapDelegate::share(double seconds, double longestSeconds)
{
    return longestSeconds > 0 ? std::log1p(seconds) / std::log1p(std::max(seconds, longestSeconds)) : 0;
}

QSize GapDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), size.height() + option.fontMetrics.height() / 3};
}

void GapDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const double share = index.data(shareRole).toDouble();
    if (share <= 0)
        return;
    const int height = std::max(2, option.fontMetrics.height() / 8);
    QRect bar = option.rect.adjusted(3, 0, -3, -1);
    bar.setTop(bar.bottom() - height + 1);
    bar.setWidth(std::max(2, int(bar.width() * share)));
    if (option.direction == Qt::RightToLeft)
        bar.moveRight(option.rect.right() - 3);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(bar, option.palette.color(selected ? QPalette::HighlightedText : QPalette::Highlight));
}

} // namespace hookbench::ui
