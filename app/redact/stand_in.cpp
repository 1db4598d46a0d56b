// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redact/stand_in.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>

namespace hookbench::redact {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

QByteArray newSeed()
{
    quint32 words[8];
    QRandomGenerator::system()->fillRange(words);
    return QByteArray(reinterpret_cast<const char*>(words), sizeof(words));
}

/// Bytes that depend on a key and a value alone, as many as are asked for.
class Noise
{
public:
    Noise(const QByteArray& seed, QByteArrayView value)
        : m_seed(seed)
        , m_value(value.toByteArray())
    {
    }

    quint8 next()
    {
        if (m_at == m_block.size()) {
            m_block = QMessageAuthenticationCode::hash(QByteArray::number(m_number++) + ':' + m_value, m_seed,
                                                       QCryptographicHash::Sha256);
            m_at = 0;
        }
        return quint8(m_block[m_at++]);
    }

private:
    const QByteArray& m_seed;
    QByteArray m_value;
    QByteArray m_block;
    qsizetype m_at = 0;
    int m_number = 0;
};

/// Letters stay letters of their case and digits digits; of hexadecimal numbers letters stay within them.
char standFor(char c, quint8 noise, bool isHex)
{
    if (isDigit(c))
        return char('0' + noise % 10);
    if (isLower(c))
        return char('a' + noise % (isHex ? 6 : 26));
    if (isUpper(c))
        return char('A' + noise % (isHex ? 6 : 26));
    return quint8(c) >= 0x80 ? 'x' : c;
}

bool isHexNumber(QByteArrayView value)
{
    return std::all_of(value.begin(), value.end(), [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == '-' || c == ':';
    });
}

QByteArray digitsOf(QByteArrayView text)
{
    QByteArray digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), isDigit);
    return digits;
}

int luhnSum(QByteArrayView digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        int digit = digits[digits.size() - 1 - i] - '0';
        if (i % 2 == 1)
            digit = digit > 4 ? 2 * digit - 9 : 2 * digit;
        sum += digit;
    }
    return sum;
}

/// Of an IBAN without spaces: the number that its letters and digits make, modulo 97.
int ibanRemainder(QByteArrayView iban)
{
    int remainder = 0;
    const QByteArray turned = iban.sliced(4).toByteArray() + iban.first(4).toByteArray();
    for (const char c : turned) {
        if (isDigit(c))
            remainder = (remainder * 10 + (c - '0')) % 97;
        else
            remainder = (remainder * 100 + ((c | 0x20) - 'a' + 10)) % 97;
    }
    return remainder;
}

/// What a provider's secrets begin with stays, so that a reader knows what it was: up to the last "_" or "-"
/// of the first characters.
qsizetype prefixOf(Kind kind, QByteArrayView value)
{
    if (kind != Kind::ProviderSecret)
        return 0;
    constexpr qsizetype longest = 12;
    for (qsizetype i = std::min(longest, value.size() - 1); i > 0; --i) {
        if (value[i - 1] == '_' || value[i - 1] == '-')
            return i;
    }
    return 0;
}

} // namespace

bool passesLuhn(QByteArrayView number)
{
    return luhnSum(digitsOf(number)) % 10 == 0;
}

bool passesIban(QByteArrayView number)
{
    QByteArray compact;
    std::copy_if(number.begin(), number.end(), std::back_inserter(compact), [](char c) { return c != ' '; });
    constexpr qsizetype shortest = 15;
    constexpr qsizetype longest = 34;
    return compact.size() >= shortest && compact.size() <= longest && ibanRemainder(compact) == 1;
}

StandIns::StandIns(const Policy& policy)
    : m_mode(policy.mode)
    , m_seed(policy.seed.isEmpty() ? newSeed() : policy.seed)
{
}

QByteArray StandIns::of(Kind kind, QByteArrayView value) const
{
    if (m_mode == Mode::Remove)
        return {};
    if (m_mode == Mode::Mask)
        return mask.toByteArray();
    switch (kind) {
    case Kind::Email:
        return email(value);
    case Kind::Card:
        return card(value);
    case Kind::Iban:
        return iban(value);
    case Kind::Opaque:
        return mask.toByteArray();
    default:
        return shaped(value, prefixOf(kind, value), value.size());
    }
}

QByteArray StandIns::shaped(QByteArrayView value, qsizetype from, qsizetype end) const
{
    QByteArray result = value.toByteArray();
    Noise noise(m_seed, value);
    const bool isHex = isHexNumber(value.sliced(from, end - from));
    for (qsizetype i = from; i < end; ++i)
        result[i] = standFor(result[i], noise.next(), isHex);
    // A number keeps its length: no zero in front.
    if (from == 0 && end > 1 && result[0] == '0' && value[0] != '0')
        result[0] = '1';
    return result;
}

/// The last part of the domain stays.
QByteArray StandIns::email(QByteArrayView value) const
{
    const qsizetype dot = value.lastIndexOf('.');
    return shaped(value, 0, dot > 0 ? dot : value.size());
}

/// The first digit, which tells the brand, stays; the last one is computed anew.
QByteArray StandIns::card(QByteArrayView value) const
{
    QByteArray result = shaped(value, 0, value.size());
    const auto isLast = [&result](qsizetype i) {
        return std::none_of(result.begin() + i + 1, result.end(), isDigit);
    };
    qsizetype last = -1;
    for (qsizetype i = 0; i < result.size(); ++i) {
        if (isDigit(result[i]) && isLast(i))
            last = i;
    }
    if (last < 0)
        return result;
    result[0] = value[0];
    result[last] = '0';
    result[last] = char('0' + (10 - luhnSum(digitsOf(result)) % 10) % 10);
    return result;
}

/// The country stays; the check digits are computed anew.
QByteArray StandIns::iban(QByteArrayView value) const
{
    QByteArray result = shaped(value, 4, value.size());
    result[2] = '0';
    result[3] = '0';
    QByteArray compact = result;
    compact.replace(" ", "");
    const int check = 98 - ibanRemainder(compact);
    result[2] = char('0' + check / 10);
    result[3] = char('0' + check % 10);
    return result;
}

} // namespace hookbench::redact
