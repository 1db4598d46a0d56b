// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/burst_output.h"

#include "app/formats/json_writer.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct BurstText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::BurstText)
};

constexpr int barWidth = 40;

QString milliseconds(qint64 us)
{
    return QString::number(double(us) / 1000, 'f', us < 10'000 ? 2 : 1) + " ms"_L1;
}

void printBars(const BurstReport& report, Terminal& terminal)
{
    qint64 most = 1;
    for (const BurstReport::Bin& bin : report.histogram)
        most = std::max(most, bin.count);
    for (const BurstReport::Bin& bin : report.histogram) {
        const auto width = int(double(bin.count) / double(most) * barWidth + 0.5);
        terminal.line(("  <= "_L1 + milliseconds(bin.upToUs).rightJustified(11) + "  "_L1 +
                       QString(width, u'#').leftJustified(barWidth) + u' ' + QString::number(bin.count))
                          .toUtf8());
    }
}

void printCounts(const QList<BurstReport::Count>& counts, Terminal& terminal)
{
    for (const BurstReport::Count& one : counts)
        terminal.line("  " + one.name.leftJustified(24) + QByteArray::number(one.count));
}

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
    terminal.line(BurstText::tr("%n request(s) in %1 s, %2 a second; %3 failed", nullptr, int(report.sent))
                      .arg(report.seconds, 0, 'f', 2)
                      .arg(report.rate(), 0, 'f', 1)
                      .arg(report.failed)
                      .toUtf8());
    terminal.line(BurstText::tr("answered in").toUtf8());
    const std::pair<const char*, qint64> rows[] = {
        {"min", report.leastUs}, {"mean", report.meanUs}, {"p50", report.p50Us},    {"p90", report.p90Us},
        {"p95", report.p95Us},   {"p99", report.p99Us},   {"p99.9", report.p999Us}, {"max", report.mostUs},
    };
    for (const auto& [name, us] : rows)
        terminal.line(("  "_L1 + QString::fromLatin1(name).leftJustified(8) + milliseconds(us)).toUtf8());
    printBars(report, terminal);
    terminal.line(BurstText::tr("statuses").toUtf8());
    printCounts(report.statuses, terminal);
    if (report.errors.isEmpty())
        return;
    terminal.line(BurstText::tr("errors").toUtf8());
    printCounts(report.errors, terminal);
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
