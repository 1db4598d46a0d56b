// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/quantity.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <span>

namespace hookbench::settings {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Step
{
    QLatin1StringView symbol; ///< as it is written
    QLatin1StringView typed;  ///< as it may be typed as well, in small letters
    qint64 size;
};

// From the largest; the last is the smallest there is.
constexpr std::array sizes = {
    Step{"TiB"_L1, "t"_L1, qint64(1) << 40},
    Step{"GiB"_L1, "g"_L1, qint64(1) << 30},
    Step{"MiB"_L1, "m"_L1, qint64(1) << 20},
    Step{"KiB"_L1, "k"_L1, qint64(1) << 10},
    Step{"B"_L1, ""_L1, 1},
};
constexpr std::array times = {
    Step{"h"_L1, ""_L1, 3'600'000},
    Step{"min"_L1, "m"_L1, 60'000},
    Step{"s"_L1, ""_L1, 1'000},
    Step{"ms"_L1, ""_L1, 1},
};
constexpr std::array counts = {Step{""_L1, ""_L1, 1}};

/// Above it a fraction of a double is no longer exact, and no quantity is sensible.
constexpr double most = double(qint64(1) << 52);

std::span<const Step> stepsOf(Unit unit)
{
    switch (unit) {
    case Unit::Count:
        return counts;
    case Unit::Bytes:
    case Unit::BytesPerSecond:
        return sizes;
    case Unit::Milliseconds:
        return times;
    }
    Q_UNREACHABLE();
}

/// Digits as the user writes them, without the separators that a field would have to understand again.
QLocale plainLocale()
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale;
}

/// "mib", "mb" and "m" are the same.
QString bareSizeSymbol(QString symbol)
{
    if (symbol.endsWith("/s"_L1))
        symbol.chop(2);
    if (symbol.endsWith(u'b'))
        symbol.chop(1);
    if (symbol.endsWith(u'i'))
        symbol.chop(1);
    return symbol;
}

const Step* stepNamed(const QString& typed, Unit unit)
{
    const std::span<const Step> steps = stepsOf(unit);
    const bool isSize = unit == Unit::Bytes || unit == Unit::BytesPerSecond;
    const QString symbol = isSize ? bareSizeSymbol(typed) : typed;
    if (unit == Unit::Milliseconds && symbol.isEmpty())
        return stepNamed(u"s"_s, unit);
    for (const Step& step : steps) {
        const bool named = isSize ? symbol == step.typed
                                  : symbol == step.symbol || (!step.typed.isEmpty() && symbol == step.typed);
        if (named)
            return &step;
    }
    return nullptr;
}

std::optional<double> numberIn(const QString& digits)
{
    bool isNumber = false;
    double number = QLocale().toDouble(digits, &isNumber);
    if (!isNumber)
        number = QLocale::c().toDouble(digits, &isNumber);
    if (!isNumber || !std::isfinite(number) || number < 0)
        return {};
    return number;
}

} // namespace

Unit unitOf(Key key)
{
    switch (key) {
    case Key::MaxFields:
    case Key::MaxConnections:
    case Key::MaxConnectionsPerPeer:
        return Unit::Count;
    case Key::HeadTimeout:
    case Key::IdleTimeout:
    case Key::BodyGrace:
    case Key::WriteTimeout:
    case Key::LingerTimeout:
        return Unit::Milliseconds;
    case Key::BodyMinimumRate:
        return Unit::BytesPerSecond;
    default:
        return Unit::Bytes;
    }
}

QString quantityText(qint64 value, Unit unit)
{
    const std::span<const Step> steps = stepsOf(unit);
    const auto fits =
        std::ranges::find_if(steps, [value](const Step& s) { return value != 0 && value % s.size == 0; });
    // Zero is zero of the unit that people think in.
    const Step& step =
        fits != steps.end() ? *fits : (unit == Unit::Milliseconds ? steps[steps.size() - 2] : steps.back());
    const QString number = plainLocale().toString(value / step.size);
    if (unit == Unit::Count)
        return number;
    const QString symbol = unit == Unit::BytesPerSecond ? step.symbol + "/s"_L1 : QString(step.symbol);
    return number + QChar(0x00a0) + symbol;
}

std::optional<qint64> parseQuantity(const QString& text, Unit unit)
{
    const QString typed = text.simplified();
    qsizetype end = typed.size();
    while (end > 0 && (typed[end - 1].isLetter() || typed[end - 1] == u'/'))
        --end;
    const auto number = numberIn(typed.first(end).trimmed());
    const Step* step = stepNamed(typed.sliced(end).toLower(), unit);
    if (!number || !step)
        return {};
    const double value = *number * double(step->size);
    if (value > most || (step->size == 1 && value != std::floor(value)))
        return {};
    return qRound64(value);
}

} // namespace hookbench::settings
