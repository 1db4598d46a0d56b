// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/scanner.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::filter {

namespace {

struct ScannerText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::filter::ScannerText)
};

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\'';
}

/// -1 when it is none.
int hexDigit(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    const char16_t lower = c.unicode() | 0x20;
    return lower >= u'a' && lower <= u'f' ? lower - u'a' + 10 : -1;
}

bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           u"_-$*"_s.contains(c) || (c.unicode() >= 0x80 && !c.isSpace());
}

} // namespace

void Scanner::skipBlanks()
{
    while (!atEnd() && peek().isSpace())
        ++m_at;
}

bool Scanner::take(QStringView symbol)
{
    if (!m_text.sliced(m_at).startsWith(symbol))
        return false;
    m_at += symbol.size();
    return true;
}

bool Scanner::nextIsKeyword(QStringView word) const
{
    if (!m_text.sliced(m_at).startsWith(word, Qt::CaseInsensitive))
        return false;
    Scanner behind = *this;
    behind.m_at += word.size();
    return behind.atBoundary() || isQuote(behind.peek());
}

bool Scanner::takeKeyword(QStringView word)
{
    if (!nextIsKeyword(word))
        return false;
    m_at += word.size();
    return true;
}

bool Scanner::atBoundary() const
{
    if (atEnd() || peek().isSpace() || u"(){},=<>~"_s.contains(peek()))
        return true;
    const QStringView rest = m_text.sliced(m_at);
    return rest.startsWith(u"!=") || rest.startsWith(u"&&") || rest.startsWith(u"||");
}

Place Scanner::takeWord()
{
    const qsizetype from = m_at;
    while (!atBoundary())
        ++m_at;
    return since(from);
}

Place Scanner::takeValue(Where where)
{
    const qsizetype from = m_at;
    while (!atBoundary() || u"=<>~!"_s.contains(peek())) {
        if (atEnd() || (where == Where::InSet && m_text.sliced(m_at).startsWith(u"..")))
            break;
        ++m_at;
    }
    return since(from);
}

Place Scanner::takeName()
{
    const qsizetype from = m_at;
    while (!atEnd() && isNameCharacter(peek()))
        ++m_at;
    return since(from);
}

bool Scanner::atQuotes() const
{
    return isQuote(peek()) || (peek() == u'r' && m_at + 1 < m_text.size() && isQuote(m_text[m_at + 1]));
}

Parsed<QByteArray> Scanner::takeQuoted()
{
    const qsizetype start = m_at;
    if (take(u"r"))
        return takeRaw(start);
    const QChar quote = peek();
    ++m_at;
    QByteArray bytes;
    qsizetype plainFrom = m_at;
    while (!atEnd()) {
        if (peek() != quote && peek() != u'\\') {
            ++m_at;
            continue;
        }
        bytes += m_text.sliced(plainFrom, m_at - plainFrom).toUtf8();
        if (peek() == quote) {
            ++m_at;
            return bytes;
        }
        if (Parsed<void> escape = takeEscape(bytes); !escape)
            return tl::unexpected(escape.error());
        plainFrom = m_at;
    }
    return incomplete(since(start), ScannerText::tr("The closing %1 is missing.").arg(quote));
}

Parsed<QByteArray> Scanner::takeRaw(qsizetype start)
{
    const QChar quote = peek();
    const qsizetype from = m_at + 1;
    const qsizetype end = m_text.indexOf(quote, from);
    m_at = end < 0 ? m_text.size() : end + 1;
    if (end < 0)
        return incomplete(since(start), ScannerText::tr("The closing %1 is missing.").arg(quote));
    return m_text.sliced(from, end - from).toUtf8();
}

Parsed<int> Scanner::takeHex(qsizetype escapeAt, int digits)
{
    int value = 0;
    for (int i = 0; i < digits; ++i) {
        if (atEnd())
            return incomplete(since(escapeAt),
                              ScannerText::tr("%n hexadecimal digit(s) are expected here.", nullptr, digits));
        const int digit = hexDigit(peek());
        if (digit < 0)
            return wrong(since(escapeAt),
                         ScannerText::tr("%n hexadecimal digit(s) are expected here.", nullptr, digits));
        value = value * 16 + digit;
        ++m_at;
    }
    return value;
}

Parsed<void> Scanner::takeEscape(QByteArray& bytes)
{
    const qsizetype from = m_at;
    ++m_at;
    if (atEnd())
        return incomplete(since(from), ScannerText::tr("A character is expected behind the backslash."));
    const QChar c = peek();
    ++m_at;
    if (c == u'x' || c == u'u') {
        const Parsed<int> value = takeHex(from, c == u'x' ? 2 : 4);
        if (!value)
            return tl::unexpected(value.error());
        if (c == u'x')
            bytes += char(*value);
        else
            bytes += QString(QChar(char16_t(*value))).toUtf8();
        return {};
    }
    static constexpr QStringView names = u"nrt\\\"'";
    static constexpr char meanings[] = "\n\r\t\\\"'";
    const qsizetype which = names.indexOf(c);
    if (which < 0)
        return wrong(since(from),
                     ScannerText::tr("“\\%1” means nothing in quotes. Write \\\\ for a backslash, or r\"…\" "
                                     "for a text in which backslashes stand for themselves.")
                         .arg(c));
    bytes += meanings[which];
    return {};
}

} // namespace hookbench::filter
