// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/plain_text.h"

#include <QString>

namespace hookbench::formats {

namespace {

enum class Lines { Keep, Escape };

bool isDirectional(char32_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool isControl(char32_t c, Lines lines)
{
    if (c == '\n' || c == '\t')
        return lines == Lines::Escape;
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
}

/// Size of the valid UTF-8 sequence at the start of `text`, 0 if there is none (RFC 3629).
qsizetype sequenceAt(QByteArrayView text, char32_t& c)
{
    const auto at = [text](qsizetype i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = at(0);
    if (lead < 0x80) {
        c = lead;
        return 1;
    }
    const qsizetype size = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (size == 0 || lead > 0xF4 || text.size() < size)
        return 0;
    c = lead & (0xFF >> (size + 1));
    for (qsizetype i = 1; i < size; ++i) {
        if ((at(i) & 0xC0) != 0x80)
            return 0;
        c = (c << 6) | (at(i) & 0x3F);
    }
    const bool overlong = (size == 3 && c < 0x800) || (size == 4 && c < 0x10000);
    const bool outside = c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF);
    return overlong || outside ? 0 : size;
}

QByteArray escaped(QByteArrayView text, Lines lines)
{
    QByteArray out;
    out.reserve(text.size());
    while (!text.isEmpty()) {
        char32_t c = 0;
        const qsizetype size = sequenceAt(text, c);
        if (size == 0 || (size == 1 && isControl(c, lines)))
            out += "\\x" + QByteArray::number(static_cast<unsigned char>(text[0]), 16).rightJustified(2, '0');
        else if (isControl(c, lines) || isDirectional(c))
            out += "\\u" + QByteArray::number(uint(c), 16).rightJustified(4, '0');
        else
            out += text.first(size);
        text = text.sliced(std::max<qsizetype>(size, 1));
    }
    return out;
}

} // namespace

QByteArray harmlessText(QByteArrayView text)
{
    return escaped(text, Lines::Keep);
}

QByteArray harmlessLine(QByteArrayView text)
{
    return escaped(text, Lines::Escape);
}

} // namespace hookbench::formats
