// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_delegate.h"

#include "app/models/comparison_model.h"
#include "ui/theme/status_colors.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace hookbench::ui {

using models::ComparisonModel;
using Kind = models::ComparisonRow::Kind;

namespace {

Kind kindOf(const QModelIndex& index)
{
    return Kind(index.data(ComparisonModel::KindRole).toInt());
}

Tone toneOfKind(Kind kind)
{
    switch (kind) {
    case Kind::Added:
        return Tone::Success;
    case Kind::Removed:
        return Tone::Error;
    case Kind::Changed:
        return Tone::Warning;
    case Kind::Moved:
        return Tone::Info;
    case Kind::Ignored:
    case Kind::Folded:
        return Tone::Faint;
    case Kind::Title:
    case Kind::Same:
        break;
    }
    return Tone::Neutral;
}

/// The other side of a row that changed, when it is to be marked letter by letter.
QString otherSide(const QModelIndex& index)
{
    const bool marks = kindOf(index) == Kind::Changed && index.column() != ComparisonModel::Sign &&
                       index.model()->columnCount() == ComparisonModel::ColumnCount;
    if (!marks)
        return {};
    return index
        .siblingAtColumn(index.column() == ComparisonModel::First ? ComparisonModel::Second
                                                                  : ComparisonModel::First)
        .data()
        .toString();
}

} // namespace

std::pair<int, int> CompareDelegate::changedPart(const QString& text, const QString& other)
{
    const qsizetype shorter = std::min(text.size(), other.size());
    const qsizetype front =
        std::mismatch(text.begin(), text.begin() + shorter, other.begin()).first - text.begin();
    qsizetype back = 0;
    while (back < shorter - front && text[text.size() - 1 - back] == other[other.size() - 1 - back])
        ++back;
    return {int(front), int(text.size() - front - back)};
}

void CompareDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Kind kind = kindOf(index);
    const Tone tone = toneOfKind(kind);
    option->features &= ~QStyleOptionViewItem::WrapText;
    option->textElideMode = Qt::ElideRight;
    if (kind == Kind::Title)
        option->font.setBold(true);
    if (index.column() == ComparisonModel::Sign)
        option->displayAlignment = Qt::AlignCenter;
    if (kind >= Kind::Changed)
        option->backgroundBrush = toneBackground(tone, option->palette);
    if (kind == Kind::Ignored || kind == Kind::Folded || index.column() == ComparisonModel::Sign)
        option->palette.setColor(QPalette::Text, toneColor(tone, option->palette));
}

void CompareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const QString other = otherSide(index);
    const QString text = index.data().toString();
    if (other.isEmpty() || text.isEmpty())
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem frame = option;
    initStyleOption(&frame, index);
    frame.text.clear();
    const QStyle* style = frame.widget ? frame.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &frame, painter, frame.widget);
    const auto [start, length] = changedPart(text, other);
    QTextCharFormat marked;
    marked.setFontWeight(QFont::Bold);
    marked.setFontUnderline(true);
    QTextLayout layout(text, frame.font);
    QTextOption lines;
    lines.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(lines);
    layout.setFormats({{start, length, marked}});
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    const bool selected = frame.state.testFlag(QStyle::State_Selected);
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, frame.widget) + 1;
    const QRectF area = QRectF(frame.rect).adjusted(margin, 0, -margin, 0);
    painter->save();
    painter->setClipRect(area);
    painter->setPen(frame.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    layout.draw(painter, {area.left(), area.center().y() - line.height() / 2});
    painter->restore();
}

} // namespace hookbench::ui
