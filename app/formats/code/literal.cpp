// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/code/literal.h"

#include <QString>
#include <QStringDecoder>

#include <algorithm>

namespace hookbench::formats {

namespace {

using Byte = LiteralStyle::Byte;

QByteArray escapedByte(char c, Byte form)
{
    switch (form) {
    case Byte::Octal:
        return '\\' + QByteArray::number(uchar(c), 8).rightJustified(3, '0');
    case Byte::Unicode:
        return "\\u00" + QByteArray(1, c).toHex();
    case Byte::Hex:
        break;
    }
    return "\\x" + QByteArray(1, c).toHex();
}

bool isControl(char c)
{
    return uchar(c) < 0x20 || c == 0x7F;
}

/// The size of the visible character beyond ASCII that begins here; 0 when there is none.
qsizetype visibleCharacter(QByteArrayView bytes)
{
    const qsizetype size = uchar(bytes[0]) >= 0xF0   ? 4
                           : uchar(bytes[0]) >= 0xE0 ? 3
                           : uchar(bytes[0]) >= 0xC2 ? 2
                                                     : 0;
    if (size == 0 || size > bytes.size())
        return 0;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes.first(size));
    if (decoder.hasError() || text.isEmpty() || text.toUtf8() != bytes.first(size))
        return 0;
    const char32_t character =
        text.size() == 2 ? QChar::surrogateToUcs4(text[0], text[1]) : text[0].unicode();
    return QChar::isPrint(character) ? size : 0;
}

} // namespace

QByteArray literal(QByteArrayView bytes, const LiteralStyle& style)
{
    QByteArray result(1, style.quote);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (c == '\n' || c == '\r' || c == '\t') {
            result += c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t";
        } else if (isControl(c)) {
            result += escapedByte(c, style.control);
        } else if (uchar(c) >= 0x80) {
            const qsizetype size = style.keepsText ? visibleCharacter(bytes.sliced(i)) : 0;
            result += size > 0 ? bytes.sliced(i, size).toByteArray() : escapedByte(c, style.high);
            i += std::max<qsizetype>(size - 1, 0);
        } else {
            if (style.escaped.contains(c))
                result += '\\';
            result += c;
        }
    }
    return result + style.quote;
}

QByteArray shellWord(QByteArrayView bytes)
{
    const bool plain = std::ranges::none_of(bytes, isControl) && isPlainText(bytes);
    if (!plain)
        return '$' + literal(bytes, {'\'', "'\\", Byte::Hex, Byte::Hex, true});
    return '\'' + bytes.toByteArray().replace('\'', "'\\''") + '\'';
}

bool isPlainText(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (uchar(c) >= 0x80) {
            const qsizetype size = visibleCharacter(bytes.sliced(i));
            if (size == 0)
                return false;
            i += size - 1;
        } else if (isControl(c) && c != '\n' && c != '\r' && c != '\t') {
            return false;
        }
    }
    return true;
}

QByteArray base64Lines(QByteArrayView bytes)
{
    constexpr qsizetype width = 76;
    const QByteArray encoded = bytes.toByteArray().toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < encoded.size(); at += width)
        lines += encoded.mid(at, width) + '\n';
    return lines;
}

} // namespace hookbench::formats
