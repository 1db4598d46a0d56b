// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/bruno_importer.h"

#include "app/formats/bruno_text.h"
#include "app/formats/json_view.h"
#include "app/formats/request_remark.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct BrunoImportText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::BrunoImportText)
};

constexpr int deepestFolder = 64;

class CollectionReader
{
public:
    CollectionReader(const ImportStart& start, ImportTarget& target)
        : m_start(start)
        , m_target(target)
    {
    }

    Result<void> readItems(const JsonView& items, int depth)
    {
        for (const JsonView& item : items.elements()) {
            if (m_start.cancel.isCancelled())
                return {};
            const QByteArray type = item["type"].utf8();
            Result<void> read;
            if (type == "folder" && depth < deepestFolder)
                read = readItems(item["items"], depth + 1);
            else if (type == "http" || type == "http-request" || type == "graphql-request" ||
                     type == "graphql")
                read = readRequest(item);
            else
                m_target.report({item["name"].text(), BrunoImportText::tr("It is no request over HTTP.")});
            if (!read)
                return read;
        }
        return {};
    }

private:
    Result<void> readRequest(const JsonView& item)
    {
        const JsonView request = item["request"];
        RequestParts parts;
        parts.method = request["method"].latin1();
        for (const JsonView& field : request["headers"].elements()) {
            if (!field["enabled"].isThere() || field["enabled"].isTrue())
                parts.fields.emplace_back(field["name"].latin1(), field["value"].latin1());
        }
        const JsonView body = request["body"];
        const QByteArray mode = body["mode"].utf8();
        if (mode == "formUrlEncoded")
            parts.body = formOf(body["formUrlEncoded"]);
        else if (!mode.isEmpty() && mode != "none")
            parts.body = body[mode].utf8();
        if (parts.method.isEmpty()) {
            m_target.report({item["name"].text(), BrunoImportText::tr("It has no method.")});
            return {};
        }
        return m_target.take(
            describedRequest(std::move(parts), request["url"].latin1(), item["_hookbench"], m_start.nowUs));
    }

    static QByteArray formOf(const JsonView& fields)
    {
        QByteArrayList pairs;
        for (const JsonView& field : fields.elements()) {
            if (!field["enabled"].isThere() || field["enabled"].isTrue())
                pairs += field["name"].utf8().toPercentEncoding() + '=' +
                         field["value"].utf8().toPercentEncoding();
        }
        return pairs.join('&');
    }

    const ImportStart& m_start;
    ImportTarget& m_target;
};

} // namespace

ImportFormat BrunoImporter::format() const
{
    return {"bruno"_ba, BrunoImportText::tr("Bruno collection")};
}

bool BrunoImporter::recognises(QByteArrayView beginning) const
{
    const QByteArrayView start = beginning.trimmed();
    if (start.startsWith("meta {"))
        return true;
    return start.startsWith('{') && start.contains("\"items\"") && start.contains("\"request\"") &&
           (start.contains("\"http-request\"") || start.contains("\"http\"") || start.contains("\"uid\""));
}

Result<void> BrunoImporter::read(QIODevice& device, const ImportStart& start, ImportTarget& target)
{
    const Result<QByteArray> text = readWhole(device);
    if (!text)
        return fail(text.error());
    if (text->trimmed().startsWith("meta {"))
        return readBrunoRequest(*text, start, target);
    const payload::JsonOutline outline = payload::JsonOutline::build(*text, start.cancel);
    const JsonView items = JsonView(outline)["items"];
    if (!items.isArray())
        return fail(ErrorKind::Usage, outline.problem()
                                          ? outline.problem().message
                                          : BrunoImportText::tr("There is no list of requests."));
    if (Result<void> read = CollectionReader(start, target).readItems(items, 0); !read)
        return read;
    if (outline.problem())
        target.report(
            {BrunoImportText::tr("byte %1").arg(outline.problem().offset), outline.problem().message});
    return {};
}

Result<void> readBrunoRequest(const QByteArray& text, const ImportStart& start, ImportTarget& target)
{
    const BrunoBlocks blocks = readBrunoBlocks(text);
    if (blocks.problemLine > 0)
        target.report({BrunoImportText::tr("line %1").arg(blocks.problemLine),
                       BrunoImportText::tr("A block has no end here.")});
    RequestParts parts;
    QByteArray url;
    for (const char* method :
         {"get", "post", "put", "delete", "patch", "options", "head", "connect", "trace"}) {
        if (const BrunoBlock* block = blocks.find(method)) {
            parts.method = QByteArray(method).toUpper();
            url = block->value("url");
        }
    }
    if (const BrunoBlock* block = blocks.find("http")) { // a method of its own
        parts.method = block->value("method");
        url = block->value("url");
    }
    if (parts.method.isEmpty()) {
        target.report({{}, BrunoImportText::tr("There is no request in it.")});
        return {};
    }
    if (const BrunoBlock* headers = blocks.find("headers"))
        parts.fields = headers->pairs();
    for (const char* kind : {"body:json", "body:text", "body:xml", "body:sparql", "body"}) {
        if (const BrunoBlock* body = blocks.find(kind))
            parts.body = body->text();
    }
    if (const BrunoBlock* form = blocks.find("body:form-urlencoded")) {
        QByteArrayList pairs;
        for (const auto& [name, value] : form->pairs())
            pairs += name.toPercentEncoding() + '=' + value.toPercentEncoding();
        parts.body = pairs.join('&');
    }
    QByteArray remark;
    if (const BrunoBlock* docs = blocks.find("docs"))
        remark = docs->text();
    const payload::JsonOutline outline = payload::JsonOutline::build(remark);
    return target.take(describedRequest(std::move(parts), url, JsonView(outline)["hookbench"], start.nowUs));
}

bool isBrunoSetting(const QString& name)
{
    const QString file = name.section(u'/', -1);
    return file == "bruno.json"_L1 || file == "collection.bru"_L1 || file == "folder.bru"_L1 ||
           name.startsWith("environments/"_L1) || name.contains("/environments/"_L1);
}

} // namespace hookbench::formats
