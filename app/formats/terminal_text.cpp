// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/terminal_text.h"

#include <QChar>

namespace hookbench::formats {
namespace {

/// One character at the start of a text.
struct Character
{
    char32_t code = 0;
    qsizetype size = 0; ///< in bytes; 0 if they are no UTF-8
};

bool isContinuation(char byte)
{
    return (quint8(byte) & 0xc0) == 0x80;
}

/// RFC 3629: shortest form only, no surrogates, nothing above U+10FFFF.
Character firstCharacter(QByteArrayView bytes)
{
    const quint8 lead = quint8(bytes.front());
    if (lead < 0x80)
        return {lead, 1};
    const qsizetype size = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead <= 0xef ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || bytes.size() < size)
        return {};
    char32_t code = lead & (0xff >> (size + 1));
    for (qsizetype i = 1; i < size; ++i) {
        if (!isContinuation(bytes[i]))
            return {};
        code = (code << 6) | (quint8(bytes[i]) & 0x3f);
    }
    const bool isOverlong = (size == 3 && code < 0x800) || (size == 4 && code < 0x10000);
    if (isOverlong || code > QChar::LastValidCodePoint || QChar::isSurrogate(code))
        return {};
    return {code, size};
}

bool isHarmless(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QByteArray escape(const char* mark, char32_t value, int digits)
{
    return mark + QByteArray::number(uint(value), 16).toUpper().rightJustified(digits, '0');
}

QByteArray escapedCharacter(char32_t code)
{
    if (code < 0x80)
        return escape("\\x", code, 2);
    return code <= 0xffff ? escape("\\u", code, 4) : escape("\\U", code, 8);
}

} // namespace

QByteArray terminalText(QByteArrayView bytes)
{
    QByteArray text;
    text.reserve(bytes.size());
    while (!bytes.isEmpty()) {
        const Character character = firstCharacter(bytes);
        const qsizetype size = character.size > 0 ? character.size : 1;
        if (character.size == 0)
            text += escape("\\x", quint8(bytes.front()), 2);
        else if (character.code == U'\\')
            text += "\\\\";
        else if (isHarmless(character.code))
            text += bytes.first(size);
        else
            text += escapedCharacter(character.code);
        bytes = bytes.sliced(size);
    }
    return text;
}

QByteArray terminalLines(QByteArrayView bytes)
{
    QByteArray out;
    out.reserve(bytes.size());
    while (!bytes.isEmpty()) {
        qsizetype end = 0;
        while (end < bytes.size() && bytes[end] != '\n' && bytes[end] != '\t')
            ++end;
        const bool isCrLf = end > 0 && end < bytes.size() && bytes[end] == '\n' && bytes[end - 1] == '\r';
        out += terminalText(bytes.first(isCrLf ? end - 1 : end));
        if (end < bytes.size())
            out += bytes[end++];
        bytes = bytes.sliced(end);
    }
    return out;
}

} // namespace hookbench::formats
