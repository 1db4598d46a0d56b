// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/utf8.h"

#include <QtGlobal>

#include <array>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace hookbench::payload {

constexpr bool isJsonSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

constexpr bool isJsonDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// First byte in [p, end) that is no whitespace of RFC 8259.
inline const char* skipJsonSpace(const char* p, const char* end)
{
    if (p == end || uchar(*p) > ' ')
        return p;
    while (p != end && isJsonSpace(*p)) {
        ++p;
#if defined(__SSE2__)
        // Indentation: spaces by sixteens.
        for (const __m128i spaces = _mm_set1_epi8(' '); end - p >= 16; p += 16) {
            const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
            const auto others = unsigned(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, spaces))) ^ 0xFFFFU;
            if (others != 0) {
                p += std::countr_zero(others);
                break;
            }
        }
#endif
    }
    return p;
}

/// First byte in [p, end) that is not plain text of a string: a quotation mark, a backslash, a control
/// character, or part of a character beyond ASCII.
inline const char* jsonStringStop(const char* p, const char* end)
{
#if defined(__SSE2__)
    const __m128i quotes = _mm_set1_epi8('"');
    const __m128i backslashes = _mm_set1_epi8('\\');
    const __m128i space = _mm_set1_epi8(' ');
    for (; end - p >= 16; p += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        // As signed numbers the bytes from 0x80 are below the space, too.
        const __m128i stops =
            _mm_or_si128(_mm_cmplt_epi8(bytes, space),
                         _mm_or_si128(_mm_cmpeq_epi8(bytes, quotes), _mm_cmpeq_epi8(bytes, backslashes)));
        const auto mask = unsigned(_mm_movemask_epi8(stops));
        if (mask != 0)
            return p + std::countr_zero(mask);
    }
#endif
    while (p != end && uchar(*p) >= 0x20 && uchar(*p) < 0x80 && *p != '"' && *p != '\\')
        ++p;
    return p;
}

/// Behind the valid characters beyond ASCII that begin at `p`; `p` itself when the first is not one.
inline const char* skipUtf8Run(const char* p, const char* end)
{
    const auto isTrail = [](char c) {
        return (uchar(c) & 0xC0) == 0x80;
    };
    while (p != end && uchar(*p) >= 0x80) {
        // Most are of two or three bytes, and their first byte alone says that they are no overlong forms.
        const uchar lead = uchar(*p);
        if (lead >= 0xE1 && lead <= 0xEC && end - p >= 3 && isTrail(p[1]) && isTrail(p[2])) {
            p += 3;
            continue;
        }
        if (lead >= 0xC2 && lead <= 0xDF && end - p >= 2 && isTrail(p[1])) {
            p += 2;
            continue;
        }
        const Utf8Character character = utf8At(QByteArrayView(p, end), 0);
        if (!character.valid)
            break;
        p += character.size;
    }
    return p;
}

} // namespace hookbench::payload
