// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/log_sessions.h"

#include <QTest>

#include <future>

using namespace hookbench;
using namespace hookbench::tests;

namespace {

Result<qint64> setDeleted(session::SessionWriter& writer, const std::vector<ExchangeId>& ids, bool deleted)
{
    std::promise<Result<qint64>> last;
    writer.setDeleted(ids, deleted, [&last, all = qint64(ids.size())](const Result<qint64>& done) {
        if (!done || *done == all)
            last.set_value(done);
    });
    return last.get_future().get();
}

} // namespace

class TestDeletedExchanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arePassedOverAndComeBack()
    {
        const TempSession session;
        const auto writer = session.write();
        recordMany(*writer, 10);
        QVERIFY(setDeleted(*writer, {{2}, {9}}, true));
        const auto reader = session.read();
        QCOMPARE(*reader->exchangeCount(), 8);
        QCOMPARE(reader->exchangeIds()->size(), size_t(8));
        QCOMPARE(reader->summaries({1}, {10}, 100)->size(), size_t(8));
        QVERIFY(!reader->exchange({2}));
        QCOMPARE(reader->exchange({2}).error().kind, ErrorKind::NotFound);
        for (const bool bytesLead : {false, true}) {
            const auto scan = reader->scan(
                {{1}, {10}, session::ScanOrder::Rising, session::ByteColumn::RequestBody, bytesLead});
            int seen = 0;
            while (*scan->next()) {
                QVERIFY(scan->id() != ExchangeId{2});
                QVERIFY(scan->facts());
                QVERIFY(scan->bytes(session::ByteColumn::RequestBody));
                ++seen;
            }
            QCOMPARE(seen, 8);
        }
        int facts = 0;
        QVERIFY(reader->eachFacts({1}, [&facts](const session::Facts&) {
            ++facts;
            return true;
        }));
        QCOMPARE(facts, 8);
        QVERIFY(reader->check()->isEmpty());

        QVERIFY(setDeleted(*writer, {{2}, {9}}, false));
        QCOMPARE(*reader->exchangeCount(), 10);
        QVERIFY(reader->exchange({2}));
    }

    void areManyAtOnceWhileCapturingGoesOn()
    {
        const TempSession session;
        const auto writer = session.write();
        recordMany(*writer, 50'000);
        std::vector<ExchangeId> ids;
        for (qint64 id = 1; id <= 50'000; ++id)
            ids.push_back({id});
        std::promise<void> done;
        std::vector<qint64> progress;
        writer->setDeleted(ids, true, [&](const Result<qint64>& result) {
            progress.push_back(result ? *result : -1);
            if (progress.back() == 50'000)
                done.set_value();
        });
        recordMany(*writer, 5, 50'001);
        done.get_future().get();
        QCOMPARE(progress, (std::vector<qint64>{20'000, 40'000, 50'000}));
        QCOMPARE(*session.read()->exchangeCount(), 5);
    }
};

QTEST_GUILESS_MAIN(TestDeletedExchanges)
#include "tst_deleted_exchanges.moc"
