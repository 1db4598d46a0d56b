// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <compare>
#include <optional>

namespace hookbench::filter {

/// A number as it is written, of any length: compared digit by digit, never rounded. "1e2", "100" and "100.0"
/// are equal. Costs no more than the text is long, whatever the exponent.
class Decimal
{
public:
    /// "-12.50e+3"; also with a leading '+', zeros in front or a bare point ".5". None when it is no number.
    static std::optional<Decimal> read(QByteArrayView text);
    static Decimal of(qint64 value);

    std::strong_ordering operator<=>(const Decimal& other) const;
    bool operator==(const Decimal& other) const { return (*this <=> other) == 0; }

    /// The largest whole number that is not above it, and whether it is it; held within qint64.
    struct Floor
    {
        qint64 value = 0;
        bool exact = false;
    };
    Floor floor() const { return scaledFloor(1); }

    /// The same of this number times `factor`, which is at least 1.
    Floor scaledFloor(qint64 factor) const;

private:
    std::strong_ordering compareMagnitude(const Decimal& other) const;

    int m_sign = 0;      ///< -1, 0, 1
    QByteArray m_digits; ///< without zeros at either end; empty for 0
    qint64 m_point = 0;  ///< the value is 0.DIGITS times ten to this power; held within 2^40
};

} // namespace hookbench::filter
