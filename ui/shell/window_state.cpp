// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_state.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

namespace hookbench::ui {

namespace {

constexpr QSize standardSize(1200, 800);

QScreen* screenFor(const QRect& frame)
{
    for (QScreen* screen : QGuiApplication::screens()) {
        if (screen->availableGeometry().intersects(frame))
            return screen;
    }
    return QGuiApplication::primaryScreen();
}

} // namespace

QRect fittedInto(const QRect& frame, const QRect& screen)
{
    QRect fitted(frame.topLeft(), frame.size().boundedTo(screen.size()));
    fitted.moveLeft(qBound(screen.left(), fitted.left(), screen.right() + 1 - fitted.width()));
    fitted.moveTop(qBound(screen.top(), fitted.top(), screen.bottom() + 1 - fitted.height()));
    return fitted;
}

void restoreGeometry(QWidget& window, const QByteArray& geometry)
{
    if (geometry.isEmpty() || !window.restoreGeometry(geometry)) {
        const QRect available = QGuiApplication::primaryScreen()->availableGeometry();
        QRect wanted(QPoint(), standardSize.boundedTo(available.size() * 0.9));
        wanted.moveCenter(available.center());
        window.setGeometry(wanted);
        return;
    }
    if (window.windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen))
        return;
    const QRect present = window.geometry();
    window.setGeometry(fittedInto(present, screenFor(present)->availableGeometry()));
}

} // namespace hookbench::ui
