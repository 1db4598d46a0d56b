// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace hookbench::ui {

/// Draws how long a gap was as a bar under its text.
class GapDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int shareRole = Qt::UserRole + 1; ///< 0 to 1

    /// The bar's length. Gaps range from seconds to days: it is logarithmic.
    static double share(double seconds, double longestSeconds);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

    /// With room for the bar.
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace hookbench::ui
