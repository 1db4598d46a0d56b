// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_view.h"

#include "ui/theme/status_colors.h"
#include "ui/theme/syntax_palette.h"
#include "ui/widgets/text_view_accessible.h"
#include "ui/widgets/text_view_rows.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <limits>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using models::RowSource;
using models::TextRow;

namespace {

constexpr int smallestZoom = -6;
constexpr int largestZoom = 24;

} // namespace

TextView::TextView(QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_copy(new QAction(tr("&Copy"), this))
    , m_selectAll(new QAction(tr("Select &All"), this))
    , m_lineNumbers(new QAction(tr("&Line Numbers"), this))
    , m_wrap(new QAction(tr("&Wrap Lines (Alt+Z)"), this))
{
    QAccessible::installFactory(textViewAccessible);
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    connect(m_copy, &QAction::triggered, this, &TextView::copy);
    m_selectAll->setShortcut(QKeySequence::SelectAll);
    m_selectAll->setShortcutContext(Qt::WidgetShortcut);
    connect(m_selectAll, &QAction::triggered, this, &TextView::selectAll);
    addActions({m_copy, m_selectAll});
    addOptionCommands();
    applyFont();
}

TextView::~TextView() = default;

void TextView::setSource(std::shared_ptr<const RowSource> source)
{
    m_source = std::move(source);
    m_matches.reset();
    m_rows.clear();
    m_anchor = m_caret = 0;
    m_wantedX = -1;
    m_widestSeen = 0;
    m_dragging = false;
    m_autoScroll.stop();
    // As columns of bytes stand below each other, those are never wrapped.
    m_wrap->setEnabled(!m_source || m_source->echoColumn(0) < 0);
    updateGeometryOfText();
    goToTop(0, 0);
    horizontalScrollBar()->setValue(0);
    viewport()->update();
    tellCaret();
}

void TextView::continueSource(std::shared_ptr<const RowSource> source)
{
    if (!m_source || !source) {
        setSource(std::move(source));
        return;
    }
    m_source = std::move(source);
    m_matches.reset();
    m_rows.clear();
    m_anchor = std::min(m_anchor, m_source->size());
    m_caret = std::min(m_caret, m_source->size());
    updateGeometryOfText();
    viewport()->update();
    tellCaret();
}

void TextView::setWrongByte(qint64 position)
{
    m_wrongByte = position;
    viewport()->update();
}

void TextView::setMatches(std::shared_ptr<const std::vector<models::TextMatch>> matches)
{
    m_matches = std::move(matches);
    viewport()->update();
}

QString TextView::selectedText() const
{
    if (!m_source || !hasSelection())
        return {};
    return m_source->text(selectionStart(), std::min(selectionEnd(), selectionStart() + copyLimit));
}

void TextView::copy()
{
    if (!hasSelection())
        return;
    QApplication::clipboard()->setText(selectedText());
    const qint64 selected = selectionEnd() - selectionStart();
    if (selected > copyLimit)
        Q_EMIT copyWasBounded(copyLimit, selected);
    Q_EMIT textCopied();
}

void TextView::applyFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const qreal size = font.pointSizeF() > 0 ? font.pointSizeF() : qreal(font.pixelSize()) * 0.75;
    font.setPointSizeF(std::max(4.0, size + m_options.zoom));
    m_rows.clear();
    m_widestSeen = 0;
    if (font != viewport()->font())
        viewport()->setFont(font);
    updateGeometryOfText();
    viewport()->update();
}

void TextView::addOptionCommands()
{
    auto* separator = new QAction(this);
    separator->setSeparator(true);
    m_lineNumbers->setObjectName(u"lineNumbers"_s);
    m_lineNumbers->setCheckable(true);
    m_lineNumbers->setChecked(m_options.lineNumbers);
    connect(m_lineNumbers, &QAction::triggered, this, [this](bool on) {
        TextOptions options = m_options;
        options.lineNumbers = on;
        choose(options);
    });
    m_wrap->setObjectName(u"wrapLines"_s);
    m_wrap->setCheckable(true);
    connect(m_wrap, &QAction::triggered, this, [this](bool on) {
        TextOptions options = m_options;
        options.wrap = on;
        choose(options);
    });
    const auto add = [this](const QString& name, const QString& text, int steps) {
        auto* action = new QAction(text, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this,
                [this, steps] { steps == 0 ? resetZoom() : zoomBy(steps); });
        return action;
    };
    addActions({separator, m_lineNumbers, m_wrap, add(u"zoomIn"_s, tr("Larger (Ctrl++)"), 1),
                add(u"zoomOut"_s, tr("Smaller (Ctrl+-)"), -1),
                add(u"zoomReset"_s, tr("Normal Size (Ctrl+0)"), 0)});
}

void TextView::setOptions(const TextOptions& options)
{
    m_options = options;
    m_options.zoom = std::clamp(options.zoom, smallestZoom, largestZoom);
    m_lineNumbers->setChecked(options.lineNumbers);
    m_wrap->setChecked(options.wrap);
    m_topLine = 0;
    applyFont();
    ensureVisible(m_caret);
}

void TextView::choose(const TextOptions& options)
{
    setOptions(options);
    Q_EMIT optionsChosen(m_options);
}

void TextView::zoomBy(int steps)
{
    TextOptions options = m_options;
    options.zoom += steps;
    choose(options);
}

void TextView::resetZoom()
{
    TextOptions options = m_options;
    options.zoom = 0;
    choose(options);
}

void TextView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    if (m_gutter > 0)
        painter.fillRect(QRect(0, 0, m_gutter, viewport()->height()),
                         palette().color(QPalette::AlternateBase));
    if (m_source) {
        int widest = m_widestSeen;
        int y = -m_topLine * m_rowHeight;
        for (qint64 row = topRow(); row < m_source->rowCount() && y <= event->rect().bottom(); ++row) {
            const int height = heightOf(row);
            if (y + height > event->rect().top()) {
                paintRow(painter, row, y);
                widest = std::max(widest, int(laidOut(row).width()) + margin);
            }
            y += height;
        }
        if (widest > m_widestSeen && !isWrapping()) {
            // Escapes and wide characters take more room than the estimate; not while painting.
            m_widestSeen = widest;
            QMetaObject::invokeMethod(this, &TextView::updateScrollBars, Qt::QueuedConnection);
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void TextView::paintRow(QPainter& painter, qint64 index, int y) const
{
    const LaidOutRow& laid = laidOut(index);
    const TextRow& row = laid.row;
    QList<QTextLayout::FormatRange> marks;
    const auto mark = [&](qint64 from, qint64 to, const QColor& back, const QColor& text) {
        from = std::max(from, row.begin);
        to = std::min(to, row.end);
        if (from >= to)
            return;
        QTextCharFormat format;
        format.setBackground(back);
        format.setForeground(text);
        const qint32 at = row.columnOf(from);
        marks.push_back({at, row.columnOf(to) - at, format});
        const qint32 echo = m_source->echoColumn(from - row.begin);
        if (echo >= 0)
            marks.push_back({echo, int(to - from), format});
    };
    if (m_matches) {
        auto match =
            std::lower_bound(m_matches->begin(), m_matches->end(), row.begin,
                             [](const models::TextMatch& m, qint64 at) { return m.at + m.size <= at; });
        for (; match != m_matches->end() && match->at < row.end; ++match)
            mark(match->at, match->at + match->size, matchBackground(palette()), matchText(palette()));
    }
    if (m_wrongByte >= 0)
        mark(m_wrongByte, m_wrongByte + 1, toneBackground(Tone::Error, palette()),
             syntaxColor(models::Token::Error, palette()));
    const auto group = hasFocus() ? QPalette::Active : QPalette::Inactive;
    mark(selectionStart(), selectionEnd(), palette().color(group, QPalette::Highlight),
         palette().color(group, QPalette::HighlightedText));
    const QPointF origin(m_gutter + margin - horizontalScrollBar()->value(), y);
    painter.save();
    painter.setClipRect(QRect(m_gutter, y, viewport()->width() - m_gutter, heightOf(index)));
    painter.setPen(syntaxColor(models::Token::Plain, palette()));
    laid.layout.draw(&painter, origin, marks);
    if (hasFocus() && m_source->rowAt(m_caret) == index) {
        painter.setPen(palette().color(QPalette::Text));
        laid.layout.drawCursor(&painter, origin, row.columnOf(m_caret), 2);
    }
    painter.restore();
    paintGutter(painter, row, y);
    paintPart(painter, row, y);
}

/// A line above a row in which a part begins, and the name of the part at its end.
void TextView::paintPart(QPainter& painter, const TextRow& row, int y) const
{
    if (row.part.isEmpty())
        return;
    const int width = viewport()->width();
    const QFontMetrics metrics(viewport()->font());
    const int room = metrics.horizontalAdvance(row.part) + 4 * margin;
    // Where the row's own text reaches that far, the label goes to the end of the row above.
    const int textEnd =
        m_gutter + margin - horizontalScrollBar()->value() + metrics.horizontalAdvance(row.text);
    const bool above = y > 0 && textEnd > width - room;
    const QRect label(width - room, above ? y - m_rowHeight : y + 1, room, m_rowHeight - 1);
    painter.save();
    painter.setPen(syntaxColor(models::Token::Comment, palette()));
    if (y > 0)
        painter.drawLine(0, y, width, y);
    painter.fillRect(label, palette().color(QPalette::AlternateBase));
    painter.drawText(label, Qt::AlignCenter, row.part);
    painter.restore();
}

void TextView::paintGutter(QPainter& painter, const TextRow& row, int y) const
{
    if (m_gutter == 0)
        return;
    painter.setPen(syntaxColor(models::Token::Comment, palette()));
    const QString label = row.continuation ? u"↪"_s : QString::number(row.line + 1);
    painter.drawText(QRect(0, y, m_gutter - 2 * margin, m_rowHeight), Qt::AlignRight | Qt::AlignVCenter,
                     label);
}

void TextView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        m_rows.clear();
        viewport()->update();
    } else if (event->type() == QEvent::FontChange) {
        applyFont();
    }
}

void TextView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TextView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace hookbench::ui
