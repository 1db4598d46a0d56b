// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json_scanner.h"

#include "app/payload/utf8.h"

#include <QCoreApplication>

#include <array>

namespace hookbench::payload {

using namespace Qt::Literals::StringLiterals;

namespace {

struct JsonText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::JsonText)
};

constexpr std::array<bool, 256> stringStops()
{
    std::array<bool, 256> stops{};
    for (size_t i = 0; i < stops.size(); ++i)
        stops[i] = i < 0x20 || i >= 0x80 || i == '"' || i == '\\';
    return stops;
}

constexpr std::array<bool, 256> stops = stringStops();

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

QString shown(QByteArrayView text, qint64 at)
{
    const Utf8Character character = utf8At(text, at);
    if (!character.valid)
        return u"\\x%1"_s.arg(QString::number(uchar(text[at]), 16).toUpper(), 2, u'0');
    if (needsEscape(character.value) || character.value == U'\t')
        return escapeOf(character.value);
    return QString::fromUcs4(&character.value, 1);
}

} // namespace

JsonScanner::JsonScanner(QByteArrayView text)
    : m_text(text)
{
    if (text.startsWith("\xEF\xBB\xBF"))
        m_at = 3;
    m_tokenAt = m_at;
}

JsonScanner::Event JsonScanner::fail(const QString& message, qint64 at)
{
    if (!m_problem)
        m_problem = {message, at};
    m_tokenAt = m_at;
    m_expect = Expect::Nothing;
    return Event::Failed;
}

void JsonScanner::skipSpace()
{
    const qint64 size = m_text.size();
    while (m_at < size) {
        const char c = m_text[m_at];
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            break;
        ++m_at;
    }
}

JsonScanner::Event JsonScanner::next()
{
    if (m_problem)
        return Event::Failed;
    skipSpace();
    m_tokenAt = m_at;
    m_tokenEnd = -1;
    if (m_at == m_text.size())
        return m_expect == Expect::Nothing ? Event::End
                                           : fail(JsonText::tr("The JSON ends too early."), m_at);
    const char c = m_text[m_at];
    switch (m_expect) {
    case Expect::Nothing:
        return fail(JsonText::tr("There is more after the end of the JSON value."), m_at);
    case Expect::CommaOrEnd:
        if (c == ',') {
            ++m_at;
            m_expect = m_objects.back() ? Expect::Name : Expect::Value;
            return Event::Comma;
        }
        return c == '}' || c == ']' ? close(c) : unexpected();
    case Expect::NameOrEnd:
        if (c == '}')
            return close(c);
        [[fallthrough]];
    case Expect::Name:
        if (c != '"')
            return unexpected();
        if (!readString() || !readColon())
            return Event::Failed;
        m_expect = Expect::Value;
        return Event::Name;
    case Expect::ValueOrEnd:
        if (c == ']')
            return close(c);
        [[fallthrough]];
    default:
        return readValue();
    }
}

bool JsonScanner::readColon()
{
    const qint64 end = m_at;
    skipSpace();
    if (m_at == m_text.size() || m_text[m_at] != ':') {
        const bool early = m_at == m_text.size();
        fail(early ? JsonText::tr("The JSON ends too early.")
                   : JsonText::tr("A colon is missing after a name."),
             m_at);
        return false;
    }
    ++m_at;
    m_tokenEnd = end; // the token is the name alone
    return true;
}

JsonScanner::Event JsonScanner::readValue()
{
    switch (m_text[m_at]) {
    case '{':
        return begin(true);
    case '[':
        return begin(false);
    case '"':
        return readString() ? value(Event::Value) : Event::Failed;
    case 't':
        return readWord("true") ? value(Event::Value) : unexpected();
    case 'f':
        return readWord("false") ? value(Event::Value) : unexpected();
    case 'n':
        return readWord("null") ? value(Event::Value) : unexpected();
    default:
        if (m_text[m_at] == '-' || isDigit(m_text[m_at]))
            return readNumber() ? value(Event::Value) : Event::Failed;
        return unexpected();
    }
}

JsonScanner::Event JsonScanner::begin(bool object)
{
    ++m_at;
    m_objects.push_back(object);
    m_expect = object ? Expect::NameOrEnd : Expect::ValueOrEnd;
    return object ? Event::BeginObject : Event::BeginArray;
}

JsonScanner::Event JsonScanner::close(char bracket)
{
    const bool object = bracket == '}';
    if (m_objects.back() != object)
        return unexpected();
    ++m_at;
    m_objects.pop_back();
    return value(object ? Event::EndObject : Event::EndArray);
}

JsonScanner::Event JsonScanner::value(Event event)
{
    m_expect = m_objects.empty() ? Expect::Nothing : Expect::CommaOrEnd;
    return event;
}

JsonScanner::Event JsonScanner::unexpected()
{
    const QString found = shown(m_text, m_at);
    switch (m_expect) {
    case Expect::Name:
    case Expect::NameOrEnd:
        return fail(JsonText::tr("A name in quotation marks was expected, not “%1”.").arg(found), m_at);
    case Expect::CommaOrEnd:
        return m_objects.back()
                   ? fail(JsonText::tr("A comma or “}” was expected, not “%1”.").arg(found), m_at)
                   : fail(JsonText::tr("A comma or “]” was expected, not “%1”.").arg(found), m_at);
    default:
        return fail(JsonText::tr("A value was expected, not “%1”.").arg(found), m_at);
    }
}

bool JsonScanner::readString()
{
    const qint64 size = m_text.size();
    const qint64 start = m_at++;
    while (m_at < size) {
        const char c = m_text[m_at];
        if (!stops[uchar(c)]) {
            ++m_at;
            continue;
        }
        if (c == '"') {
            ++m_at;
            return true;
        }
        if (c == '\\') {
            if (!readEscape())
                return false;
            continue;
        }
        const Utf8Character character = utf8At(m_text, m_at);
        if (!character.valid) {
            fail(JsonText::tr("The byte “%1” is not valid UTF-8.").arg(shown(m_text, m_at)), m_at);
            return false;
        }
        if (character.value < 0x20) {
            fail(JsonText::tr("The control character “%1” must be escaped in a string.")
                     .arg(shown(m_text, m_at)),
                 m_at);
            return false;
        }
        m_at += character.size;
    }
    fail(JsonText::tr("The string has no closing quotation mark."), start);
    return false;
}

bool JsonScanner::readEscape()
{
    const qint64 start = m_at;
    const char kind = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
    if (kind != '\0' && QByteArrayView("\"\\/bfnrt").contains(kind)) {
        m_at += 2;
        return true;
    }
    bool good = kind == 'u' && start + 6 <= m_text.size();
    for (qint64 i = start + 2; good && i < start + 6; ++i)
        good = isHexDigit(m_text[i]);
    if (!good) {
        fail(JsonText::tr("The backslash begins no valid escape."), start);
        return false;
    }
    m_at += 6;
    return true;
}

bool JsonScanner::readDigits()
{
    const qint64 start = m_at;
    while (m_at < m_text.size() && isDigit(m_text[m_at]))
        ++m_at;
    if (m_at == start)
        fail(JsonText::tr("A digit is missing in a number."), m_at);
    return m_at > start;
}

bool JsonScanner::readNumber()
{
    const auto at = [this] {
        return m_at < m_text.size() ? m_text[m_at] : '\0';
    };
    if (at() == '-')
        ++m_at;
    if (at() == '0') {
        ++m_at;
        if (isDigit(at())) {
            fail(JsonText::tr("A number must not begin with a zero."), m_tokenAt);
            return false;
        }
    } else if (!readDigits()) {
        return false;
    }
    if (at() == '.') {
        ++m_at;
        if (!readDigits())
            return false;
    }
    if (at() == 'e' || at() == 'E') {
        ++m_at;
        if (at() == '+' || at() == '-')
            ++m_at;
        return readDigits();
    }
    return true;
}

bool JsonScanner::readWord(QByteArrayView word)
{
    if (!m_text.sliced(m_at).startsWith(word))
        return false;
    m_at += word.size();
    return true;
}

} // namespace hookbench::payload
