// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/json_writer.h"

namespace hookbench::formats {
namespace {

bool needsEscape(char16_t c)
{
    return c < 0x20 || c == u'"' || c == u'\\' || (c >= 0x7f && c <= 0x9f);
}

} // namespace

void JsonWriter::key(QByteArrayView name)
{
    latin1(name);
    m_out += ':';
    m_needsComma = false;
}

void JsonWriter::textKey(const QString& name)
{
    text(name);
    m_out += ':';
    m_needsComma = false;
}

void JsonWriter::text(const QString& value)
{
    separate();
    m_out += '"';
    qsizetype from = 0;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char16_t c = value[i].unicode();
        if (!needsEscape(c))
            continue;
        m_out += QStringView(value).sliced(from, i - from).toUtf8();
        escaped(c);
        from = i + 1;
    }
    m_out += QStringView(value).sliced(from).toUtf8();
    m_out += '"';
}

void JsonWriter::latin1(QByteArrayView bytes)
{
    separate();
    m_out += '"';
    for (const char byte : bytes) {
        const auto c = char16_t(quint8(byte));
        if (needsEscape(c)) {
            escaped(c);
        } else if (c < 0x80) {
            m_out += byte;
        } else {
            m_out += char(0xc0 | (c >> 6));
            m_out += char(0x80 | (c & 0x3f));
        }
    }
    m_out += '"';
}

void JsonWriter::utf8(QByteArrayView valid)
{
    beginString();
    utf8Part(valid);
    endString();
}

/// A control character of two bytes that was cut between them stays as it is, which is valid JSON, too.
void JsonWriter::utf8Part(QByteArrayView part)
{
    qsizetype from = 0;
    for (qsizetype i = 0; i < part.size(); ++i) {
        const auto byte = quint8(part[i]);
        const bool isC1 = byte == 0xc2 && i + 1 < part.size() && quint8(part[i + 1]) <= 0x9f;
        if (!isC1 && (byte >= 0x80 || !needsEscape(byte)))
            continue;
        m_out.append(part.sliced(from, i - from));
        escaped(isC1 ? char16_t(quint8(part[++i])) : char16_t(byte));
        from = i + 1;
    }
    m_out.append(part.sliced(from));
}

void JsonWriter::open(char mark)
{
    separate();
    m_out += mark;
    m_needsComma = false;
}

void JsonWriter::close(char mark)
{
    m_out += mark;
    m_needsComma = true;
}

void JsonWriter::raw(QByteArrayView value)
{
    separate();
    m_out += value;
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_out += ',';
    m_needsComma = true;
}

void JsonWriter::escaped(char16_t c)
{
    static constexpr char digits[] = "0123456789abcdef";
    switch (c) {
    case u'"':
        m_out += "\\\"";
        return;
    case u'\\':
        m_out += "\\\\";
        return;
    case u'\n':
        m_out += "\\n";
        return;
    case u'\r':
        m_out += "\\r";
        return;
    case u'\t':
        m_out += "\\t";
        return;
    default:
        m_out += "\\u00";
        m_out += digits[c >> 4];
        m_out += digits[c & 0xf];
    }
}

} // namespace hookbench::formats
