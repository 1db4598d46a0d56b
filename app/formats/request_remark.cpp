// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/request_remark.h"

#include "app/formats/timestamp.h"
#include "app/formats/url_text.h"
#include "app/http/field_syntax.h"
#include "app/payload/text.h"

#include <QCoreApplication>

namespace hookbench::formats {
namespace {

struct RemarkText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::RemarkText)
};

constexpr qsizetype longestTitle = 200;

} // namespace

void writeRemark(JsonWriter& json, const ExportItem& item, const QByteArray* body)
{
    json.beginObject();
    json.key("origin");
    json.latin1(originName(item.exchange().summary.origin));
    json.key("at");
    json.latin1(utcTimestamp(item.exchange().summary.atUs));
    json.key("target");
    json.latin1(item.request().target);
    if (body) {
        json.key("body");
        json.latin1(body->toBase64());
    }
    json.endObject();
}

void applyRemark(const JsonView& remark, Exchange& exchange, RequestParts& parts)
{
    exchange.summary.origin = originNamed(remark["origin"].latin1()).value_or(exchange.summary.origin);
    exchange.summary.atUs = readTimestamp(remark["at"].latin1()).value_or(exchange.summary.atUs);
    if (remark["target"].isString())
        parts.target = remark["target"].latin1();
    if (const auto body = remark["body"].base64())
        parts.body = *body;
}

Exchange describedRequest(RequestParts parts, const QByteArray& url, const JsonView& remark, qint64 nowUs)
{
    Exchange exchange;
    exchange.summary.origin = Origin::Sent;
    exchange.summary.atUs = nowUs;
    if (!authorityOf(url).isEmpty())
        exchange.summary.endpoint = schemeOf(url) + "://" + authorityOf(url);
    parts.target = originForm(url);
    applyRemark(remark, exchange, parts);
    frameBody(parts);
    setRequest(exchange, parts);
    return exchange;
}

QString reasonNotToRepeat(const ExportItem& item, const std::optional<QByteArray>& content)
{
    if (item.exchange().error || !http::isToken(item.request().method))
        return RemarkText::tr("This message breaks HTTP and cannot be repeated.");
    return content ? QString() : RemarkText::tr("Its body is too large for this file.");
}

QString requestTitle(const ExportItem& item)
{
    return payload::visibleText(item.request().method + ' ' + item.request().target.left(longestTitle));
}

} // namespace hookbench::formats
