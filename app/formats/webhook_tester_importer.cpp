// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/webhook_tester_importer.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {
struct WebhookTesterText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::WebhookTesterText)
};
} // namespace

ImportFormat WebhookTesterImporter::format() const
{
    return {"webhook-tester"_ba, WebhookTesterText::tr("webhook-tester")};
}

bool WebhookTesterImporter::recognises(QByteArrayView beginning) const
{
    const QByteArrayView start = beginning.trimmed();
    return (start.startsWith('{') || start.startsWith('[')) &&
           (start.contains("\"content_base64\"") || start.contains("\"request_payload_base64\""));
}

JsonView WebhookTesterImporter::listIn(const JsonView& document) const
{
    return document;
}

Result<Exchange> WebhookTesterImporter::readRequest(const JsonView& entry, const ImportStart& start) const
{
    const JsonView content =
        entry["request_payload_base64"].isThere() ? entry["request_payload_base64"] : entry["content_base64"];
    const std::optional<QByteArray> body = content.base64();
    RequestParts parts;
    parts.method = entry["method"].latin1();
    if (parts.method.isEmpty() || (!content.isNull() && !body))
        return fail(ErrorKind::Usage, parts.method.isEmpty()
                                          ? WebhookTesterText::tr("It has no method.")
                                          : WebhookTesterText::tr("Its body is not base64."));
    parts.fields = readFields(entry["headers"]);
    parts.body = body.value_or(QByteArray());
    constexpr qint64 most = std::numeric_limits<qint64>::max() / 10'000'000;
    const qint64 milliseconds = entry["captured_at_unix_milli"].number(-1, 0, most);
    const qint64 seconds = entry["created_at_unix"].number(-1, 0, most);
    const qint64 at = milliseconds >= 0 ? milliseconds * 1000
                      : seconds >= 0    ? seconds * 1'000'000
                                        : start.nowUs;
    Exchange exchange = caughtRequest(std::move(parts), entry["url"].latin1(), at);
    exchange.summary.peer = entry["client_address"].latin1();
    return exchange;
}

} // namespace hookbench::formats
