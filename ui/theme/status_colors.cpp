// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/status_colors.h"

#include "ui/theme/contrast.h"

#include <algorithm>

namespace hookbench::ui {

namespace {

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto channel = [share](float x, float y) {
        return float(x * (1 - share) + y * share);
    };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()),
                            channel(a.blueF(), b.blueF()));
}

QColor wanted(Tone tone, bool dark, const QPalette& palette)
{
    switch (tone) {
    case Tone::Neutral:
        return palette.color(QPalette::Active, QPalette::Text);
    case Tone::Faint:
        return mixed(palette.color(QPalette::Active, QPalette::Text),
                     palette.color(QPalette::Active, QPalette::Base), 0.35);
    case Tone::Info:
        return dark ? QColor(0x7c, 0xb7, 0xff) : QColor(0x0b, 0x5c, 0xad);
    case Tone::Success:
        return dark ? QColor(0x6f, 0xd0, 0x8c) : QColor(0x1a, 0x70, 0x34);
    case Tone::Notice:
        return dark ? QColor(0xc8, 0xa6, 0xff) : QColor(0x6b, 0x3f, 0xb5);
    case Tone::Warning:
        return dark ? QColor(0xf0, 0xb6, 0x5a) : QColor(0x8a, 0x55, 0x00);
    case Tone::Error:
        return dark ? QColor(0xff, 0x8f, 0x87) : QColor(0xb3, 0x1d, 0x28);
    }
    Q_UNREACHABLE();
}

double worstContrast(const QColor& color, const QPalette& palette)
{
    double worst = 21;
    for (const auto role : {QPalette::Base, QPalette::AlternateBase, QPalette::Window})
        worst = std::min(worst, contrastRatio(color, palette.color(QPalette::Active, role)));
    return worst;
}

} // namespace

bool isDark(const QPalette& palette)
{
    return luminance(palette.color(QPalette::Active, QPalette::Base)) <
           luminance(palette.color(QPalette::Active, QPalette::Text));
}

// Palettes are the user's: on a middle grey the wanted colour moves towards the text colour until it can be
// read.
QColor toneColor(Tone tone, const QPalette& palette)
{
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    const QColor color = wanted(tone, isDark(palette), palette);
    for (double share = 0; share < 1; share += 0.1) {
        const QColor candidate = mixed(color, text, share);
        if (worstContrast(candidate, palette) >= readableContrast)
            return candidate;
    }
    return text;
}

QColor toneBackground(Tone tone, const QPalette& palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const QColor color = toneColor(tone, palette);
    for (double share = 0.14; share > 0; share -= 0.02) {
        const QColor candidate = mixed(window, color, share);
        if (contrastRatio(candidate, color) >= readableContrast)
            return candidate;
    }
    return window;
}

Tone toneOf(models::Outcome outcome)
{
    switch (outcome) {
    case models::Outcome::None:
        return Tone::Faint;
    case models::Outcome::Informational:
        return Tone::Info;
    case models::Outcome::Success:
        return Tone::Success;
    case models::Outcome::Redirect:
        return Tone::Notice;
    case models::Outcome::ClientError:
    case models::Outcome::Refused:
        return Tone::Warning;
    case models::Outcome::ServerError:
    case models::Outcome::Malformed:
    case models::Outcome::TlsFailed:
        return Tone::Error;
    }
    Q_UNREACHABLE();
}

Tone toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return Tone::Success;
    case Verdict::Invalid:
        return Tone::Error;
    case Verdict::Authenticated:
        return Tone::Info;
    case Verdict::Unsigned:
    case Verdict::NoSecret:
    case Verdict::NotChecked:
        break;
    }
    return Tone::Faint;
}

} // namespace hookbench::ui
