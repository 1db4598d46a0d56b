// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/xml_scanner.h"

#include <QCoreApplication>

#include <algorithm>
#include <cctype>

namespace hookbench::payload {

namespace {

struct XmlText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::XmlText)
};

constexpr qsizetype longestShownName = 40;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || uchar(c) >= 0x80;
}

bool isNamePart(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

QString shown(QByteArrayView name)
{
    return QString::fromUtf8(name.first(std::min(name.size(), longestShownName)));
}

} // namespace

XmlScanner::XmlScanner(QByteArrayView text, qint64 maximumDepth)
    : m_text(text)
    , m_maximumDepth(maximumDepth)
{
    if (text.startsWith("\xEF\xBB\xBF"))
        m_at = 3;
    m_tokenAt = m_at;
}

XmlScanner::Event XmlScanner::fail(const QString& message, qint64 at)
{
    if (!m_problem)
        m_problem = {message, at};
    return Event::Failed;
}

XmlScanner::Event XmlScanner::next()
{
    if (m_problem)
        return Event::Failed;
    m_tokenAt = m_at;
    if (m_at < m_text.size())
        return m_text[m_at] == '<' ? readMarkup() : readText();
    if (!m_open.empty())
        return fail(XmlText::tr("The element “%1” is not closed.").arg(shown(m_open.back())), m_at);
    if (!m_hadRoot)
        return fail(XmlText::tr("There is no element."), m_at);
    return Event::End;
}

XmlScanner::Event XmlScanner::readText()
{
    bool space = true;
    while (m_at < m_text.size() && m_text[m_at] != '<') {
        const char c = m_text[m_at];
        if (!isSpace(c) && space) {
            if (m_open.empty())
                return fail(XmlText::tr("There is text outside of the root element."), m_at);
            space = false;
        }
        if (uchar(c) < 0x20 && !isSpace(c))
            return fail(XmlText::tr("There is a control character that XML does not allow."), m_at);
        if (c == '&' && !readReference())
            return Event::Failed;
        ++m_at;
    }
    return space ? Event::Space : Event::Text;
}

XmlScanner::Event XmlScanner::readMarkup()
{
    const QByteArrayView rest = m_text.sliced(m_at);
    if (rest.startsWith("<!--"))
        return readUntil("-->", Event::Aside);
    if (rest.startsWith("<?"))
        return readUntil("?>", Event::Aside);
    if (rest.startsWith("<![CDATA[")) {
        if (m_open.empty())
            return fail(XmlText::tr("There is text outside of the root element."), m_at);
        return readUntil("]]>", Event::Section);
    }
    if (rest.startsWith("<!DOCTYPE") && !m_hadRoot)
        return readDocumentType();
    return rest.startsWith("</") ? readEndTag() : readStartTag();
}

XmlScanner::Event XmlScanner::readUntil(QByteArrayView mark, Event event)
{
    const qint64 behindOpening =
        m_at + (event == Event::Section ? 9 : mark.size() + (mark.size() == 3 ? 1 : 0));
    const qsizetype end = behindOpening > m_text.size() ? -1 : m_text.indexOf(mark, behindOpening);
    if (end < 0)
        return fail(XmlText::tr("“%1” is missing.").arg(QString::fromLatin1(mark)), m_at);
    m_at = end + mark.size();
    return event;
}

XmlScanner::Event XmlScanner::readDocumentType()
{
    char quote = '\0';
    qint64 brackets = 0;
    for (qint64 at = m_at; at < m_text.size(); ++at) {
        const char c = m_text[at];
        if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (m_text.sliced(at).startsWith("<!--")) {
            const qsizetype end = m_text.indexOf("-->", at + 4);
            if (end < 0)
                break;
            at = end + 2;
        } else if (c == '[' || c == ']') {
            brackets += c == '[' ? 1 : -1;
        } else if (c == '>' && brackets <= 0) {
            m_at = at + 1;
            return Event::Aside;
        }
    }
    return fail(XmlText::tr("The document type does not end."), m_at);
}

bool XmlScanner::skipSpace()
{
    const qint64 start = m_at;
    while (m_at < m_text.size() && isSpace(m_text[m_at]))
        ++m_at;
    return m_at > start;
}

QByteArrayView XmlScanner::readName()
{
    const qint64 start = m_at;
    if (m_at < m_text.size() && isNameStart(m_text[m_at])) {
        while (m_at < m_text.size() && isNamePart(m_text[m_at]))
            ++m_at;
    }
    return m_text.sliced(start, m_at - start);
}

XmlScanner::Event XmlScanner::readStartTag()
{
    ++m_at;
    const QByteArrayView name = readName();
    if (name.isEmpty())
        return fail(XmlText::tr("“<” begins no tag."), m_tokenAt);
    if (m_open.empty() && m_hadRoot)
        return fail(XmlText::tr("There is a second root element, “%1”.").arg(shown(name)), m_tokenAt);
    m_hadRoot = true;
    while (true) {
        const bool space = skipSpace();
        if (m_at >= m_text.size())
            return fail(XmlText::tr("The tag “%1” does not end.").arg(shown(name)), m_tokenAt);
        if (m_text[m_at] == '>') {
            ++m_at;
            if (qint64(m_open.size()) >= m_maximumDepth)
                return fail(
                    XmlText::tr("More than %n elements are inside each other.", nullptr, int(m_maximumDepth)),
                    m_tokenAt);
            m_open.push_back(name);
            return Event::StartTag;
        }
        if (m_text.sliced(m_at).startsWith("/>")) {
            m_at += 2;
            return Event::EmptyTag;
        }
        if (!space)
            return fail(XmlText::tr("The tag “%1” is broken.").arg(shown(name)), m_at);
        if (!readAttribute())
            return Event::Failed;
    }
}

bool XmlScanner::readAttribute()
{
    const qint64 start = m_at;
    const QByteArrayView name = readName();
    skipSpace();
    if (name.isEmpty() || m_at >= m_text.size() || m_text[m_at] != '=') {
        fail(XmlText::tr("An attribute is broken."), start);
        return false;
    }
    ++m_at;
    skipSpace();
    const char quote = m_at < m_text.size() ? m_text[m_at] : '\0';
    if (quote != '"' && quote != '\'') {
        fail(XmlText::tr("The value of the attribute “%1” is not in quotation marks.").arg(shown(name)),
             m_at);
        return false;
    }
    for (++m_at; m_at < m_text.size() && m_text[m_at] != quote; ++m_at) {
        if (m_text[m_at] == '<') {
            fail(XmlText::tr("“<” must be escaped in the attribute “%1”.").arg(shown(name)), m_at);
            return false;
        }
        if (m_text[m_at] == '&' && !readReference())
            return false;
    }
    if (m_at >= m_text.size()) {
        fail(XmlText::tr("The attribute “%1” has no closing quotation mark.").arg(shown(name)), start);
        return false;
    }
    ++m_at;
    return true;
}

/// At '&': checks the form "&name;" or "&#...;" and stops at the semicolon.
bool XmlScanner::readReference()
{
    const qint64 start = m_at++;
    if (m_at < m_text.size() && m_text[m_at] == '#') {
        ++m_at;
        while (m_at < m_text.size() && std::isalnum(uchar(m_text[m_at])))
            ++m_at;
    } else {
        readName();
    }
    if (m_at - start > 1 && m_at < m_text.size() && m_text[m_at] == ';')
        return true;
    fail(XmlText::tr("“&” begins no entity or character reference."), start);
    return false;
}

XmlScanner::Event XmlScanner::readEndTag()
{
    m_at += 2;
    const QByteArrayView name = readName();
    skipSpace();
    if (name.isEmpty() || m_at >= m_text.size() || m_text[m_at] != '>')
        return fail(XmlText::tr("The closing tag is broken."), m_tokenAt);
    if (m_open.empty())
        return fail(XmlText::tr("“%1” is closed but was never opened.").arg(shown(name)), m_tokenAt);
    if (m_open.back() != name) {
        return fail(
            XmlText::tr("“%1” is closed while “%2” is still open.").arg(shown(name), shown(m_open.back())),
            m_tokenAt);
    }
    m_open.pop_back();
    ++m_at;
    return Event::EndTag;
}

} // namespace hookbench::payload
