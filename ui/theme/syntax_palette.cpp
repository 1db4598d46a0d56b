// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/syntax_palette.h"

#include "ui/theme/contrast.h"

#include <QPalette>

#include <algorithm>
#include <cmath>

namespace hookbench::ui {

namespace {

using models::Token;

constexpr double readableRatio = 4.5;

struct TokenColors
{
    QRgb onLight;
    QRgb onDark;
};

TokenColors colorsOf(Token token)
{
    switch (token) {
    case Token::Key:
        return {0xff0b4f9e, 0xff8ec7ff};
    case Token::String:
        return {0xff1d6b2f, 0xff9cdb9a};
    case Token::Number:
        return {0xff8a3b00, 0xffffb880};
    case Token::Literal:
        return {0xff7a1fa2, 0xffdba6f5};
    case Token::Tag:
        return {0xff0b4f9e, 0xff8ec7ff};
    case Token::Attribute:
        return {0xff8a3b00, 0xffffb880};
    case Token::Comment:
    case Token::Offset:
        return {0xff5c5f66, 0xffa9aeb8};
    case Token::Control:
        return {0xff00677a, 0xff7fd6e6};
    case Token::Error:
        return {0xffb3001b, 0xffff9b9b};
    case Token::Plain:
    case Token::Punctuation:
        break;
    }
    return {0xff000000, 0xffffffff};
}

bool isDark(const QColor& base)
{
    return luminance(base) < 0.18; // where black and white stand out equally
}

/// `color` itself, or moved towards black or white until it can be read on `base`.
QColor readable(QColor color, const QColor& base)
{
    const double goal = isDark(base) ? 1.0 : 0.0;
    for (int step = 0; step < 20 && contrastRatio(color, base) < readableRatio; ++step) {
        const auto moved = [goal](float part) {
            return float(part + (goal - part) * 0.15);
        };
        color = QColor::fromRgbF(moved(color.redF()), moved(color.greenF()), moved(color.blueF()));
    }
    return color;
}

} // namespace

QColor syntaxColor(Token token, const QPalette& palette)
{
    const QColor base = palette.color(QPalette::Base);
    if (token == Token::Plain || token == Token::Punctuation)
        return readable(palette.color(QPalette::Text), base);
    const TokenColors colors = colorsOf(token);
    return readable(QColor::fromRgb(isDark(base) ? colors.onDark : colors.onLight), base);
}

QColor matchBackground(const QPalette& palette)
{
    return QColor::fromRgb(isDark(palette.color(QPalette::Base)) ? 0xff5c4a00 : 0xffffe680);
}

QColor matchText(const QPalette& palette)
{
    return isDark(palette.color(QPalette::Base)) ? QColor(Qt::white) : QColor(Qt::black);
}

} // namespace hookbench::ui
