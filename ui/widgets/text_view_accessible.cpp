// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_view_accessible.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <limits>

namespace hookbench::ui {

using models::RowSource;
using models::TextRow;

namespace {

int clampedInt(qint64 value)
{
    return int(std::clamp<qint64>(value, 0, std::numeric_limits<int>::max()));
}

/// The row as assistive technology gets it: with its line break.
QString spokenText(const RowSource& source, const TextRow& row, qint64 index)
{
    return row.breaks && index + 1 < source.rowCount() ? row.text + u'\n' : row.text;
}

} // namespace

TextViewAccessible::TextViewAccessible(TextView* view)
    : QAccessibleWidget(view, QAccessible::EditableText)
{
}

TextView* TextViewAccessible::view() const
{
    return static_cast<TextView*>(widget());
}

void* TextViewAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State TextViewAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

QString TextViewAccessible::text(QAccessible::Text kind) const
{
    // The value would be the whole text; it is asked for in ranges instead.
    return kind == QAccessible::Value ? QString() : QAccessibleWidget::text(kind);
}

int TextViewAccessible::characterOf(qint64 position) const
{
    const RowSource* source = view()->source();
    if (!source)
        return 0;
    const qint64 row = source->rowAt(position);
    return clampedInt(source->charactersBefore(row) + source->row(row).columnOf(position));
}

qint64 TextViewAccessible::positionOf(int character) const
{
    const RowSource* source = view()->source();
    if (!source)
        return 0;
    const qint64 row = source->rowAtCharacter(std::max(0, character));
    return source->row(row).positionOf(qint32(std::max(0, character) - source->charactersBefore(row)));
}

void TextViewAccessible::selection(int index, int* start, int* end) const
{
    const bool known = index == 0 && view()->hasSelection();
    *start = known ? characterOf(view()->selectionStart()) : 0;
    *end = known ? characterOf(view()->selectionEnd()) : 0;
}

int TextViewAccessible::selectionCount() const
{
    return view()->hasSelection() ? 1 : 0;
}

void TextViewAccessible::addSelection(int start, int end)
{
    setSelection(0, start, end);
}

void TextViewAccessible::removeSelection(int index)
{
    if (index == 0)
        view()->select(view()->caret(), view()->caret());
}

void TextViewAccessible::setSelection(int index, int start, int end)
{
    if (index == 0)
        view()->select(positionOf(start), positionOf(end));
}

int TextViewAccessible::cursorPosition() const
{
    return characterOf(view()->caret());
}

void TextViewAccessible::setCursorPosition(int character)
{
    const qint64 position = positionOf(character);
    view()->select(position, position);
}

QString TextViewAccessible::text(int start, int end) const
{
    const RowSource* source = view()->source();
    if (!source || start < 0 || end <= start)
        return {};
    end = int(std::min<qint64>(end, qint64(start) + textLimit));
    qint64 row = source->rowAtCharacter(start);
    const qint64 first = source->charactersBefore(row);
    QString result;
    for (; row < source->rowCount() && first + result.size() < end; ++row)
        result += spokenText(*source, source->row(row), row);
    return result.mid(start - first, end - start);
}

QString TextViewAccessible::unitFrom(qint64 index, int offset, QAccessible::TextBoundaryType type, int* start,
                                     int* end) const
{
    const RowSource& source = *view()->source();
    const qint64 before = source.charactersBefore(index);
    const QString text = spokenText(source, source.row(index), index);
    qsizetype from = 0;
    qsizetype to = text.size();
    if (type == QAccessible::CharBoundary || type == QAccessible::WordBoundary) {
        QTextBoundaryFinder finder(type == QAccessible::CharBoundary ? QTextBoundaryFinder::Grapheme
                                                                     : QTextBoundaryFinder::Word,
                                   text);
        const qsizetype at = std::clamp<qsizetype>(offset - before, 0, text.size());
        finder.setPosition(at);
        from = finder.isAtBoundary() ? at : std::max<qsizetype>(0, finder.toPreviousBoundary());
        finder.setPosition(at);
        const qsizetype next = finder.toNextBoundary();
        to = next < 0 ? text.size() : next;
    }
    *start = clampedInt(before + from);
    *end = clampedInt(before + to);
    return text.mid(from, to - from);
}

QString TextViewAccessible::textAtOffset(int offset, QAccessible::TextBoundaryType type, int* start,
                                         int* end) const
{
    *start = *end = -1;
    if (!view()->source() || offset < 0)
        return {};
    return unitFrom(view()->source()->rowAtCharacter(offset), offset, type, start, end);
}

QString TextViewAccessible::textBeforeOffset(int offset, QAccessible::TextBoundaryType type, int* start,
                                             int* end) const
{
    int from = 0;
    int to = 0;
    textAtOffset(offset, type, &from, &to);
    if (from <= 0) {
        *start = *end = -1;
        return {};
    }
    return textAtOffset(from - 1, type, start, end);
}

QString TextViewAccessible::textAfterOffset(int offset, QAccessible::TextBoundaryType type, int* start,
                                            int* end) const
{
    int from = 0;
    int to = 0;
    textAtOffset(offset, type, &from, &to);
    if (to < 0 || to >= characterCount()) {
        *start = *end = -1;
        return {};
    }
    return textAtOffset(to, type, start, end);
}

int TextViewAccessible::characterCount() const
{
    const RowSource* source = view()->source();
    return source ? clampedInt(source->charactersBefore(source->rowCount())) : 0;
}

QRect TextViewAccessible::characterRect(int offset) const
{
    const QRect rect = view()->rectOf(positionOf(offset));
    return {view()->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

int TextViewAccessible::offsetAtPoint(const QPoint& point) const
{
    return characterOf(view()->positionAt(view()->viewport()->mapFromGlobal(point)));
}

void TextViewAccessible::scrollToSubstring(int start, int)
{
    setCursorPosition(start);
}

QString TextViewAccessible::attributes(int offset, int* start, int* end) const
{
    textAtOffset(offset, QAccessible::LineBoundary, start, end);
    return {};
}

QAccessibleInterface* textViewAccessible(const QString&, QObject* object)
{
    auto* view = qobject_cast<TextView*>(object);
    return view ? new TextViewAccessible(view) : nullptr;
}

void announceCaret(TextView& view)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&view);
    QAccessibleTextInterface* text = interface ? interface->textInterface() : nullptr;
    if (!text)
        return;
    int start = 0;
    int end = 0;
    text->selection(0, &start, &end);
    if (view.hasSelection()) {
        QAccessibleTextSelectionEvent event(&view, start, end);
        event.setCursorPosition(text->cursorPosition());
        QAccessible::updateAccessibility(&event);
        return;
    }
    QAccessibleTextCursorEvent event(&view, text->cursorPosition());
    QAccessible::updateAccessibility(&event);
}

} // namespace hookbench::ui
