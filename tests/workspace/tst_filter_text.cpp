// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/exchange_log_model.h"
#include "app/workspace/cell_filter.h"
#include "app/workspace/extra_columns.h"
#include "app/workspace/filter_scan.h"
#include "app/workspace/live_values.h"
#include "tests/support/log_sessions.h"
#include "tests/support/webhook_exchanges.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::tests;
using namespace hookbench::workspace;
using models::ExchangeLogModel;
using State = FilterCheck::State;

namespace {

bool passes(const QString& text, const ExchangeSummary& summary)
{
    const auto filter = filter::Filter::compile(text, SystemClock());
    if (!filter)
        qFatal("%s: %s", qPrintable(text), qPrintable(filter.error().message));
    Exchange exchange;
    exchange.summary = summary;
    filter::ExchangeSource source(exchange);
    return *filter->matches(source);
}

} // namespace

class TestFilterText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatATextIs()
    {
        QCOMPARE(checkFilter({}).state, State::Everything);
        QCOMPARE(checkFilter(u"status >= 400"_s).state, State::Valid);
        QCOMPARE(checkFilter(u"status >="_s).state, State::Incomplete);
        const FilterCheck wrong = checkFilter(u"status >= 400 and metod == POST"_s);
        QCOMPARE(wrong.state, State::Wrong);
        QCOMPARE(wrong.at, 18);
        QVERIFY(!wrong.message.isEmpty());
        QVERIFY(wrong.suggestions.contains(u"method"_s));
    }

    void joins_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<FilterJoin>("join");
        QTest::addColumn<QString>("expected");
        const QString old = u"status == 500 or error"_s;
        QTest::newRow("replace") << old << FilterJoin::Replace << u"method == PUT"_s;
        QTest::newRow("replace not") << old << FilterJoin::ReplaceNot << u"not method == PUT"_s;
        QTest::newRow("and") << old << FilterJoin::And << u"(status == 500 or error) and method == PUT"_s;
        QTest::newRow("and not") << u"error"_s << FilterJoin::AndNot << u"error and not method == PUT"_s;
        QTest::newRow("or") << old << FilterJoin::Or << u"status == 500 or error or method == PUT"_s;
        QTest::newRow("or not") << u"error"_s << FilterJoin::OrNot << u"error or not method == PUT"_s;
        QTest::newRow("and nothing") << QString() << FilterJoin::And << u"method == PUT"_s;
        QTest::newRow("and what is none") << u"status =="_s << FilterJoin::And << u"method == PUT"_s;
    }

    void joins()
    {
        QFETCH(QString, text);
        QFETCH(FilterJoin, join);
        QFETCH(QString, expected);
        QCOMPARE(joinFilters(text, u"method == PUT"_s, join), expected);
    }

    void aCellPassesItsOwnFilter_data()
    {
        QTest::addColumn<ExchangeSummary>("summary");
        ExchangeSummary plain = exampleSummary(7);
        plain.atUs = 1'700'000'000'000'017;
        plain.peer = "[2001:db8::1]:50123"_ba;
        QTest::newRow("plain") << plain;
        ExchangeSummary hostile = plain;
        hostile.method = "GET\" or \"x"_ba;
        hostile.target = "/a b\"\\\xff\x01?x=1"_ba;
        hostile.peer = "10.0.0.9:1"_ba;
        QTest::newRow("hostile") << hostile;
        ExchangeSummary empty = plain;
        empty.method.clear();
        empty.target.clear();
        empty.status = 0;
        empty.timing = {};
        QTest::newRow("nothing was read") << empty;
        ExchangeSummary malformed = plain;
        malformed.errorCode = "bad-header"_ba;
        QTest::newRow("malformed") << malformed;
    }

    void aCellPassesItsOwnFilter()
    {
        QFETCH(ExchangeSummary, summary);
        ExchangeSummary other = exampleSummary(8);
        other.method = "OTHER"_ba;
        other.target = "/other"_ba;
        other.status = 299;
        other.bodySize = 123'456;
        other.timing = {1, 2, 77'777};
        other.peer = "192.168.7.7:7"_ba;
        for (const int column : {ExchangeLogModel::Number, ExchangeLogModel::Time, ExchangeLogModel::Method,
                                 ExchangeLogModel::Path, ExchangeLogModel::Status, ExchangeLogModel::Size,
                                 ExchangeLogModel::Duration, ExchangeLogModel::Source}) {
            const QString text = cellFilter(summary, column);
            QVERIFY2(passes(text, summary), qPrintable(text));
            QVERIFY2(!passes(text, other), qPrintable(text));
        }
    }

    void namesTimes()
    {
        ExchangeSummary summary = exampleSummary(1);
        summary.atUs = 1'700'000'000'500'000;
        QVERIFY(passes(timeRangeFilter(summary.atUs, summary.atUs + 1), summary));
        QVERIFY(!passes(timeRangeFilter(summary.atUs + 1, summary.atUs + 2), summary));
        QVERIFY(!passes(timeRangeFilter(summary.atUs - 1, summary.atUs), summary));
    }

    void namesFields()
    {
        QCOMPARE(fieldWithName(u"header"_s, "X-Id"), u"header[X-Id]"_s);
        QCOMPARE(checkFilter(fieldWithName(u"header"_s, "a b\"")).state, State::Valid);
        QCOMPARE(jsonField(u"body"_s, {{"items"_ba, 0}, {{}, 3}, {"a b"_ba, 0}}),
                 u"body.items[3][\"a b\"]"_s);
        QCOMPARE(checkColumn(u"body.items[3].id"_s).state, State::Valid);
        QCOMPARE(checkColumn(u"status == 3"_s).state, State::Wrong);
        QCOMPARE(checkColumn(u"bodi.id"_s).state, State::Wrong);
    }

    void proposesWhatOccurs()
    {
        const TempSession session;
        recordWebhooks(*session.write(), 300);
        const auto reader = session.read();
        const auto index = models::ExchangeIndex::load(*reader, {});
        QVERIFY(index);
        const auto live = [&](const QString& field, bool names) {
            return liveValues(index->get(), reader.get(), field, names);
        };
        QCOMPARE(live(u"method"_s, false), (QList<QByteArray>{"POST"_ba, "PUT"_ba}));
        QVERIFY(live(u"header"_s, true).contains("X-GitHub-Event"_ba));
        QVERIFY(live(u"query"_s, true).contains("page"_ba));
        QVERIFY(live(u"header[x-github-event]"_s, false).contains("push"_ba));
        QVERIFY(live(u"body.id"_s, false).isEmpty());
        FilterProposals proposals = proposeFilter(u"path == /str"_s, 12);
        QCOMPARE(proposals.field, u"path"_s);
        addLiveProposals(proposals, live(u"path"_s, false));
        QCOMPARE(proposals.proposals.size(), size_t(1));
        QCOMPARE(proposals.proposals.front().text, u"/stripe/events"_s);
    }

    void readsColumnsForRowsInSight()
    {
        const TempSession session;
        recordWebhooks(*session.write(), 30);
        QThreadPool jobs;
        ExtraColumns columns(jobs);
        columns.setSession(session.path());
        columns.setFields({u"header[x-github-event]"_s, u"no field"_s, u"body.object"_s});
        QCOMPARE(columns.count(), 2);
        QSignalSpy arrived(&columns, &ExtraColumns::arrived);
        QVERIFY(!columns.text({3}, 0));
        QVERIFY(!columns.text({4}, 1));
        QVERIFY(arrived.wait());
        QVERIFY(columns.text({3}, 0) && !columns.text({3}, 0)->isEmpty()); // GitHub's
        QVERIFY(columns.text({4}, 0) && columns.text({4}, 0)->isEmpty());
        QCOMPARE(*columns.text({4}, 1), u"event"_s); // Stripe's
    }
};

QTEST_GUILESS_MAIN(TestFilterText)
#include "tst_filter_text.moc"
