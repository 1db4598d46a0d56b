// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/webhook_site_importer.h"

#include "app/formats/timestamp.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct WebhookSiteText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::WebhookSiteText)
};

/// "2026-11-23 20:11:12", UTC.
std::optional<qint64> readTime(QByteArray text)
{
    if (text.size() == 19 && text.at(10) == ' ')
        text = text.replace(10, 1, "T") + 'Z';
    return readTimestamp(text);
}

} // namespace

ImportFormat WebhookSiteImporter::format() const
{
    return {"webhook-site"_ba, WebhookSiteText::tr("Webhook.site")};
}

bool WebhookSiteImporter::recognises(QByteArrayView beginning) const
{
    const QByteArrayView start = beginning.trimmed();
    return (start.startsWith('{') || start.startsWith('[')) && start.contains("\"token_id\"") &&
           start.contains("\"uuid\"");
}

JsonView WebhookSiteImporter::listIn(const JsonView& document) const
{
    return document.isArray() ? document : document["data"];
}

Result<Exchange> WebhookSiteImporter::readRequest(const JsonView& entry, const ImportStart& start) const
{
    const QByteArray type = entry["type"].utf8();
    if (!type.isEmpty() && type != "web")
        return fail(
            ErrorKind::Usage,
            WebhookSiteText::tr("It is no HTTP request but “%1”.").arg(QString::fromUtf8(type.left(40))));
    RequestParts parts;
    parts.method = entry["method"].latin1();
    if (parts.method.isEmpty())
        return fail(ErrorKind::Usage, WebhookSiteText::tr("It has no method."));
    parts.fields = readFieldTable(entry["headers"]);
    parts.body = entry["content"].utf8();
    Exchange exchange = caughtRequest(std::move(parts), entry["url"].latin1(),
                                      readTime(entry["created_at"].latin1()).value_or(start.nowUs));
    exchange.summary.peer = entry["ip"].latin1();
    return exchange;
}

} // namespace hookbench::formats
