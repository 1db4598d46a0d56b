// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/postman_importer.h"

#include "app/formats/json_view.h"
#include "app/formats/timestamp.h"
#include "app/formats/url_text.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct PostmanImportText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::PostmanImportText)
};

/// name=value&name=value of the enabled ones.
QByteArray formOf(const JsonView& parameters)
{
    QByteArray form;
    for (const JsonView& parameter : parameters.elements()) {
        if (parameter["disabled"].isTrue())
            continue;
        if (!form.isEmpty())
            form += '&';
        form +=
            parameter["key"].utf8().toPercentEncoding() + '=' + parameter["value"].utf8().toPercentEncoding();
    }
    return form;
}

/// The content, and what goes out of it in words when not all of it can be read.
struct PostmanBody
{
    QByteArray content;
    QString problem;
};

PostmanBody readBody(const JsonView& body)
{
    const QByteArray mode = body["mode"].utf8();
    if (mode.isEmpty() || mode == "raw")
        return {body["raw"].utf8(), {}};
    if (mode == "urlencoded")
        return {formOf(body["urlencoded"]), {}};
    if (mode == "file") {
        const JsonView file = body["file"];
        const std::optional<QByteArray> content =
            file["_encoding"].utf8() == "base64" ? file["content"].base64() : file["content"].utf8();
        if (content && file["content"].isString())
            return {*content, {}};
        return {{}, PostmanImportText::tr("Its body is in another file, which is not read.")};
    }
    return {{},
            PostmanImportText::tr("Its body of the kind “%1” cannot be read.")
                .arg(QString::fromUtf8(mode.left(40)))};
}

/// "Name: value" lines, as old collections have them.
Fields readFieldLines(const QByteArray& text)
{
    Fields fields;
    for (const QByteArray& line : text.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            fields.emplace_back(line.first(colon).trimmed(), line.sliced(colon + 1).trimmed());
    }
    return fields;
}

class CollectionReader
{
public:
    CollectionReader(const ImportStart& start, ImportTarget& target)
        : m_start(start)
        , m_target(target)
    {
    }

    /// Folders may lie in folders to any depth.
    Result<void> readItems(const JsonView& items, const QString& place)
    {
        std::vector<std::pair<JsonView, QString>> waiting;
        const auto enter = [&waiting](const JsonView& list, const QString& name) {
            const std::vector<JsonView> elements = list.elements();
            for (size_t i = elements.size(); i-- > 0;)
                waiting.emplace_back(elements[i], name.size() > longestPlace
                                                      ? name
                                                      : PostmanImportText::tr("%1[%2]").arg(name).arg(i));
        };
        enter(items, place);
        while (!waiting.empty() && !m_start.cancel.isCancelled()) {
            const auto [item, name] = waiting.back();
            waiting.pop_back();
            if (item["item"].isArray()) {
                // A hostile depth would make each name as long as its depth.
                enter(item["item"], name.size() > longestPlace ? name : name + ".item"_L1);
            } else if (Result<void> taken = readItem(item, name); !taken) {
                return taken;
            }
        }
        return {};
    }

private:
    static constexpr qsizetype longestPlace = 200;

    Result<void> readItem(const JsonView& item, const QString& place)
    {
        const JsonView request = item["request"];
        const JsonView url = request.isString() ? request : request["url"];
        const QByteArray raw = url.isString() ? url.utf8() : url["raw"].utf8();
        if (raw.isEmpty()) {
            m_target.report({place, PostmanImportText::tr("It has no URL.")});
            return {};
        }
        RequestParts parts;
        parts.method = request["method"].latin1();
        if (parts.method.isEmpty())
            parts.method = "GET";
        const JsonView own = item["_hookbench"];
        parts.target = own["target"].isString() ? own["target"].latin1() : originForm(raw);
        parts.fields = request["header"].isString() ? readFieldLines(request["header"].latin1())
                                                    : readFields(request["header"], "key", "value");
        const PostmanBody body = readBody(request["body"]);
        if (!body.problem.isEmpty())
            m_target.report({place, body.problem});
        parts.body = body.content;
        frameBody(parts);
        Exchange exchange;
        exchange.summary.origin = originNamed(own["origin"].latin1()).value_or(Origin::Sent);
        exchange.summary.atUs = readTimestamp(own["at"].latin1()).value_or(m_start.nowUs);
        if (!authorityOf(raw).isEmpty())
            exchange.summary.endpoint = schemeOf(raw) + "://" + authorityOf(raw);
        setRequest(exchange, parts);
        readResponse(item["response"], exchange);
        return m_target.take(std::move(exchange));
    }

    /// The first of the saved examples.
    static void readResponse(const JsonView& responses, Exchange& exchange)
    {
        const std::vector<JsonView> all = responses.elements();
        if (all.empty() || !all.front().isObject())
            return;
        const JsonView& first = all.front();
        ResponseParts parts;
        parts.status = int(first["code"].number(0, 0, 999));
        parts.reason = first["status"].latin1();
        parts.fields = readFields(first["header"], "key", "value");
        parts.body = first["body"].utf8();
        setAnswer(exchange, parts);
    }

    const ImportStart& m_start;
    ImportTarget& m_target;
};

} // namespace

ImportFormat PostmanImporter::format() const
{
    return {"postman"_ba, PostmanImportText::tr("Postman Collection")};
}

bool PostmanImporter::recognises(QByteArrayView beginning) const
{
    return beginning.contains("schema.getpostman.com") || beginning.contains("\"_postman_id\"") ||
           beginning.contains("schema.postman.com");
}

Result<void> PostmanImporter::read(QIODevice& device, const ImportStart& start, ImportTarget& target)
{
    const Result<QByteArray> text = readWhole(device);
    if (!text)
        return fail(text.error());
    const payload::JsonOutline outline = payload::JsonOutline::build(*text, start.cancel);
    const JsonView whole(outline);
    const JsonView collection = whole["collection"].isObject() ? whole["collection"] : whole;
    if (!collection["item"].isArray())
        return fail(ErrorKind::Usage, outline.problem()
                                          ? outline.problem().message
                                          : PostmanImportText::tr("There is no list of items."));
    if (Result<void> read = CollectionReader(start, target).readItems(collection["item"], u"item"_s); !read)
        return read;
    if (outline.problem())
        target.report(
            {PostmanImportText::tr("byte %1").arg(outline.problem().offset), outline.problem().message});
    return {};
}

} // namespace hookbench::formats
