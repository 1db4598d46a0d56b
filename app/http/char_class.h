// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>

namespace hookbench::http {

/// What a byte may be part of; bits of one table, so that the scanners look up once for each byte.
enum CharClass : quint8 {
    TokenChar = 0x01, ///< RFC 9110 5.6.2
    TargetChar =
        0x02, ///< anything but controls, space and DEL: wider than RFC 3986, since we record what comes
    ValueChar = 0x04, ///< RFC 9110 5.5: visible, space, tab, obs-text
    DigitChar = 0x08,
    HexChar = 0x10,
    HostChar = 0x20, ///< RFC 3986 reg-name, without the '%' of an escape
};

constexpr std::array<quint8, 256> makeCharClasses()
{
    constexpr char tokenMarks[] = "!#$%&'*+-.^_`|~";
    constexpr char hostMarks[] = "-._~!$&'()*+,;=";
    std::array<quint8, 256> table{};
    for (int c = 0; c < 256; ++c) {
        const bool digit = c >= '0' && c <= '9';
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool hex = digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        quint8 classes = 0;
        if (digit || letter)
            classes |= TokenChar | HostChar;
        if (digit)
            classes |= DigitChar;
        if (hex)
            classes |= HexChar;
        if (c > 0x20 && c != 0x7f)
            classes |= TargetChar;
        if ((c >= 0x20 && c != 0x7f) || c == '\t')
            classes |= ValueChar;
        table[size_t(c)] = classes;
    }
    for (const char* mark = tokenMarks; *mark; ++mark)
        table[size_t(*mark)] |= TokenChar;
    for (const char* mark = hostMarks; *mark; ++mark)
        table[size_t(*mark)] |= HostChar;
    return table;
}

inline constexpr std::array<quint8, 256> charClasses = makeCharClasses();

constexpr bool isClass(char c, quint8 classes)
{
    return (charClasses[quint8(c)] & classes) != 0;
}

/// First byte in [p, end) that is in none of `classes`.
inline const char* skipClass(const char* p, const char* end, quint8 classes)
{
    while (p != end && isClass(*p, classes))
        ++p;
    return p;
}

constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

constexpr char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

/// Value of a HexChar.
constexpr int hexValue(char c)
{
    return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}

} // namespace hookbench::http
