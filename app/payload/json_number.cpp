// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json_number.h"

#include <QByteArray>

#include <algorithm>

namespace hookbench::payload {

namespace {

using std::strong_ordering;

constexpr qsizetype safeDigits = 17; // with as many, qint64 has room for an exponent and a length

/// A number as 0.DIGITS x 10^POINT, DIGITS without zeros at either end.
class Decimal
{
public:
    explicit Decimal(QByteArrayView text)
    {
        m_negative = text.startsWith('-');
        if (m_negative)
            text = text.sliced(1);
        const auto mark = std::find_if(text.begin(), text.end(), [](char c) { return (c | 0x20) == 'e'; });
        if (mark != text.end())
            readExponent(text.sliced(mark - text.begin() + 1));
        const QByteArrayView digits = text.first(mark - text.begin());
        const qsizetype point = digits.indexOf('.');
        m_whole = point < 0 ? digits : digits.first(point);
        m_fraction = point < 0 ? QByteArrayView() : digits.sliced(point + 1);
        m_last = m_whole.size() + m_fraction.size();
        while (m_last > 0 && digit(m_last - 1) == '0')
            --m_last;
        while (m_first < m_last && digit(m_first) == '0')
            ++m_first;
    }

    int sign() const { return m_first == m_last ? 0 : m_negative ? -1 : 1; }

    static strong_ordering compareMagnitudes(const Decimal& a, const Decimal& b)
    {
        const strong_ordering points = comparePoints(a, b);
        if (points != strong_ordering::equal)
            return points;
        const qsizetype common = qMin(a.m_last - a.m_first, b.m_last - b.m_first);
        for (qsizetype i = 0; i < common; ++i) {
            const strong_ordering order = a.digit(a.m_first + i) <=> b.digit(b.m_first + i);
            if (order != strong_ordering::equal)
                return order;
        }
        return a.m_last - a.m_first <=> b.m_last - b.m_first;
    }

private:
    void readExponent(QByteArrayView text)
    {
        m_exponentNegative = text.startsWith('-');
        if (text.startsWith('-') || text.startsWith('+'))
            text = text.sliced(1);
        while (text.startsWith('0'))
            text = text.sliced(1);
        m_exponent = text;
    }

    char digit(qsizetype index) const
    {
        return index < m_whole.size() ? m_whole[index] : m_fraction[index - m_whole.size()];
    }

    qint64 pointShift() const { return m_whole.size() - m_first; }
    bool isOrdinary() const { return m_exponent.size() <= safeDigits; }
    qint64 point() const
    {
        const qint64 exponent = m_exponent.isEmpty() ? 0 : m_exponent.toLongLong();
        return pointShift() + (m_exponentNegative ? -exponent : exponent);
    }

    static strong_ordering comparePoints(const Decimal& a, const Decimal& b);
    std::pair<bool, QByteArray> longPoint() const;

    bool m_negative = false;
    bool m_exponentNegative = false;
    QByteArrayView m_whole;
    QByteArrayView m_fraction;
    QByteArrayView m_exponent; ///< digits without leading zeros
    qsizetype m_first = 0;     ///< significant digits, counted through both parts
    qsizetype m_last = 0;
};

/// |digits + change| where the sum keeps its sign; without leading zeros.
QByteArray shifted(QByteArrayView digits, qint64 change)
{
    QByteArray result = digits.toByteArray();
    qint64 carry = change;
    for (qsizetype i = result.size() - 1; i >= 0 && carry != 0; --i) {
        qint64 sum = (result[i] - '0') + carry;
        carry = sum / 10;
        sum %= 10;
        if (sum < 0) {
            sum += 10;
            --carry;
        }
        result[i] = char('0' + sum);
    }
    if (carry > 0)
        result.prepend(QByteArray::number(carry));
    const auto first = std::find_if(result.begin(), result.end(), [](char c) { return c != '0'; });
    return result.mid(first - result.begin());
}

/// The point as sign (whether negative) and digits, for exponents of any length.
std::pair<bool, QByteArray> Decimal::longPoint() const
{
    if (isOrdinary()) {
        const qint64 value = point();
        return {value < 0, QByteArray::number(qAbs(value))};
    }
    return {m_exponentNegative, shifted(m_exponent, m_exponentNegative ? -pointShift() : pointShift())};
}

strong_ordering Decimal::comparePoints(const Decimal& a, const Decimal& b)
{
    if (a.isOrdinary() && b.isOrdinary())
        return a.point() <=> b.point();
    const auto [aNegative, aDigits] = a.longPoint();
    const auto [bNegative, bDigits] = b.longPoint();
    if (aNegative != bNegative)
        return aNegative ? strong_ordering::less : strong_ordering::greater;
    strong_ordering order = aDigits.size() <=> bDigits.size();
    if (order == strong_ordering::equal)
        order = aDigits.compare(bDigits) <=> 0;
    return aNegative ? 0 <=> order : order;
}

} // namespace

strong_ordering compareJsonNumbers(QByteArrayView a, QByteArrayView b)
{
    const Decimal left(a);
    const Decimal right(b);
    if (left.sign() != right.sign())
        return left.sign() <=> right.sign();
    if (left.sign() == 0)
        return strong_ordering::equal;
    const strong_ordering order = Decimal::compareMagnitudes(left, right);
    return left.sign() < 0 ? 0 <=> order : order;
}

} // namespace hookbench::payload
