// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/example_exchanges.h"
#include "tests/support/temp_session.h"

#include <QFileInfo>
#include <QTest>

#include <atomic>

using namespace hookbench;
using namespace hookbench::tests;
using session::SessionWriter;

namespace {

constexpr qint64 mib = 1024 * 1024;

/// How often a writer said that it is full and that it has room again. Filled in on the store thread.
struct Announcements
{
    explicit Announcements(SessionWriter& writer)
    {
        QObject::connect(
            &writer, &SessionWriter::writingFailed, &writer, [this](const Error&) { ++full; },
            Qt::DirectConnection);
        QObject::connect(
            &writer, &SessionWriter::writingResumed, &writer, [this] { ++room; }, Qt::DirectConnection);
    }

    std::atomic_int full = 0;
    std::atomic_int room = 0;
};

/// Records exchanges of about this size until one is refused; how many were kept, and the last answer.
std::pair<int, Result<ExchangeId>> fill(SessionWriter& writer, qsizetype bodySize)
{
    for (int kept = 0; kept < 10'000; ++kept) {
        Result<ExchangeId> receipt = recordAndWait(writer, exampleExchange(kept, bodySize));
        if (!receipt)
            return {kept, std::move(receipt)};
    }
    return {10'000, ExchangeId()};
}

} // namespace

class TestSessionLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatGoesBeyondTheLimit();
    void resumesWhenTheLimitIsRaised();
    void resumesWhenTheLimitIsTakenAway();
    void refusesABodyInPiecesAndTakesTheNextSmallOne();
    void isFullFromTheStartWhenTheFileIsLarger();
    void saysItOnceHoweverManyComeMeanwhile();
};

void TestSessionLimit::refusesWhatGoesBeyondTheLimit()
{
    const TempSession session;
    {
        const auto writer = session.write();
        writer->setSizeLimit(3 * mib);
        const auto [kept, refusal] = fill(*writer, 100'000);
        QVERIFY(!refusal);
        QCOMPARE(refusal.error().kind, ErrorKind::DiskFull);
        QVERIFY(refusal.error().message.contains(QLocale().formattedDataSize(3 * mib)));
        QVERIFY2(kept > 15 && kept < 31, qPrintable(QString::number(kept)));
        QCOMPARE(session.read()->lastExchange()->value, kept);
    }
    QVERIFY(QFileInfo(session.path()).size() <= 3 * mib);
    QVERIFY(QFileInfo(session.path()).size() > 2 * mib);
}

void TestSessionLimit::resumesWhenTheLimitIsRaised()
{
    const TempSession session;
    const auto writer = session.write();
    Announcements said(*writer);
    writer->setSizeLimit(2 * mib);
    QVERIFY(!fill(*writer, 100'000).second);
    QTRY_COMPARE(said.full.load(), 1);
    QCOMPARE(said.room.load(), 0);
    writer->setSizeLimit(4 * mib);
    QTRY_COMPARE(said.room.load(), 1); // before anybody asks
    QVERIFY(recordAndWait(*writer, exampleExchange(1, 100'000)));
}

void TestSessionLimit::resumesWhenTheLimitIsTakenAway()
{
    const TempSession session;
    const auto writer = session.write();
    Announcements said(*writer);
    writer->setSizeLimit(1 * mib);
    QVERIFY(!fill(*writer, 100'000).second);
    writer->setSizeLimit(0);
    QTRY_COMPARE(said.room.load(), 1);
    for (int i = 0; i < 30; ++i)
        QVERIFY(recordAndWait(*writer, exampleExchange(i, 100'000)));
}

void TestSessionLimit::refusesABodyInPiecesAndTakesTheNextSmallOne()
{
    const TempSession session;
    const auto writer = session.write();
    Announcements said(*writer);
    writer->setSizeLimit(4 * mib);
    Error failure;
    const QByteArray body = allBytes(8 * mib);
    Exchange large = exampleExchange();
    large.requestBody = {{}, writeBlob(*writer, body, &failure), body.size()};
    QCOMPARE(failure.kind, ErrorKind::DiskFull);
    const Result<ExchangeId> refused = recordAndWait(*writer, large);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::DiskFull);
    // Its pieces are taken away again, and that makes room.
    QTRY_COMPARE(said.room.load(), 1);
    QVERIFY(recordAndWait(*writer, exampleExchange(2, 1000)));
}

void TestSessionLimit::isFullFromTheStartWhenTheFileIsLarger()
{
    const TempSession session;
    QVERIFY(recordAndWait(*session.write(), exampleExchange(1, 200'000)));
    const auto writer = SessionWriter::open(session.path(), SessionWriter::Mode::OpenExisting,
                                            session::Durability::Normal, 100'000);
    QVERIFY(writer);
    QVERIFY(!recordAndWait(**writer, exampleExchange(2, 10)));
}

void TestSessionLimit::saysItOnceHoweverManyComeMeanwhile()
{
    const TempSession session;
    const auto writer = session.write();
    Announcements said(*writer);
    writer->setSizeLimit(1 * mib);
    QVERIFY(!fill(*writer, 50'000).second);
    for (int i = 0; i < 20; ++i)
        QVERIFY(!recordAndWait(*writer, exampleExchange(i, 200'000)));
    QCOMPARE(said.full.load(), 1);
    QCOMPARE(said.room.load(), 0);
}

QTEST_GUILESS_MAIN(TestSessionLimit)
#include "tst_session_limit.moc"
