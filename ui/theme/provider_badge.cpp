// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/provider_badge.h"

#include <QIconEngine>
#include <QPainter>

namespace hookbench::ui {

namespace {

/// FNV-1a: the same in every run and on every computer.
quint32 hashOf(const QByteArray& text)
{
    quint32 hash = 2166136261U;
    for (const char c : text)
        hash = (hash ^ quint8(c)) * 16777619U;
    return hash;
}

/// Dark enough for a white letter whatever the hue (4.5:1).
QColor groundOf(const QByteArray& provider)
{
    const quint32 hash = hashOf(provider);
    const int hue = int(hash % 360);
    const bool isBright = hue > 40 && hue < 200; // the eye takes yellow to cyan for lighter
    return QColor::fromHsl(hue, 120 + int(hash / 360 % 60), isBright ? 70 : 100);
}

class BadgeEngine final : public QIconEngine
{
public:
    explicit BadgeEngine(const QByteArray& provider)
        : m_ground(groundOf(provider))
        , m_letter(QString::fromUtf8(provider.first(1)).toUpper())
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_ground);
        painter->setOpacity(mode == QIcon::Disabled ? 0.5 : 1.0);
        painter->drawRoundedRect(square, side * 0.22, side * 0.22);
        QFont font = painter->font();
        font.setPixelSize(std::max(6, side * 7 / 10));
        font.setBold(true);
        painter->setFont(font);
        painter->setPen(Qt::white);
        painter->drawText(square, Qt::AlignCenter, m_letter);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new BadgeEngine(*this); }

private:
    QColor m_ground;
    QString m_letter;
};

} // namespace

QIcon providerBadge(const QByteArray& provider)
{
    return provider.isEmpty() ? QIcon() : QIcon(new BadgeEngine(provider));
}

} // namespace hookbench::ui
