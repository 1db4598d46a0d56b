// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/burst_output.h"

#include "app/formats/json_writer.h"
#include "app/models/burst_text.h"

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

void writeCounts(formats::JsonWriter& json, QByteArrayView key, const QList<BurstReport::Count>& counts)
{
    json.key(key);
    json.beginObject();
    for (const BurstReport::Count& one : counts) {
        json.key(one.name);
        json.number(one.count);
    }
    json.endObject();
}

} // namespace

void printBurst(const BurstReport& report, Terminal& terminal)
{
    const QStringList lines = models::burstLines(report);
    for (const QString& line : lines)
        terminal.line(line.toUtf8());
}

void printBurstJson(const BurstReport& report, Terminal& terminal)
{
    QByteArray line;
    formats::JsonWriter json(line);
    json.beginObject();
    json.key("event");
    json.latin1("burst");
    const std::pair<const char*, qint64> numbers[] = {
        {"sent", report.sent},           {"answered", report.answered},
        {"failed", report.failed},       {"durationUs", qint64(report.seconds * 1e6)},
        {"sentBytes", report.sentBytes}, {"receivedBytes", report.receivedBytes},
        {"minUs", report.leastUs},       {"meanUs", report.meanUs},
        {"p50Us", report.p50Us},         {"p90Us", report.p90Us},
        {"p95Us", report.p95Us},         {"p99Us", report.p99Us},
        {"p999Us", report.p999Us},       {"maxUs", report.mostUs},
    };
    for (const auto& [name, value] : numbers) {
        json.key(name);
        json.number(value);
    }
    writeCounts(json, "statuses", report.statuses);
    writeCounts(json, "errors", report.errors);
    json.key("histogram");
    json.beginArray();
    for (const BurstReport::Bin& bin : report.histogram) {
        json.beginObject();
        json.key("upToUs");
        json.number(bin.upToUs);
        json.key("count");
        json.number(bin.count);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    terminal.line(line);
}

} // namespace hookbench::cli
