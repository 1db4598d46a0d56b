// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/utf8.h"

#include <algorithm>

#include <QString>

#include <cstring>

namespace hookbench::payload {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isTrail(uchar byte)
{
    return (byte & 0xC0) == 0x80;
}

} // namespace

Utf8Character utf8At(QByteArrayView bytes, qsizetype at)
{
    const auto* p = reinterpret_cast<const uchar*>(bytes.data()) + at;
    const qsizetype left = bytes.size() - at;
    const uchar lead = p[0];
    if (lead < 0x80)
        return {lead, 1, true};
    if (lead >= 0xC2 && lead <= 0xDF && left >= 2 && isTrail(p[1]))
        return {char32_t((lead & 0x1F) << 6 | (p[1] & 0x3F)), 2, true};
    if ((lead & 0xF0) == 0xE0 && left >= 3 && isTrail(p[1]) && isTrail(p[2])) {
        const auto value = char32_t((lead & 0x0F) << 12 | (p[1] & 0x3F) << 6 | (p[2] & 0x3F));
        if (value >= 0x800 && (value < 0xD800 || value > 0xDFFF))
            return {value, 3, true};
    }
    if (lead >= 0xF0 && lead <= 0xF4 && left >= 4 && isTrail(p[1]) && isTrail(p[2]) && isTrail(p[3])) {
        const auto value =
            char32_t((lead & 0x07) << 18 | (p[1] & 0x3F) << 12 | (p[2] & 0x3F) << 6 | (p[3] & 0x3F));
        if (value >= 0x10000 && value <= 0x10FFFF)
            return {value, 4, true};
    }
    return {};
}

qsizetype firstInvalidUtf8(QByteArrayView bytes)
{
    const qsizetype size = bytes.size();
    for (qsizetype i = 0; i < size;) {
        // Most text is ASCII: eight bytes at once.
        for (quint64 eight = 0; i + 8 <= size; i += 8) {
            std::memcpy(&eight, bytes.data() + i, 8);
            if ((eight & 0x8080808080808080U) != 0)
                break;
        }
        if (i == size)
            break;
        if (uchar(bytes[i]) < 0x80) {
            ++i;
            continue;
        }
        const Utf8Character character = utf8At(bytes, i);
        if (!character.valid)
            return i;
        i += character.size;
    }
    return -1;
}

QByteArrayView utf8Start(QByteArrayView text, qsizetype most)
{
    qsizetype size = std::min(text.size(), most);
    while (size > 0 && size < text.size() && (uchar(text[size]) & 0xC0) == 0x80)
        --size;
    return text.first(size);
}

bool needsEscape(char32_t c)
{
    if (c < 0x20)
        return c != U'\t';
    if (c < 0x7F)
        return false;
    return c <= 0x9F || c == 0xAD || c == 0x061C || c == 0x180E ||
           (c >= 0x200B && c <= 0x200F && c != 0x200C && c != 0x200D) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
           (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE || (c >= 0xE0000 && c <= 0xE007F);
}

QString escapeOf(char32_t c)
{
    if (c == U'\n')
        return u"\\n"_s;
    if (c == U'\r')
        return u"\\r"_s;
    if (c == U'\t')
        return u"\\t"_s;
    if (c < 0x80)
        return u"\\x%1"_s.arg(QString::number(uint(c), 16).toUpper(), 2, u'0');
    if (c > 0xFFFF)
        return u"\\U%1"_s.arg(QString::number(uint(c), 16).toUpper(), 8, u'0');
    return u"\\u%1"_s.arg(QString::number(uint(c), 16).toUpper(), 4, u'0');
}

} // namespace hookbench::payload
