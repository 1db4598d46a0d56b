// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/burst_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::models {

using namespace Qt::Literals::StringLiterals;

namespace {

struct BurstText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::models::BurstText)
};

constexpr int barWidth = 40;

QString milliseconds(qint64 us)
{
    return QString::number(double(us) / 1000, 'f', us < 10'000 ? 2 : 1) + " ms"_L1;
}

void addBars(QStringList& lines, const BurstReport& report)
{
    qint64 most = 1;
    for (const BurstReport::Bin& bin : report.histogram)
        most = std::max(most, bin.count);
    for (const BurstReport::Bin& bin : report.histogram) {
        const auto width = int(double(bin.count) / double(most) * barWidth + 0.5);
        lines += "  <= "_L1 + milliseconds(bin.upToUs).rightJustified(11) + "  "_L1 +
                 QString(width, u'#').leftJustified(barWidth) + u' ' + QString::number(bin.count);
    }
}

void addCounts(QStringList& lines, const QList<BurstReport::Count>& counts)
{
    for (const BurstReport::Count& one : counts)
        lines += "  "_L1 + QString::fromLatin1(one.name).leftJustified(24) + QString::number(one.count);
}

} // namespace

QList<std::pair<QString, qint64>> burstTimes(const BurstReport& report)
{
    return {{u"min"_s, report.leastUs},  {u"mean"_s, report.meanUs}, {u"p50"_s, report.p50Us},
            {u"p90"_s, report.p90Us},    {u"p95"_s, report.p95Us},   {u"p99"_s, report.p99Us},
            {u"p99.9"_s, report.p999Us}, {u"max"_s, report.mostUs}};
}

QStringList burstLines(const BurstReport& report)
{
    QStringList lines;
    lines += BurstText::tr("%n request(s) in %1 s, %2 a second; %3 failed", nullptr, int(report.sent))
                 .arg(report.seconds, 0, 'f', 2)
                 .arg(report.rate(), 0, 'f', 1)
                 .arg(report.failed);
    lines += BurstText::tr("answered in");
    for (const auto& [name, us] : burstTimes(report))
        lines += "  "_L1 + name.leftJustified(8) + milliseconds(us);
    addBars(lines, report);
    lines += BurstText::tr("statuses");
    addCounts(lines, report.statuses);
    if (report.errors.isEmpty())
        return lines;
    lines += BurstText::tr("errors");
    addCounts(lines, report.errors);
    return lines;
}

} // namespace hookbench::models
