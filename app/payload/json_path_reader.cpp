// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json_path_reader.h"

#include "app/http/char_class.h"
#include "app/payload/json_bytes.h"
#include "app/payload/json_string.h"

#include <QCoreApplication>

namespace hookbench::payload {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PathText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::PathText)
};

constexpr qint64 largestInteger = (qint64(1) << 53) - 1; // RFC 7493, section 2.2

bool isNameStart(char c)
{
    return uchar(c) >= 0x80 || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isFunctionStart(char c)
{
    return c >= 'a' && c <= 'z';
}

} // namespace

void JsonPathReader::skipSpace()
{
    while (!isAtEnd() && isJsonSpace(m_text[m_at]))
        ++m_at;
}

bool JsonPathReader::fail(const QString& message, qsizetype at)
{
    if (!m_problem)
        m_problem = {message, at};
    return false;
}

bool JsonPathReader::startsName() const
{
    return !isAtEnd() && isNameStart(peek());
}

QByteArray JsonPathReader::shortName()
{
    const qsizetype from = m_at;
    while (!isAtEnd() && (isNameStart(peek()) || isJsonDigit(peek())))
        ++m_at;
    return m_text.sliced(from, m_at - from).toByteArray();
}

QByteArray JsonPathReader::functionName()
{
    qsizetype end = m_at;
    while (end < m_text.size() &&
           (isFunctionStart(m_text[end]) || (end > m_at && (m_text[end] == '_' || isJsonDigit(m_text[end])))))
        ++end;
    if (end == m_at || end == m_text.size() || m_text[end] != '(')
        return {};
    const QByteArray name = m_text.sliced(m_at, end - m_at).toByteArray();
    m_at = end;
    return name;
}

bool JsonPathReader::startsInteger() const
{
    return isJsonDigit(peek()) || peek() == '-';
}

bool JsonPathReader::readDigits()
{
    const qsizetype from = m_at;
    while (isJsonDigit(peek()))
        ++m_at;
    return m_at > from || fail(PathText::tr("A digit was expected."));
}

std::optional<qint64> JsonPathReader::integer()
{
    const qsizetype from = m_at;
    const bool negative = take("-");
    const qsizetype digits = m_at;
    if (!readDigits())
        return {};
    const QByteArrayView text = m_text.sliced(from, m_at - from);
    if (m_text[digits] == '0' && text.size() > 1) {
        fail(negative && text.size() == 2 ? PathText::tr("An index must not be -0.")
                                          : PathText::tr("An index must not begin with a zero."),
             from);
        return {};
    }
    bool fits = false;
    const qint64 value = text.toLongLong(&fits);
    if (!fits || value > largestInteger || value < -largestInteger) {
        fail(PathText::tr("The index is beyond the integers that JSON can exchange (2⁵³ − 1)."), from);
        return {};
    }
    return value;
}

std::optional<QByteArray> JsonPathReader::number()
{
    const qsizetype from = m_at;
    take("-");
    const qsizetype digits = m_at;
    if (!readDigits())
        return {};
    if (m_text[digits] == '0' && m_at - digits > 1) {
        fail(PathText::tr("A number must not begin with a zero."), from);
        return {};
    }
    if (take(".") && !readDigits())
        return {};
    if (take("e") || take("E")) {
        if (!take("-"))
            take("+");
        if (!readDigits())
            return {};
    }
    return m_text.sliced(from, m_at - from).toByteArray();
}

std::optional<QByteArray> JsonPathReader::string()
{
    const qsizetype from = m_at;
    const char quote = m_text[m_at++];
    QByteArray out;
    while (!isAtEnd()) {
        const char c = m_text[m_at];
        if (c == quote) {
            ++m_at;
            return out;
        }
        if (uchar(c) < 0x20) {
            fail(PathText::tr("A control character must be escaped in a string."));
            return {};
        }
        if (c != '\\') {
            out += c;
            ++m_at;
        } else if (!readEscape(out, quote)) {
            return {};
        }
    }
    fail(PathText::tr("The string has no closing quotation mark."), from);
    return {};
}

bool JsonPathReader::readEscape(QByteArray& out, char quote)
{
    const qsizetype from = m_at++;
    const char c = peek();
    constexpr QByteArrayView letters = "bfnrt/\\";
    constexpr QByteArrayView meanings = "\b\f\n\r\t/\\";
    const qsizetype which = isAtEnd() ? -1 : letters.indexOf(c);
    if (c == 'u') {
        ++m_at;
        return readUnicode(out, from);
    }
    if (which < 0 && c != quote)
        return fail(PathText::tr("The backslash begins no valid escape."), from);
    out += which < 0 ? quote : meanings[which];
    ++m_at;
    return true;
}

std::optional<char16_t> JsonPathReader::readUnit()
{
    if (m_text.size() - m_at < 4)
        return {};
    int value = 0;
    for (const char c : m_text.sliced(m_at, 4)) {
        if (!http::isClass(c, http::HexChar))
            return {};
        value = value * 16 + http::hexValue(c);
    }
    m_at += 4;
    return char16_t(value);
}

/// Behind "\u". Surrogates come in pairs or not at all.
bool JsonPathReader::readUnicode(QByteArray& out, qsizetype escapeAt)
{
    const std::optional<char16_t> unit = readUnit();
    if (!unit)
        return fail(PathText::tr("The backslash begins no valid escape."), escapeAt);
    QString character = QChar(*unit);
    if (QChar::isHighSurrogate(*unit) && take("\\u")) {
        const std::optional<char16_t> low = readUnit();
        character += QChar(low.value_or(0));
    }
    if (!character.isValidUtf16())
        return fail(PathText::tr("Half of a surrogate pair stands alone."), escapeAt);
    if (QChar::isHighSurrogate(*unit) && character.size() == 2 && !character[1].isLowSurrogate())
        return fail(PathText::tr("Half of a surrogate pair stands alone."), escapeAt);
    out += bytesOfText(character);
    return true;
}

} // namespace hookbench::payload
