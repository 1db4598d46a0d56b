// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace hookbench::ui {

/// Paints the rows of a comparison: a quiet background by kind, and what changed within a line underlined.
/// The sign in the first column says the same without colour.
class CompareDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

    /// Where `text` differs from `other`: start and length.
    static std::pair<int, int> changedPart(const QString& text, const QString& other);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace hookbench::ui
