// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QScrollArea>

namespace hookbench::ui {

/// A picture on a chequered ground, so that its transparent parts can be told; zoomed by steps or fitted.
class ImageCanvas : public QScrollArea
{
    Q_OBJECT

public:
    explicit ImageCanvas(QWidget* parent = nullptr);

    void setImage(const QImage& image); ///< null shows nothing
    const QImage& image() const { return m_image; }

    void setZoom(double factor); ///< device pixels for one of the picture; 0 fits it into the view
    void zoomBy(int steps);
    bool isFitted() const { return m_zoom <= 0; }
    double zoom() const; ///< as it is shown, also when it is fitted

Q_SIGNALS:
    void zoomChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    class Picture;

    void layOut();
    double fittingZoom() const;

    QImage m_image;
    Picture* m_picture;
    double m_zoom = 0;
};

} // namespace hookbench::ui
