// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schema/decimal.h"

#include <QByteArray>

#include <algorithm>
#include <limits>

namespace hookbench::schema {

namespace {

constexpr qsizetype mostDigits = 18;          // of a divisor: the product with 10 fits
constexpr qint64 largestExponent = 1'000'000; // beyond, it is as good as endless

/// digits * 10^exponent; digits without zeros at either end, empty for zero.
struct Decimal
{
    QByteArray digits;
    qint64 exponent = 0;
};

Decimal read(QByteArrayView text)
{
    Decimal value;
    qsizetype at = text.startsWith('-') ? 1 : 0;
    bool fraction = false;
    for (; at < text.size() && text[at] != 'e' && text[at] != 'E'; ++at) {
        if (text[at] == '.') {
            fraction = true;
            continue;
        }
        if (!value.digits.isEmpty() || text[at] != '0')
            value.digits += text[at];
        value.exponent -= fraction ? 1 : 0;
    }
    if (at < text.size()) {
        const QByteArray written = text.sliced(text[at + 1] == '+' ? at + 2 : at + 1).toByteArray();
        bool fits = false;
        const qint64 exponent = written.toLongLong(&fits);
        const qint64 endless = written.startsWith('-') ? -largestExponent : largestExponent;
        value.exponent += fits ? std::clamp(exponent, -largestExponent, largestExponent) : endless;
    }
    while (value.digits.endsWith('0')) {
        value.digits.chop(1);
        ++value.exponent;
    }
    return value;
}

} // namespace

bool isWholeNumber(QByteArrayView number)
{
    const Decimal value = read(number);
    return value.digits.isEmpty() || value.exponent >= 0;
}

bool isMultiple(QByteArrayView number, QByteArrayView divisor)
{
    const Decimal value = read(number);
    const Decimal step = read(divisor);
    if (value.digits.isEmpty() || step.digits.isEmpty() || step.digits.size() > mostDigits)
        return true;
    // The digits of `value` end in no zero, so no power of ten more divides it.
    const qint64 shift = value.exponent - step.exponent;
    if (shift < 0)
        return false;
    const quint64 modulus = step.digits.toULongLong();
    quint64 rest = 0;
    for (const char digit : value.digits)
        rest = (rest * 10 + quint64(digit - '0')) % modulus;
    for (qint64 i = 0; i < shift && rest != 0; ++i)
        rest = rest * 10 % modulus;
    return rest == 0;
}

} // namespace hookbench::schema
