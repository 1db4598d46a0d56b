// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/row_lexer.h"

#include <algorithm>

namespace hookbench::payload {

namespace {

/// Collects spans, merging what need not be told apart.
class Spans
{
public:
    explicit Spans(qint64 wanted)
        : m_wanted(wanted)
    {
    }

    void add(qint64 at, qint64 end, Token token)
    {
        if (end > m_wanted && end > at && token != Token::Plain)
            m_spans.push_back({at, end, token});
    }

    std::vector<ByteSpan> take() { return std::move(m_spans); }

private:
    qint64 m_wanted;
    std::vector<ByteSpan> m_spans;
};

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isWordEnd(char c)
{
    return isSpace(c) || c == ',' || c == ':' || c == '[' || c == ']' || c == '{' || c == '}' || c == '"';
}

/// Behind the closing quote, or `to`.
qint64 endOfJsonString(QByteArrayView text, qint64 at, qint64 to)
{
    for (++at; at < to; ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
        else if (text[at] == '\n')
            return at;
    }
    return to;
}

bool isMemberName(QByteArrayView text, qint64 stringEnd)
{
    const qint64 last = std::min<qint64>(text.size(), stringEnd + 64);
    while (stringEnd < last && isSpace(text[stringEnd]))
        ++stringEnd;
    return stringEnd < last && text[stringEnd] == ':';
}

Token wordToken(QByteArrayView word)
{
    if (word == "true" || word == "false" || word == "null")
        return Token::Literal;
    const char first = word.front();
    return first == '-' || (first >= '0' && first <= '9') ? Token::Number : Token::Error;
}

qint64 endOf(QByteArrayView text, qint64 from, qint64 to, QByteArrayView mark)
{
    const qsizetype at = text.first(to).indexOf(mark, from);
    return at < 0 ? to : at + mark.size();
}

/// The inside of a start or end tag: name, attributes, their values.
qint64 lexTag(QByteArrayView text, qint64 at, qint64 to, Spans& spans)
{
    const qint64 start = at;
    ++at;
    while (at < to && !isSpace(text[at]) && text[at] != '>')
        ++at;
    if (at < to && text[at] == '>')
        ++at;
    spans.add(start, at, Token::Tag);
    if (text[at - 1] == '>')
        return at;
    while (at < to) {
        const char c = text[at];
        if (c == '>' || c == '<') {
            spans.add(at, c == '>' ? at + 1 : at, Token::Tag);
            return c == '>' ? at + 1 : at;
        }
        const qint64 from = at;
        if (c == '"' || c == '\'') {
            at = endOf(text, at + 1, to, QByteArrayView(&c, 1));
            spans.add(from, at, Token::String);
        } else if (isSpace(c)) {
            ++at;
        } else if (c == '=' || c == '/' || c == '?') {
            spans.add(at, at + 1, c == '=' ? Token::Punctuation : Token::Tag);
            ++at;
        } else {
            while (at < to && !isSpace(text[at]) && text[at] != '=' && text[at] != '>' && text[at] != '/')
                ++at;
            spans.add(from, at, Token::Attribute);
        }
    }
    return at;
}

} // namespace

std::vector<ByteSpan> lexJson(QByteArrayView text, qint64 from, qint64 to, qint64 wanted)
{
    Spans spans(wanted);
    for (qint64 at = from; at < to;) {
        const char c = text[at];
        const qint64 start = at;
        if (isSpace(c)) {
            ++at;
        } else if (c == '"') {
            at = endOfJsonString(text, at, to);
            const bool closed = at - start > 1 && text[at - 1] == '"';
            spans.add(start, at, closed && isMemberName(text, at) ? Token::Key : Token::String);
        } else if (c == '{' || c == '}' || c == '[' || c == ']' || c == ':' || c == ',') {
            spans.add(at, at + 1, Token::Punctuation);
            ++at;
        } else {
            while (at < to && !isWordEnd(text[at]))
                ++at;
            spans.add(start, at, wordToken(text.sliced(start, at - start)));
        }
    }
    return spans.take();
}

std::vector<ByteSpan> lexXml(QByteArrayView text, qint64 from, qint64 to, qint64 wanted)
{
    Spans spans(wanted);
    for (qint64 at = from; at < to;) {
        const qint64 start = at;
        const QByteArrayView rest = text.sliced(at, to - at);
        if (rest.startsWith("<!--")) {
            spans.add(start, at = endOf(text, at + 4, to, "-->"), Token::Comment);
        } else if (rest.startsWith("<![CDATA[")) {
            spans.add(start, at = endOf(text, at + 9, to, "]]>"), Token::String);
        } else if (rest.startsWith("<?")) {
            spans.add(start, at = endOf(text, at + 2, to, "?>"), Token::Comment);
        } else if (rest.startsWith("<!")) {
            spans.add(start, at = endOf(text, at + 2, to, ">"), Token::Comment);
        } else if (rest.front() == '<') {
            at = lexTag(text, at, to, spans);
        } else if (rest.front() == '&') {
            while (at < to && text[at] != ';' && !isSpace(text[at]) && at - start < 16)
                ++at;
            at = std::min(to, at + 1);
            spans.add(start, at, Token::Literal);
        } else {
            while (at < to && text[at] != '<' && text[at] != '&')
                ++at;
        }
    }
    return spans.take();
}

std::vector<ByteSpan> lexHead(QByteArrayView text, qint64 from, qint64 to, qint64 wanted)
{
    Spans spans(wanted);
    const QByteArrayView line = text.sliced(from, to - from);
    if (from == 0) {
        const qsizetype space = line.indexOf(' ');
        spans.add(0, space < 0 ? to : space, Token::Literal);
        return spans.take();
    }
    const qsizetype colon = line.indexOf(':');
    if (colon > 0 && !isSpace(line.front())) {
        spans.add(from, from + colon, Token::Key);
        spans.add(from + colon, from + colon + 1, Token::Punctuation);
    }
    return spans.take();
}

} // namespace hookbench::payload
