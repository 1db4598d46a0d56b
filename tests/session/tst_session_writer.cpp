// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/example_exchanges.h"
#include "tests/support/raw_sqlite.h"
#include "tests/support/temp_session.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

#include <numeric>

#include <future>
#include <sys/file.h>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::session;
using namespace hookbench::tests;

namespace {

template <typename T>
QString errorText(const Result<T>& result)
{
    return result ? QString() : result.error().message;
}

/// Compares what a second connection sees with the receipt at the very moment of its delivery.
class CommittedWhenTold final : public ReceiptSink
{
public:
    explicit CommittedWhenTold(QString path)
        : m_path(std::move(path))
    {
    }

    void deliver(std::vector<Receipt> receipts) override
    {
        const auto reader = SessionReader::open(m_path);
        for (const Receipt& receipt : receipts)
            m_missing += reader && receipt.outcome && (*reader)->exchange(*receipt.outcome) ? 0 : 1;
        m_told += int(receipts.size());
    }

    int told() const { return m_told; }
    int missing() const { return m_missing; }

private:
    QString m_path;
    std::atomic_int m_told = 0;
    std::atomic_int m_missing = 0;
};

/// Keeps what a writer tells of its commands, in their order.
template <typename T>
class Outcomes
{
public:
    std::function<void(Result<T>)> taker()
    {
        return [this](Result<T> outcome) {
            const std::lock_guard lock(m_mutex);
            m_outcomes.push_back(std::move(outcome));
            m_come.notify_all();
        };
    }

    bool waitFor(size_t count)
    {
        std::unique_lock lock(m_mutex);
        return m_come.wait_for(lock, std::chrono::seconds(30),
                               [this, count] { return m_outcomes.size() >= count; });
    }

    Result<T> at(size_t index)
    {
        const std::lock_guard lock(m_mutex);
        return m_outcomes.at(index);
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_come;
    std::vector<Result<T>> m_outcomes;
};

Exchange withBlob(BlobId blob, qint64 size)
{
    Exchange exchange = exampleExchange();
    exchange.requestBody = {{}, blob, size};
    exchange.summary.bodySize = size;
    return exchange;
}

} // namespace

class TestSessionWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryField_data();
    void keepsEveryField();
    void keepsLargeBodies_data();
    void keepsLargeBodies();
    void readsLargeBodiesFromAnyPlace();
    void keepsBodiesHoweverTheyWereCut_data();
    void keepsBodiesHoweverTheyWereCut();
    void refusesBodiesThatNeverCame();
    void keepsHowMuchOfABodyIsMissing();
    void removesDroppedBodies();
    void removesBodiesOfAnEarlierProgram();
    void neverUsesABlobNumberTwice();
    void tellsOnlyWhatIsCommitted();
    void numbersWithoutGapsFromManyThreads();
    void showsPagesWhileWriting();
    void deliversOncePerCommit();
    void commitsTogetherWhatIsHeldBack();
    void holdsNothingBackForEver();
    void gathersAgainAfterAFlush();
    void countsWhatIsPending();
    void keepsWhatIsKnownOfASending();
    void keepsResponsesInPieces();
    void keepsALargeReplyOnce();
    void keepsDocuments();
    void keepsAnnotations();
    void refusesOnlyTheImpossible();
    void changesDurabilityWhileRunning();
    void continuesWhereItEnded();
    void keepsEndpoints();
    void endsAsOneFile();
    void staysUsableWithAReaderLeftOpen();
    void readingLeavesNothingBehind();
    void checkpointsWhenIdle();
    void writesWhatWaitsBeforeItCloses();
    void namesWhoHoldsTheSession();
    void takesOverTheLockOfADeadProcess_data();
    void takesOverTheLockOfADeadProcess();
    void respectsALockThatIsStillEmpty();
    void noticesThatTheFileIsGone();
};

void TestSessionWriter::keepsEveryField_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("sound") << 0;
    QTest::newRow("hostile bytes and an error") << 1;
    QTest::newRow("nothing set") << 2;
}

void TestSessionWriter::keepsEveryField()
{
    QFETCH(const int, which);
    Exchange exchange = which == 0 ? exampleExchange() : which == 1 ? brokenExchange() : Exchange();
    const TempSession session;
    const auto writer = session.write();
    QVERIFY(recordAndWait(*writer, exampleExchange(1))); // the parent of the second row
    const Result<ExchangeId> id = recordAndWait(*writer, exchange);
    QVERIFY2(id, qPrintable(errorText(id)));
    QCOMPARE(id->value, 2);
    exchange.summary.id = *id;

    const auto reader = session.read();
    const Result<Exchange> found = reader->exchange(*id);
    QVERIFY2(found, qPrintable(errorText(found)));
    QVERIFY(*found == exchange);
    const auto summaries = reader->summaries(*id, ExchangeId{10}, 10);
    QVERIFY(summaries);
    QCOMPARE(summaries->size(), 1u);
    QVERIFY(summaries->front() == exchange.summary);
    const Result<QStringList> findings = reader->check();
    QVERIFY(findings);
    QCOMPARE(*findings, QStringList());
}

void TestSessionWriter::keepsLargeBodies_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("nothing") << qsizetype(0);
    QTest::newRow("one byte") << qsizetype(1);
    QTest::newRow("one piece") << qsizetype(Recorder::pieceSize);
    QTest::newRow("one byte more") << qsizetype(Recorder::pieceSize + 1);
    QTest::newRow("many pieces") << qsizetype(5'000'000);
}

void TestSessionWriter::keepsLargeBodies()
{
    QFETCH(const qsizetype, size);
    const QByteArray body = allBytes(size);
    const TempSession session;
    const auto writer = session.write();
    Error failure;
    const BlobId blob = writeBlob(*writer, body, &failure);
    QCOMPARE(failure.message, QString());
    const Result<ExchangeId> id = recordAndWait(*writer, withBlob(blob, size));
    QVERIFY2(id, qPrintable(errorText(id)));

    const auto reader = session.read();
    const Result<Exchange> exchange = reader->exchange(*id);
    QVERIFY2(exchange, qPrintable(errorText(exchange)));
    QCOMPARE(exchange->requestBody.wireSize, size);
    QCOMPARE(bool(exchange->requestBody.blob), size > 0);
    const Result<QByteArray> bytes = reader->readBlob(exchange->requestBody.blob, 0, size + 10);
    QVERIFY(bytes);
    QVERIFY(*bytes == body);
    QCOMPARE(*reader->check(), QStringList());
}

void TestSessionWriter::readsLargeBodiesFromAnyPlace()
{
    QByteArray body = allBytes(3 * Recorder::pieceSize + 1234);
    for (int i = 0; i < 4; ++i)
        body[qsizetype(i * Recorder::pieceSize)] = char('A' + i);
    const TempSession session;
    const auto writer = session.write();
    const BlobId blob = writeBlob(*writer, body);
    QVERIFY(recordAndWait(*writer, withBlob(blob, body.size())));
    const auto reader = session.read();
    const qint64 piece = Recorder::pieceSize;
    const qint64 places[] = {
        0, 1, piece - 1, piece, piece + 1, 2 * piece + 77, 3 * piece + 1233, 3 * piece + 1234, 9 * piece};
    for (const qint64 offset : places) {
        for (const qint64 size : {qint64(0), qint64(1), qint64(2), piece, 2 * piece + 5}) {
            const Result<QByteArray> bytes = reader->readBlob(blob, offset, size);
            QVERIFY2(bytes, qPrintable(errorText(bytes)));
            QVERIFY(*bytes == body.mid(offset, size));
        }
    }
    QCOMPARE(*reader->readBlob(blob, -1, 5), QByteArray());
    QCOMPARE(*reader->readBlob(BlobId{77}, 0, 5), QByteArray());
    QCOMPARE(*reader->readBlob(blob, std::numeric_limits<qint64>::max(), 5), QByteArray());
}

void TestSessionWriter::keepsBodiesHoweverTheyWereCut_data()
{
    QTest::addColumn<QList<qint64>>("sizes");
    const qint64 piece = Recorder::pieceSize;
    QTest::newRow("short ones") << QList<qint64>{5, 1, 300, 0, 7};
    QTest::newRow("a short one before whole ones") << QList<qint64>{1, piece, piece, 3};
    QTest::newRow("a short one between whole ones") << QList<qint64>{piece, 1000, piece, piece};
    QTest::newRow("filled to the last byte") << QList<qint64>{piece - 1, 1, piece - 1, 1};
    QTest::newRow("more than one at once") << QList<qint64>{10, 3 * piece + 5, 2};
}

void TestSessionWriter::keepsBodiesHoweverTheyWereCut()
{
    QFETCH(QList<qint64>, sizes);
    const TempSession session;
    const auto writer = session.write();
    const auto box = std::make_shared<ReceiptBox>();
    const BlobId blob = writer->newBlob();
    const QByteArray body = allBytes(std::accumulate(sizes.cbegin(), sizes.cend(), qint64(0)));
    qint64 at = 0;
    quint64 ticket = 0;
    for (const qint64 size : sizes) {
        writer->appendToBlob(blob, body.mid(at, size), ++ticket, box);
        QVERIFY(box->waitFor(ticket)); // each in a commit of its own
        at += size;
    }
    const Result<ExchangeId> id = recordAndWait(*writer, withBlob(blob, body.size()));
    QVERIFY2(id, qPrintable(errorText(id)));
    const auto reader = session.read();
    const Result<Exchange> kept = reader->exchange(*id);
    QVERIFY(kept);
    QCOMPARE(kept->requestBody.wireSize, body.size());
    QCOMPARE(*reader->readBlob(kept->requestBody.blob, 0, body.size() + 1), body);
    const Result<QStringList> findings = reader->check();
    QVERIFY(findings);
    QCOMPARE(*findings, QStringList());
}

void TestSessionWriter::refusesBodiesThatNeverCame()
{
    const TempSession session;
    const auto writer = session.write();
    QVERIFY(!recordAndWait(*writer, withBlob(writer->newBlob(), 13)));
    QCOMPARE(recordAndWait(*writer, exampleExchange())->value, 1);
}

void TestSessionWriter::keepsHowMuchOfABodyIsMissing()
{
    const TempSession session;
    const auto writer = session.write();
    Exchange small = exampleExchange();
    small.requestBody.unkept = 7;
    const Result<ExchangeId> inlined = recordAndWait(*writer, small);
    const QByteArray body = allBytes(Recorder::pieceSize + 1);
    Exchange large = withBlob(writeBlob(*writer, body), body.size());
    large.requestBody.unkept = qint64(5) << 32;
    const Result<ExchangeId> pieces = recordAndWait(*writer, large);
    QVERIFY(inlined && pieces);
    const auto reader = session.read();
    QCOMPARE(reader->exchange(*inlined)->requestBody.unkept, 7);
    QCOMPARE(reader->exchange(*pieces)->requestBody.unkept, qint64(5) << 32);
}

void TestSessionWriter::removesDroppedBodies()
{
    const TempSession session;
    const auto writer = session.write();
    const BlobId dropped = writeBlob(*writer, allBytes(40 * Recorder::pieceSize));
    const BlobId kept = writeBlob(*writer, allBytes(2 * Recorder::pieceSize));
    QVERIFY(recordAndWait(*writer, withBlob(kept, 2 * Recorder::pieceSize)));
    QCOMPARE(sqlValue(session.path(), "SELECT count(*) FROM piece"), "42"_ba);
    writer->dropBlob(dropped);
    QTRY_COMPARE(sqlValue(session.path(), "SELECT count(*) FROM piece"), "2"_ba);
    QCOMPARE(*session.read()->check(), QStringList());
}

void TestSessionWriter::removesBodiesOfAnEarlierProgram()
{
    const TempSession session;
    BlobId kept;
    {
        const auto writer = session.write();
        kept = writeBlob(*writer, allBytes(300'000));
        QVERIFY(recordAndWait(*writer, withBlob(kept, 300'000)));
        writeBlob(*writer, allBytes(30 * Recorder::pieceSize)); // its exchange never comes
    }
    QCOMPARE(sqlValue(session.path(), "SELECT count(*) FROM piece"), "32"_ba);
    QCOMPARE(*session.read()->check(), QStringList()); // no damage: the body was still coming
    const auto writer = session.write();
    const BlobId current = writeBlob(*writer, allBytes(10)); // one that is coming now is left alone
    QTRY_COMPARE(sqlValue(session.path(), "SELECT count(*) FROM piece"), "3"_ba);
    QVERIFY(recordAndWait(*writer, withBlob(current, 10)));
    const auto reader = session.read();
    QVERIFY(*reader->readBlob(kept, 0, 300'000) == allBytes(300'000));
    QVERIFY(*reader->readBlob(current, 0, 300'000) == allBytes(10));
}

void TestSessionWriter::neverUsesABlobNumberTwice()
{
    const TempSession session;
    BlobId first;
    {
        const auto writer = session.write();
        first = writeBlob(*writer, "x"_ba);
        QVERIFY(recordAndWait(*writer, withBlob(first, 1)));
    }
    const auto writer = session.write();
    QVERIFY(writer->newBlob() > first);
}

void TestSessionWriter::tellsOnlyWhatIsCommitted()
{
    const TempSession session;
    const auto writer = session.write();
    const auto sink = std::make_shared<CommittedWhenTold>(session.path());
    for (int i = 0; i < 500; ++i)
        writer->record(exampleExchange(i), quint64(i), sink);
    QTRY_COMPARE(sink->told(), 500);
    QCOMPARE(sink->missing(), 0);
}

void TestSessionWriter::numbersWithoutGapsFromManyThreads()
{
    constexpr int threads = 8;
    constexpr int each = 2000;
    const TempSession session;
    auto writer = session.write();
    QList<qint64> announced; // on the store thread alone until the writer is gone
    connect(
        writer.get(), &SessionWriter::exchangesStored, this,
        [&announced](const QList<ExchangeSummary>& summaries) {
            for (const ExchangeSummary& summary : summaries)
                announced.push_back(summary.id.value);
        },
        Qt::DirectConnection);
    std::vector<std::shared_ptr<ReceiptBox>> boxes;
    {
        std::vector<std::jthread> producers;
        for (int t = 0; t < threads; ++t) {
            boxes.push_back(std::make_shared<ReceiptBox>());
            producers.emplace_back([&writer, t, box = boxes.back()] {
                for (int i = 0; i < each; ++i)
                    writer->record(exampleExchange(t * each + i), quint64(i), box);
            });
        }
    }
    for (const auto& box : boxes)
        QVERIFY(box->waitFor(each));
    writer.reset();

    QCOMPARE(announced.size(), threads * each);
    for (int i = 0; i < announced.size(); ++i)
        QCOMPARE(announced[i], i + 1);
    const auto reader = session.read();
    QCOMPARE(*reader->exchangeCount(), threads * each);
    for (int t = 0; t < threads; ++t) {
        ExchangeId previous;
        for (int i = 0; i < each; ++i) {
            const Result<ExchangeId> id = boxes[size_t(t)]->of(quint64(i));
            QVERIFY(id && *id > previous); // in the order in which each thread handed them over
            previous = *id;
            const auto summary = reader->summaries(*id, *id, 1);
            QCOMPARE(summary->front().target, exampleExchange(t * each + i).summary.target);
        }
    }
    QCOMPARE(*reader->check(), QStringList());
}

void TestSessionWriter::showsPagesWhileWriting()
{
    const TempSession session;
    const auto writer = session.write();
    const auto box = std::make_shared<ReceiptBox>();
    std::jthread producer([&writer, &box] {
        for (int i = 0; i < 20'000; ++i)
            writer->record(exampleExchange(i), quint64(i), box);
    });
    const auto reader = session.read();
    qint64 seen = 0;
    while (seen < 20'000) {
        const Result<ExchangeId> last = reader->lastExchange();
        QVERIFY2(last, qPrintable(errorText(last)));
        QVERIFY(last->value >= seen);
        seen = last->value;
        const auto page = reader->summaries(ExchangeId{1}, *last, 50, SessionReader::Order::Falling);
        QVERIFY2(page, qPrintable(errorText(page)));
        QCOMPARE(qint64(page->size()), std::min<qint64>(seen, 50));
        if (!page->empty())
            QCOMPARE(page->back().id, *last);
        for (size_t i = 1; i < page->size(); ++i)
            QCOMPARE((*page)[i].id.value, (*page)[i - 1].id.value + 1);
    }
    QCOMPARE(qint64(reader->exchangeIds()->size()), 20'000);
    const auto front = reader->summaries(ExchangeId{5}, ExchangeId{9}, 3);
    QCOMPARE(front->size(), 3u);
    QCOMPARE(front->front().id.value, 5);
    CancelFlag cancelled;
    cancelled.cancel();
    QCOMPARE(reader->exchangeIds(cancelled).error().kind, ErrorKind::Cancelled);
}

void TestSessionWriter::deliversOncePerCommit()
{
    const TempSession session;
    const auto writer = session.write();
    std::atomic_int commits = 0;
    connect(
        writer.get(), &SessionWriter::exchangesStored, this, [&commits] { ++commits; }, Qt::DirectConnection);
    const auto first = std::make_shared<ReceiptBox>();
    const auto second = std::make_shared<ReceiptBox>();
    for (quint64 i = 0; i < 5000; ++i)
        writer->record(exampleExchange(int(i)), i, i % 2 == 0 ? first : second);
    QVERIFY(first->waitFor(2500));
    QVERIFY(second->waitFor(2500));
    QTRY_COMPARE(writer->pendingBytes(), 0);
    QTRY_VERIFY(commits >= int(std::max(first->deliveries(), second->deliveries())));
    QVERIFY(commits < 2500); // they went together
}

void TestSessionWriter::commitsTogetherWhatIsHeldBack()
{
    const TempSession session;
    const auto writer = session.write();
    const auto box = std::make_shared<ReceiptBox>();
    writer->holdBack();
    writer->holdBack();
    for (quint64 ticket = 1; ticket <= 5; ++ticket)
        writer->record(exampleExchange(), ticket, box);
    writer->letGo();
    QCOMPARE(box->size(), size_t(0)); // the other one is not let go
    writer->letGo();
    QVERIFY(box->waitFor(5));
    QCOMPARE(box->deliveries(), size_t(1));
    writer->record(exampleExchange(), 6, box);
    QVERIFY(box->waitFor(6));
}

void TestSessionWriter::holdsNothingBackForEver()
{
    const TempSession session;
    const auto box = std::make_shared<ReceiptBox>();
    auto writer = session.write();
    writer->holdBack();
    for (quint64 ticket = 1; ticket <= 100; ++ticket)
        writer->record(exampleExchange(), ticket, box);
    QVERIFY(box->waitFor(32)); // enough for a commit
    writer.reset();            // never let go: closing writes the rest
    QCOMPARE(box->size(), size_t(100));
}

void TestSessionWriter::gathersAgainAfterAFlush()
{
    const TempSession session;
    const auto writer = session.write();
    writer->setDurability(Durability::Full);
    const auto box = std::make_shared<ReceiptBox>();
    constexpr int senders = 8;
    constexpr int each = 50;
    std::vector<std::jthread> threads;
    for (int sender = 0; sender < senders; ++sender) {
        threads.emplace_back([&writer] {
            for (int i = 0; i < each; ++i) {
                const auto own = std::make_shared<ReceiptBox>();
                writer->record(exampleExchange(), 1, own);
                if (!own->waitFor(1))
                    return;
            }
        });
    }
    threads.clear();
    // Nobody waits in vain when the others have stopped.
    writer->record(exampleExchange(), 1, box);
    QVERIFY(box->waitFor(1));
    QCOMPARE(box->of(1).value(), ExchangeId{senders * each + 1});
}

void TestSessionWriter::countsWhatIsPending()
{
    const TempSession session;
    const auto writer = session.write();
    QCOMPARE(writer->pendingBytes(), 0);
    std::mutex gate;
    std::unique_lock closed(gate);
    const auto box = std::make_shared<ReceiptBox>();
    writer->saveEndpoint({}, [&gate](const Result<Endpoint>&) { const std::lock_guard pass(gate); });
    writer->record(exampleExchange(1, 1000), 1, box);
    writer->appendToBlob(writer->newBlob(), allBytes(5000), 2, box);
    QVERIFY(writer->pendingBytes() >= 6000);
    closed.unlock();
    QVERIFY(box->waitFor(2));
    QCOMPARE(writer->pendingBytes(), 0);
}

void TestSessionWriter::keepsWhatIsKnownOfASending()
{
    const TempSession session;
    const auto writer = session.write();
    Exchange exchange = exampleExchange(1);
    exchange.summary.origin = Origin::Sent;
    exchange.summary.webhook = {"github", "push", "72d3162e", 2};
    setSignature(exchange,
                 SignatureCheck{Verdict::Invalid, "github-sha256", u"Der Schlüssel passt nicht."_s});
    exchange.responseTrailers = "x-checksum: 1\n\n";
    SentRecord sent;
    sent.url = "https://example.com/hook?a=1";
    sent.phases = {100, 200, -1, 5, 70'000, 3};
    sent.chain = {{u"CN=example.com"_s, u"CN=Authority"_s, "AB:CD", 1, 2, true, "ok"}};
    sent.attempt = 3;
    sent.delivery.value = 4;
    sent.draft.value = 5;
    sent.advice = u"Start it, then try again."_s;
    sent.interim = "HTTP/1.1 103 Early Hints\r\nLink: \xff\r\n\r\n";
    exchange.sent = Shared(sent);
    QVERIFY(recordAndWait(*writer, exchange));
    const auto stored = session.read()->exchange(ExchangeId{1});
    QVERIFY2(stored, stored ? "" : qPrintable(stored.error().message));
    exchange.summary.id = ExchangeId{1};
    QVERIFY(*stored == exchange);
}

void TestSessionWriter::keepsResponsesInPieces()
{
    const TempSession session;
    const auto writer = session.write();
    const QByteArray body = allBytes(700'000);
    Exchange exchange = exampleExchange(1);
    exchange.responseBody = {{}, writeBlob(*writer, body), body.size()};
    exchange.responseFraming = http::BodyFraming::UntilClose;
    exchange.responseSize = body.size();
    QVERIFY(recordAndWait(*writer, exchange));
    const auto reader = session.read();
    const auto stored = reader->exchange(ExchangeId{1});
    QVERIFY(stored);
    QCOMPARE(stored->responseBody, exchange.responseBody);
    QCOMPARE(stored->responseSize, body.size());
    QCOMPARE(*reader->readBlob(stored->responseBody.blob, 0, body.size()), body);
    QCOMPARE(*reader->check(), QStringList());
}

void TestSessionWriter::keepsALargeReplyOnce()
{
    const TempSession session;
    const QByteArray reply = allBytes(300'000);
    const QByteArray other = allBytes(300'001);
    for (int run = 0; run < 2; ++run) {
        const auto writer = session.write();
        for (int i = 0; i < 20; ++i) {
            Exchange exchange = exampleExchange(i);
            setResponse(exchange, exchange.responseHead, i % 4 == 3 ? other : reply);
            QVERIFY(recordAndWait(*writer, exchange));
        }
    }
    const auto reader = session.read();
    QSet<BlobId> blobs;
    for (qint64 id = 1; id <= 40; ++id) {
        const auto exchange = reader->exchange(ExchangeId{id});
        QVERIFY(exchange);
        const QByteArray& expected = (id - 1) % 20 % 4 == 3 ? other : reply;
        QCOMPARE(exchange->responseSize, expected.size());
        QVERIFY(*reader->readBlob(exchange->responseBody.blob, 0, expected.size() + 1) == expected);
        blobs.insert(exchange->responseBody.blob);
    }
    QCOMPARE(blobs.size(), 4); // two replies in each of two runs
    QCOMPARE(*reader->check(), QStringList());
    QCOMPARE(sqlValue(session.path(), "SELECT count(*) FROM piece"), "8"_ba);
}

void TestSessionWriter::keepsDocuments()
{
    const TempSession session;
    const auto writer = session.write();
    Outcomes<Document> saved;
    writer->saveDocument({{}, "draft", {}, 2.5, u"Zweiter"_s, R"({"a":1})"}, saved.taker());
    writer->saveDocument({{}, "draft", DocumentId{1}, 1, u"First"_s, "{}"}, saved.taker());
    writer->saveDocument({{}, "filter", {}, 0, u"Errors"_s, "\"error\""}, saved.taker());
    QVERIFY(saved.waitFor(3));
    Document second = *saved.at(0);
    QVERIFY(second.id);
    second.name = u"Renamed"_s;
    writer->saveDocument(second, saved.taker());
    writer->saveDocument({DocumentId{77}, "draft", {}, 0, u"Gone"_s, "{}"}, saved.taker());
    QVERIFY(saved.waitFor(5));
    QVERIFY(saved.at(3));
    QCOMPARE(saved.at(4).error().kind, ErrorKind::NotFound);
    const auto drafts = session.read()->documents("draft");
    QVERIFY(drafts);
    QCOMPARE(drafts->size(), size_t(2));
    QCOMPARE(drafts->at(0), *saved.at(1));
    QCOMPARE(drafts->at(1), second);
    QCOMPARE(session.read()->documents({})->size(), size_t(3));
    Outcomes<void> removed;
    writer->removeDocument(second.id, removed.taker());
    QVERIFY(removed.waitFor(1));
    QCOMPARE(session.read()->documents("draft")->size(), size_t(1));
}

void TestSessionWriter::keepsAnnotations()
{
    const TempSession session;
    const auto writer = session.write();
    const Annotation note = {true, true, 3, {u"späte"_s, u"a,b"_s}, u"Zwei\nZeilen"_s};
    Outcomes<void> done;
    writer->annotate({{ExchangeId{2}, note}, {ExchangeId{5}, {false, true, 0, {}, {}}}}, done.taker());
    QVERIFY(done.waitFor(1));
    QVERIFY(done.at(0));
    QCOMPARE(*session.read()->annotation(ExchangeId{2}), note);
    QCOMPARE(*session.read()->annotation(ExchangeId{3}), Annotation());
    QCOMPARE(session.read()->annotations()->size(), size_t(2));
    writer->annotate({{ExchangeId{2}, {}}}, done.taker());
    QVERIFY(done.waitFor(2));
    const auto left = session.read()->annotations();
    QCOMPARE(left->size(), size_t(1));
    QCOMPARE(left->front().first, ExchangeId{5});
}

void TestSessionWriter::refusesOnlyTheImpossible()
{
    const TempSession session;
    const auto writer = session.write();
    std::mutex gate;
    std::unique_lock closed(gate);
    writer->saveEndpoint({}, [&gate](const Result<Endpoint>&) { const std::lock_guard pass(gate); });
    const auto box = std::make_shared<ReceiptBox>();
    for (quint64 i = 0; i < 10; ++i) {
        Exchange exchange = exampleExchange(int(i));
        if (i == 4)
            exchange.responseHead = QByteArray(128 * 1024 * 1024 + 1, 'x');
        writer->record(std::move(exchange), i, box);
    }
    closed.unlock(); // all of them wait together
    QVERIFY(box->waitFor(10));
    qint64 expected = 0;
    for (quint64 i = 0; i < 10; ++i) {
        if (i == 4)
            QVERIFY(!box->of(i));
        else
            QCOMPARE(box->of(i)->value, ++expected);
    }
    QCOMPARE(*session.read()->check(), QStringList());
}

void TestSessionWriter::changesDurabilityWhileRunning()
{
    const TempSession session;
    const auto writer = session.write(SessionWriter::Mode::Create, Durability::Full);
    QVERIFY(recordAndWait(*writer, exampleExchange(1)));
    writer->setDurability(Durability::Normal);
    QVERIFY(recordAndWait(*writer, exampleExchange(2)));
    writer->setDurability(Durability::Full);
    QCOMPARE(recordAndWait(*writer, exampleExchange(3))->value, 3);
}

void TestSessionWriter::continuesWhereItEnded()
{
    const TempSession session;
    {
        const auto writer = session.write();
        QCOMPARE(writer->start().lastExchange, ExchangeId{});
        QCOMPARE(writer->start().lastConnection, 0);
        Exchange exchange = exampleExchange(1);
        exchange.connection = 900;
        QVERIFY(recordAndWait(*writer, exchange));
        exchange.connection = 17;
        QVERIFY(recordAndWait(*writer, exchange));
    }
    for (int i = 0; i < 2; ++i) {
        const auto writer = session.write();
        QCOMPARE(writer->start().lastExchange, ExchangeId{2});
        QCOMPARE(writer->start().lastConnection, 900);
    }
    runSql(session.path(), "DELETE FROM meta"); // as after a crash: nothing was noted
    const auto writer = session.write();
    QCOMPARE(writer->start().lastConnection, 900);
    QCOMPARE(recordAndWait(*writer, exampleExchange(3))->value, 3);
}

void TestSessionWriter::keepsEndpoints()
{
    const TempSession session;
    Endpoint endpoint;
    endpoint.name = u"Zahlungen „live“"_s;
    endpoint.port = 65535;
    endpoint.enabled = false;
    endpoint.reply.status = 503;
    endpoint.reply.headers.append("Retry-After", "120");
    endpoint.reply.headers.append("retry-after", "1");
    endpoint.reply.body = allBytes(1000);
    {
        const auto writer = session.write();
        std::promise<Endpoint> saved;
        writer->saveEndpoint(endpoint, [&saved](Result<Endpoint> result) { saved.set_value(*result); });
        endpoint.id = EndpointId{1};
        QVERIFY(saved.get_future().get() == endpoint);

        Endpoint second = endpoint;
        second.id = {};
        writer->saveEndpoint(second, [](const Result<Endpoint>&) {});
        writer->removeEndpoint(EndpointId{2}, [](const Result<void>&) {});
        std::promise<Endpoint> third;
        writer->saveEndpoint(second, [&third](Result<Endpoint> result) { third.set_value(*result); });
        QCOMPARE(third.get_future().get().id, EndpointId{3}); // not the number of one that is gone

        endpoint.name = u"changed"_s;
        writer->saveEndpoint(endpoint, [](const Result<Endpoint>&) {});
        std::promise<Error> missing;
        writer->removeEndpoint(EndpointId{77},
                               [&missing](const Result<void>& r) { missing.set_value(r.error()); });
        QCOMPARE(missing.get_future().get().kind, ErrorKind::NotFound);
    }
    const auto endpoints = session.read()->endpoints();
    QVERIFY2(endpoints, qPrintable(errorText(endpoints)));
    QCOMPARE(endpoints->size(), 2u);
    QVERIFY(endpoints->front() == endpoint);
}

void TestSessionWriter::endsAsOneFile()
{
    const TempSession session;
    for (int round = 1; round <= 3; ++round) {
        {
            const auto writer = session.write();
            QCOMPARE(recordAndWait(*writer, exampleExchange(round))->value, round);
            QVERIFY(session.files().contains(u"test.hookbench-wal"_s));
        }
        QCOMPARE(session.files(), QStringList{u"test.hookbench"_s});
    }
}

void TestSessionWriter::staysUsableWithAReaderLeftOpen()
{
    const TempSession session;
    auto writer = session.write();
    QVERIFY(recordAndWait(*writer, exampleExchange(1)));
    const auto reader = session.read();
    QCOMPARE(*reader->exchangeCount(), 1);
    writer.reset();
    QCOMPARE(*reader->exchangeCount(), 1);
    writer = session.write();
    QCOMPARE(recordAndWait(*writer, exampleExchange(2))->value, 2);
    QCOMPARE(*reader->exchangeCount(), 2);
}

void TestSessionWriter::readingLeavesNothingBehind()
{
    const TempSession session;
    {
        const auto writer = session.write();
        QVERIFY(recordAndWait(*writer, exampleExchange(1)));
    }
    QFile file(session.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    {
        const auto reader = session.read();
        QCOMPARE(*reader->exchangeCount(), 1);
        QCOMPARE(*reader->check(), QStringList());
        QCOMPARE(session.files(), QStringList{u"test.hookbench"_s});
    }
    QCOMPARE(session.files(), QStringList{u"test.hookbench"_s});
    QVERIFY(file.seek(0));
    QVERIFY(file.readAll() == before);
}

void TestSessionWriter::checkpointsWhenIdle()
{
    const TempSession session;
    const auto writer = session.write();
    for (int i = 0; i < 20; ++i)
        QVERIFY(recordAndWait(*writer, exampleExchange(i, 50'000)));
    const QString log = session.path() + u"-wal"_s;
    QVERIFY(QFile(log).size() > 0);
    QTRY_COMPARE(QFile(log).size(), 0);
}

void TestSessionWriter::writesWhatWaitsBeforeItCloses()
{
    const TempSession session;
    const auto box = std::make_shared<ReceiptBox>();
    {
        const auto writer = session.write();
        for (quint64 i = 0; i < 3000; ++i)
            writer->record(exampleExchange(int(i)), i, box);
    }
    QCOMPARE(box->size(), 3000u);
    QCOMPARE(*session.read()->exchangeCount(), 3000);
}

void TestSessionWriter::namesWhoHoldsTheSession()
{
    const TempSession session;
    const auto writer = session.write();
    const QString link = session.folder() + u"/link.hookbench"_s;
    QVERIFY(QFile::link(session.path(), link));
    for (const QString& name : {session.path(), link}) { // by whichever name
        const auto second = SessionWriter::open(name, SessionWriter::Mode::OpenOrCreate, Durability::Normal);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::InUse);
        QVERIFY2(second.error().message.contains(QString::number(QCoreApplication::applicationPid())),
                 qPrintable(second.error().message));
    }
    QVERIFY(recordAndWait(*writer, exampleExchange(1)));
}

void TestSessionWriter::takesOverTheLockOfADeadProcess_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("killed while it wrote") << "999999999\n"_ba; // more than any process number can be
    QTest::newRow("killed before it wrote its number") << QByteArray();
    QTest::newRow("ours, from before a restart") << QByteArray::number(QCoreApplication::applicationPid());
}

void TestSessionWriter::takesOverTheLockOfADeadProcess()
{
    QFETCH(QByteArray, content);
    const TempSession session;
    QFile lock(session.path() + u".lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    QCOMPARE(lock.write(content), content.size());
    lock.close();
    const auto writer = session.write();
    QVERIFY(recordAndWait(*writer, exampleExchange(1)));
}

void TestSessionWriter::respectsALockThatIsStillEmpty()
{
    const TempSession session;
    QFile lock(session.path() + u".lock"_s);
    QVERIFY(lock.open(QIODevice::ReadWrite));
    QCOMPARE(::flock(lock.handle(), LOCK_EX | LOCK_NB), 0); // its process lives
    const auto refused = SessionWriter::open(session.path(), SessionWriter::Mode::Create, Durability::Normal);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::InUse);
    QVERIFY(lock.exists());
}

void TestSessionWriter::noticesThatTheFileIsGone()
{
    const TempSession session;
    const auto writer = session.write();
    QVERIFY(recordAndWait(*writer, exampleExchange(1)));
    const QString elsewhere = session.folder() + u"/elsewhere"_s;
    QVERIFY(QFile::rename(session.path(), elsewhere));
    const Result<ExchangeId> lost = recordAndWait(*writer, exampleExchange(2));
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, ErrorKind::NotFound);
    QVERIFY(QFile::rename(elsewhere, session.path()));
    ExchangeId stored;
    const auto tryAgain = [&writer, &stored] {
        if (!stored)
            stored = recordAndWait(*writer, exampleExchange(2)).value_or(ExchangeId{});
        return stored;
    };
    QTRY_COMPARE(tryAgain(), ExchangeId{2});
    QCOMPARE(*session.read()->check(), QStringList());
}

QTEST_GUILESS_MAIN(TestSessionWriter)
#include "tst_session_writer.moc"
