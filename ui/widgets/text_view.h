// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/text_rows.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

#include <map>
#include <memory>

class QAction;
class QTextLayout;

namespace hookbench::ui {

/// How texts are shown, the same in all views of a window.
struct TextOptions
{
    int zoom = 0; ///< points more than the system's font
    bool lineNumbers = true;
    bool wrap = false; ///< lines that are longer than the view is wide
    bool operator==(const TextOptions&) const = default;
};

/// Shows text of any size, read-only: rows are made when they are painted. A caret and a selection by mouse
/// and keyboard, zoom, marked matches; always left to right. Positions are those of the row source.
class TextView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// What copying takes at most, in bytes of the source.
    static constexpr qint64 copyLimit = qint64(64) * 1024 * 1024;

    static constexpr int margin = 4; ///< pixels beside the text

    explicit TextView(QWidget* parent = nullptr);
    ~TextView() override;

    void setSource(std::shared_ptr<const models::RowSource> source); ///< null shows nothing

    /// The same text with more behind it: caret, selection and what is in sight stay.
    void continueSource(std::shared_ptr<const models::RowSource> source);
    const models::RowSource* source() const { return m_source.get(); }

    qint64 caret() const { return m_caret; }
    qint64 selectionStart() const { return std::min(m_anchor, m_caret); }
    qint64 selectionEnd() const { return std::max(m_anchor, m_caret); }
    bool hasSelection() const { return m_anchor != m_caret; }
    QString selectedText() const; ///< at most copyLimit of it

    void select(qint64 anchor, qint64 caret); ///< and scrolls there
    void selectAll();
    void copy();

    /// Marks text that was found; rising.
    void setMatches(std::shared_ptr<const std::vector<models::TextMatch>> matches);

    /// Marks a byte as wrong; -1 for none.
    void setWrongByte(qint64 position);

    const TextOptions& options() const { return m_options; }
    void setOptions(const TextOptions& options);
    void zoomBy(int steps);
    void resetZoom();

    // For assistive technology and tests, in viewport coordinates.
    qint64 positionAt(const QPoint& point) const;
    QRect rectOf(qint64 position) const;
    qint64 topRow() const;

Q_SIGNALS:
    void caretMoved();
    void copyWasBounded(qint64 copied, qint64 selected); ///< bytes of the source
    void textCopied();
    void optionsChosen(const hookbench::ui::TextOptions& options); ///< by hand, in this view

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct LaidOutRow;
    enum class Move {
        Left,
        Right,
        WordLeft,
        WordRight,
        Up,
        Down,
        PageUp,
        PageDown,
        RowStart,
        RowEnd,
        Start,
        End
    };
    enum class Unit { Character, Word, Line };

    void addOptionCommands();
    void choose(const TextOptions& options);
    void applyFont();
    void updateGeometryOfText();
    void updateScrollBars();
    const LaidOutRow& laidOut(qint64 row) const;

    using Place = std::pair<qint64, int>; ///< a row, and one of the lines that it is wrapped into
    bool isWrapping() const;
    int roomForText() const;
    int visibleLines() const;
    int linesOf(qint64 row) const;
    int heightOf(qint64 row) const { return linesOf(row) * m_rowHeight; }
    int yOf(qint64 row) const;
    Place placeAtY(int y) const;
    Place lastTop() const;
    Place steppedBy(Place place, qint64 lines) const;
    void goToTop(qint64 row, int line);
    void scrollByLines(int lines);
    qint64 positionIn(const Place& place, qreal x) const;
    qreal xOf(qint64 position) const; ///< from the start of its line
    void paintRow(QPainter& painter, qint64 row, int y) const;
    void paintPart(QPainter& painter, const models::TextRow& row, int y) const;
    void paintGutter(QPainter& painter, const models::TextRow& row, int y) const;
    void ensureVisible(qint64 position);
    bool readMove(QKeyEvent* event, Move& move, bool& extend) const;
    bool readShortcut(QKeyEvent* event);
    qint64 moved(Move move) const;
    qint64 movedByWord(Move move) const;
    qint64 movedByRows(qint64 rows) const;
    void setCaret(qint64 position, bool keepAnchor);
    void selectUnit(qint64 position, Unit unit);
    std::pair<qint64, qint64> unitAround(qint64 position, Unit unit) const;
    void tellCaret();

    std::shared_ptr<const models::RowSource> m_source;
    std::shared_ptr<const std::vector<models::TextMatch>> m_matches;
    qint64 m_wrongByte = -1;
    qint64 m_anchor = 0;
    qint64 m_caret = 0;
    qreal m_wantedX = -1; ///< where vertical moves aim; -1 takes the caret's
    TextOptions m_options;
    int m_rowHeight = 1;
    int m_gutter = 0;
    int m_widestSeen = 0;
    int m_topLine = 0; ///< of the top row, the first in sight
    bool m_settingTop = false;
    int m_wheel = 0; ///< what of its turning was not enough for a line
    qreal m_columnWidth = 1;
    Unit m_dragUnit = Unit::Character;
    std::pair<qint64, qint64> m_dragOrigin;
    bool m_dragging = false;
    QBasicTimer m_autoScroll;
    QBasicTimer m_tripleClick;
    QPoint m_tripleClickAt;
    QAction* m_copy;
    QAction* m_selectAll;
    QAction* m_lineNumbers;
    QAction* m_wrap;
    mutable std::map<qint64, std::unique_ptr<LaidOutRow>> m_rows; ///< rows laid out for painting
};

} // namespace hookbench::ui
