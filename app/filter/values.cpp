// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/values.h"

#include "app/filter/decimal.h"
#include "app/filter/moment.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::filter {

namespace {

struct ValuesText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::filter::ValuesText)
};

struct Unit
{
    QByteArrayView name; ///< lower case
    qint64 factor;
};

constexpr qint64 second = 1'000'000; // in microseconds
constexpr Unit durationUnits[] = {
    {"us", 1},
    {"\xC2\xB5s", 1},
    {"\xCE\xBCs", 1},
    {"ms", 1000},
    {"s", second},
    {"m", 60 * second},
    {"min", 60 * second},
    {"h", 3600 * second},
    {"d", 86400 * second},
    {"w", 7 * 86400 * second},
};

constexpr qint64 kilo = 1000;
constexpr qint64 kibi = 1024;
constexpr Unit sizeUnits[] = {
    {"b", 1},
    {"kb", kilo},
    {"mb", kilo* kilo},
    {"gb", kilo* kilo* kilo},
    {"tb", kilo* kilo* kilo* kilo},
    {"kib", kibi},
    {"mib", kibi* kibi},
    {"gib", kibi* kibi* kibi},
    {"tib", kibi* kibi* kibi* kibi},
    {"k", kilo},
    {"m", kilo* kilo},
    {"g", kilo* kilo* kilo},
    {"t", kilo* kilo* kilo* kilo},
};

bool isNumberCharacter(char c)
{
    return (c >= '0' && c <= '9') || c == '.';
}

bool isUnitOrItsStart(QByteArrayView text, std::span<const Unit> units)
{
    return std::any_of(units.begin(), units.end(),
                       [text](const Unit& unit) { return unit.name.startsWith(text); });
}

/// What a text with units is worth.
struct Measured
{
    enum class Fault { None, NoNumber, NoUnit, UnknownUnit };
    Fault fault = Fault::None;
    bool mayBecome = false; ///< with a fault: when more is typed
    Decimal::Floor value;
};

qint64 addHeld(qint64 a, qint64 b)
{
    return a > std::numeric_limits<qint64>::max() - b ? std::numeric_limits<qint64>::max() : a + b;
}

/// "1.5MB", "1h30m": numbers with units, none negative. `bare` is what a number without unit is worth, 0 when
/// only a zero may stand so.
Measured measure(QByteArrayView text, std::span<const Unit> units, qint64 bare)
{
    Measured result;
    result.value.exact = true;
    const QByteArray lower = text.trimmed().toByteArray().toLower();
    QByteArrayView rest = lower;
    bool first = true;
    while (!rest.isEmpty() || first) {
        const auto* end = std::find_if_not(rest.begin(), rest.end(), isNumberCharacter);
        const auto number = Decimal::read(rest.first(end - rest.begin()));
        if (!number)
            return {Measured::Fault::NoNumber, rest.isEmpty() || end == rest.end(), {}};
        rest = rest.sliced(end - rest.begin()).trimmed();
        end = std::find_if(rest.begin(), rest.end(), isNumberCharacter);
        const QByteArrayView name = rest.first(end - rest.begin()).trimmed();
        rest = rest.sliced(end - rest.begin());
        const auto unit =
            std::find_if(units.begin(), units.end(), [name](const Unit& u) { return u.name == name; });
        const bool isBare = name.isEmpty() && first && (bare > 0 || *number == Decimal());
        if (unit == units.end() && !isBare)
            return {name.isEmpty() ? Measured::Fault::NoUnit : Measured::Fault::UnknownUnit,
                    rest.isEmpty() && isUnitOrItsStart(name, units),
                    {}};
        const Decimal::Floor part = number->scaledFloor(isBare ? std::max<qint64>(bare, 1) : unit->factor);
        result.value.value = addHeld(result.value.value, part.value);
        result.value.exact = result.value.exact && part.exact;
        first = false;
    }
    return result;
}

Extent extentOfFloor(Decimal::Floor floor)
{
    const bool atEnd = floor.value == std::numeric_limits<qint64>::max();
    return floor.exact || atEnd ? Extent{floor.value, floor.value} : Extent{floor.value + 1, floor.value};
}

Parsed<Extent> number(const Literal& literal)
{
    if (const auto decimal = Decimal::read(literal.bytes); decimal && !literal.quoted)
        return extentOfFloor(decimal->floor());
    const bool mayBecome = literal.bytes == "-" || literal.bytes == "+" || literal.bytes.endsWith('.');
    return badLiteral(literal, mayBecome, ValuesText::tr("A number is expected here, such as 200."));
}

Parsed<Extent> size(const Literal& literal)
{
    const Measured measured = measure(literal.bytes, sizeUnits, 1);
    if (measured.fault == Measured::Fault::None)
        return extentOfFloor(measured.value);
    return badLiteral(literal, measured.mayBecome,
                      ValuesText::tr("A size is expected here, such as 500, 20kB, 1.5MB or 1MiB."));
}

Parsed<Extent> duration(const Literal& literal)
{
    const Measured measured = measure(literal.bytes, durationUnits, 0);
    if (measured.fault == Measured::Fault::None)
        return extentOfFloor(measured.value);
    if (measured.fault == Measured::Fault::NoUnit)
        return badLiteral(literal, measured.mayBecome,
                          ValuesText::tr("A unit is expected behind the number, such as 250ms or 2s."));
    return badLiteral(literal, measured.mayBecome,
                      ValuesText::tr("A duration is expected here, such as 250ms, 2s or 1m30s."));
}

Parsed<Extent> time(const Literal& literal, qint64 nowUs)
{
    const QByteArrayView text = QByteArrayView(literal.bytes).trimmed();
    if (text.startsWith('-')) {
        const Measured ago = measure(text.sliced(1), durationUnits, 0);
        if (ago.fault == Measured::Fault::None) {
            const qint64 at = nowUs - std::min(ago.value.value, std::numeric_limits<qint64>::max() / 2);
            return Extent{at, at};
        }
        return badLiteral(literal, ago.mayBecome,
                          ValuesText::tr("A time before now is expected here, such as -5m, -2h or -1d."));
    }
    if (const std::optional<Extent> moment = readMoment(text, nowUs))
        return *moment;
    return badLiteral(literal, mayBecomeMoment(text),
                      ValuesText::tr("A time is expected here, such as -5m, \"2026-11-01\", "
                                     "\"2026-11-01 14:30\" or 14:30."));
}

} // namespace

tl::unexpected<Mistake> badLiteral(const Literal& literal, bool mayBecome, const QString& message,
                                   QStringList suggestions)
{
    const bool incomplete = literal.open && mayBecome;
    return tl::unexpected<Mistake>(Mistake{incomplete ? Mistake::Kind::Incomplete : Mistake::Kind::Wrong,
                                           literal.place, message, std::move(suggestions)});
}

Parsed<Extent> extentOf(const Literal& literal, ValueType type, qint64 nowUs)
{
    switch (type) {
    case ValueType::Size:
        return size(literal);
    case ValueType::Duration:
        return duration(literal);
    case ValueType::Time:
        return time(literal, nowUs);
    default:
        return number(literal);
    }
}

} // namespace hookbench::filter
