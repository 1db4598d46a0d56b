// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TextView that knows where text is: rows, their lines when they are wrapped, and scrolling.
#include "ui/theme/syntax_palette.h"
#include "ui/widgets/text_view_rows.h"

#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace hookbench::ui {

using models::TextRow;

namespace {

constexpr size_t cachedRows = 512;
constexpr int tabColumns = 4;
constexpr int farAway = 1'000'000; ///< pixels; further nobody looks

int clampedInt(qint64 value)
{
    return int(std::min<qint64>(value, std::numeric_limits<int>::max() - 1));
}

} // namespace

qreal TextView::LaidOutRow::width() const
{
    return layout.lineCount() == 1 ? layout.lineAt(0).naturalTextWidth() : layout.maximumWidth();
}

int TextView::LaidOutRow::lineOf(qint64 position) const
{
    const QTextLine line = layout.lineForTextPosition(row.columnOf(position));
    return line.isValid() ? line.lineNumber() : 0;
}

qreal TextView::LaidOutRow::xOf(qint64 position) const
{
    return layout.lineAt(lineOf(position)).cursorToX(row.columnOf(position));
}

bool TextView::isWrapping() const
{
    return m_options.wrap && m_source && m_source->echoColumn(0) < 0;
}

int TextView::roomForText() const
{
    return viewport()->width() - m_gutter - 2 * margin;
}

void TextView::updateGeometryOfText()
{
    const QFontMetricsF metrics(viewport()->font());
    m_rowHeight = std::max(1, int(std::ceil(metrics.height())));
    m_columnWidth = std::max(1.0, metrics.horizontalAdvance(u'0'));
    m_gutter = 0;
    if (m_source && m_options.lineNumbers && m_source->hasLineNumbers()) {
        const auto digits = std::max<qsizetype>(3, QString::number(m_source->lineCount()).size());
        m_gutter = int(std::ceil(qreal(digits) * m_columnWidth)) + 3 * margin;
    }
    updateScrollBars();
}

int TextView::visibleLines() const
{
    return std::max(1, viewport()->height() / m_rowHeight);
}

/// Of wrapped text it scrolls by rows as well: how many lines all of it has nobody knows.
void TextView::updateScrollBars()
{
    const qint64 rows = m_source ? m_source->rowCount() : 0;
    const qint64 last = isWrapping() ? lastTop().first : std::max<qint64>(0, rows - visibleLines());
    verticalScrollBar()->setRange(0, clampedInt(last));
    verticalScrollBar()->setPageStep(visibleLines());
    verticalScrollBar()->setSingleStep(1);
    const int room = roomForText();
    const qreal estimate = m_source ? (m_source->widestRow() + 1) * m_columnWidth : 0;
    const int width = isWrapping() ? 0 : std::max(int(std::min(estimate, 1e9)), m_widestSeen);
    horizontalScrollBar()->setRange(0, std::max(0, width - room));
    horizontalScrollBar()->setPageStep(std::max(1, room));
    horizontalScrollBar()->setSingleStep(int(m_columnWidth) * 4);
}

const TextView::LaidOutRow& TextView::laidOut(qint64 index) const
{
    auto found = m_rows.find(index);
    if (found != m_rows.end())
        return *found->second;
    if (m_rows.size() >= cachedRows)
        m_rows.clear();
    auto made = std::make_unique<LaidOutRow>();
    made->row = m_source->row(index);
    QTextOption option;
    option.setWrapMode(isWrapping() ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    option.setTextDirection(Qt::LeftToRight);
    option.setTabStopDistance(tabColumns * m_columnWidth);
    made->layout.setTextOption(option);
    made->layout.setFont(viewport()->font());
    made->layout.setText(made->row.text);
    made->layout.setCacheEnabled(true);
    QList<QTextLayout::FormatRange> formats;
    for (const models::TextSpan& span : made->row.spans) {
        QTextCharFormat format;
        format.setForeground(syntaxColor(span.token, palette()));
        if (span.token == models::Token::Error)
            format.setFontUnderline(true);
        formats.push_back({span.at, span.size, format});
    }
    made->layout.setFormats(formats);
    const qreal width = isWrapping() ? std::max<qreal>(roomForText(), 8 * m_columnWidth)
                                     : qreal(std::numeric_limits<int>::max() / 256);
    made->layout.beginLayout();
    for (QTextLine line = made->layout.createLine(); line.isValid(); line = made->layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, qreal(line.lineNumber()) * m_rowHeight});
        if (!isWrapping())
            break;
    }
    made->layout.endLayout();
    return *m_rows.emplace(index, std::move(made)).first->second;
}

int TextView::linesOf(qint64 row) const
{
    return isWrapping() ? std::max(1, laidOut(row).layout.lineCount()) : 1;
}

qint64 TextView::topRow() const
{
    return verticalScrollBar()->value();
}

/// As far down as scrolling goes: the last line of the text is the last in sight.
TextView::Place TextView::lastTop() const
{
    if (!m_source)
        return {0, 0};
    const qint64 last = m_source->rowCount() - 1;
    return steppedBy({last, linesOf(last) - 1}, 1 - visibleLines());
}

/// So many lines on or back, within the text.
TextView::Place TextView::steppedBy(Place place, qint64 lines) const
{
    const qint64 last = m_source->rowCount() - 1;
    if (!isWrapping())
        return {std::clamp<qint64>(place.first + lines, 0, last), 0};
    auto [row, line] = place;
    for (; lines > 0; --lines) {
        if (line + 1 < linesOf(row))
            ++line;
        else if (row < last)
            std::tie(row, line) = Place(row + 1, 0);
        else
            break;
    }
    for (; lines < 0; ++lines) {
        if (line > 0)
            --line;
        else if (row > 0)
            std::tie(row, line) = Place(row - 1, linesOf(row - 1) - 1);
        else
            break;
    }
    return {row, line};
}

void TextView::goToTop(qint64 row, int line)
{
    m_settingTop = true;
    verticalScrollBar()->setValue(clampedInt(row));
    m_settingTop = false;
    m_topLine = line;
    viewport()->update();
}

void TextView::scrollByLines(int lines)
{
    const Place top = std::min(steppedBy({topRow(), m_topLine}, lines), lastTop());
    goToTop(top.first, top.second);
}

int TextView::yOf(qint64 row) const
{
    if (!isWrapping() || row < topRow())
        return int(std::clamp<qint64>((row - topRow()) * m_rowHeight, -farAway, farAway));
    int y = -m_topLine * m_rowHeight;
    for (qint64 at = topRow(); at < row; ++at) {
        if (y > viewport()->height())
            return farAway;
        y += heightOf(at);
    }
    return y;
}

TextView::Place TextView::placeAtY(int y) const
{
    const qint64 lines = qint64(std::floor(double(y) / m_rowHeight));
    return steppedBy({topRow(), m_topLine}, lines);
}

qint64 TextView::positionIn(const Place& place, qreal x) const
{
    const LaidOutRow& laid = laidOut(place.first);
    const TextRow& row = laid.row;
    const QTextLine line = laid.layout.lineAt(std::min(place.second, laid.layout.lineCount() - 1));
    int column = line.xToCursor(x);
    // The end of a wrapped line is the start of the next one.
    const bool isLastLine = line.lineNumber() + 1 == laid.layout.lineCount();
    const int lineEnd = line.textStart() + line.textLength();
    if (!isLastLine && column >= lineEnd)
        return row.previous(row.positionOf(lineEnd));
    const qint32 echo = m_source->echoColumn(0);
    const qint64 position =
        echo >= 0 && column >= echo ? std::min(row.begin + (column - echo), row.end) : row.positionOf(column);
    // The end of a row that goes on is the start of the next one.
    const bool beyond = !row.breaks && position >= row.end && row.end > row.begin;
    return beyond ? row.previous(row.end) : position;
}

qint64 TextView::positionAt(const QPoint& point) const
{
    if (!m_source)
        return 0;
    return positionIn(placeAtY(point.y()), point.x() - m_gutter - margin + horizontalScrollBar()->value());
}

qreal TextView::xOf(qint64 position) const
{
    return laidOut(m_source->rowAt(position)).xOf(position);
}

QRect TextView::rectOf(qint64 position) const
{
    if (!m_source)
        return {};
    const qint64 row = m_source->rowAt(position);
    const int x = int(xOf(position)) + m_gutter + margin - horizontalScrollBar()->value();
    const int y = yOf(row) + laidOut(row).lineOf(position) * m_rowHeight;
    return {x, y, std::max(1, int(m_columnWidth)), m_rowHeight};
}

void TextView::ensureVisible(qint64 position)
{
    if (!m_source)
        return;
    const qint64 row = m_source->rowAt(position);
    const Place place(row, laidOut(row).lineOf(position));
    const Place top(topRow(), m_topLine);
    if (place < top) {
        goToTop(place.first, place.second);
    } else {
        const Place least = steppedBy(place, 1 - visibleLines());
        if (top < least)
            goToTop(least.first, least.second);
    }
    if (isWrapping())
        return;
    const int x = int(xOf(position));
    const int room = roomForText();
    const int width = int(laidOut(row).width());
    if (width > m_widestSeen) {
        m_widestSeen = width;
        updateScrollBars();
    }
    const int ahead = int(m_columnWidth) * 4;
    const int left = horizontalScrollBar()->value();
    if (x < left)
        horizontalScrollBar()->setValue(std::max(0, x - ahead));
    else if (x > left + room - int(m_columnWidth))
        horizontalScrollBar()->setValue(x - room + ahead);
}

void TextView::scrollContentsBy(int, int dy)
{
    if (dy != 0 && !m_settingTop) {
        const bool atEnd = isWrapping() && topRow() == verticalScrollBar()->maximum();
        m_topLine = atEnd ? lastTop().second : 0;
    }
    viewport()->update();
}

void TextView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (isWrapping() && event->size().width() != event->oldSize().width()) {
        m_rows.clear();
        m_topLine = 0;
    }
    updateScrollBars();
}

} // namespace hookbench::ui
