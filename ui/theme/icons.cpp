// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/status_colors.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QImageReader>
#include <QPainter>
#include <QPalette>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QColor colorFor(IconColor color, QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    if (mode == QIcon::Selected)
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    switch (color) {
    case IconColor::Text:
        return palette.color(QPalette::Active, QPalette::ButtonText);
    case IconColor::Info:
        return toneColor(Tone::Info, palette);
    case IconColor::Success:
        return toneColor(Tone::Success, palette);
    case IconColor::Warning:
        return toneColor(Tone::Warning, palette);
    case IconColor::Error:
        return toneColor(Tone::Error, palette);
    case IconColor::Faint:
        return toneColor(Tone::Faint, palette);
    }
    Q_UNREACHABLE();
}

/// Draws an SVG whose strokes and fills are "currentColor". Qt's own SVG engine keeps such icons black.
class RecolouringEngine final : public QIconEngine
{
public:
    RecolouringEngine(QByteArray svg, IconColor color)
        : m_svg(std::move(svg))
        , m_color(color)
    {
    }

    QIconEngine* clone() const override { return new RecolouringEngine(*this); }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, render(rect.size() * ratio, mode));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override { return render(size, mode); }

    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override
    {
        const int side = qMin(size.width(), size.height());
        return {side, side};
    }

private:
    QPixmap render(const QSize& size, QIcon::Mode mode)
    {
        const QColor color = colorFor(m_color, mode);
        const auto key = std::tuple(size.width(), size.height(), color.rgba());
        if (key == m_lastKey)
            return m_last;
        QByteArray svg = m_svg;
        svg.replace("currentColor", color.name().toLatin1());
        QBuffer buffer(&svg);
        QImageReader reader(&buffer, "svg");
        reader.setScaledSize(size);
        m_last = QPixmap::fromImageReader(&reader);
        m_lastKey = key;
        return m_last;
    }

    QByteArray m_svg;
    IconColor m_color;
    std::tuple<int, int, QRgb> m_lastKey;
    QPixmap m_last;
};

} // namespace

QIcon themeIcon(const QString& name, IconColor color)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    const bool found = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(found, "themeIcon", qPrintable(file.fileName()));
    return found ? QIcon(new RecolouringEngine(file.readAll(), color)) : QIcon();
}

} // namespace hookbench::ui
