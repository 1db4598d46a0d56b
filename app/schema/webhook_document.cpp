// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schema/webhook_document.h"

#include "app/http/field_syntax.h"
#include "app/http/target.h"
#include "app/payload/json_outline.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::schema {

namespace {

struct WebhookText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::schema::WebhookText)
};

constexpr size_t mostOperations = 500;
constexpr qint64 largestBody = qint64(4) * 1024 * 1024;
constexpr qsizetype largestExample = 64 * 1024;
constexpr qsizetype longestName = 100;
constexpr qsizetype mostFields = 64;

/// Fields of the connection and of the message as such, which say nothing about the webhook.
bool isCommonField(QByteArrayView name)
{
    static const QByteArrayList common{"host",
                                       "connection",
                                       "content-length",
                                       "content-type",
                                       "accept",
                                       "accept-encoding",
                                       "user-agent",
                                       "transfer-encoding",
                                       "authorization",
                                       "cookie",
                                       "date",
                                       "via",
                                       "expect",
                                       "te",
                                       "upgrade",
                                       "keep-alive",
                                       "trailer",
                                       "x-forwarded-for",
                                       "x-forwarded-proto",
                                       "x-real-ip",
                                       "x-forwarded-host",
                                       "forwarded",
                                       "traceparent"};
    return name.startsWith(':') || common.contains(name);
}

QByteArray keyOf(const QByteArray& text)
{
    QByteArray key;
    for (const char c : text.left(longestName)) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                             c == '.' || c == '_' || c == '-';
        if (isPlain)
            key += c;
        else if (!key.isEmpty() && !key.endsWith('_'))
            key += '_';
    }
    while (key.endsWith('_'))
        key.chop(1);
    return key.isEmpty() ? "webhook"_ba : key;
}

QString losses()
{
    return WebhookText::tr(
               "It describes what came instead of keeping it: one example for each event or path, the "
               "names of header fields without their values, no answers but their status. At most %1 "
               "kinds of requests are described.")
        .arg(mostOperations);
}

void writeText(formats::JsonWriter& json, QByteArrayView key, QByteArrayView latin1)
{
    json.key(key);
    json.latin1(latin1);
}

} // namespace

Result<void> WebhookDocument::begin(const formats::ExportStart& start, const formats::ByteSink&)
{
    m_title = start.title;
    m_operations.clear();
    m_byKey.clear();
    m_names.clear();
    return {};
}

WebhookDocument::Operation* WebhookDocument::operationOf(const formats::ExportItem& item)
{
    const QByteArray method = item.request().method.toUpper();
    const QByteArray path = http::splitTarget(item.request().target).path.toByteArray();
    const QByteArray& event = item.exchange().summary.webhook.event;
    const QByteArray key = method + ' ' + (event.isEmpty() ? path : event);
    if (Operation* known = m_byKey.value(key))
        return known;
    if (m_operations.size() >= mostOperations)
        return nullptr;
    auto made = std::make_unique<Operation>();
    made->method = method;
    made->path = path.isEmpty() ? "/"_ba : path;
    made->event = event;
    const QByteArray base = keyOf(event.isEmpty() ? path : event);
    made->name = base;
    for (int number = 2; m_names.contains(made->name); ++number)
        made->name = base + '_' + QByteArray::number(number);
    m_names.insert(made->name);
    m_byKey.insert(key, made.get());
    m_operations.push_back(std::move(made));
    return m_operations.back().get();
}

Result<void> WebhookDocument::add(const formats::ExportItem& item, const formats::ByteSink&)
{
    static const QByteArrayList methods{"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE"};
    if (item.exchange().error || !methods.contains(item.request().method.toUpper()))
        return {};
    Operation* operation = operationOf(item);
    if (!operation)
        return {};
    ++operation->count;
    if (item.isAnswered())
        operation->statuses.insert(item.exchange().summary.status);
    const http::HeaderList& headers = item.request().headers;
    QSet<QByteArray> seen;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const QByteArray name = headers.name(i).toByteArray().toLower();
        const bool isNew = !operation->fields.contains(name);
        if (isCommonField(name) || seen.contains(name) || (isNew && operation->fields.size() >= mostFields))
            continue;
        seen.insert(name);
        ++operation->fields[name];
    }
    if (operation->contentType.isEmpty())
        operation->contentType =
            headers.valueOf("content-type").toByteArray().split(';').first().trimmed().toLower();
    const Result<std::optional<QByteArray>> content = item.smallRequestContent(largestBody);
    if (!content)
        return fail(content.error());
    if (!*content || (*content)->isEmpty())
        return {};
    const payload::JsonOutline outline = payload::JsonOutline::build(**content);
    if (outline.problem())
        return {};
    operation->inference.add(outline);
    if (operation->example.isEmpty() && (*content)->size() <= largestExample)
        operation->example = (*content)->trimmed();
    return {};
}

Result<void> WebhookDocument::end(const formats::ByteSink& out)
{
    QByteArray text;
    formats::JsonWriter json(text);
    writeDocument(json);
    return out(text + '\n');
}

void WebhookDocument::writeInfo(formats::JsonWriter& json) const
{
    json.key("info");
    json.beginObject();
    json.key("title");
    json.text(m_title);
    json.key("version");
    json.latin1("1.0.0");
    json.key("description");
    json.text(WebhookText::tr("Inferred by Hookbench from requests that came."));
    json.endObject();
}

void WebhookDocument::writeSchema(formats::JsonWriter& json, const Operation& operation)
{
    if (operation.inference.count() > 0)
        json.json(operation.inference.schema().trimmed());
    else
        json.json("{}");
}

formats::ExportFormat OpenApiExporter::format() const
{
    return {"openapi"_ba, WebhookText::tr("OpenAPI 3.1 with webhooks"), u"openapi.json"_s, {losses()}, {}};
}

void OpenApiExporter::writeDocument(formats::JsonWriter& json) const
{
    json.beginObject();
    writeText(json, "openapi", "3.1.0");
    writeInfo(json);
    json.key("webhooks");
    json.beginObject();
    for (const auto& operation : operations()) {
        json.key(operation->name);
        json.beginObject();
        json.key(operation->method.toLower());
        json.beginObject();
        writeText(json, "summary", operation->event.isEmpty() ? operation->path : operation->event);
        writeText(json, "description", operation->method + ' ' + operation->path);
        json.key("parameters");
        json.beginArray();
        for (auto field = operation->fields.begin(); field != operation->fields.end(); ++field) {
            json.beginObject();
            writeText(json, "name", field.key());
            writeText(json, "in", "header");
            json.key("required");
            json.boolean(field.value() == operation->count);
            json.key("schema");
            json.json(R"({"type":"string"})");
            json.endObject();
        }
        json.endArray();
        if (!operation->contentType.isEmpty()) {
            json.key("requestBody");
            json.beginObject();
            json.key("content");
            json.beginObject();
            json.textKey(QString::fromLatin1(operation->contentType));
            json.beginObject();
            json.key("schema");
            writeSchema(json, *operation);
            if (!operation->example.isEmpty()) {
                json.key("example");
                json.json(operation->example);
            }
            json.endObject();
            json.endObject();
            json.endObject();
        }
        json.key("responses");
        json.beginObject();
        QList<int> statuses(operation->statuses.cbegin(), operation->statuses.cend());
        std::sort(statuses.begin(), statuses.end());
        for (const int status : std::as_const(statuses)) {
            if (status < 100)
                continue;
            json.key(QByteArray::number(status));
            json.json(R"({"description":""})");
        }
        if (statuses.isEmpty()) {
            json.key("default");
            json.json(R"({"description":""})");
        }
        json.endObject();
        json.endObject();
        json.endObject();
    }
    json.endObject();
    json.endObject();
}

formats::ExportFormat AsyncApiExporter::format() const
{
    return {"asyncapi"_ba, WebhookText::tr("AsyncAPI 3.0"), u"asyncapi.json"_s, {losses()}, {}};
}

void AsyncApiExporter::writeDocument(formats::JsonWriter& json) const
{
    json.beginObject();
    writeText(json, "asyncapi", "3.0.0");
    writeInfo(json);
    json.key("channels");
    json.beginObject();
    for (const auto& operation : operations()) {
        json.key(operation->name);
        json.beginObject();
        writeText(json, "address", operation->path);
        json.key("messages");
        json.beginObject();
        json.key(operation->name);
        json.beginObject();
        writeText(json, "name", operation->event.isEmpty() ? operation->name : operation->event);
        if (!operation->contentType.isEmpty())
            writeText(json, "contentType", operation->contentType);
        json.key("headers");
        json.beginObject();
        writeText(json, "type", "object");
        json.key("properties");
        json.beginObject();
        for (auto field = operation->fields.begin(); field != operation->fields.end(); ++field) {
            json.textKey(QString::fromLatin1(field.key()));
            json.json(R"({"type":"string"})");
        }
        json.endObject();
        json.endObject();
        json.key("payload");
        writeSchema(json, *operation);
        if (!operation->example.isEmpty()) {
            json.key("examples");
            json.beginArray();
            json.beginObject();
            json.key("payload");
            json.json(operation->example);
            json.endObject();
            json.endArray();
        }
        json.endObject();
        json.endObject();
        json.endObject();
    }
    json.endObject();
    json.key("operations");
    json.beginObject();
    for (const auto& operation : operations()) {
        json.key("receive_" + operation->name);
        json.beginObject();
        writeText(json, "action", "receive");
        json.key("channel");
        json.beginObject();
        writeText(json, "$ref", "#/channels/" + operation->name);
        json.endObject();
        json.key("bindings");
        json.beginObject();
        json.key("http");
        json.beginObject();
        writeText(json, "method", operation->method);
        writeText(json, "bindingVersion", "0.3.0");
        json.endObject();
        json.endObject();
        json.endObject();
    }
    json.endObject();
    json.endObject();
}

} // namespace hookbench::schema
