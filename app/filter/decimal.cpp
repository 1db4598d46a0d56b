// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/decimal.h"

#include "app/http/char_class.h"

#include <algorithm>
#include <limits>

namespace hookbench::filter {

namespace {

constexpr qint64 largestExponent = qint64(1) << 40;
constexpr qint64 most = std::numeric_limits<qint64>::max();

bool isDigit(char c)
{
    return http::isClass(c, http::DigitChar);
}

/// Moves `rest` behind its digits.
QByteArrayView takeDigits(QByteArrayView& rest)
{
    const auto* const end = std::find_if_not(rest.begin(), rest.end(), isDigit);
    const QByteArrayView digits = rest.first(end - rest.begin());
    rest = rest.sliced(digits.size());
    return digits;
}

/// "e+12" at the start of `rest`, which is moved behind it; none when it is broken.
std::optional<qint64> takeExponent(QByteArrayView& rest)
{
    if (rest.isEmpty() || (rest.front() != 'e' && rest.front() != 'E'))
        return 0;
    rest = rest.sliced(1);
    const bool negative = rest.startsWith('-');
    if (negative || rest.startsWith('+'))
        rest = rest.sliced(1);
    const QByteArrayView digits = takeDigits(rest);
    if (digits.isEmpty())
        return {};
    qint64 value = 0;
    for (const char c : digits)
        value = std::min(value * 10 + (c - '0'), largestExponent);
    return negative ? -value : value;
}

} // namespace

std::optional<Decimal> Decimal::read(QByteArrayView text)
{
    Decimal number;
    number.m_sign = text.startsWith('-') ? -1 : 1;
    if (text.startsWith('-') || text.startsWith('+'))
        text = text.sliced(1);
    const QByteArrayView whole = takeDigits(text);
    QByteArrayView fraction;
    if (text.startsWith('.')) {
        text = text.sliced(1);
        fraction = takeDigits(text);
        if (fraction.isEmpty())
            return {};
    }
    const std::optional<qint64> exponent = takeExponent(text);
    if ((whole.isEmpty() && fraction.isEmpty()) || !exponent || !text.isEmpty())
        return {};
    QByteArray digits = whole.toByteArray() + fraction.toByteArray();
    const auto zeros = std::find_if(digits.cbegin(), digits.cend(), [](char c) { return c != '0'; });
    const qsizetype leading = zeros - digits.cbegin();
    digits = digits.sliced(leading);
    while (digits.endsWith('0'))
        digits.chop(1);
    if (digits.isEmpty())
        return of(0);
    number.m_digits = digits;
    number.m_point = std::clamp(whole.size() - leading + *exponent, -largestExponent, largestExponent);
    return number;
}

Decimal Decimal::of(qint64 value)
{
    return value == 0 ? Decimal() : *read(QByteArray::number(value));
}

std::strong_ordering Decimal::compareMagnitude(const Decimal& other) const
{
    if (const auto order = m_point <=> other.m_point; order != 0)
        return order;
    return m_digits.compare(other.m_digits) <=> 0; // digits are ASCII, and no zeros stand at the end
}

std::strong_ordering Decimal::operator<=>(const Decimal& other) const
{
    if (m_sign != other.m_sign)
        return m_sign <=> other.m_sign;
    return m_sign >= 0 ? compareMagnitude(other) : other.compareMagnitude(*this);
}

Decimal::Floor Decimal::scaledFloor(qint64 factor) const
{
    constexpr qint64 mostDigits = 19;
    const qint64 limit = m_sign < 0 ? -most : most;
    if (m_sign == 0)
        return {0, true};
    if (m_point > mostDigits)
        return {limit, false};
    quint64 whole = 0;
    qsizetype i = 0;
    for (; i < m_point; ++i)
        whole = whole * 10 + quint64(i < m_digits.size() ? m_digits[i] - '0' : 0);
    if (whole > quint64(most / factor))
        return {limit, false};
    whole *= quint64(factor);
    // The fraction's digits times the factor, from the last to the first, as one does on paper.
    quint64 carry = 0;
    bool exact = true;
    if (m_point < -mostDigits) {
        exact = false;
    } else {
        for (qsizetype k = m_digits.size(); k-- > std::max<qint64>(m_point, 0);) {
            const quint64 product = quint64(m_digits[k] - '0') * quint64(factor) + carry;
            exact = exact && product % 10 == 0;
            carry = product / 10;
        }
        for (qint64 zeros = m_point; zeros < 0; ++zeros) {
            exact = exact && carry % 10 == 0;
            carry /= 10;
        }
    }
    if (whole > quint64(most) - carry)
        return {limit, false};
    const auto value = qint64(whole + carry);
    if (m_sign > 0)
        return {value, exact};
    return {exact ? -value : -value - 1, exact};
}

} // namespace hookbench::filter
