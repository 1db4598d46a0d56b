// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/filter_text.h"
#include "app/workspace/log_statistics.h"
#include "tests/support/log_sessions.h"

#include <QTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::tests;
using namespace hookbench::workspace;
using models::ExchangeIndex;

namespace {

constexpr qint64 start = 1'700'000'000'000'000;

/// A hundred requests, two a second, to four paths; every tenth failed.
struct Sample
{
    Sample()
    {
        for (int i = 0; i < 100; ++i) {
            ExchangeSummary summary = exampleSummary(i + 1);
            summary.atUs = start + i * 500'000;
            summary.target = "/p" + QByteArray::number(i % 4) + "?n=" + QByteArray::number(i);
            summary.status = i % 10 == 0 ? 503 : 200;
            summary.bodySize = i + 1;
            summary.timing = {-1, -1, (i + 1) * 1000};
            index.append(session::factsOf(summary, 1 + i / 50));
            ids.push_back(summary.id);
        }
    }

    ExchangeIndex index;
    std::vector<ExchangeId> ids;
};

} // namespace

class TestLogStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAndSpreads()
    {
        const Sample sample;
        const LogStatistics all = statisticsOf(sample.index.view(), sample.ids, {});
        QCOMPARE(all.count, 100);
        QCOMPARE(all.classes, (StatusClasses{0, 0, 90, 0, 0, 10}));
        QCOMPARE(all.firstUs, start);
        QCOMPARE(all.lastUs, start + 99 * 500'000);
        QCOMPARE(all.mostInASecond, 2);
        QCOMPARE(all.sizes.sum, 5050);
        QCOMPARE(all.sizes.least, 1);
        QCOMPARE(all.sizes.most, 100);
        QCOMPARE(all.durations.p50, 50'000);
        QCOMPARE(all.durations.p95, 95'000);
        QCOMPARE(all.durations.p99, 99'000);
    }

    void countsAPart()
    {
        const Sample sample;
        const LogStatistics part = statisticsOf(sample.index.view(), {{11}, {1}, {999}}, {});
        QCOMPARE(part.count, 2);
        QCOMPARE(part.classes[5], 2);
        QCOMPARE(statisticsOf(sample.index.view(), {}, {}).count, 0);
    }

    void groups()
    {
        const Sample sample;
        const LogGroups groups = groupsOf(sample.index.view(), sample.ids, GroupBy::Path, 3, {});
        QCOMPARE(groups.distinct, 4);
        QCOMPARE(groups.others, 25);
        QCOMPARE(groups.groups.size(), size_t(3));
        QCOMPARE(groups.groups.front().value, "/p0"_ba);
        QCOMPARE(groups.groups.front().count, 25);
        QCOMPARE(groups.groups.front().failures, 5);
        QCOMPARE(groups.groups.front().filter, u"path == /p0"_s);
    }

    void everyGroupHasAFilter_data()
    {
        QTest::addColumn<GroupBy>("by");
        QTest::newRow("path") << GroupBy::Path;
        QTest::newRow("endpoint") << GroupBy::Endpoint;
        QTest::newRow("method") << GroupBy::Method;
        QTest::newRow("status") << GroupBy::Status;
        QTest::newRow("sender") << GroupBy::Sender;
        QTest::newRow("connection") << GroupBy::Connection;
    }

    void everyGroupHasAFilter()
    {
        QFETCH(GroupBy, by);
        Sample sample;
        ExchangeSummary odd = exampleSummary(500);
        odd.method.clear();
        odd.target = "/\"\xff"_ba;
        odd.status = 0;
        odd.peer = "[::1]:80"_ba;
        sample.index.append(session::factsOf(odd, 0));
        sample.ids.push_back(odd.id);
        const LogGroups groups = groupsOf(sample.index.view(), sample.ids, by, 100, {});
        qint64 count = 0;
        for (const LogGroup& group : groups.groups) {
            count += group.count;
            QVERIFY2(checkFilter(group.filter).state == FilterCheck::State::Valid, qPrintable(group.filter));
        }
        QCOMPARE(count, 101);
    }

    void laysOutTime()
    {
        const Sample sample;
        const Timeline all = timelineOf(sample.index.view(), sample.ids, 10, 0, 0, {});
        QCOMPARE(all.parts.size(), size_t(10));
        qint64 count = 0;
        for (const StatusClasses& part : all.parts)
            count += part[2] + part[5];
        QCOMPARE(count, 100);
        const Timeline second = timelineOf(sample.index.view(), sample.ids, 2, start, start + 1'000'000, {});
        QCOMPARE(second.parts[0][5], 1);
        QCOMPARE(second.parts[1][2], 1);
        QCOMPARE(second.most, 1);
    }

    void survivesImpossibleTimes()
    {
        ExchangeIndex index;
        ExchangeSummary first = exampleSummary(1);
        first.atUs = std::numeric_limits<qint64>::min();
        ExchangeSummary last = exampleSummary(2);
        last.atUs = std::numeric_limits<qint64>::max() - 1;
        last.bodySize = std::numeric_limits<qint64>::max();
        index.append(session::factsOf(first, 1));
        index.append(session::factsOf(last, 1));
        const Timeline timeline = timelineOf(index.view(), {{1}, {2}}, 4, 0, 0, {});
        QCOMPARE(timeline.parts.front()[2] + timeline.parts.back()[2], 2);
        QCOMPARE(statisticsOf(index.view(), {{1}, {2}}, {}).count, 2);
    }
};

QTEST_GUILESS_MAIN(TestLogStatistics)
#include "tst_log_statistics.moc"
