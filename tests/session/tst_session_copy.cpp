// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/example_exchanges.h"
#include "tests/support/raw_sqlite.h"
#include "tests/support/temp_session.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <future>
#include <sys/stat.h>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::session;
using namespace hookbench::tests;

namespace {

Result<void> saveCopy(SessionWriter& writer, const QString& path)
{
    std::promise<Result<void>> copied;
    writer.saveCopy(path, [&copied](Result<void> result) { copied.set_value(std::move(result)); });
    return copied.get_future().get();
}

/// Empty when the copy holds exactly the first `count` exchanges and the body of the session.
QString differences(const SessionReader& original, const SessionReader& copy, qint64 count, BlobId blob)
{
    const Result<QStringList> findings = copy.check();
    if (!findings || !findings->isEmpty())
        return findings ? findings->join(u'\n') : findings.error().message;
    if (copy.exchangeCount().value_or(-1) != count)
        return u"another number of exchanges"_s;
    for (ExchangeId id{1}; id.value <= count; ++id.value) {
        const Result<Exchange> exchange = copy.exchange(id);
        if (!exchange || *exchange != *original.exchange(id))
            return u"exchange %1 differs"_s.arg(id.value);
    }
    if (*copy.endpoints() != *original.endpoints())
        return u"the endpoints differ"_s;
    const Result<QByteArray> body = copy.readBlob(blob, 0, 10'000'000);
    return body && *body == *original.readBlob(blob, 0, 10'000'000) ? QString() : u"a body differs"_s;
}

} // namespace

class TestSessionCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesOneStateWhileCapturing();
    void replacesAFileWhole();
    void leavesOutWhatWasDeleted();
    void refusesBadTargets();
    void finishesBeforeTheSessionCloses();
};

void TestSessionCopy::copiesOneStateWhileCapturing()
{
    const TempSession session;
    const auto writer = session.write();
    Endpoint endpoint;
    endpoint.reply.headers.append("X-A", "1");
    writer->saveEndpoint(endpoint, [](const Result<Endpoint>&) {});
    Exchange large = brokenExchange();
    large.requestBody = {{}, writeBlob(*writer, allBytes(3'000'000)), 3'000'000};
    const BlobId blob = large.requestBody.blob;
    large.parent = {};
    QVERIFY(recordAndWait(*writer, large));

    std::atomic_bool enough = false;
    std::jthread producer([&writer, &enough] {
        for (int i = 1; !enough; ++i) {
            if (!recordAndWait(*writer, exampleExchange(i, 2'000)))
                qFatal("capturing stopped");
        }
    });
    const QString target = session.folder() + u"/copy.hookbench"_s;
    qint64 previous = 0;
    for (int round = 0; round < 5; ++round) {
        const qint64 before = session.read()->lastExchange()->value;
        const Result<void> copied = saveCopy(*writer, target);
        const qint64 after = session.read()->lastExchange()->value;
        QVERIFY2(copied, copied ? "" : qPrintable(copied.error().message));
        const auto copy = SessionReader::open(target);
        QVERIFY(copy);
        const qint64 count = (*copy)->lastExchange()->value;
        QVERIFY(count >= before && count <= after && count >= previous);
        QCOMPARE(differences(*session.read(), **copy, count, blob), QString());
        previous = count;
    }
    enough = true;
    producer.join();
    QCOMPARE(session.files().filter(u"copy"_s), QStringList{u"copy.hookbench"_s});
    struct stat facts = {};
    QCOMPARE(::stat(QFile::encodeName(target).constData(), &facts), 0);
    QCOMPARE(facts.st_mode & 0777, mode_t(0600));

    // A copy is a session like any other.
    auto again = SessionWriter::open(target, SessionWriter::Mode::OpenExisting, Durability::Normal);
    QVERIFY(again);
    QCOMPARE(recordAndWait(**again, exampleExchange())->value, previous + 1);
}

void TestSessionCopy::replacesAFileWhole()
{
    const TempSession session;
    const auto writer = session.write();
    QVERIFY(recordAndWait(*writer, exampleExchange()));
    const QString target = session.folder() + u"/old"_s;
    QFile old(target);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write(allBytes(2'000'000));
    old.close();
    QVERIFY(saveCopy(*writer, target));
    const auto copy = SessionReader::open(target);
    QVERIFY(copy);
    QCOMPARE(*(*copy)->check(), QStringList());
}

void TestSessionCopy::leavesOutWhatWasDeleted()
{
    const TempSession session;
    const auto writer = session.write();
    const QByteArray secret = "do-not-hand-this-on-"_ba.repeated(10'000);
    const BlobId blob = writeBlob(*writer, secret);
    writer->dropBlob(blob);
    QTRY_COMPARE(sqlValue(session.path(), "SELECT count(*) FROM piece"), "0"_ba);
    const QString target = session.folder() + u"/copy"_s;
    QVERIFY(saveCopy(*writer, target));
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("do-not-hand-this-on"));
}

void TestSessionCopy::refusesBadTargets()
{
    const TempSession session;
    const auto writer = session.write();
    QVERIFY(recordAndWait(*writer, exampleExchange()));
    const QString link = session.folder() + u"/link"_s;
    QVERIFY(QFile::link(session.path(), link));
    for (const QString& itself : {session.path(), link, session.folder() + u"/./test.hookbench"_s})
        QCOMPARE(saveCopy(*writer, itself).error().kind, ErrorKind::Usage);
    QCOMPARE(saveCopy(*writer, session.folder()).error().kind, ErrorKind::Usage);
    QCOMPARE(saveCopy(*writer, session.folder() + u"/none/copy"_s).error().kind, ErrorKind::NotFound);

    const TempSession other;
    const auto otherWriter = other.write();
    QVERIFY(recordAndWait(*otherWriter, exampleExchange()));
    QCOMPARE(saveCopy(*writer, other.path()).error().kind, ErrorKind::InUse);
    QVERIFY(recordAndWait(*otherWriter, exampleExchange()));
    QCOMPARE(*session.read()->check(), QStringList());
    QCOMPARE(*other.read()->exchangeCount(), 2);
}

void TestSessionCopy::finishesBeforeTheSessionCloses()
{
    const TempSession session;
    auto writer = session.write();
    for (int i = 0; i < 50; ++i)
        QVERIFY(recordAndWait(*writer, exampleExchange(i, 200'000)));
    const QString target = session.folder() + u"/copy"_s;
    std::atomic_int done = 0;
    writer->saveCopy(target, [&done](const Result<void>& result) { done = result ? 1 : -1; });
    writer.reset();
    QCOMPARE(done.load(), 1);
    QCOMPARE(*(*SessionReader::open(target))->exchangeCount(), 50);
    QCOMPARE(session.files(), (QStringList{u"copy"_s, u"test.hookbench"_s}));
}

QTEST_GUILESS_MAIN(TestSessionCopy)
#include "tst_session_copy.moc"
