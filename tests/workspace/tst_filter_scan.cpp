// SPDX-License-Identifier: GPL-3.0-or-later
// A scan of a session finds what looking at each exchange by itself finds.
#include "app/workspace/filter_scan.h"
#include "tests/support/example_exchanges.h"
#include "tests/support/manual_clock.h"
#include "tests/support/raw_sqlite.h"
#include "tests/support/temp_session.h"
#include "tests/support/webhook_exchanges.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::tests;
using namespace hookbench::workspace;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int recorded = 2500; // several blocks

filter::Filter compiled(const QString& text)
{
    const auto result = filter::Filter::compile(text, ManualClock());
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

QList<qint64> found(const QString& path, const QString& text, const FilterScan::Options& options)
{
    QList<qint64> ids;
    FilterScan scan(path, compiled(text), options);
    while (const auto block = scan.next()) {
        if (!*block)
            qFatal("%s", qPrintable(block->error().message));
        for (const ExchangeSummary& summary : **block)
            ids += summary.id.value;
    }
    return ids;
}

} // namespace

class TestFilterScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto writer = m_session.write();
        recordWebhooks(*writer, recorded);
        // Pieces divide the word that is looked for.
        QByteArray body(Recorder::pieceSize - 5, 'x');
        body += "divided-word" + QByteArray(300'000, 'y');
        Exchange large = exampleExchange(1);
        large.requestBody.inlined.clear();
        large.requestBody.blob = writeBlob(*writer, body);
        large.requestBody.wireSize = large.summary.bodySize = body.size();
        QVERIFY(recordAndWait(*writer, large));
        Exchange chunked = exampleExchange(2);
        chunked.requestHead = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
        chunked.requestFraming = http::BodyFraming::Chunked;
        chunked.requestBody.inlined = "8\r\n{\"a\":\"12\r\n5\r\n345\"}\r\n0\r\n\r\n";
        chunked.requestBody.wireSize = chunked.requestBody.inlined.size();
        QVERIFY(recordAndWait(*writer, chunked));
        Exchange broken = brokenExchange();
        broken.requestBody.inlined = allBytes(1000);
        broken.requestBody.wireSize = 1000;
        QVERIFY(recordAndWait(*writer, broken));
    }

    void findsWhatEachOneByItselfSays_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "status == 503", "method == PUT and path startswith /orders", "connection == 20",
              "header[x-github-event] == push", "needle-in-a-haystack", "body.data.object.amount > 400000",
              "body.line_items[*].quantity == 4 and status == 200", "response.body == ok and query.page == 3",
              "divided-word or body contains 12345", "error", "body.a == 12345", "not zürich",
              "cookie.sid and size > 600", "body contains \"\\x00\\x01\"", "nowhere-at-all"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void findsWhatEachOneByItselfSays()
    {
        QFETCH(QString, text);
        const auto reader = m_session.read();
        const auto last = reader->lastExchange();
        QVERIFY(last);
        QList<qint64> expected;
        const filter::Filter filter = compiled(text);
        for (qint64 id = 1; id <= last->value; ++id) {
            auto exchange = reader->exchange({id});
            QVERIFY(exchange);
            if (const BlobId blob = exchange->requestBody.blob)
                exchange->requestBody.inlined = *reader->readBlob(blob, 0, exchange->requestBody.wireSize);
            filter::ExchangeSource source(*exchange);
            const auto passes = filter.matches(source);
            QVERIFY(passes);
            if (*passes)
                expected += id;
        }
        QVERIFY(text.contains(u"nowhere"_s) == expected.isEmpty());
        for (const int threads : {1, 3}) {
            const FilterScan::Options rising{ExchangeId{1}, *last, session::ScanOrder::Rising, threads};
            QCOMPARE(found(m_session.path(), text, rising), expected);
            QList<qint64> backwards = expected;
            std::reverse(backwards.begin(), backwards.end());
            const FilterScan::Options falling{ExchangeId{1}, *last, session::ScanOrder::Falling, threads};
            QCOMPARE(found(m_session.path(), text, falling), backwards);
        }
    }

    void staysInItsRange()
    {
        const FilterScan::Options options{ExchangeId{700}, ExchangeId{1500}, session::ScanOrder::Rising, 2};
        const QList<qint64> ids = found(m_session.path(), u"method"_s, options);
        QCOMPARE(ids.size(), 801);
        QCOMPARE(ids.first(), 700);
        QCOMPARE(ids.last(), 1500);
    }

    void numbersThatAreAbsurdlyHighCostNothing()
    {
        const FilterScan::Options options{ExchangeId{1}, ExchangeId{std::numeric_limits<qint64>::max()},
                                          session::ScanOrder::Rising, 2};
        FilterScan scan(m_session.path(), compiled(u"status == 503"_s), options);
        const auto first = scan.next();
        QVERIFY(first && *first && !(*first)->empty());
    }

    void mayBeLeftEarly()
    {
        for (int i = 0; i < 20; ++i) {
            FilterScan scan(m_session.path(), compiled(u"zürich"_s),
                            {ExchangeId{1}, ExchangeId{recorded}, session::ScanOrder::Rising, 3});
            if (i % 2 == 0)
                QVERIFY(scan.next());
        }
    }

    void endsWhenItIsCancelled()
    {
        for (const int threads : {1, 3}) {
            const CancelFlag cancel;
            FilterScan scan(
                m_session.path(), compiled(u"zürich"_s),
                {ExchangeId{1}, ExchangeId{1'000'000}, session::ScanOrder::Rising, threads, cancel});
            QVERIFY(scan.blocks() > 1000);
            QVERIFY(*scan.next());
            cancel.cancel();
            int blocks = 0;
            auto found = scan.next();
            for (; found && *found; found = scan.next())
                ++blocks; // those that were ready
            QVERIFY(found && found->error().kind == ErrorKind::Cancelled);
            QVERIFY(blocks < 100);
            QVERIFY(!scan.next());
        }
    }

    void tellsThatItCannotRead()
    {
        FilterScan scan(m_session.folder() + u"/none.hookbench"_s, compiled(u"x"_s),
                        {ExchangeId{1}, ExchangeId{5000}, session::ScanOrder::Rising, 2});
        const auto first = scan.next();
        QVERIFY(first && !*first);
        QCOMPARE(first->error().kind, ErrorKind::NotFound);
        QVERIFY(!scan.next());
    }

    void tellsOfDamage_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("text");
        QTest::newRow("bytes are missing") << "DELETE FROM raw WHERE id = 5"_ba << u"method and needle"_s;
        QTest::newRow("facts are missing")
            << "DELETE FROM exchange WHERE id = 5"_ba << u"hooks.example.com"_s;
        QTest::newRow("text in place of bytes")
            << "UPDATE raw SET request_head = 'text' WHERE id = 5"_ba << u"needle"_s;
        QTest::newRow("number in place of bytes")
            << "UPDATE raw SET response_body = 7 WHERE id = 5"_ba << u"response.body contains x"_s;
        QTest::newRow("impossible fact")
            << "UPDATE exchange SET status = -5 WHERE id = 5"_ba << u"status == 3"_s;
    }

    void tellsOfDamage()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, text);
        const TempSession session;
        recordWebhooks(*session.write(), 10);
        runSql(session.path(), sql);
        FilterScan scan(session.path(), compiled(text),
                        {ExchangeId{1}, ExchangeId{10}, session::ScanOrder::Rising, 1});
        const auto first = scan.next();
        QVERIFY(first && !*first);
        QCOMPARE(first->error().kind, ErrorKind::Damaged);
    }

private:
    TempSession m_session;
};

QTEST_GUILESS_MAIN(TestFilterScan)
#include "tst_filter_scan.moc"
