// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/byte_finder.h"

#include "app/http/char_class.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace hookbench::filter {

namespace {

/// How common a byte is in JSON and in heads, by rank; higher is more common. Rough is enough.
constexpr std::array<quint8, 256> makeCommonness()
{
    constexpr char byFrequency[] =
        "\"e:,ta0 io1nrs/_-lcd2p.hmu345b6789gfy{}vkw\nx\r;=TAPCSqjzHIEOLDR@[]&%NMUBGF+?Y()VWKXJQZ";
    std::array<quint8, 256> table{};
    quint8 rank = 255;
    for (const char* c = byFrequency; *c; ++c)
        table[quint8(*c)] = rank--;
    return table;
}

constexpr std::array<quint8, 256> commonness = makeCommonness();

constexpr bool isLetter(char lower)
{
    return lower >= 'a' && lower <= 'z';
}

/// A byte to look for: of a letter both cases when case is ignored.
struct Wanted
{
    char byte = 0;
    char mask = 0; ///< OR-ed to what is read
};

Wanted wantedAt(const QByteArray& text, qsizetype i, Case sensitivity)
{
    const bool both = sensitivity == Case::IgnoreAscii && isLetter(text[i]);
    return {text[i], char(both ? 0x20 : 0)};
}

quint8 commonnessOf(char c, Case sensitivity)
{
    const quint8 asIs = commonness[quint8(c)];
    if (sensitivity == Case::Exact || !isLetter(c))
        return asIs;
    return std::max(asIs, commonness[quint8(c - 0x20)]);
}

} // namespace

ByteFinder::ByteFinder(QByteArray text, Case sensitivity)
    : m_text(std::move(text))
    , m_case(sensitivity)
{
    if (m_case == Case::IgnoreAscii)
        std::transform(m_text.cbegin(), m_text.cend(), m_text.begin(), http::asciiLower);
    quint8 rarest = 255;
    quint8 next = 255;
    for (qsizetype i = 0; i < m_text.size(); ++i) {
        const quint8 common = commonnessOf(m_text[i], m_case);
        if (i == 0 || common < rarest) {
            m_second = i == 0 ? 0 : m_rare;
            next = i == 0 ? quint8(255) : rarest;
            m_rare = i;
            rarest = common;
        } else if (common <= next && m_text[i] != m_text[m_rare]) {
            m_second = i;
            next = common;
        }
    }
}

bool ByteFinder::standsAt(const char* at) const
{
    if (m_case == Case::Exact)
        return std::memcmp(at, m_text.constData(), size_t(m_text.size())) == 0;
    return std::equal(m_text.cbegin(), m_text.cend(), at,
                      [](char wanted, char found) { return wanted == http::asciiLower(found); });
}

const char* ByteFinder::findScalar(const char* from, const char* last) const
{
    const Wanted rare = wantedAt(m_text, m_rare, m_case);
    for (; from <= last; ++from) {
        if (char(from[m_rare] | rare.mask) == rare.byte && standsAt(from))
            return from;
    }
    return nullptr;
}

qsizetype ByteFinder::find(QByteArrayView bytes, qsizetype from) const
{
    if (m_text.isEmpty())
        return from;
    if (bytes.size() - from < m_text.size())
        return -1;
    const char* at = bytes.data() + from;
    const char* const last = bytes.data() + (bytes.size() - m_text.size());
#ifdef __SSE2__
    const Wanted rare = wantedAt(m_text, m_rare, m_case);
    const Wanted second = wantedAt(m_text, m_second, m_case);
    const __m128i rareByte = _mm_set1_epi8(rare.byte);
    const __m128i rareMask = _mm_set1_epi8(rare.mask);
    const __m128i secondByte = _mm_set1_epi8(second.byte);
    const __m128i secondMask = _mm_set1_epi8(second.mask);
    constexpr qsizetype width = 16;
    for (; last - at >= width - 1; at += width) {
        const auto load = [](const char* p) {
            return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        };
        const __m128i first = _mm_cmpeq_epi8(_mm_or_si128(load(at + m_rare), rareMask), rareByte);
        const __m128i other = _mm_cmpeq_epi8(_mm_or_si128(load(at + m_second), secondMask), secondByte);
        auto places = unsigned(_mm_movemask_epi8(_mm_and_si128(first, other)));
        for (; places != 0; places &= places - 1) {
            const char* const place = at + std::countr_zero(places);
            if (standsAt(place))
                return place - bytes.data();
        }
    }
#endif
    const char* const found = findScalar(at, last);
    return found ? found - bytes.data() : -1;
}

bool StreamFinder::feed(QByteArrayView piece)
{
    const qsizetype kept = m_finder.size() - 1;
    if (kept <= 0)
        return m_finder.isIn(piece);
    if (!m_tail.isEmpty() && m_finder.isIn(m_tail + piece.first(std::min(piece.size(), kept)).toByteArray()))
        return true;
    if (m_finder.isIn(piece))
        return true;
    m_tail += piece.last(std::min(piece.size(), kept)).toByteArray();
    m_tail = m_tail.last(std::min(m_tail.size(), kept));
    return false;
}

} // namespace hookbench::filter
