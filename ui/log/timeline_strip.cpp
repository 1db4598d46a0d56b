// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/timeline_strip.h"

#include "app/models/log_texts.h"
#include "ui/theme/status_colors.h"
#include "ui/widgets/plain_text.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::StatusClasses;

namespace {

constexpr int partWidth = 4; ///< pixels of a bar
constexpr int barHeightInLines = 2;
constexpr double zoomFactor = 0.5;
constexpr qint64 shortestSpanUs = 1000;

class TimelineAccessible final : public QAccessibleWidget
{
public:
    explicit TimelineAccessible(TimelineStrip* strip)
        : QAccessibleWidget(strip, QAccessible::Chart)
    {
    }

    QString text(QAccessible::Text text) const override
    {
        if (text == QAccessible::Value || text == QAccessible::Description)
            return static_cast<TimelineStrip*>(widget())->summary();
        return QAccessibleWidget::text(text);
    }
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object)
{
    if (auto* strip = qobject_cast<TimelineStrip*>(object))
        return new TimelineAccessible(strip);
    return nullptr;
}

qint64 sumOf(const StatusClasses& part)
{
    qint64 sum = 0;
    for (const qint64 count : part)
        sum += count;
    return sum;
}

} // namespace

TimelineStrip::TimelineStrip(QWidget* parent)
    : QWidget(parent)
{
    QAccessible::installFactory(makeAccessible);
    setObjectName(u"timelineStrip"_s);
    setAccessibleName(tr("Requests over time"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateColors();
}

QSize TimelineStrip::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().lineSpacing() * barHeightInLines};
}

QSize TimelineStrip::minimumSizeHint() const
{
    return {partWidth * 10, sizeHint().height()};
}

int TimelineStrip::parts() const
{
    return qMax(1, width() / partWidth);
}

void TimelineStrip::setTimeline(const workspace::Timeline& timeline)
{
    const bool isOther = timeline.fromUs != m_timeline.fromUs || timeline.untilUs != m_timeline.untilUs ||
                         timeline.parts.size() != m_timeline.parts.size();
    m_timeline = timeline;
    if (isOther && !m_isDragging)
        m_cursor = m_anchor = 0;
    update();
}

QString TimelineStrip::summary() const
{
    if (m_timeline.parts.empty())
        return tr("No requests");
    return textOf(m_cursor);
}

QString TimelineStrip::textOf(int part) const
{
    if (part < 0 || size_t(part) >= m_timeline.parts.size())
        return {};
    const StatusClasses& classes = m_timeline.parts[size_t(part)];
    const QLocale locale;
    QStringList lines{models::fullTimeText(timeOf(part)), tr("%Ln request(s)", nullptr, int(sumOf(classes)))};
    const QStringList names{tr("not answered: %1"), tr("1xx: %1"), tr("2xx: %1"),
                            tr("3xx: %1"),          tr("4xx: %1"), tr("5xx: %1")};
    for (size_t i = 0; i < classes.size(); ++i) {
        if (classes[i] > 0)
            lines << names[qsizetype(i)].arg(locale.toString(classes[i]));
    }
    return lines.join(u'\n');
}

void TimelineStrip::updateColors()
{
    using models::Outcome;
    const std::array outcomes{Outcome::None,     Outcome::Informational, Outcome::Success,
                              Outcome::Redirect, Outcome::ClientError,   Outcome::ServerError};
    for (size_t i = 0; i < outcomes.size(); ++i)
        m_colors[i] = toneColor(toneOf(outcomes[i]), palette());
}

void TimelineStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColors();
}

void TimelineStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (size_t(parts()) != m_timeline.parts.size())
        Q_EMIT partsChanged();
}

int TimelineStrip::partAt(double x) const
{
    const int count = qMax(1, int(m_timeline.parts.size()));
    const int part = int(x * count / qMax(1, width()));
    return qBound(0, part, count - 1);
}

qint64 TimelineStrip::timeOf(int part) const
{
    const double span = double(m_timeline.untilUs) - double(m_timeline.fromUs);
    const double share = double(part) / double(qMax<size_t>(1, m_timeline.parts.size()));
    return m_timeline.fromUs + qint64(span * share);
}

void TimelineStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    const auto count = int(m_timeline.parts.size());
    const double each = count > 0 ? double(width()) / count : 0;
    const int first = std::min(m_cursor, m_anchor);
    const int last = std::max(m_cursor, m_anchor);
    if (count > 0 && (first != last || hasFocus()))
        painter.fillRect(QRectF(first * each, 0, (last - first + 1) * each, height()), palette().highlight());
    for (int i = 0; i < count && m_timeline.most > 0; ++i) {
        double bottom = height();
        for (size_t status = 0; status < m_colors.size(); ++status) {
            const qint64 requests = m_timeline.parts[size_t(i)][status];
            if (requests == 0)
                continue;
            // A single request among thousands is still to be seen.
            const double tall = qMax(1.0, double(requests) / double(m_timeline.most) * (height() - 2));
            painter.fillRect(QRectF(i * each, bottom - tall, qMax(1.0, each - 1), tall), m_colors[status]);
            bottom -= tall;
        }
    }
    painter.setPen(hasFocus() ? palette().color(QPalette::Highlight) : palette().color(QPalette::Mid));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool TimelineStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), plainToolTip(textOf(partAt(help->pos().x()))), this);
        return true;
    }
    return QWidget::event(event);
}

void TimelineStrip::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_isDragging = true;
    moveCursor(partAt(event->position().x()), false);
}

void TimelineStrip::mouseMoveEvent(QMouseEvent* event)
{
    if (m_isDragging)
        moveCursor(partAt(event->position().x()), true);
}

void TimelineStrip::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !std::exchange(m_isDragging, false))
        return;
    if (m_cursor != m_anchor)
        chooseRange();
}

void TimelineStrip::wheelEvent(QWheelEvent* event)
{
    if (event->angleDelta().y() != 0)
        zoom(partAt(event->position().x()), event->angleDelta().y() > 0 ? zoomFactor : 1 / zoomFactor);
    event->accept();
}

void TimelineStrip::keyPressEvent(QKeyEvent* event)
{
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    const auto last = int(m_timeline.parts.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(m_cursor - 1, extend);
    case Qt::Key_Right:
        return moveCursor(m_cursor + 1, extend);
    case Qt::Key_Home:
        return moveCursor(0, extend);
    case Qt::Key_End:
        return moveCursor(last, extend);
    case Qt::Key_Plus:
        return zoom(m_cursor, zoomFactor);
    case Qt::Key_Minus:
        return zoom(m_cursor, 1 / zoomFactor);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return chooseRange();
    case Qt::Key_Escape:
        m_anchor = m_cursor;
        update();
        Q_EMIT zoomRequested(0, 0);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TimelineStrip::moveCursor(int part, bool extend)
{
    m_cursor = qBound(0, part, qMax(0, int(m_timeline.parts.size()) - 1));
    if (!extend)
        m_anchor = m_cursor;
    update();
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void TimelineStrip::zoom(int part, double factor)
{
    if (m_timeline.parts.empty())
        return;
    const double span = (double(m_timeline.untilUs) - double(m_timeline.fromUs)) * factor;
    if (span < double(shortestSpanUs))
        return;
    const double share = (double(part) + 0.5) / double(m_timeline.parts.size());
    const double middle = double(timeOf(part));
    const double from = middle - span * share;
    Q_EMIT zoomRequested(qint64(from), qint64(from + span));
}

void TimelineStrip::chooseRange()
{
    if (m_timeline.parts.empty())
        return;
    const int first = std::min(m_cursor, m_anchor);
    const int last = std::max(m_cursor, m_anchor);
    m_anchor = m_cursor;
    Q_EMIT rangeChosen(timeOf(first), timeOf(last + 1));
}

} // namespace hookbench::ui
