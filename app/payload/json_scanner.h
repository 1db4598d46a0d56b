// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/json_bytes.h"
#include "app/payload/problem.h"

#include <QByteArrayView>

#include <vector>

namespace hookbench::payload {

/// Reads JSON token by token over bytes, checking the grammar of RFC 8259 strictly. No recursion, nothing is
/// decoded or copied. All that reads JSON here reads it through this class; what is in this header is what
/// must be inlined for that to be fast.
class JsonScanner
{
public:
    enum class Event { BeginObject, EndObject, BeginArray, EndArray, Name, Value, Comma, End, Failed };

    explicit JsonScanner(QByteArrayView text);

    /// The next token; after End or Failed the same again.
    Event next();

    /// The bytes of this token; for a Name without the colon.
    QByteArrayView token() const { return QByteArrayView(m_token, m_tokenEnd ? m_tokenEnd : m_at); }
    qint64 tokenOffset() const { return m_token - m_begin; }
    qint64 offset() const { return m_at - m_begin; }
    qint64 depth() const { return m_depth; } ///< open objects and arrays after this token
    const Problem& problem() const { return m_problem; }

private:
    enum class Expect : quint8 { Value, ValueOrEnd, NameOrEnd, Name, CommaOrEnd, Nothing };

    Event fail(const QString& message, const char* at);
    Event atEnd();
    Event moreText();
    Event noColon();
    Event unexpected();
    Event begin(bool object);
    Event close(char bracket);
    Event value(Event event)
    {
        m_expect = m_depth == 0 ? Expect::Nothing : Expect::CommaOrEnd;
        return event;
    }
    bool topIsObject() const;
    void skipSpace() { m_at = skipJsonSpace(m_at, m_end); }
    Event readName();
    Event readValue();
    bool readString();
    bool brokenString(const char* start);
    bool readEscape();
    bool readNumber();
    bool readDigits();
    bool noDigit();
    bool leadingZero();
    bool readWord(QByteArrayView word);

    const char* m_begin;
    const char* m_end;
    const char* m_at;
    const char* m_token;
    const char* m_tokenEnd = nullptr; ///< where it is not m_at
    Expect m_expect = Expect::Value;
    bool m_inObject = false;
    qint64 m_depth = 0;
    std::vector<quint64> m_objects; ///< one bit a level: object or array
    Problem m_problem;
};

inline JsonScanner::Event JsonScanner::next()
{
    skipSpace();
    m_token = m_at;
    m_tokenEnd = nullptr;
    if (m_at == m_end) [[unlikely]]
        return atEnd();
    const char c = *m_at;
    switch (m_expect) {
    case Expect::CommaOrEnd:
        if (c == ',') {
            ++m_at;
            m_expect = m_inObject ? Expect::Name : Expect::Value;
            return Event::Comma;
        }
        return c == '}' || c == ']' ? close(c) : unexpected();
    case Expect::NameOrEnd:
        if (c == '}')
            return close(c);
        return readName();
    case Expect::Name:
        return readName();
    case Expect::ValueOrEnd:
        if (c == ']')
            return close(c);
        return readValue();
    case Expect::Value:
        return readValue();
    case Expect::Nothing:
        break;
    }
    return moreText();
}

inline JsonScanner::Event JsonScanner::readName()
{
    if (*m_at != '"')
        return unexpected();
    if (!readString())
        return Event::Failed;
    m_tokenEnd = m_at; // the token is the name alone
    skipSpace();
    if (m_at == m_end || *m_at != ':') [[unlikely]]
        return noColon();
    ++m_at;
    m_expect = Expect::Value;
    return Event::Name;
}

inline JsonScanner::Event JsonScanner::readValue()
{
    switch (*m_at) {
    case '"':
        return readString() ? value(Event::Value) : Event::Failed;
    case '{':
        return begin(true);
    case '[':
        return begin(false);
    case 't':
        return readWord("true") ? value(Event::Value) : unexpected();
    case 'f':
        return readWord("false") ? value(Event::Value) : unexpected();
    case 'n':
        return readWord("null") ? value(Event::Value) : unexpected();
    default:
        if (*m_at == '-' || isJsonDigit(*m_at))
            return readNumber() ? value(Event::Value) : Event::Failed;
        return unexpected();
    }
}

inline JsonScanner::Event JsonScanner::begin(bool object)
{
    ++m_at;
    const size_t word = size_t(m_depth / 64);
    if (word == m_objects.size())
        m_objects.push_back(0);
    const quint64 bit = quint64(1) << m_depth % 64;
    m_objects[word] = object ? m_objects[word] | bit : m_objects[word] & ~bit;
    ++m_depth;
    m_inObject = object;
    m_expect = object ? Expect::NameOrEnd : Expect::ValueOrEnd;
    return object ? Event::BeginObject : Event::BeginArray;
}

inline bool JsonScanner::topIsObject() const
{
    const qint64 level = m_depth - 1;
    return level >= 0 && (m_objects[size_t(level / 64)] >> level % 64 & 1) != 0;
}

inline JsonScanner::Event JsonScanner::close(char bracket)
{
    const bool object = bracket == '}';
    if (m_inObject != object) [[unlikely]]
        return unexpected();
    ++m_at;
    --m_depth;
    m_inObject = topIsObject();
    return value(object ? Event::EndObject : Event::EndArray);
}

inline bool JsonScanner::readString()
{
    const char* const start = m_at++;
    for (;;) {
        m_at = jsonStringStop(m_at, m_end);
        if (m_at == m_end) [[unlikely]]
            return brokenString(start);
        if (*m_at == '"') {
            ++m_at;
            return true;
        }
        if (*m_at == '\\') {
            if (!readEscape())
                return false;
            continue;
        }
        const char* const behind = skipUtf8Run(m_at, m_end);
        if (behind == m_at) [[unlikely]]
            return brokenString(start);
        m_at = behind;
    }
}

inline bool JsonScanner::readNumber()
{
    if (*m_at == '-')
        ++m_at;
    const char* const digits = m_at;
    if (!readDigits())
        return false;
    if (*digits == '0' && m_at - digits > 1) [[unlikely]]
        return leadingZero();
    if (m_at != m_end && *m_at == '.') {
        ++m_at;
        if (!readDigits())
            return false;
    }
    if (m_at != m_end && (*m_at | 0x20) == 'e') {
        ++m_at;
        if (m_at != m_end && (*m_at == '+' || *m_at == '-'))
            ++m_at;
        return readDigits();
    }
    return true;
}

inline bool JsonScanner::readDigits()
{
    const char* const start = m_at;
    while (m_at != m_end && isJsonDigit(*m_at))
        ++m_at;
    if (m_at != start) [[likely]]
        return true;
    return noDigit();
}

inline bool JsonScanner::readWord(QByteArrayView word)
{
    if (!QByteArrayView(m_at, m_end).startsWith(word))
        return false;
    m_at += word.size();
    return true;
}

} // namespace hookbench::payload
