// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/problem.h"

#include <QByteArrayView>

#include <vector>

namespace hookbench::payload {

/// Reads JSON token by token over bytes, checking the grammar of RFC 8259 strictly. No recursion, nothing is
/// decoded or copied.
class JsonScanner
{
public:
    enum class Event { BeginObject, EndObject, BeginArray, EndArray, Name, Value, Comma, End, Failed };

    explicit JsonScanner(QByteArrayView text);

    /// The next token; after End or Failed the same again.
    Event next();

    /// The bytes of this token; for a Name without the colon.
    QByteArrayView token() const
    {
        return m_text.sliced(m_tokenAt, (m_tokenEnd < 0 ? m_at : m_tokenEnd) - m_tokenAt);
    }
    qint64 offset() const { return m_at; }
    qint64 depth() const { return qint64(m_objects.size()); } ///< open objects and arrays after this token
    const Problem& problem() const { return m_problem; }

private:
    enum class Expect { Value, ValueOrEnd, NameOrEnd, Name, Colon, CommaOrEnd, Nothing };

    Event fail(const QString& message, qint64 at);
    Event begin(bool object);
    Event close(char bracket);
    Event value(Event event);
    Event unexpected();
    void skipSpace();
    bool readColon();
    bool readString();
    bool readEscape();
    bool readNumber();
    bool readDigits();
    bool readWord(QByteArrayView word);
    Event readValue();

    QByteArrayView m_text;
    qint64 m_at = 0;
    qint64 m_tokenAt = 0;
    qint64 m_tokenEnd = -1; ///< where it is not m_at
    Expect m_expect = Expect::Value;
    std::vector<bool> m_objects; ///< one bit a level: object or array
    Problem m_problem;
};

} // namespace hookbench::payload
