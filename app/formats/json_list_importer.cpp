// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/json_list_importer.h"

#include "app/formats/url_text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {
struct JsonListText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::JsonListText)
};
} // namespace

Result<void> JsonListImporter::read(QIODevice& device, const ImportStart& start, ImportTarget& target)
{
    const Result<QByteArray> text = readWhole(device);
    if (!text)
        return fail(text.error());
    const payload::JsonOutline outline = payload::JsonOutline::build(*text, start.cancel);
    const JsonView list = listIn(JsonView(outline));
    if (!list.isArray())
        return fail(ErrorKind::Usage, outline.problem() ? outline.problem().message
                                                        : JsonListText::tr("There is no list of requests."));
    qint64 number = 0;
    for (const JsonView& entry : list.elements()) {
        if (start.cancel.isCancelled())
            return {};
        ++number;
        Result<Exchange> exchange =
            outline.isOpen(entry.node())
                ? fail(ErrorKind::Usage, JsonListText::tr("The file ends inside of it."))
                : readRequest(entry, start);
        if (!exchange)
            target.report({JsonListText::tr("request %1").arg(number), exchange.error().message});
        else if (Result<void> taken = target.take(std::move(*exchange)); !taken)
            return taken;
    }
    if (outline.problem())
        target.report({JsonListText::tr("byte %1").arg(outline.problem().offset), outline.problem().message});
    return {};
}

Exchange caughtRequest(RequestParts parts, const QByteArray& url, qint64 atUs)
{
    Exchange exchange;
    exchange.summary.origin = Origin::Captured;
    exchange.summary.atUs = std::max<qint64>(0, atUs);
    if (!authorityOf(url).isEmpty())
        exchange.summary.endpoint = schemeOf(url) + "://" + authorityOf(url);
    parts.target = authorityOf(url).isEmpty() ? url : originForm(url);
    frameBody(parts);
    setRequest(exchange, parts);
    return exchange;
}

Fields readFieldTable(const JsonView& table)
{
    Fields fields;
    for (const auto& [name, value] : table.members()) {
        if (value.isArray()) {
            for (const JsonView& one : value.elements())
                fields.emplace_back(name, one.latin1());
        } else {
            fields.emplace_back(name, value.isString() ? value.latin1() : value.scalar());
        }
    }
    return fields;
}

} // namespace hookbench::formats
