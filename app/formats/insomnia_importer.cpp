// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/insomnia_importer.h"

#include "app/formats/json_view.h"
#include "app/formats/request_remark.h"
#include "app/formats/yaml_text.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct InsomniaImportText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::InsomniaImportText)
};

constexpr int deepestFolder = 64;

class InsomniaReader
{
public:
    InsomniaReader(const ImportStart& start, ImportTarget& target)
        : m_start(start)
        , m_target(target)
    {
    }

    Result<void> readItems(const JsonView& items, int depth)
    {
        for (const JsonView& item : items.elements()) {
            if (m_start.cancel.isCancelled())
                return {};
            Result<void> read;
            if (item["children"].isArray() && depth < deepestFolder)
                read = readItems(item["children"], depth + 1);
            else if (item["method"].isString() && item["url"].isString())
                read = readRequest(item);
            else
                m_target.report({item["name"].text(), InsomniaImportText::tr("It is no request over HTTP.")});
            if (!read)
                return read;
        }
        return {};
    }

    Result<void> readResources(const JsonView& resources)
    {
        for (const JsonView& resource : resources.elements()) {
            if (m_start.cancel.isCancelled())
                return {};
            if (resource["_type"].utf8() != "request")
                continue; // workspaces, environments, cookies
            if (Result<void> read = readRequest(resource); !read)
                return read;
        }
        return {};
    }

private:
    Result<void> readRequest(const JsonView& item)
    {
        const QByteArray url = item["url"].latin1();
        RequestParts parts;
        parts.method = item["method"].latin1();
        parts.fields = readFields(item["headers"]);
        const JsonView body = item["body"];
        parts.body = body["params"].isArray() ? formOf(body["params"]) : body["text"].utf8();
        if (!body["fileName"].isNull() && !body["fileName"].utf8().isEmpty())
            m_target.report({item["name"].text(),
                             InsomniaImportText::tr("Its body is in another file, which is not read.")});
        return m_target.take(
            describedRequest(std::move(parts), url, item["meta"]["hookbench"], m_start.nowUs));
    }

    static QByteArray formOf(const JsonView& parameters)
    {
        QByteArrayList pairs;
        for (const JsonView& one : parameters.elements()) {
            if (!one["disabled"].isTrue())
                pairs +=
                    one["name"].utf8().toPercentEncoding() + '=' + one["value"].utf8().toPercentEncoding();
        }
        return pairs.join('&');
    }

    const ImportStart& m_start;
    ImportTarget& m_target;
};

bool isYaml(QByteArrayView text)
{
    return !text.trimmed().startsWith('{');
}

} // namespace

ImportFormat InsomniaImporter::format() const
{
    return {"insomnia"_ba, InsomniaImportText::tr("Insomnia collection")};
}

bool InsomniaImporter::recognises(QByteArrayView beginning) const
{
    return beginning.contains("collection.insomnia.rest/") ||
           (beginning.contains("\"__export_format\"") && beginning.contains("\"resources\""));
}

Result<void> InsomniaImporter::read(QIODevice& device, const ImportStart& start, ImportTarget& target)
{
    constexpr qint64 largestCollection = qint64(512) * 1024 * 1024;
    Result<QByteArray> text = readWhole(device, largestCollection);
    if (text && isYaml(*text))
        text = yamlToJson(*text);
    if (!text)
        return fail(text.error());
    const payload::JsonOutline outline = payload::JsonOutline::build(*text, start.cancel);
    const JsonView document(outline);
    InsomniaReader reader(start, target);
    Result<void> read;
    if (document["collection"].isArray())
        read = reader.readItems(document["collection"], 0);
    else if (document["resources"].isArray())
        read = reader.readResources(document["resources"]);
    else
        return fail(ErrorKind::Usage, outline.problem()
                                          ? outline.problem().message
                                          : InsomniaImportText::tr("There is no list of requests."));
    if (read && outline.problem())
        target.report(
            {InsomniaImportText::tr("byte %1").arg(outline.problem().offset), outline.problem().message});
    return read;
}

} // namespace hookbench::formats
