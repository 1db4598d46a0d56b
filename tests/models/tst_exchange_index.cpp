// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/exchange_index.h"
#include "tests/support/log_sessions.h"
#include "tests/support/raw_sqlite.h"
#include "tests/support/webhook_exchanges.h"

#include <QTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::tests;
using models::ExchangeIndex;
using models::TextPool;

namespace {

session::Facts facts(const ExchangeSummary& summary)
{
    return session::factsOf(summary, 1);
}

} // namespace

class TestExchangeIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEachTextOnce()
    {
        TextPool pool;
        QCOMPARE(pool.add({}), 0U);
        const quint32 first = pool.add("/orders");
        QCOMPARE(pool.add("/orders"), first);
        for (int i = 0; i < 20'000; ++i)
            pool.add("/orders/" + QByteArray::number(i));
        QCOMPARE(pool.view().size(), 20'002U);
        QCOMPARE(pool.add("/orders/777"), first + 778);
        QCOMPARE(pool.view().at(first + 778), QByteArrayView("/orders/777"));
    }

    void saysWhatTheSessionSays()
    {
        const TempSession session;
        const auto writer = session.write();
        recordWebhooks(*writer, 9000);
        const auto reader = session.read();
        const auto index = ExchangeIndex::load(*reader, {});
        QVERIFY(index);
        const auto summaries = reader->summaries({1}, {9000}, 9000);
        QVERIFY(summaries);
        QCOMPARE((*index)->size(), 9000);
        const ExchangeIndex::View& view = (*index)->present();
        for (qsizetype row = 0; row < view.size(); ++row) {
            ExchangeSummary expected = (*summaries)[size_t(row)];
            expected.timing = {-1, -1, expected.durationUs()};
            QCOMPARE(view.summary(row), expected);
            QVERIFY(!view.isCut(row));
        }
    }

    void readsOnSeveralThreadsWhatOneReads()
    {
        const TempSession session;
        recordWebhooks(*session.write(), 100);
        // Many of them, some far apart, as in a session that let go of others.
        runSql(session.path(),
               "CREATE TEMP TABLE t AS SELECT * FROM exchange;"
               "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900)"
               " INSERT INTO t SELECT t.* FROM t, n;"
               "UPDATE t SET id = rowid * 3, target = target || rowid % 5000,"
               " body_size = CASE WHEN rowid % 9973 = 0 THEN 9000000000 ELSE body_size END,"
               " response_us = CASE WHEN rowid % 9973 = 1 THEN 9000000000 ELSE response_us END;"
               "DELETE FROM exchange; INSERT INTO exchange SELECT * FROM t");
        const auto one = ExchangeIndex::load(*session.read(), {});
        const auto several = ExchangeIndex::load(session.path(), {});
        QVERIFY(one && several);
        QCOMPARE((*several)->size(), 90'100);
        QCOMPARE((*several)->size(), (*one)->size());
        for (qsizetype row = 0; row < (*one)->size(); ++row)
            QVERIFY((*several)->present().summary(row) == (*one)->present().summary(row));
    }

    void keepsExtremes()
    {
        ExchangeSummary summary = exampleSummary(1);
        summary.bodySize = qint64(9) << 40;
        summary.timing = {-1, -1, qint64(7) << 40};
        ExchangeIndex index;
        index.append(facts(summary));
        ExchangeSummary other = exampleSummary(2);
        other.timing = {};
        other.peer = "no port"_ba;
        index.append(facts(other));
        QCOMPARE(index.present().summary(0), summary);
        QCOMPARE(index.present().durationUs(1), -1);
        QCOMPARE(index.present().peer(1), "no port"_ba);
    }

    void readsPeersAsTheyAreWritten_data()
    {
        QTest::addColumn<QByteArray>("peer");
        for (const char* peer :
             {"127.0.0.1:51234", "[::1]:80", "host:0", "host:080", "host:70000", "a:+5", ":1", "a:"})
            QTest::newRow(peer) << QByteArray(peer);
    }

    void readsPeersAsTheyAreWritten()
    {
        QFETCH(QByteArray, peer);
        ExchangeSummary summary = exampleSummary(1);
        summary.peer = peer;
        ExchangeIndex index;
        index.append(facts(summary));
        QCOMPARE(index.present().peer(0), peer);
    }

    void saysWhichTextsAreNotWhole()
    {
        ExchangeSummary summary = exampleSummary(1);
        summary.target = QByteArray(ExchangeIndex::longestText + 1, 'a');
        ExchangeIndex index;
        index.append(facts(summary));
        index.append(facts(exampleSummary(2)));
        QVERIFY(index.present().isCut(0));
        QVERIFY(!index.present().isCut(1));
    }

    void passesOverWhatItHas()
    {
        ExchangeIndex index;
        index.append(facts(exampleSummary(5)));
        index.append(facts(exampleSummary(5)));
        index.append(facts(exampleSummary(4)));
        index.append(facts(exampleSummary(9)));
        QCOMPARE(index.size(), 2);
        QCOMPARE(index.present().rowOf({9}), 1);
        QCOMPARE(index.present().rowOf({6}), -1);
        QCOMPARE(index.present().lowerRow({6}), 1);
    }

    void mayBeReadWhileItGrows()
    {
        ExchangeIndex index;
        for (qint64 id = 1; id <= 5000; ++id)
            index.append(facts(exampleSummary(id)));
        const ExchangeIndex::View view = index.view();
        qint64 wrong = 0;
        {
            const std::jthread other([&view, &wrong] {
                for (int round = 0; round < 5; ++round) {
                    for (qsizetype row = 0; row < view.size(); ++row)
                        wrong += view.summary(row).target == exampleSummary(row + 1).target ? 0 : 1;
                }
            });
            for (qint64 id = 5001; id <= 60'000; ++id)
                index.append(facts(exampleSummary(id)));
        }
        QCOMPARE(view.size(), 5000);
        QCOMPARE(index.size(), 60'000);
        QCOMPARE(wrong, 0);
    }
};

QTEST_GUILESS_MAIN(TestExchangeIndex)
#include "tst_exchange_index.moc"
