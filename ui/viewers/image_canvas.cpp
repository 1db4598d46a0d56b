// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/image_canvas.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace hookbench::ui {

namespace {

constexpr double zoomStep = 1.25;
constexpr double smallestZoom = 1.0 / 64;
constexpr double largestZoom = 64;
constexpr int largestSide = 32'000; // widgets end at 32,767

/// The ground's squares, on the palette so that they suit dark themes.
QPixmap chequers(const QPalette& palette, double ratio)
{
    constexpr int square = 8;
    QPixmap tile(QSize(2 * square, 2 * square) * ratio);
    tile.setDevicePixelRatio(ratio);
    tile.fill(palette.color(QPalette::Base));
    QPainter painter(&tile);
    const QColor other = palette.color(QPalette::Mid);
    painter.fillRect(0, 0, square, square, other);
    painter.fillRect(square, square, square, square, other);
    return tile;
}

} // namespace

class ImageCanvas::Picture final : public QWidget
{
public:
    explicit Picture(const QImage& image)
        : m_image(image)
    {
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (m_image.isNull())
            return;
        QPainter painter(this);
        painter.drawTiledPixmap(rect(), chequers(palette(), devicePixelRatioF()));
        // Enlarged pixels are to be seen as such.
        painter.setRenderHint(QPainter::SmoothPixmapTransform, width() < m_image.width());
        painter.drawImage(rect(), m_image);
    }

private:
    const QImage& m_image;
};

ImageCanvas::ImageCanvas(QWidget* parent)
    : QScrollArea(parent)
    , m_picture(new Picture(m_image))
{
    setWidget(m_picture);
    setAlignment(Qt::AlignCenter);
    setFocusPolicy(Qt::StrongFocus);
}

void ImageCanvas::setImage(const QImage& image)
{
    m_image = image;
    layOut();
    m_picture->update();
}

double ImageCanvas::fittingZoom() const
{
    if (m_image.isNull())
        return 1;
    const QSize room = maximumViewportSize();
    const double ratio = devicePixelRatioF();
    // A small picture is not blown up.
    return std::min({1.0, room.width() * ratio / m_image.width(), room.height() * ratio / m_image.height()});
}

double ImageCanvas::zoom() const
{
    const double wanted = m_zoom > 0 ? m_zoom : fittingZoom();
    const int side = std::max({1, m_image.width(), m_image.height()});
    return std::clamp(wanted, smallestZoom, std::min(largestZoom, largestSide * devicePixelRatioF() / side));
}

void ImageCanvas::setZoom(double factor)
{
    m_zoom = factor;
    layOut();
    Q_EMIT zoomChanged();
}

void ImageCanvas::zoomBy(int steps)
{
    setZoom(zoom() * std::pow(zoomStep, steps));
}

void ImageCanvas::layOut()
{
    const double scale = zoom() / devicePixelRatioF();
    m_picture->resize(
        (QSizeF(m_image.size()) * scale).toSize().expandedTo(m_image.isNull() ? QSize() : QSize(1, 1)));
}

void ImageCanvas::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (m_zoom > 0)
        return;
    layOut();
    Q_EMIT zoomChanged();
}

void ImageCanvas::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        zoomBy(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void ImageCanvas::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::ZoomIn) || event->key() == Qt::Key_Plus)
        zoomBy(1);
    else if (event->matches(QKeySequence::ZoomOut) || event->key() == Qt::Key_Minus)
        zoomBy(-1);
    else if (event->key() == Qt::Key_0)
        setZoom(0);
    else
        QScrollArea::keyPressEvent(event);
}

} // namespace hookbench::ui
