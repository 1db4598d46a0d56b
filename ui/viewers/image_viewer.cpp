// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/image_viewer.h"

#include "app/models/body_texts.h"
#include "ui/viewers/image_canvas.h"
#include "ui/widgets/plain_text.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ImageText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::ui::ImageText)
};

/// What a decoded picture may take, as the reader counts: a few bytes can claim any size.
constexpr qint64 mostPixelBytes = qint64(256) * 1024 * 1024;

constexpr double zooms[] = {0.25, 0.5, 1, 2, 4, 8};

} // namespace

DecodedImage decodeImage(const QByteArray& content)
{
    DecodedImage result;
    const auto facts = models::imageFacts(content);
    if (!facts) {
        result.problem = ImageText::tr("The bytes are no picture of a known format.");
        return result;
    }
    const QByteArray format(facts->format);
    result.format = QString::fromLatin1(format).toUpper();
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    if (!QImageReader::supportedImageFormats().contains(format)) {
        result.problem = ImageText::tr("Pictures of the format %1 cannot be drawn here.").arg(result.format);
        return result;
    }
    const QSize size = reader.size().isValid() ? reader.size() : QSize(int(facts->width), int(facts->height));
    if (qint64(size.width()) * size.height() * 4 > mostPixelBytes) {
        const QLocale locale;
        result.problem = ImageText::tr("The picture claims to have %1 × %2 pixels, more than are drawn.")
                             .arg(locale.toString(size.width()), locale.toString(size.height()));
        return result;
    }
    reader.setAutoTransform(true);
    result.image = reader.read();
    if (result.image.isNull())
        result.problem = ImageText::tr("The picture is broken: %1.").arg(reader.errorString());
    return result;
}

ImageViewer::ImageViewer(QThreadPool& pool, QWidget* parent)
    : BodyViewer(parent)
    , m_canvas(new ImageCanvas(this))
    , m_zoom(new QComboBox(this))
    , m_facts(plainLabel({}, this))
    , m_decode(pool)
{
    setObjectName(u"imageViewer"_s);
    m_canvas->setObjectName(u"imageCanvas"_s);
    m_canvas->setAccessibleName(tr("Body as an image"));
    QLabel* label = plainLabel(tr("&Zoom:"), this);
    label->setBuddy(m_zoom);
    m_zoom->setObjectName(u"imageZoom"_s);
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->setToolTip(tr("Also with Ctrl and the wheel, or +, - and 0 in the image"));
    m_zoom->addItem(tr("Fitted"), 0.0);
    for (const double zoom : zooms)
        m_zoom->addItem(tr("%1 %").arg(zoom * 100), zoom);
    m_facts->setObjectName(u"imageFacts"_s);
    setFocusProxy(m_canvas);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_zoom);
    row->addWidget(m_facts, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(row);
    column->addWidget(m_canvas, 1);
    connect(m_zoom, &QComboBox::activated, this, &ImageViewer::chooseZoom);
    connect(m_canvas, &ImageCanvas::zoomChanged, this, &ImageViewer::showZoom);
}

int ImageViewer::score(const models::InspectedBody& body) const
{
    return body.kind == models::BodyKind::Image ? 120 : 0;
}

void ImageViewer::showBody(const models::InspectedBody& body)
{
    m_facts->setText(tr("The picture is being read…"));
    if (body.pending)
        return;
    m_decode.start([content = body.content](const CancelFlag&) { return decodeImage(content.bytes); },
                   [this](const DecodedImage& decoded) { show(decoded); });
}

void ImageViewer::show(const DecodedImage& decoded)
{
    m_canvas->setImage(decoded.image);
    const QLocale locale;
    m_words = decoded.problem.isEmpty() ? tr("%1, %2 × %3 pixels", "format, width, height")
                                              .arg(decoded.format, locale.toString(decoded.image.width()),
                                                   locale.toString(decoded.image.height()))
                                        : decoded.problem;
    m_facts->setText(m_words);
    m_canvas->setAccessibleDescription(m_words);
    showZoom();
}

void ImageViewer::chooseZoom()
{
    m_canvas->setZoom(m_zoom->currentData().toDouble());
}

/// A zoom by wheel or key is none of the list's: no entry is chosen then, and the words beside tell it.
void ImageViewer::showZoom()
{
    m_zoom->setCurrentIndex(m_canvas->isFitted() ? 0 : m_zoom->findData(m_canvas->zoom()));
    if (!m_canvas->image().isNull())
        m_facts->setText(tr("%1, shown at %2 %").arg(m_words).arg(qRound(m_canvas->zoom() * 100)));
}

void ImageViewer::clear()
{
    m_decode.cancel();
    m_canvas->setImage({});
    m_facts->setText({});
}

void ImageViewer::copyAll()
{
    if (m_canvas->image().isNull()) {
        Q_EMIT message(tr("There is nothing to copy."));
        return;
    }
    QApplication::clipboard()->setImage(m_canvas->image());
    Q_EMIT message(tr("The image was copied."));
}

} // namespace hookbench::ui
