// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/har_importer.h"

#include "app/formats/json_view.h"
#include "app/formats/timestamp.h"
#include "app/formats/url_text.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct HarImportText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::HarImportText)
};

constexpr qint64 mostOf64 = std::numeric_limits<qint64>::max() / 2;
constexpr qint64 mostConnections = qint64(1) << 53; ///< far below where counting on would overflow
constexpr qint64 mostOf32 = std::numeric_limits<qint32>::max();

/// A content with its "text"; base64 where `encoding` says so.
Result<QByteArray> readText(const JsonView& view, QByteArrayView encoding)
{
    if (view[encoding].utf8() != "base64")
        return view["text"].utf8();
    const std::optional<QByteArray> bytes = view["text"].base64();
    if (!bytes)
        return fail(ErrorKind::Usage, HarImportText::tr("A body is not base64 although it says so."));
    return *bytes;
}

/// Where a form has parameters and no text.
QByteArray formOf(const JsonView& parameters)
{
    QByteArray form;
    for (const JsonView& parameter : parameters.elements()) {
        if (!form.isEmpty())
            form += '&';
        form += parameter["name"].utf8().toPercentEncoding() + '=' +
                parameter["value"].utf8().toPercentEncoding();
    }
    return form;
}

Result<void> readRequest(const JsonView& view, const JsonView& entry, Exchange& exchange)
{
    const QByteArray url = view["url"].latin1();
    RequestParts parts;
    parts.method = view["method"].latin1();
    parts.version = view["httpVersion"].latin1();
    parts.target = entry["_target"].isString() ? entry["_target"].latin1() : originForm(url);
    parts.fields = readFields(view["headers"]);
    parts.trailers = readFields(entry["_trailers"]);
    const JsonView data = view["postData"];
    Result<QByteArray> body = readText(data, "_encoding");
    if (!body)
        return fail(body.error());
    parts.body = std::move(*body);
    if (!data["text"].isString() && data["params"].isArray())
        parts.body = formOf(data["params"]);
    setRequest(exchange, parts);
    exchange.summary.endpoint = entry["_endpoint"].isString() ? entry["_endpoint"].latin1()
                                                              : schemeOf(url) + "://" + authorityOf(url);
    exchange.requestBody.unkept = entry["_unkeptSize"].number(0, 0, mostOf64);
    exchange.summary.bodySize = view["bodySize"].number(parts.body.size(), parts.body.size(), mostOf64);
    return {};
}

Result<void> readResponse(const JsonView& view, Exchange& exchange)
{
    ResponseParts parts;
    parts.status = int(view["status"].number(0, 0, 999));
    if (parts.status == 0)
        return {};
    parts.reason = view["statusText"].latin1();
    parts.version = view["httpVersion"].latin1();
    parts.fields = readFields(view["headers"]);
    Result<QByteArray> body = readText(view["content"], "encoding");
    if (!body)
        return fail(body.error());
    parts.body = std::move(*body);
    setAnswer(exchange, parts);
    return {};
}

/// Our own fields, or what the standard ones say.
void readTiming(const JsonView& entry, Timing& timing)
{
    const JsonView own = entry["_timing"];
    if (own.isObject()) {
        timing = {own["headUs"].number(-1, 0, mostOf64), own["bodyUs"].number(-1, 0, mostOf64),
                  own["responseUs"].number(-1, 0, mostOf64)};
        return;
    }
    bool ok = false;
    const double milliseconds = entry["time"].scalar().toDouble(&ok);
    constexpr double longest = 1e12;
    if (ok && milliseconds >= 0 && milliseconds < longest)
        timing.responseUs = qint64(milliseconds * 1000);
}

Result<Exchange> readEntry(const JsonView& entry)
{
    Exchange exchange;
    const std::optional<qint64> at = readTimestamp(entry["startedDateTime"].latin1());
    if (!at || !entry["request"].isObject())
        return fail(ErrorKind::Usage, HarImportText::tr("It has no request or no time."));
    exchange.summary.id = ExchangeId{entry["_id"].number(0, 1, mostOf64)};
    exchange.summary.atUs = *at;
    exchange.summary.origin = originNamed(entry["_origin"].latin1()).value_or(Origin::Captured);
    exchange.summary.peer = entry["_peer"].latin1();
    exchange.parent = ExchangeId{entry["_parent"].number(0, 1, mostOf64)};
    bool ok = false;
    const qint64 connection = entry["connection"].latin1().toLongLong(&ok);
    exchange.connection = ok && connection >= 0 && connection <= mostConnections ? connection : 0;
    exchange.sequence = qint32(entry["_sequence"].number(0, 0, mostOf32));
    if (Result<void> read = readRequest(entry["request"], entry, exchange); !read)
        return fail(read.error());
    if (Result<void> read = readResponse(entry["response"], exchange); !read)
        return fail(read.error());
    readTiming(entry, exchange.summary.timing);
    if (const JsonView error = entry["_error"]; error.isObject()) {
        exchange.error.code = error["code"].latin1();
        exchange.error.message = error["message"].text();
        exchange.error.offset = error["offset"].number(-1, 0, mostOf64);
        exchange.summary.errorCode = exchange.error.code;
    }
    return exchange;
}

} // namespace

ImportFormat HarImporter::format() const
{
    return {"har"_ba, HarImportText::tr("HAR (HTTP Archive)")};
}

bool HarImporter::recognises(QByteArrayView beginning) const
{
    const QByteArrayView start = beginning.first(std::min<qsizetype>(beginning.size(), 4096));
    return start.contains("\"log\"") && (start.contains("\"creator\"") || start.contains("\"entries\""));
}

Result<void> HarImporter::read(QIODevice& device, const ImportStart& start, ImportTarget& target)
{
    const Result<QByteArray> text = readWhole(device);
    if (!text)
        return fail(text.error());
    const payload::JsonOutline outline = payload::JsonOutline::build(*text, start.cancel);
    const JsonView entries = JsonView(outline)["log"]["entries"];
    if (!entries.isArray())
        return fail(ErrorKind::Usage, outline.problem() ? outline.problem().message
                                                        : HarImportText::tr("There is no list log.entries."));
    qint64 number = 0;
    for (const JsonView& entry : entries.elements()) {
        if (start.cancel.isCancelled())
            return {};
        Result<Exchange> exchange =
            outline.isOpen(entry.node())
                ? fail(ErrorKind::Usage, HarImportText::tr("The file ends inside of it."))
                : readEntry(entry);
        if (!exchange) {
            target.report({HarImportText::tr("log.entries[%1]").arg(number), exchange.error().message});
        } else if (Result<void> taken = target.take(std::move(*exchange)); !taken) {
            return taken;
        }
        ++number;
    }
    if (outline.problem())
        target.report(
            {HarImportText::tr("byte %1").arg(outline.problem().offset), outline.problem().message});
    return {};
}

} // namespace hookbench::formats
