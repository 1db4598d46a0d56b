// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redact/policy.h"

#include <QByteArrayView>

namespace hookbench::redact {

/// What is put in the place of values.
class StandIns
{
public:
    explicit StandIns(const Policy& policy);

    Mode mode() const { return m_mode; }

    /// For a part of a text: a mask, nothing, or bytes of the same length and kind. The same value always
    /// gets the same; whoever does not know the seed cannot compute it back.
    QByteArray of(Kind kind, QByteArrayView value) const;

    static constexpr QByteArrayView mask = "REDACTED";

private:
    QByteArray shaped(QByteArrayView value, qsizetype from, qsizetype end) const;
    QByteArray email(QByteArrayView value) const;
    QByteArray card(QByteArrayView value) const;
    QByteArray iban(QByteArrayView value) const;

    Mode m_mode;
    QByteArray m_seed;
};

/// Whether the digits in it, separators left out, end in the check digit of ISO/IEC 7812 (Luhn).
bool passesLuhn(QByteArrayView number);

/// ISO 13616: the remainder by 97 is 1. Spaces are left out.
bool passesIban(QByteArrayView number);

} // namespace hookbench::redact
