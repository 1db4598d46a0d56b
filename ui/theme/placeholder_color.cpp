// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/placeholder_color.h"

#include "ui/theme/contrast.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>

namespace hookbench::ui {

namespace {

/// `top`, which may let something through, on an opaque ground.
QColor onGround(const QColor& top, const QColor& ground)
{
    const auto mix = [alpha = top.alphaF()](float a, float b) {
        return a * alpha + b * (1 - alpha);
    };
    return QColor::fromRgbF(mix(top.redF(), ground.redF()), mix(top.greenF(), ground.greenF()),
                            mix(top.blueF(), ground.blueF()));
}

} // namespace

QColor placeholderColor(const QPalette& palette)
{
    const QColor base = palette.color(QPalette::Base);
    for (int alpha = 140; alpha < 255; alpha += 5) {
        QColor color = palette.color(QPalette::Text);
        color.setAlpha(alpha);
        if (contrastRatio(onGround(color, base), base) >= readableContrast)
            return onGround(color, base);
    }
    return palette.color(QPalette::Text);
}

void makePlaceholdersReadable()
{
    const QPalette present = QApplication::palette();
    const QColor base = present.color(QPalette::Base);
    if (contrastRatio(onGround(present.color(QPalette::PlaceholderText), base), base) >= readableContrast)
        return;
    QPalette changed = present; // only this role is set by us: all others follow the desktop
    changed.setColor(QPalette::PlaceholderText, placeholderColor(present));
    QApplication::setPalette(changed);
}

ReadablePlaceholders::ReadablePlaceholders(QObject* parent)
    : QObject(parent)
{
    makePlaceholdersReadable();
}

bool ReadablePlaceholders::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        makePlaceholdersReadable();
    return QObject::eventFilter(watched, event);
}

} // namespace hookbench::ui
