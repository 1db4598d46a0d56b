// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/session/session_compact.h"
#include "app/session/session_salvage.h"
#include "tests/support/example_exchanges.h"
#include "tests/support/log_sessions.h"
#include "tests/support/raw_sqlite.h"
#include "tests/support/temp_session.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <future>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::session;
using namespace hookbench::tests;

namespace {

constexpr qint64 largeBody = 600'000;

void setDeleted(SessionWriter& writer, std::vector<ExchangeId> ids, bool deleted)
{
    const auto count = qint64(ids.size());
    std::promise<void> done;
    writer.setDeleted(ids, deleted, [&done, count](const Result<qint64>& part) {
        if (!part || *part == count)
            done.set_value();
    });
    done.get_future().get();
}

void setRetention(SessionWriter& writer, const Retention& rule)
{
    std::promise<Result<void>> done;
    writer.setRetention(rule, [&done](Result<void> stored) { done.set_value(std::move(stored)); });
    const Result<void> stored = done.get_future().get();
    QVERIFY2(stored, stored ? "" : qPrintable(stored.error().message));
}

void star(SessionWriter& writer, ExchangeId id)
{
    Annotation annotation;
    annotation.starred = true;
    std::promise<void> done;
    writer.annotate({{id, annotation}}, [&done](const Result<void>&) { done.set_value(); });
    done.get_future().get();
}

Exchange largeExchange(SessionWriter& writer, int number)
{
    Exchange exchange = exampleExchange(number);
    exchange.requestBody = {{}, writeBlob(writer, allBytes(largeBody)), largeBody};
    return exchange;
}

Exchange answered(int number, const QByteArray& page)
{
    Exchange exchange = exampleExchange(number);
    setResponse(exchange, exchange.responseHead, page);
    return exchange;
}

QByteArray value(const TempSession& session, const QByteArray& sql)
{
    return sqlValue(session.path(), sql);
}

Result<CompactionOutcome> compact(const TempSession& session, const Retention& rule = {},
                                  const CancelFlag& cancel = {})
{
    return compactSession(
        session.path(), rule, [](int) {}, cancel);
}

/// Does what changes most of a session until it is killed.
int changeForEver(const QString& path)
{
    for (int round = 0;; ++round) {
        {
            const auto writer =
                SessionWriter::open(path, SessionWriter::Mode::OpenOrCreate, Durability::Normal);
            if (!writer)
                qFatal("%s", qPrintable(writer.error().message));
            ::write(STDOUT_FILENO, ".", 1);
            const qint64 last = (*writer)->start().lastExchange.value;
            recordMany(**writer, 60, int(last % 10'000) + 1);
            if (!recordAndWait(**writer, largeExchange(**writer, int(last % 1'000) + 1)))
                qFatal("not stored");
            std::vector<ExchangeId> ids;
            for (qint64 id = std::max<qint64>(last - 40, 1); id < last + 40; id += 2)
                ids.push_back({id});
            setDeleted(**writer, ids, true);
            if (round % 3 == 1)
                setRetention(**writer, {0, 100, 0});
        }
        const auto compacted = compactSession(path, {}, [](int) {}, {});
        if (!compacted)
            qFatal("%s", qPrintable(compacted.error().message));
    }
}

/// Brings an old session up to date, again and again.
int migrateForEver(const QString& old, const QString& path)
{
    for (;;) {
        QFile::remove(path);
        if (!QFile::copy(old, path))
            return 1;
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        ::write(STDOUT_FILENO, ".", 1);
        const auto writer = SessionWriter::open(path, SessionWriter::Mode::OpenExisting, Durability::Full);
        if (!writer)
            qFatal("%s", qPrintable(writer.error().message));
    }
}

} // namespace

class TestSessionCare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsGoByCount();
    void letsGoByAge();
    void letsGoBySize();
    void keepsStarredOnes();
    void keepsSharedAnswersWhileAnybodyHasThem();
    void keepsTheRuleInTheSession();
    void compacts();
    void givesNoNumberTwice();
    void doesNotCompactWhatOthersRead();
    void leavesTheSessionWhenCancelled();
    void survivesKills();
    void salvagesAll();
    void salvagesAroundDamage_data();
    void salvagesAroundDamage();
    void salvagesWithoutTheFirstPage();
    void salvagesNothingButOurOwn();
    void salvagesIntoNewFilesAlone();
};

void TestSessionCare::letsGoByCount()
{
    const TempSession session;
    const auto writer = session.write();
    QSignalSpy purged(writer.get(), &SessionWriter::exchangesPurged);
    recordMany(*writer, 500);
    setRetention(*writer, {0, 120, 0});
    const auto reader = session.read();
    QTRY_COMPARE(*reader->exchangeCount(), 120);
    QCOMPARE(reader->exchangeIds()->front(), ExchangeId{381});
    recordMany(*writer, 30, 501);
    setRetention(*writer, {0, 100, 0}); // looked at again at once
    QTRY_COMPARE(*reader->exchangeCount(), 100);
    QCOMPARE(reader->exchangeIds()->back(), ExchangeId{530});
    qint64 told = 0;
    for (const QList<QVariant>& signal : purged)
        told += qint64(signal.front().value<std::vector<ExchangeId>>().size());
    QCOMPARE(told, 430);
    QCOMPARE(*reader->check(), QStringList());
    // What is deleted and may come back does not push out others.
    setDeleted(*writer, {{500}, {501}}, true);
    recordMany(*writer, 2, 531);
    setRetention(*writer, {0, 101, 0});
    setRetention(*writer, {0, 100, 0});
    QTRY_COMPARE(*reader->exchangeCount(), 100);
    setDeleted(*writer, {{500}, {501}}, false);
    QTRY_COMPARE(*reader->exchangeCount(), 102);
}

void TestSessionCare::letsGoByAge()
{
    const TempSession session;
    const auto writer = session.write();
    const qint64 nowUs = SystemClock().wallUs();
    for (int i = 1; i <= 10; ++i) {
        Exchange exchange = exampleExchange(i);
        exchange.summary.atUs = nowUs - (11 - i) * 3'600'000'000LL; // ten hours ago to one
        QVERIFY(recordAndWait(*writer, exchange));
    }
    setRetention(*writer, {5 * 3600 + 60, 0, 0});
    const auto reader = session.read();
    QTRY_COMPARE(*reader->exchangeCount(), 5);
    QCOMPARE(reader->exchangeIds()->front(), ExchangeId{6});
}

void TestSessionCare::letsGoBySize()
{
    const TempSession session;
    const auto writer = session.write();
    for (int i = 1; i <= 10; ++i)
        QVERIFY(recordAndWait(*writer, largeExchange(*writer, i)));
    setRetention(*writer, {0, 0, 3'000'000});
    const auto reader = session.read();
    QTRY_VERIFY(*reader->exchangeCount() <= 4);
    QVERIFY(*reader->exchangeCount() >= 3); // and not more than has to go
    QTRY_COMPARE(value(session, "SELECT count(DISTINCT id >> 24) FROM piece").toLongLong(),
                 *reader->exchangeCount());
    QCOMPARE(*reader->check(), QStringList());
}

void TestSessionCare::keepsStarredOnes()
{
    const TempSession session;
    const auto writer = session.write();
    recordMany(*writer, 50);
    star(*writer, {3});
    setRetention(*writer, {0, 10, 0});
    const auto reader = session.read();
    QTRY_COMPARE(*reader->exchangeCount(), 10);
    QCOMPARE(reader->exchangeIds()->front(), ExchangeId{3});
}

void TestSessionCare::keepsSharedAnswersWhileAnybodyHasThem()
{
    const TempSession session;
    const QByteArray page = allBytes(largeBody);
    const auto writer = session.write();
    for (int i = 1; i <= 6; ++i)
        QVERIFY(recordAndWait(*writer, answered(i, page)));
    QCOMPARE(value(session, "SELECT count(DISTINCT id >> 24) FROM piece"), "1"_ba);
    setRetention(*writer, {0, 2, 0});
    const auto reader = session.read();
    QTRY_COMPARE(*reader->exchangeCount(), 2);
    // One that comes now has its answer in pieces of its own: the others may be about to go.
    QVERIFY(recordAndWait(*writer, answered(7, page)));
    const Exchange last = *reader->exchange({6});
    QVERIFY(*reader->readBlob(last.responseBody.blob, 0, largeBody) == page);
    setRetention(*writer, {0, 1, 0});
    QTRY_COMPARE(*reader->exchangeCount(), 1);
    QTRY_COMPARE(value(session, "SELECT count(DISTINCT id >> 24) FROM piece"), "1"_ba);
    QVERIFY(*reader->readBlob(reader->exchange({7})->responseBody.blob, 0, largeBody) == page);
    QCOMPARE(*reader->check(), QStringList());
}

void TestSessionCare::keepsTheRuleInTheSession()
{
    const TempSession session;
    const Retention rule{86'400, 1'000, 1'000'000};
    {
        const auto writer = session.write();
        QVERIFY(writer->retention().isOff()); // until somebody wants it
        setRetention(*writer, rule);
    }
    QVERIFY(session.write()->retention() == rule);
    QVERIFY(*session.read()->retention() == rule);
}

void TestSessionCare::compacts()
{
    const TempSession session;
    const QByteArray page = allBytes(largeBody);
    {
        const auto writer = session.write();
        for (int i = 1; i <= 4; ++i)
            QVERIFY(recordAndWait(*writer, largeExchange(*writer, i)));
        for (int i = 5; i <= 8; ++i)
            QVERIFY(recordAndWait(*writer, answered(i, page)));
        star(*writer, {2});
        setDeleted(*writer, {{1}, {2}, {3}, {5}, {6}}, true);
    }
    const Exchange kept = *session.read()->exchange({4});
    const auto outcome = compact(session);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(outcome->removed, 5);
    QVERIFY(outcome->after < outcome->before - 3 * largeBody);
    QCOMPARE(QFileInfo(session.path()).size(), outcome->after);
    QCOMPARE(session.files(), QStringList{u"test.hookbench"_s});
    const auto reader = session.read();
    QCOMPARE(*reader->check(), QStringList());
    QCOMPARE(reader->exchangeIds()->size(), size_t(3));
    QVERIFY(*reader->exchange({4}) == kept);
    QVERIFY(*reader->readBlob(reader->exchange({8})->responseBody.blob, 0, largeBody) == page);
    QCOMPARE(value(session, "SELECT count(*) FROM annotation"), "0"_ba);
    QCOMPARE(QFile::permissions(session.path()) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    // By a rule of its own, once.
    QCOMPARE(compact(session, {0, 1, 0})->removed, 2);
}

void TestSessionCare::givesNoNumberTwice()
{
    const TempSession session;
    {
        const auto writer = session.write();
        recordMany(*writer, 5);
        setDeleted(*writer, {{4}, {5}}, true);
    }
    QVERIFY(compact(session));
    QCOMPARE(*recordAndWait(*session.write(), exampleExchange()), ExchangeId{6});
}

void TestSessionCare::doesNotCompactWhatOthersRead()
{
    const TempSession session;
    recordMany(*session.write(), 5);
    auto writer = session.write();
    QCOMPARE(compact(session).error().kind, ErrorKind::InUse);
    auto reader = session.read();
    QVERIFY(reader->exchange({1}));
    writer.reset();
    QCOMPARE(compact(session).error().kind, ErrorKind::InUse);
    QVERIFY(reader->exchange({1}));
    reader.reset();
    QVERIFY(compact(session));
}

void TestSessionCare::leavesTheSessionWhenCancelled()
{
    const TempSession session;
    {
        const auto writer = session.write();
        recordMany(*writer, 2'000);
        setDeleted(*writer, {{1}, {2}}, true);
    }
    const CancelFlag cancel;
    int percent = 0;
    const auto outcome = compactSession(
        session.path(), {},
        [&](int now) {
            percent = std::max(percent, now);
            cancel.cancel();
        },
        cancel);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    QCOMPARE(session.files(), QStringList{u"test.hookbench"_s});
    QCOMPARE(*session.read()->check(), QStringList());
    QCOMPARE(*session.read()->exchangeCount(), 1'998);
}

void TestSessionCare::survivesKills()
{
    // All of them by HOOKBENCH_KILLS=100; a part of them each time.
    const int rounds =
        qEnvironmentVariableIsSet("HOOKBENCH_KILLS") ? qEnvironmentVariableIntValue("HOOKBENCH_KILLS") : 12;
    const QString old = QStringLiteral(HOOKBENCH_TEST_DATA "/sessions/version2.hookbench");
    QVERIFY(QFileInfo::exists(old));
    QRandomGenerator random(4);
    const TempSession session;
    for (int round = 0; round < rounds; ++round) {
        const bool migrates = round % 3 == 2;
        const QString path = migrates ? session.folder() + u"/old.hookbench"_s : session.path();
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(),
                    migrates ? QStringList{u"--migrate"_s, old, path} : QStringList{u"--change"_s, path});
        QVERIFY(child.waitForReadyRead(30'000)); // it has begun
        child.waitForFinished(random.bounded(migrates ? 20 : 300));
        QCOMPARE(child.state(), QProcess::Running);
        child.kill();
        QVERIFY(child.waitForFinished());
        if (migrates && !QFileInfo::exists(path))
            continue; // it is only being copied
        const auto reader = SessionReader::open(path);
        QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
        const Result<QStringList> findings = (*reader)->check();
        QVERIFY(findings);
        QCOMPARE(*findings, QStringList());
    }
    // Nothing that a kill left behind stands in the way or stays.
    QVERIFY(recordAndWait(*session.write(), exampleExchange()));
    QVERIFY(compact(session));
    QVERIFY(!session.files().contains(u"test.hookbench.compacting"_s));
}

/// Something of everything.
static void fill(const TempSession& session, int count)
{
    const auto writer = session.write();
    Endpoint endpoint;
    endpoint.enabled = true;
    std::promise<void> saved;
    writer->saveEndpoint(endpoint, [](const Result<Endpoint>&) {});
    writer->saveDocument({{}, "draft", {}, 1, u"A draft"_s, "{}"},
                         [&saved](const Result<Document>&) { saved.set_value(); });
    saved.get_future().get();
    Exchange broken = brokenExchange();
    broken.parent = {};
    QVERIFY(recordAndWait(*writer, broken));
    recordMany(*writer, count - 3, 2);
    QVERIFY(recordAndWait(*writer, largeExchange(*writer, count)));
    QVERIFY(recordAndWait(*writer, answered(count, allBytes(largeBody))));
    star(*writer, {2});
    setDeleted(*writer, {{3}}, true);
}

static Result<SalvageOutcome> salvage(const TempSession& session, const QString& target)
{
    return salvageSession(session.path(), target, [](int) {}, {});
}

void TestSessionCare::salvagesAll()
{
    const TempSession session;
    fill(session, 60);
    const TempSession saved;
    const auto outcome = salvage(session, saved.path());
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QVERIFY(outcome->isWhole);
    QCOMPARE(outcome->exchanges, 60);
    QCOMPARE(outcome->lost + outcome->cutBodies, 0);
    const auto before = session.read();
    const auto after = saved.read();
    QCOMPARE(*after->check(), QStringList());
    QCOMPARE(*after->exchangeIds(), *before->exchangeIds()); // what was deleted is, too
    const std::vector<ExchangeId> ids = *before->exchangeIds();
    for (const ExchangeId id : ids)
        QVERIFY2(*after->exchange(id) == *before->exchange(id), qPrintable(QString::number(id.value)));
    QVERIFY(after->annotation({2})->starred);
    QCOMPARE(after->documents("draft")->size(), size_t(1));
    QVERIFY(!after->endpoints()->front().enabled); // it may be a stranger's
    QCOMPARE(saved.files(), QStringList{u"test.hookbench"_s});
    QCOMPARE(*recordAndWait(*saved.write(), exampleExchange()), ExchangeId{61});
}

void TestSessionCare::salvagesAroundDamage_data()
{
    QTest::addColumn<QByteArray>("sql"); // run first
    QTest::addColumn<int>("page");       // then this page is filled with nonsense, unless 0
    QTest::addColumn<int>("least");      // exchanges that are saved
    QTest::newRow("a page of bytes") << QByteArray() << -3 << 100;
    QTest::newRow("the last page") << QByteArray() << -1 << 100;
    QTest::newRow("a row of a wrong type") << "UPDATE exchange SET status='x' WHERE id=5"_ba << 0 << 299;
    QTest::newRow("no address") << "DELETE FROM endpoint_url"_ba << 0 << 300;
    QTest::newRow("no TLS facts") << "UPDATE exchange SET tls_id=77 WHERE id=5"_ba << 0 << 300;
    QTest::newRow("a piece is missing")
        << "DELETE FROM piece WHERE id=(SELECT min(id)+1 FROM piece)"_ba << 0 << 300;
    QTest::newRow("the first piece is missing")
        << "DELETE FROM piece WHERE id=(SELECT min(id) FROM piece)"_ba << 0 << 300;
    QTest::newRow("a foreign trigger")
        << "CREATE TRIGGER t AFTER INSERT ON exchange BEGIN DELETE FROM raw; END"_ba << 0 << 300;
    QTest::newRow("a table that is not ours")
        << "DROP TABLE annotation; CREATE TABLE annotation(id, x)"_ba << 0 << 300;
    QTest::newRow("documents as bytes") << "UPDATE document SET name=x'ff'"_ba << 0 << 300;
    QTest::newRow("tables of an unknown version") << "PRAGMA user_version=2"_ba << 0 << 300;
}

void TestSessionCare::salvagesAroundDamage()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const int, page);
    QFETCH(const int, least);
    const TempSession session;
    fill(session, 300);
    if (!sql.isEmpty())
        runSql(session.path(), sql);
    if (page != 0) {
        QFile file(session.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() + page * 16384));
        file.write(QByteArray(16384, '\x55'));
    }
    const TempSession saved;
    const auto outcome = salvage(session, saved.path());
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QVERIFY2(outcome->exchanges >= least, qPrintable(QString::number(outcome->exchanges)));
    const auto reader = saved.read();
    QCOMPARE(*reader->check(), QStringList());
    const std::vector<ExchangeId> ids = *reader->exchangeIds();
    for (const ExchangeId id : ids)
        QVERIFY(reader->exchange(id));
}

void TestSessionCare::salvagesWithoutTheFirstPage()
{
    const TempSession session;
    fill(session, 300);
    QFile file(session.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(16384, '\0'));
    file.close();
    QVERIFY(!SessionReader::open(session.path()));
    const TempSession saved;
    const auto outcome = salvage(session, saved.path());
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(outcome->exchanges, 300);
    QCOMPARE(*saved.read()->check(), QStringList());
    QCOMPARE(saved.files(), QStringList{u"test.hookbench"_s}); // no copy is left
}

void TestSessionCare::salvagesNothingButOurOwn()
{
    const TempSession saved;
    const TempSession other;
    runSql(other.path(), "CREATE TABLE exchange(a); CREATE TABLE t(b)");
    QCOMPARE(salvage(other, saved.path()).error().kind, ErrorKind::NotASession);
    const TempSession none;
    QCOMPARE(salvage(none, saved.path()).error().kind, ErrorKind::NotFound);
    QCOMPARE(saved.files(), QStringList());
}

void TestSessionCare::salvagesIntoNewFilesAlone()
{
    const TempSession session;
    fill(session, 10);
    QCOMPARE(salvage(session, session.path()).error().kind, ErrorKind::Usage);
    QCOMPARE(*session.read()->check(), QStringList());
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--change"_s)
        return changeForEver(arguments.value(2));
    if (arguments.value(1) == u"--migrate"_s)
        return migrateForEver(arguments.value(2), arguments.value(3));
    TestSessionCare test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_session_care.moc"
