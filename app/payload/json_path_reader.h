// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/problem.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace hookbench::payload {

/// Reads the small parts of a JSONPath query: space, names, numbers, strings. Keeps the first problem; what
/// is called after it reads nothing of use.
class JsonPathReader
{
public:
    explicit JsonPathReader(QByteArrayView text)
        : m_text(text)
    {
    }

    qsizetype at() const { return m_at; }
    bool isAtEnd() const { return m_at == m_text.size(); }
    char peek() const { return isAtEnd() ? '\0' : m_text[m_at]; }
    bool isNext(QByteArrayView what) const { return m_text.sliced(m_at).startsWith(what); }
    bool take(QByteArrayView what)
    {
        const bool is = isNext(what);
        m_at += is ? what.size() : 0;
        return is;
    }
    void rewind(qsizetype at) { m_at = at; }
    void skipSpace();

    bool startsName() const;   ///< a member name without quotes
    QByteArray shortName();    ///< such a name
    QByteArray functionName(); ///< empty when a function's name with its "(" is not next; the "(" is not read
    bool startsInteger() const;      ///< a digit or "-"
    std::optional<qint64> integer(); ///< within the bounds of I-JSON
    std::optional<QByteArray> number();
    std::optional<QByteArray> string(); ///< in single or double quotes

    /// Keeps the problem, unless there is one already. False, to be returned.
    bool fail(const QString& message, qsizetype at);
    bool fail(const QString& message) { return fail(message, m_at); }
    const Problem& problem() const { return m_problem; }

private:
    bool readEscape(QByteArray& out, char quote);
    bool readUnicode(QByteArray& out, qsizetype escapeAt);
    std::optional<char16_t> readUnit();
    bool readDigits();

    QByteArrayView m_text;
    qsizetype m_at = 0;
    Problem m_problem;
};

} // namespace hookbench::payload
