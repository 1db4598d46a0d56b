// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TextView that moves the caret: keys and mouse.
#include "ui/widgets/text_view_accessible.h"
#include "ui/widgets/text_view_rows.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace hookbench::ui {

using models::TextRow;

namespace {

constexpr int autoScrollMs = 40;

struct MoveKey
{
    QKeySequence::StandardKey move;
    QKeySequence::StandardKey extend;
};

/// The end of a row that goes on is the start of the next one, so its last place is before that.
qint64 lastPlaceIn(const TextRow& row)
{
    return row.breaks || row.end == row.begin ? row.end : row.previous(row.end);
}

} // namespace

void TextView::select(qint64 anchor, qint64 caret)
{
    const qint64 size = m_source ? m_source->size() : 0;
    m_anchor = std::clamp<qint64>(anchor, 0, size);
    m_wantedX = -1;
    setCaret(std::clamp<qint64>(caret, 0, size), true);
}

void TextView::selectAll()
{
    if (!m_source)
        return;
    // The view stays where it is: who selects all wants to copy, not to go to the end.
    m_anchor = 0;
    m_caret = m_source->size();
    m_wantedX = -1;
    viewport()->update();
    tellCaret();
}

void TextView::setCaret(qint64 position, bool keepAnchor)
{
    m_caret = position;
    if (!keepAnchor)
        m_anchor = position;
    ensureVisible(position);
    viewport()->update();
    tellCaret();
}

void TextView::tellCaret()
{
    announceCaret(*this);
    Q_EMIT caretMoved();
}

bool TextView::readMove(QKeyEvent* event, Move& move, bool& extend) const
{
    static constexpr std::pair<Move, MoveKey> keys[] = {
        {Move::Left, {QKeySequence::MoveToPreviousChar, QKeySequence::SelectPreviousChar}},
        {Move::Right, {QKeySequence::MoveToNextChar, QKeySequence::SelectNextChar}},
        {Move::WordLeft, {QKeySequence::MoveToPreviousWord, QKeySequence::SelectPreviousWord}},
        {Move::WordRight, {QKeySequence::MoveToNextWord, QKeySequence::SelectNextWord}},
        {Move::Up, {QKeySequence::MoveToPreviousLine, QKeySequence::SelectPreviousLine}},
        {Move::Down, {QKeySequence::MoveToNextLine, QKeySequence::SelectNextLine}},
        {Move::PageUp, {QKeySequence::MoveToPreviousPage, QKeySequence::SelectPreviousPage}},
        {Move::PageDown, {QKeySequence::MoveToNextPage, QKeySequence::SelectNextPage}},
        {Move::RowStart, {QKeySequence::MoveToStartOfLine, QKeySequence::SelectStartOfLine}},
        {Move::RowEnd, {QKeySequence::MoveToEndOfLine, QKeySequence::SelectEndOfLine}},
        {Move::Start, {QKeySequence::MoveToStartOfDocument, QKeySequence::SelectStartOfDocument}},
        {Move::End, {QKeySequence::MoveToEndOfDocument, QKeySequence::SelectEndOfDocument}},
    };
    for (const auto& [kind, key] : keys) {
        extend = event->matches(key.extend);
        if (extend || event->matches(key.move)) {
            move = kind;
            return true;
        }
    }
    return false;
}

bool TextView::readShortcut(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (event->matches(QKeySequence::ZoomIn) || event->keyCombination() == (Qt::CTRL | Qt::Key_Equal))
        zoomBy(1);
    else if (event->matches(QKeySequence::ZoomOut))
        zoomBy(-1);
    else if (event->keyCombination() == (Qt::CTRL | Qt::Key_0))
        resetZoom();
    else if (event->keyCombination() == (Qt::ALT | Qt::Key_Z) && m_wrap->isEnabled())
        m_wrap->trigger();
    else
        return false;
    return true;
}

bool TextView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // These keys are the view's own while it has the focus, whatever the window does with them.
        auto* key = static_cast<QKeyEvent*>(event);
        Move move{};
        bool extend = false;
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll) ||
            readMove(key, move, extend)) {
            key->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void TextView::keyPressEvent(QKeyEvent* event)
{
    Move move{};
    bool extend = false;
    if (m_source && readMove(event, move, extend)) {
        const bool vertical =
            move == Move::Up || move == Move::Down || move == Move::PageUp || move == Move::PageDown;
        if (!vertical)
            m_wantedX = -1;
        else if (m_wantedX < 0)
            m_wantedX = xOf(m_caret);
        setCaret(moved(move), extend);
    } else if (!readShortcut(event)) {
        event->ignore();
    }
}

qint64 TextView::moved(Move move) const
{
    const qint64 index = m_source->rowAt(m_caret);
    const TextRow& row = laidOut(index).row;
    switch (move) {
    case Move::Left:
        if (m_caret > row.begin)
            return row.previous(m_caret);
        if (index == 0)
            return 0;
        return lastPlaceIn(laidOut(index - 1).row);
    case Move::Right:
        if (m_caret < row.end)
            return row.next(m_caret);
        return index + 1 < m_source->rowCount() ? laidOut(index + 1).row.begin : m_caret;
    case Move::WordLeft:
    case Move::WordRight:
        return movedByWord(move);
    case Move::Up:
        return movedByRows(-1);
    case Move::Down:
        return movedByRows(1);
    case Move::PageUp:
        return movedByRows(-verticalScrollBar()->pageStep());
    case Move::PageDown:
        return movedByRows(verticalScrollBar()->pageStep());
    case Move::RowStart:
        return row.begin;
    case Move::RowEnd:
        return lastPlaceIn(row);
    case Move::Start:
        return 0;
    case Move::End:
        return m_source->size();
    }
    return m_caret;
}

qint64 TextView::movedByRows(qint64 rows) const
{
    const qint64 index = m_source->rowAt(m_caret);
    const Place place(index, laidOut(index).lineOf(m_caret));
    const Place target = steppedBy(place, rows);
    if (target == place)
        return rows < 0 ? moved(Move::RowStart) : moved(Move::RowEnd);
    return positionIn(target, m_wantedX);
}

qint64 TextView::movedByWord(Move move) const
{
    const TextRow& row = laidOut(m_source->rowAt(m_caret)).row;
    const bool forward = move == Move::WordRight;
    if (m_caret == (forward ? row.end : row.begin))
        return moved(forward ? Move::Right : Move::Left);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, row.text);
    finder.setPosition(row.columnOf(m_caret));
    while ((forward ? finder.toNextBoundary() : finder.toPreviousBoundary()) >= 0) {
        if (finder.boundaryReasons() & QTextBoundaryFinder::StartOfItem)
            break;
    }
    const qsizetype column = finder.position() < 0 ? (forward ? row.text.size() : 0) : finder.position();
    const qint64 position = row.positionOf(qint32(column));
    return position == m_caret && forward ? row.next(m_caret) : position;
}

std::pair<qint64, qint64> TextView::unitAround(qint64 position, Unit unit) const
{
    if (unit == Unit::Character)
        return {position, position};
    qint64 index = m_source->rowAt(position);
    const TextRow row = laidOut(index).row;
    if (unit == Unit::Line)
        return {row.begin, index + 1 < m_source->rowCount() ? m_source->row(index + 1).begin : row.end};
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, row.text);
    const qint32 column = row.columnOf(position);
    finder.setPosition(column);
    const qsizetype start =
        finder.isAtBoundary() ? column : std::max<qsizetype>(0, finder.toPreviousBoundary());
    finder.setPosition(column);
    const qsizetype next = finder.toNextBoundary();
    const qsizetype end = next < 0 ? row.text.size() : next;
    return {row.positionOf(qint32(start)), row.positionOf(qint32(end))};
}

void TextView::selectUnit(qint64 position, Unit unit)
{
    const auto [from, to] = unitAround(position, unit);
    const bool backwards = from < m_dragOrigin.first;
    m_anchor = backwards ? m_dragOrigin.second : m_dragOrigin.first;
    m_wantedX = -1;
    m_caret = backwards ? from : std::max(to, m_dragOrigin.second);
    viewport()->update();
    tellCaret();
}

void TextView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_source) {
        event->ignore();
        return;
    }
    const QPoint point = event->position().toPoint();
    const qint64 position = positionAt(point);
    const bool near = (point - m_tripleClickAt).manhattanLength() < QApplication::startDragDistance();
    m_dragging = true;
    if (m_tripleClick.isActive() && near) {
        m_tripleClick.stop();
        m_dragUnit = Unit::Line;
        m_dragOrigin = unitAround(position, Unit::Line);
        selectUnit(position, Unit::Line);
        return;
    }
    m_dragUnit = Unit::Character;
    m_wantedX = -1;
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    m_dragOrigin = extend ? std::pair(m_anchor, m_anchor) : std::pair(position, position);
    setCaret(position, extend);
}

void TextView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_source)
        return;
    const QPoint point = event->position().toPoint();
    const qint64 position = positionAt(point);
    m_dragging = true;
    m_dragUnit = Unit::Word;
    m_dragOrigin = unitAround(position, Unit::Word);
    selectUnit(position, Unit::Word);
    m_tripleClickAt = point;
    m_tripleClick.start(QApplication::doubleClickInterval(), this);
}

void TextView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragging || !m_source)
        return;
    const QPoint point = event->position().toPoint();
    if (viewport()->rect().contains(point))
        m_autoScroll.stop();
    else if (!m_autoScroll.isActive())
        m_autoScroll.start(autoScrollMs, this);
    selectUnit(positionAt(point), m_dragUnit);
}

void TextView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragging = false;
    m_autoScroll.stop();
}

void TextView::wheelEvent(QWheelEvent* event)
{
    if (isWrapping() && event->modifiers() == Qt::NoModifier) {
        m_wheel -= event->angleDelta().y() * QApplication::wheelScrollLines();
        scrollByLines(m_wheel / QWheelEvent::DefaultDeltasPerStep);
        m_wheel %= QWheelEvent::DefaultDeltasPerStep;
        event->accept();
        return;
    }
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    zoomBy(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void TextView::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_tripleClick.timerId()) {
        m_tripleClick.stop();
        return;
    }
    if (event->timerId() != m_autoScroll.timerId() || !m_source)
        return;
    const QPoint point = viewport()->mapFromGlobal(QCursor::pos());
    const QRect area = viewport()->rect();
    const auto beyond = [](int at, int low, int high) {
        return at < low ? at - low : at > high ? at - high : 0;
    };
    const int rows = beyond(point.y(), area.top(), area.bottom()) / m_rowHeight;
    const int columns = beyond(point.x(), area.left() + m_gutter, area.right());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + rows);
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + columns);
    selectUnit(positionAt(point), m_dragUnit);
}

} // namespace hookbench::ui
