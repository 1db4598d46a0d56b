// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session_reader.h"
#include "tests/support/example_exchanges.h"
#include "tests/support/log_sessions.h"
#include "tests/support/raw_sqlite.h"
#include "tests/support/temp_session.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::session;
using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

const ByteColumns allColumns = ByteColumns(ByteColumn::RequestHead) | ByteColumn::RequestBody |
                               ByteColumn::ResponseHead | ByteColumn::ResponseBody;

QList<qint64> idsOf(ExchangeScan& scan)
{
    QList<qint64> ids;
    for (auto found = scan.next(); found && *found; found = scan.next())
        ids += scan.id().value;
    return ids;
}

} // namespace

class TestExchangeScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAReaderReads_data()
    {
        QTest::addColumn<bool>("bytesLead");
        QTest::addColumn<int>("every"); // so many exchanges are passed over
        QTest::addColumn<bool>("falling");
        for (const bool bytesLead : {false, true}) {
            for (const int every : {1, 3, 200}) {
                for (const bool falling : {false, true})
                    QTest::addRow("%d %d %d", bytesLead, every, falling) << bytesLead << every << falling;
            }
        }
    }

    void readsWhatAReaderReads()
    {
        QFETCH(bool, bytesLead);
        QFETCH(int, every);
        QFETCH(bool, falling);
        const TempSession session;
        constexpr int count = 500;
        recordMany(*session.write(), count);
        const auto reader = session.read();
        const auto scan =
            reader->scan({ExchangeId{1}, ExchangeId{count}, falling ? ScanOrder::Falling : ScanOrder::Rising,
                          allColumns, bytesLead});
        qint64 seen = 0;
        for (auto found = scan->next(); found && *found; found = scan->next()) {
            ++seen;
            QCOMPARE(scan->id().value, falling ? count + 1 - seen : seen);
            if (seen % every != 0)
                continue;
            const auto expected = reader->exchange(scan->id());
            QVERIFY(expected);
            const auto body = scan->bytes(ByteColumn::RequestBody);
            const auto facts = scan->facts();
            QVERIFY(facts && body);
            QCOMPARE((*facts)->summary, expected->summary);
            QCOMPARE((*facts)->connection, expected->connection);
            QCOMPARE(body->toByteArray(), expected->requestBody.inlined);
            QCOMPARE(scan->bytes(ByteColumn::RequestHead)->toByteArray(), expected->requestHead);
            QCOMPARE(scan->bytes(ByteColumn::ResponseHead)->toByteArray(), expected->responseHead);
            QCOMPARE(scan->bytes(ByteColumn::ResponseBody)->toByteArray(), expected->responseBody.inlined);
        }
        QCOMPARE(seen, count);
        QVERIFY(!*scan->next()); // and stays at the end
    }

    void goesOnWhereItRested()
    {
        const TempSession session;
        const auto writer = session.write();
        recordMany(*writer, 10);
        const auto reader = session.read();
        ScanRange range;
        range.columns = ByteColumn::RequestHead;
        const auto scan = reader->scan(range);
        for (int i = 0; i < 4; ++i)
            QVERIFY(*scan->next());
        recordMany(*writer, 5, 11);
        scan->rest();
        QVERIFY((*scan->facts())->summary.id == ExchangeId{4}); // it still stands there
        QCOMPARE(idsOf(*scan), (QList<qint64>{5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}));
    }

    void hasNoBytesOfABodyInPieces()
    {
        const TempSession session;
        const auto writer = session.write();
        Exchange exchange = exampleExchange();
        exchange.requestBody.inlined.clear();
        exchange.requestBody.blob = writeBlob(*writer, allBytes(300'000));
        exchange.requestBody.wireSize = 300'000;
        QVERIFY(recordAndWait(*writer, exchange));
        const auto reader = session.read();
        ScanRange range;
        range.columns = ByteColumn::RequestBody;
        const auto scan = reader->scan(range);
        QVERIFY(*scan->next());
        QVERIFY(scan->bytes(ByteColumn::RequestBody)->isNull());
        QCOMPARE((*scan->facts())->requestBody.blob, exchange.requestBody.blob);
    }

    void readsFactsWithoutTouchingBytes()
    {
        const TempSession session;
        recordMany(*session.write(), 10);
        runSql(session.path(), "DELETE FROM raw"_ba);
        const auto reader = session.read();
        const auto scan = reader->scan({});
        for (int i = 0; i < 10; ++i) {
            QVERIFY(*scan->next());
            QVERIFY(scan->facts());
        }
        QVERIFY(!*scan->next());
    }
};

QTEST_GUILESS_MAIN(TestExchangeScan)
#include "tst_exchange_scan.moc"
