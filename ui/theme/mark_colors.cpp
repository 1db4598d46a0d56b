// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/mark_colors.h"

#include "app/exchange/endpoint.h"
#include "ui/theme/contrast.h"
#include "ui/theme/status_colors.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>

#include <algorithm>
#include <array>

namespace hookbench::ui {

namespace {

constexpr double visibleContrast = 3; // WCAG 2.2, 1.4.11

struct MarkColorText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::ui::MarkColorText)
};

struct Mark
{
    const char* name;
    QRgb onLight;
    QRgb onDark;
};

constexpr std::array<Mark, Endpoint::colors> marks = {{
    {QT_TRANSLATE_NOOP("hookbench::ui::MarkColorText", "Red"), 0xffc62828, 0xffff8a80},
    {QT_TRANSLATE_NOOP("hookbench::ui::MarkColorText", "Orange"), 0xffb85000, 0xffffa65c},
    {QT_TRANSLATE_NOOP("hookbench::ui::MarkColorText", "Yellow"), 0xff8a6d00, 0xfff2d15c},
    {QT_TRANSLATE_NOOP("hookbench::ui::MarkColorText", "Green"), 0xff2e7d32, 0xff7ed487},
    {QT_TRANSLATE_NOOP("hookbench::ui::MarkColorText", "Turquoise"), 0xff00796b, 0xff5fd6c6},
    {QT_TRANSLATE_NOOP("hookbench::ui::MarkColorText", "Blue"), 0xff1565c0, 0xff82b8ff},
    {QT_TRANSLATE_NOOP("hookbench::ui::MarkColorText", "Purple"), 0xff7b3fb8, 0xffcda6ff},
    {QT_TRANSLATE_NOOP("hookbench::ui::MarkColorText", "Pink"), 0xffb8277a, 0xffff94c8},
}};

bool isMark(int color)
{
    return color >= 1 && color <= Endpoint::colors;
}

QColor mixed(const QColor& a, const QColor& b, float share)
{
    return QColor::fromRgbF(a.redF() * (1 - share) + b.redF() * share,
                            a.greenF() * (1 - share) + b.greenF() * share,
                            a.blueF() * (1 - share) + b.blueF() * share);
}

bool isVisible(const QColor& color, const QPalette& palette)
{
    constexpr std::array grounds = {QPalette::Base, QPalette::AlternateBase, QPalette::Window};
    return std::ranges::all_of(grounds, [&](QPalette::ColorRole role) {
        return contrastRatio(color, palette.color(QPalette::Active, role)) >= visibleContrast;
    });
}

class SquareEngine final : public QIconEngine
{
public:
    explicit SquareEngine(int color)
        : m_color(color)
    {
    }

    QIconEngine* clone() const override { return new SquareEngine(*this); }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override
    {
        const qreal side = qMin(rect.width(), rect.height());
        QRectF square(0, 0, side * 0.75, side * 0.75);
        square.moveCenter(QRectF(rect).center());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(markColor(m_color, QGuiApplication::palette()));
        painter->drawRoundedRect(square, side / 8, side / 8);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect({}, size), mode, state);
        return picture;
    }

private:
    int m_color;
};

} // namespace

QString markName(int color)
{
    return isMark(color) ? MarkColorText::tr(marks[size_t(color - 1)].name) : QString();
}

// As for texts: on a middle grey the colour moves towards the text's until it can be seen.
QColor markColor(int color, const QPalette& palette)
{
    if (!isMark(color))
        return {};
    const Mark& mark = marks[size_t(color - 1)];
    const QColor wanted = QColor::fromRgb(isDark(palette) ? mark.onDark : mark.onLight);
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    for (float share = 0; share < 1; share += 0.1F) {
        const QColor candidate = mixed(wanted, text, share);
        if (isVisible(candidate, palette))
            return candidate;
    }
    return text;
}

QIcon markIcon(int color)
{
    return markName(color).isEmpty() ? QIcon() : QIcon(new SquareEngine(color));
}

} // namespace hookbench::ui
