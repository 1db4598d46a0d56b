// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/markup_tree.h"

#include "app/payload/html_scanner.h"
#include "app/payload/text.h"
#include "app/payload/utf8.h"
#include "app/payload/xml_scanner.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace hookbench::payload {

using namespace Qt::Literals::StringLiterals;

namespace {

struct MarkupText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::MarkupText)
};

constexpr qsizetype longestText = 4096;
constexpr qint64 deepestXml = 1'000'000;
constexpr quint32 tokensBetweenLooks = 4096;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
}

bool isBlank(QByteArrayView text)
{
    return std::ranges::all_of(text, isSpace);
}

bool endsName(char c)
{
    return isSpace(c) || c == '>' || c == '/' || c == '=';
}

/// "&#60;" and "&#x3C;"; 0 when it is no character.
char32_t referredCharacter(QByteArrayView digits)
{
    const bool hex = digits.startsWith('x') || digits.startsWith('X');
    bool good = false;
    const uint value = digits.sliced(hex ? 1 : 0).toByteArray().toUInt(&good, hex ? 16 : 10);
    const bool exists = value > 0 && value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF);
    return good && exists ? char32_t(value) : 0;
}

QByteArray referred(QByteArrayView name)
{
    if (name.startsWith('#')) {
        const char32_t c = referredCharacter(name.sliced(1));
        return c == 0 ? QByteArray() : QString::fromUcs4(&c, 1).toUtf8();
    }
    static constexpr struct
    {
        const char* name;
        char character;
    } known[] = {{"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}};
    const auto found =
        std::ranges::find_if(known, [name](const auto& one) { return name == QByteArrayView(one.name); });
    return found == std::end(known) ? QByteArray() : QByteArray(1, found->character);
}

QString shown(QByteArrayView text)
{
    const QByteArrayView start = utf8Start(text, longestText);
    const QString visible = visibleText(withoutReferences(start));
    if (start.size() == text.size())
        return visible;
    return MarkupText::tr("%1… (%2 bytes)").arg(visible, QLocale().toString(text.size()));
}

} // namespace

QByteArray withoutReferences(QByteArrayView text)
{
    constexpr qsizetype longestName = 10;
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == '&') {
            const QByteArrayView near = text.sliced(at + 1, std::min(longestName, text.size() - at - 1));
            const qsizetype end = near.indexOf(';');
            if (const QByteArray character = end > 0 ? referred(near.first(end)) : QByteArray();
                !character.isEmpty()) {
                result += character;
                at += end + 1;
                continue;
            }
        }
        result += text[at];
    }
    return result;
}

MarkupTree::MarkupTree(HeldBytes utf8, Language language, const CancelFlag& cancel)
    : DataTree(std::move(utf8))
{
    if (language == Language::Xml)
        readXml(cancel);
    else
        readHtml(cancel);
}

/// Attributes of the tag whose name ends at `from`; `to` is at its ">" or "/>".
void MarkupTree::addAttributes(qint64 from, qint64 to)
{
    const QByteArrayView text = bytes();
    qint64 at = from;
    while (at < to) {
        while (at < to && (isSpace(text[at]) || text[at] == '/'))
            ++at;
        const qint64 nameAt = at;
        if (at < to && text[at] == '=')
            ++at; // HTML: part of the name when it comes first
        while (at < to && !endsName(text[at]))
            ++at;
        if (at == nameAt)
            break;
        const qint64 nameEnd = at;
        while (at < to && isSpace(text[at]))
            ++at;
        qint64 valueAt = nameEnd;
        qint64 valueEnd = nameEnd;
        if (at < to && text[at] == '=') {
            ++at;
            while (at < to && isSpace(text[at]))
                ++at;
            const char quote = at < to && (text[at] == '"' || text[at] == '\'') ? text[at] : '\0';
            valueAt = quote == '\0' ? at : ++at;
            while (at < to && (quote == '\0' ? !isSpace(text[at]) : text[at] != quote))
                ++at;
            valueEnd = at;
            at += quote == '\0' || at >= to ? 0 : 1;
        }
        open(valueAt, nameAt);
        close(valueEnd);
    }
}

void MarkupTree::readXml(const CancelFlag& cancel)
{
    using Event = XmlScanner::Event;
    XmlScanner scanner(bytes(), deepestXml);
    qint64 end = 0;
    for (quint32 count = 1;; ++count) {
        const Event event = scanner.next();
        if (event == Event::End || event == Event::Failed ||
            (count % tokensBetweenLooks == 0 && cancel.isCancelled()))
            break;
        const QByteArrayView token = scanner.token();
        end = scanner.offset() + token.size();
        if (event == Event::Space)
            continue;
        if (event == Event::EndTag) {
            close(end);
            continue;
        }
        open(scanner.offset());
        if (event == Event::StartTag || event == Event::EmptyTag) {
            const auto name = std::find_if(token.begin() + 1, token.end(), endsName);
            const qint64 nameSize = name - token.begin();
            addAttributes(scanner.offset() + nameSize, end - (event == Event::EmptyTag ? 2 : 1));
        }
        if (event != Event::StartTag)
            close(end);
    }
    if (scanner.problem())
        fail(scanner.problem().message, scanner.problem().offset);
    closeAll(end);
}

void MarkupTree::readHtml(const CancelFlag& cancel)
{
    using Event = HtmlScanner::Event;
    HtmlScanner scanner(bytes());
    qint64 end = 0;
    for (quint32 count = 1;; ++count) {
        const Event event = scanner.next();
        if (event == Event::End || (count % tokensBetweenLooks == 0 && cancel.isCancelled()))
            break;
        end = scanner.end();
        for (qint64 i = scanner.closes(); i > 0; --i)
            close(event == Event::EndTag ? end : scanner.offset());
        if (event == Event::EndTag || (event == Event::Text && isBlank(scanner.token())))
            continue;
        open(scanner.offset());
        if (event == Event::StartTag || event == Event::VoidTag)
            addAttributes(scanner.nameEnd(), end - (scanner.token().endsWith('>') ? 1 : 0));
        if (event != Event::StartTag)
            close(end);
    }
    closeAll(end);
}

QByteArrayView MarkupTree::source(Node node) const
{
    return QByteArrayView(bytes()).sliced(begin(node), std::max<qint64>(0, end(node) - begin(node)));
}

/// What an element that holds nothing but text says.
QString MarkupTree::textOf(Node node) const
{
    for (Node child = firstChild(node); child < next(node); child = next(child)) {
        if (entry(child).keyAt >= 0)
            continue;
        const QByteArrayView text = source(child);
        return next(child) == next(node) && !text.startsWith('<') ? shown(text.trimmed()) : QString();
    }
    return {};
}

DataTexts MarkupTree::texts(Node node) const
{
    const QByteArrayView text = source(node);
    const QByteArrayView all = bytes();
    if (const qint64 keyAt = entry(node).keyAt; keyAt >= 0) {
        const auto name =
            std::find_if(all.begin() + keyAt + 1, all.begin() + std::max(keyAt + 1, begin(node)), endsName);
        return {u'@' + visibleText(all.sliced(keyAt, name - all.begin() - keyAt)), shown(text),
                MarkupText::tr("attribute")};
    }
    if (text.startsWith("<![CDATA["))
        return {u"#cdata"_s,
                visibleText(
                    text.sliced(9).first(std::max<qsizetype>(0, std::min(text.size() - 12, longestText)))),
                MarkupText::tr("CDATA section")};
    if (text.startsWith("<!--"))
        return {u"#comment"_s, shown(text), MarkupText::tr("comment")};
    if (text.startsWith("<?"))
        return {u"#instruction"_s, shown(text), MarkupText::tr("processing instruction")};
    if (text.startsWith("<!"))
        return {u"#doctype"_s, shown(text), MarkupText::tr("document type")};
    const bool isTag = text.size() > 1 && text.startsWith('<') && !isSpace(text[1]) && text[1] != '=';
    if (!isTag || (node > 0 && !hasChildren(node) && !text.contains('>')))
        return {u"#text"_s, shown(text.trimmed()), MarkupText::tr("text")};
    const auto name = std::find_if(text.begin() + 1, text.end(), endsName);
    return {visibleText(text.sliced(1, name - text.begin() - 1)), textOf(node), MarkupText::tr("element")};
}

} // namespace hookbench::payload
