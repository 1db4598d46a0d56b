// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/body_kind.h"

#include "app/payload/json.h"
#include "app/payload/utf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <cctype>

namespace hookbench::payload {

namespace {

struct KindText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::KindText)
};

constexpr qsizetype lookedAt = 64 * 1024; // bytes that decide whether something is text

bool isJsonType(const QByteArray& type)
{
    return type == "application/json" || type == "text/json" || type.endsWith("+json");
}

bool isXmlType(const QByteArray& type)
{
    return type == "application/xml" || type == "text/xml" || type.endsWith("+xml");
}

bool isTextType(const QByteArray& type)
{
    static constexpr const char* others[] = {
        "application/javascript", "application/graphql", "application/yaml",
        "application/x-yaml",     "application/toml",    "application/sql",
        "application/x-ndjson",   "application/jsonl",   "application/csp-report"};
    return type.startsWith("text/") || std::any_of(std::begin(others), std::end(others),
                                                   [&type](const char* other) { return type == other; });
}

/// Types that say nothing about the content, or less than the content itself.
bool isVague(const QByteArray& type)
{
    return type.isEmpty() || type == "application/octet-stream" || type == "binary/octet-stream" ||
           type == "text/plain" || type == "*/*";
}

QByteArrayView withoutLeadingSpace(QByteArrayView content)
{
    if (content.startsWith("\xEF\xBB\xBF"))
        content = content.sliced(3);
    while (!content.isEmpty() && std::isspace(uchar(content.front())))
        content = content.sliced(1);
    return content;
}

BodyKind kindOfContent(QByteArrayView content)
{
    const QByteArrayView start = withoutLeadingSpace(content);
    if ((start.startsWith('{') || start.startsWith('[')) && !checkJson(content))
        return BodyKind::Json;
    if (start.startsWith("<?xml"))
        return BodyKind::Xml;
    return looksLikeText(content) ? BodyKind::Text : BodyKind::Binary;
}

} // namespace

bool looksLikeText(QByteArrayView content)
{
    if (content.startsWith("\xFF\xFE") || content.startsWith("\xFE\xFF"))
        return true;
    const QByteArrayView start = content.first(std::min(content.size(), lookedAt));
    const bool controls = std::any_of(start.begin(), start.end(), [](char c) {
        return uchar(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1B';
    });
    if (controls)
        return false;
    const qsizetype invalid = firstInvalidUtf8(start);
    return invalid < 0 || (invalid >= start.size() - 3 && start.size() < content.size());
}

BodyKind detectKind(const http::MediaType& declared, QByteArrayView content)
{
    if (content.isEmpty())
        return BodyKind::Empty;
    const QByteArray& type = declared.type;
    if (isJsonType(type))
        return BodyKind::Json;
    if (isXmlType(type))
        return BodyKind::Xml;
    if (type == "application/x-www-form-urlencoded")
        return BodyKind::Form;
    if (isVague(type) && declared.charset.isEmpty())
        return kindOfContent(content);
    if (isTextType(type) || !declared.charset.isEmpty()) {
        const bool eightBit = !declared.charset.isEmpty() && declared.charset != "utf-8";
        return eightBit || looksLikeText(content) ||
                       !content.first(std::min(content.size(), lookedAt)).contains('\0')
                   ? BodyKind::Text
                   : BodyKind::Binary;
    }
    return looksLikeText(content) ? BodyKind::Text : BodyKind::Binary;
}

QString kindName(BodyKind kind)
{
    switch (kind) {
    case BodyKind::Empty:
        return KindText::tr("No body");
    case BodyKind::Json:
        return KindText::tr("JSON");
    case BodyKind::Xml:
        return KindText::tr("XML");
    case BodyKind::Form:
        return KindText::tr("Form");
    case BodyKind::Text:
        return KindText::tr("Text");
    case BodyKind::Binary:
        break;
    }
    return KindText::tr("Binary");
}

} // namespace hookbench::payload
