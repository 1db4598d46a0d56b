// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filter/tree.h"

#include <QStringView>

namespace hookbench::filter {

/// Moves over the text of a filter. What a character means depends on where it stands ("10.0.0.0/8" and
/// "http://x" are values, "method:POST" is a comparison), so the parser asks for what it expects.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {
    }

    QStringView text() const { return m_text; }
    qsizetype at() const { return m_at; }
    void moveTo(qsizetype at) { m_at = at; }
    bool atEnd() const { return m_at == m_text.size(); }
    QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }
    Place since(qsizetype from) const { return {from, m_at - from}; }
    QStringView textOf(Place place) const { return m_text.sliced(place.at, place.size); }

    void skipBlanks();
    bool take(QStringView symbol);

    /// A word of the language: ASCII case is ignored, and no letter or digit may follow it.
    bool takeKeyword(QStringView word);
    bool nextIsKeyword(QStringView word) const;

    /// What ends a word outside of quotes.
    bool atBoundary() const;

    bool atQuotes() const; ///< of a plain or a raw string
    Parsed<QByteArray> takeQuoted();

    /// Everything up to what can end a word that may be a field: blanks, brackets, operators.
    Place takeWord();

    /// The same behind an operator, where "=", "<", ">" and "~" belong to it.
    enum class Where { Alone, InSet };
    Place takeValue(Where where);

    /// Letters, digits, '_', '-', '$', '*' and all that is not ASCII.
    Place takeName();

private:
    Parsed<QByteArray> takeRaw(qsizetype start);
    Parsed<void> takeEscape(QByteArray& bytes);
    Parsed<int> takeHex(qsizetype escapeAt, int digits);

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace hookbench::filter
