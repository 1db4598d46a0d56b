// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "ui/viewers/body_viewer.h"

#include <QImage>

class QComboBox;
class QLabel;

namespace hookbench::ui {

class ImageCanvas;

/// What decoding a picture came to.
struct DecodedImage
{
    QImage image;
    QString format;  ///< "PNG"
    QString problem; ///< why there is no image
};

/// By Qt's reader for the format that its first bytes tell, within a limit of memory. Slow; for any thread.
DecodedImage decodeImage(const QByteArray& content);

/// Pictures.
class ImageViewer final : public BodyViewer
{
    Q_OBJECT

public:
    ImageViewer(QThreadPool& pool, QWidget* parent);

    QString title() const override { return tr("Image"); }
    int score(const models::InspectedBody& body) const override;
    void showBody(const models::InspectedBody& body) override;
    void clear() override;
    void copyAll() override;

private:
    void show(const DecodedImage& decoded);
    void chooseZoom();
    void showZoom();

    ImageCanvas* m_canvas;
    QComboBox* m_zoom;
    QLabel* m_facts;
    QString m_words; ///< of the picture, without the zoom
    LatestJob m_decode;
};

} // namespace hookbench::ui
