// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/body_kind.h"

#include "app/payload/image_facts.h"
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

struct DeclaredKind
{
    const char* type;
    BodyKind kind;
};
constexpr DeclaredKind declaredKinds[] = {
    {"text/html", BodyKind::Html},
    {"application/xhtml+xml", BodyKind::Xml},
    {"application/x-www-form-urlencoded", BodyKind::Form},
    {"application/cbor", BodyKind::Cbor},
    {"application/cbor-seq", BodyKind::Cbor},
    {"application/msgpack", BodyKind::MessagePack},
    {"application/x-msgpack", BodyKind::MessagePack},
    {"application/vnd.msgpack", BodyKind::MessagePack},
    {"application/protobuf", BodyKind::Protobuf},
    {"application/x-protobuf", BodyKind::Protobuf},
    {"application/vnd.google.protobuf", BodyKind::Protobuf},
};

/// What a type says by itself; Binary when it says nothing.
BodyKind kindOfType(const QByteArray& type)
{
    const auto* found = std::find_if(std::begin(declaredKinds), std::end(declaredKinds),
                                     [&type](const DeclaredKind& one) { return type == one.type; });
    if (found != std::end(declaredKinds))
        return found->kind;
    if (isJsonType(type))
        return BodyKind::Json;
    if (isXmlType(type))
        return BodyKind::Xml;
    if (type.startsWith("multipart/"))
        return BodyKind::Multipart;
    if (type.endsWith("+cbor"))
        return BodyKind::Cbor;
    return type.endsWith("+protobuf") || type.endsWith("+proto") ? BodyKind::Protobuf : BodyKind::Binary;
}

bool isCsvType(const QByteArray& type)
{
    return type == "text/csv" || type == "text/tab-separated-values";
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
    const QByteArray lower = start.first(std::min<qsizetype>(start.size(), 16)).toByteArray().toLower();
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html"))
        return BodyKind::Html;
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
    if (const BodyKind kind = kindOfType(type); kind != BodyKind::Binary)
        return kind;
    if (imageFacts(content))
        return BodyKind::Image;
    if (isVague(type) && declared.charset.isEmpty())
        return kindOfContent(content);
    if (isTextType(type) || !declared.charset.isEmpty()) {
        const bool eightBit = !declared.charset.isEmpty() && declared.charset != "utf-8";
        return eightBit || looksLikeText(content) ||
                       !content.first(std::min(content.size(), lookedAt)).contains('\0')
                   ? (isCsvType(type) ? BodyKind::Csv : BodyKind::Text)
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
    case BodyKind::Html:
        return KindText::tr("HTML");
    case BodyKind::Form:
        return KindText::tr("Form");
    case BodyKind::Multipart:
        return KindText::tr("Multipart");
    case BodyKind::Csv:
        return KindText::tr("CSV");
    case BodyKind::Image:
        return KindText::tr("Image");
    case BodyKind::Cbor:
        return KindText::tr("CBOR");
    case BodyKind::MessagePack:
        return KindText::tr("MessagePack");
    case BodyKind::Protobuf:
        return KindText::tr("Protocol Buffers");
    case BodyKind::Text:
        return KindText::tr("Text");
    case BodyKind::Binary:
        break;
    }
    return KindText::tr("Binary");
}

} // namespace hookbench::payload
