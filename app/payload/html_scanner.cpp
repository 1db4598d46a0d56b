// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/html_scanner.h"

#include "app/http/field_syntax.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace hookbench::payload {

using http::equalsIgnoringCase;

namespace {

constexpr qsizetype lookedBack = 256; // open elements among which a closing tag finds its partner

constexpr std::array voidElements = {"area",  "base", "br",   "col",    "embed", "hr", "img",
                                     "input", "link", "meta", "source", "track", "wbr"};
constexpr std::array rawElements = {"script", "style", "textarea", "title"};

/// An open `last` ends where one of `before` begins (HTML 13.1.2.4).
struct Ending
{
    const char* last;
    std::array<const char*, 12> before;
};
constexpr Ending endings[] = {
    {"li", {"li"}},
    {"dt", {"dt", "dd"}},
    {"dd", {"dt", "dd"}},
    {"option", {"option", "optgroup"}},
    {"td", {"td", "th", "tr", "tbody"}},
    {"th", {"td", "th", "tr", "tbody"}},
    {"tr", {"tr", "tbody"}},
    {"p", {"p", "div", "ul", "ol", "table", "h1", "h2", "h3", "pre", "form", "section", "hr"}},
};

template <typename List>
bool contains(const List& list, QByteArrayView name)
{
    return std::ranges::any_of(
        list, [name](const char* one) { return one && equalsIgnoringCase(name, QByteArrayView(one)); });
}

bool isLetter(char c)
{
    return std::isalpha(uchar(c)) != 0;
}

bool endsName(char c)
{
    return std::isspace(uchar(c)) != 0 || c == '>' || c == '/';
}

} // namespace

bool HtmlScanner::beginsTag() const
{
    const QByteArrayView rest = m_text.sliced(m_at);
    if (rest.size() < 2 || rest[0] != '<')
        return false;
    if (!m_rawUntil.isEmpty())
        return rest[1] == '/' && rest.size() > 2 + m_rawUntil.size() &&
               equalsIgnoringCase(rest.sliced(2, m_rawUntil.size()), m_rawUntil) &&
               endsName(rest[2 + m_rawUntil.size()]);
    return isLetter(rest[1]) || rest[1] == '!' || rest[1] == '?' ||
           (rest[1] == '/' && rest.size() > 2 && isLetter(rest[2]));
}

HtmlScanner::Event HtmlScanner::next()
{
    m_tokenAt = m_at;
    m_closes = 0;
    if (m_at >= m_text.size())
        return Event::End;
    if (!beginsTag())
        return readText();
    const QByteArrayView rest = m_text.sliced(m_at);
    if (rest.startsWith("<!--"))
        return readAside(m_at + 4, "-->");
    if (rest[1] == '!' || rest[1] == '?')
        return readAside(m_at + 2, ">");
    return readTag();
}

HtmlScanner::Event HtmlScanner::readAside(qint64 from, QByteArrayView mark)
{
    const qsizetype end = m_text.indexOf(mark, from);
    m_at = end < 0 ? m_text.size() : end + mark.size();
    return Event::Aside;
}

HtmlScanner::Event HtmlScanner::readText()
{
    // Only "<" can begin anything else.
    do {
        const qsizetype next = m_text.indexOf('<', m_at + 1);
        m_at = next < 0 ? m_text.size() : next;
    } while (m_at < m_text.size() && !beginsTag());
    return Event::Text;
}

/// Behind the ">" that is in no quotation marks; the end of the text when there is none.
qint64 HtmlScanner::tagEnd(qint64 from) const
{
    char quote = '\0';
    for (qint64 at = from; at < m_text.size(); ++at) {
        const char c = m_text[at];
        if (quote != '\0')
            quote = c == quote ? '\0' : quote;
        else if ((c == '"' || c == '\'') && m_text[at - 1] == '=')
            quote = c;
        else if (c == '>')
            return at + 1;
    }
    return m_text.size();
}

HtmlScanner::Event HtmlScanner::readTag()
{
    const bool closing = m_text[m_at + 1] == '/';
    const qint64 nameAt = m_at + (closing ? 2 : 1);
    const auto name = std::find_if(m_text.begin() + nameAt, m_text.end(), endsName);
    m_nameEnd = name - m_text.begin();
    const QByteArrayView element = m_text.sliced(nameAt, m_nameEnd - nameAt);
    m_at = tagEnd(m_nameEnd);
    if (closing)
        return closeElement(element);
    closeWhatEnds(element);
    const QByteArrayView whole = token();
    if (contains(voidElements, element) || whole.endsWith("/>"))
        return Event::VoidTag;
    m_open.push_back(element);
    if (contains(rawElements, element))
        m_rawUntil = element;
    return Event::StartTag;
}

HtmlScanner::Event HtmlScanner::closeElement(QByteArrayView name)
{
    m_rawUntil = {};
    const auto last = m_open.rbegin() + std::min(lookedBack, qsizetype(m_open.size()));
    const auto found = std::find_if(m_open.rbegin(), last,
                                    [name](QByteArrayView open) { return equalsIgnoringCase(open, name); });
    if (found == last)
        return Event::EndTag; // closes nothing
    m_closes = found - m_open.rbegin() + 1;
    m_open.resize(m_open.size() - size_t(m_closes));
    return Event::EndTag;
}

void HtmlScanner::closeWhatEnds(QByteArrayView name)
{
    const auto ends = [this, name](const Ending& ending) {
        return !m_open.empty() && equalsIgnoringCase(m_open.back(), QByteArrayView(ending.last)) &&
               contains(ending.before, name);
    };
    while (std::ranges::any_of(endings, ends)) {
        m_open.pop_back();
        ++m_closes;
    }
}

} // namespace hookbench::payload
