// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/cpp_text.h"

#include <QRegularExpression>

namespace hookbench::tests {

using namespace Qt::Literals::StringLiterals;

namespace {

enum class Literals { Keep, Blank };

/// One pass over a source: copies code, turns comments (and, when asked, literals) into blanks, keeps the
/// lines.
class Blanker
{
public:
    Blanker(QStringView text, Literals literals)
        : m_text(text)
        , m_literals(literals)
    {
        m_out.reserve(text.size());
    }

    QString run()
    {
        while (m_at < m_text.size())
            step();
        return m_out;
    }

private:
    void step()
    {
        if (rest().startsWith("//"_L1))
            blankUntil(indexOf("\n"_L1), Literals::Blank);
        else if (rest().startsWith("/*"_L1))
            blankUntil(indexOf("*/"_L1) + 2, Literals::Blank);
        else if (rest().startsWith("R\""_L1) && !isPartOfWord())
            rawString();
        else if (m_text[m_at] == u'"' || (m_text[m_at] == u'\'' && !isPartOfWord()))
            literal(m_text[m_at]);
        else
            m_out += m_text[m_at++];
    }

    QStringView rest() const { return m_text.sliced(m_at); }

    /// A digit separator (1'000) or the R of another word; prefixes of literals (u8R"", LR"") are rare and
    /// not ours.
    bool isPartOfWord() const
    {
        return m_at > 0 && (m_text[m_at - 1].isLetterOrNumber() && m_text[m_at - 1] != u'u');
    }

    qsizetype indexOf(QStringView what) const
    {
        const qsizetype found = m_text.indexOf(what, m_at + 2);
        return found < 0 ? m_text.size() : found;
    }
    qsizetype indexOf(QLatin1StringView what) const { return indexOf(QString(what)); }

    void rawString()
    {
        const qsizetype open = indexOf("("_L1);
        const QString close = u')' + m_text.sliced(m_at + 2, open - m_at - 2).toString() + u'"';
        blankUntil(indexOf(close) + close.size(), m_literals);
    }

    void literal(QChar quote)
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text[end] != quote && m_text[end] != u'\n')
            end += m_text[end] == u'\\' ? 2 : 1;
        m_out += quote;
        ++m_at;
        blankUntil(end, m_literals);
        if (m_at < m_text.size())
            m_out += m_text[m_at++];
    }

    void blankUntil(qsizetype end, Literals mode)
    {
        for (end = qMin(end, m_text.size()); m_at < end; ++m_at)
            m_out += mode == Literals::Keep || m_text[m_at] == u'\n' ? m_text[m_at] : u' ';
    }

    QStringView m_text;
    Literals m_literals;
    QString m_out;
    qsizetype m_at = 0;
};

} // namespace

CppText CppText::parse(const QString& text)
{
    static const QRegularExpression include(uR"-(^\s*#\s*include\s*([<"])([^>"]+)[>"])-"_s);
    CppText result;
    result.raw = text.split(u'\n');
    result.code = Blanker(text, Literals::Blank).run().split(u'\n');

    const QStringList withLiterals = Blanker(text, Literals::Keep).run().split(u'\n');
    for (int i = 0; i < withLiterals.size(); ++i) {
        const QRegularExpressionMatch match = include.match(withLiterals[i]);
        if (match.hasMatch() && result.code[i].trimmed().startsWith(u'#')) // else it stands in a raw literal
            result.includes.push_back({i + 1, match.captured(2), match.captured(1) == u"\""_s});
    }
    return result;
}

} // namespace hookbench::tests
