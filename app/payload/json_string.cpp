// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json_string.h"

#include "app/http/char_class.h"
#include "app/payload/utf8.h"

#include <QStringDecoder>

namespace hookbench::payload {

namespace {

bool isSurrogate(char32_t c)
{
    return (c & 0xFFFFF800) == 0xD800;
}

void appendUtf8(QByteArray& out, char32_t c)
{
    if (c < 0x80) {
        out += char(c);
        return;
    }
    if (c < 0x800) {
        out += char(0xC0 | c >> 6);
    } else {
        if (c < 0x10000) {
            out += char(0xE0 | c >> 12);
        } else {
            out += char(0xF0 | c >> 18);
            out += char(0x80 | (c >> 12 & 0x3F));
        }
        out += char(0x80 | (c >> 6 & 0x3F));
    }
    out += char(0x80 | (c & 0x3F));
}

/// QString::fromUtf8 without its loss: that takes a leading U+FEFF for a byte order mark and drops it.
QString textOfUtf8(QByteArrayView utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(utf8);
}

/// The code unit of "\uXXXX" at `p`.
char16_t unitAt(const char* p)
{
    int value = 0;
    for (int i = 2; i < 6; ++i)
        value = value * 16 + http::hexValue(p[i]);
    return char16_t(value);
}

char meaningOf(char escape)
{
    switch (escape) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return escape;
    }
}

/// Appends what the escape at `p` means; returns behind it.
const char* appendEscape(QByteArray& out, const char* p, const char* end)
{
    if (p[1] != 'u') {
        out += meaningOf(p[1]);
        return p + 2;
    }
    const char16_t high = unitAt(p);
    p += 6;
    if (QChar::isHighSurrogate(high) && end - p >= 6 && p[0] == '\\' && p[1] == 'u') {
        const char16_t low = unitAt(p);
        if (QChar::isLowSurrogate(low)) {
            appendUtf8(out, QChar::surrogateToUcs4(high, low));
            return p + 6;
        }
    }
    appendUtf8(out, high);
    return p;
}

} // namespace

QByteArray decodeJsonBytes(QByteArrayView token)
{
    const QByteArrayView inner = token.sliced(1, token.size() - 2);
    QByteArray out;
    out.reserve(inner.size());
    const char* p = inner.data();
    const char* const end = p + inner.size();
    while (p != end) {
        const qsizetype plain = QByteArrayView(p, end).indexOf('\\');
        const char* const stop = plain < 0 ? end : p + plain;
        out.append(p, stop - p);
        p = stop == end ? end : appendEscape(out, stop, end);
    }
    return out;
}

QString decodeJsonString(QByteArrayView token)
{
    const QByteArrayView inner = token.sliced(1, token.size() - 2);
    return inner.contains('\\') ? textOfBytes(decodeJsonBytes(token)) : textOfUtf8(inner);
}

bool jsonStringIs(QByteArrayView token, QByteArrayView bytes)
{
    const QByteArrayView inner = token.sliced(1, token.size() - 2);
    if (inner.size() < bytes.size()) // an escape is never shorter than what it means
        return false;
    if (!inner.contains('\\'))
        return inner == bytes;
    return decodeJsonBytes(token) == bytes;
}

QByteArray bytesOfText(QStringView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        appendUtf8(out, c);
    }
    return out;
}

QString textOfBytes(QByteArrayView bytes)
{
    QString out;
    for (qsizetype from = 0; from < bytes.size();) {
        const qsizetype invalid = firstInvalidUtf8(bytes.sliced(from));
        out += textOfUtf8(bytes.sliced(from, invalid < 0 ? bytes.size() - from : invalid));
        if (invalid < 0)
            break;
        from += invalid;
        const auto unit = [&bytes, from](qsizetype i) {
            return char32_t(uchar(bytes[from + i]));
        };
        const bool whole = bytes.size() - from >= 3;
        const char32_t c = whole ? (unit(0) & 0x0F) << 12 | (unit(1) & 0x3F) << 6 | (unit(2) & 0x3F) : U'\0';
        const bool lone = whole && unit(0) == 0xED && (unit(2) & 0xC0) == 0x80 && isSurrogate(c);
        out += lone ? QChar(char16_t(c)) : QChar(QChar::ReplacementCharacter);
        from += lone ? 3 : 1;
    }
    return out;
}

} // namespace hookbench::payload
