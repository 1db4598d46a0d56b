// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/schema.h"
#include "tests/support/example_exchanges.h"
#include "tests/support/raw_sqlite.h"
#include "tests/support/temp_session.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::session;
using namespace hookbench::tests;

namespace {

void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s", qPrintable(file.errorString()));
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    return file.readAll();
}

/// A closed session with a bit of everything.
void fillSession(const TempSession& session)
{
    const auto writer = session.write();
    Endpoint endpoint;
    endpoint.reply.headers.append("X-A", "1");
    writer->saveEndpoint(endpoint, [](const Result<Endpoint>&) {});
    for (int i = 0; i < 200; ++i) {
        if (!recordAndWait(*writer, i == 150 ? brokenExchange() : exampleExchange(i, i * 10)))
            qFatal("could not fill a session");
    }
    Exchange large = exampleExchange();
    large.requestBody = {{}, writeBlob(*writer, allBytes(600'000)), 600'000};
    if (!recordAndWait(*writer, large))
        qFatal("could not fill a session");
}

/// Reads all there is; what matters is that it ends.
int readAll(const SessionReader& reader)
{
    int errors = 0;
    const auto count = [&errors](const auto& result) {
        errors += result ? 0 : 1;
    };
    count(reader.lastExchange());
    count(reader.exchangeCount());
    count(reader.exchangeIds());
    count(reader.endpoints());
    const auto summaries = reader.summaries(ExchangeId{1}, ExchangeId{1'000'000}, 10'000);
    count(summaries);
    count(reader.summaries(ExchangeId{1}, ExchangeId{1'000'000}, 10, SessionReader::Order::Falling));
    for (qint64 id = 1; id <= 201; id += 10) {
        const Result<Exchange> exchange = reader.exchange(ExchangeId{id});
        count(exchange);
    }
    count(reader.readBlob(BlobId{1}, 0, 1'000'000));
    const Result<QStringList> findings = reader.check();
    count(findings);
    return errors + (findings && !findings->isEmpty() ? 1 : 0);
}

ErrorKind readerError(const QString& path)
{
    const auto reader = SessionReader::open(path);
    if (reader)
        qFatal("%s was opened", qPrintable(path));
    if (!reader.error().message.contains(QFileInfo(path).fileName()))
        qFatal("the error does not name the file: %s", qPrintable(reader.error().message));
    return reader.error().kind;
}

ErrorKind writerError(const QString& path, SessionWriter::Mode mode = SessionWriter::Mode::OpenOrCreate)
{
    const auto writer = SessionWriter::open(path, mode, Durability::Normal);
    if (writer)
        qFatal("%s was opened", qPrintable(path));
    return writer.error().kind;
}

} // namespace

class TestSessionOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoSession_data();
    void refusesWhatIsNoSession();
    void refusesWhatIsNotThere();
    void refusesFoldersAndPipes();
    void createsOnlyWhatIsNew();
    void completesAnEmptyFile();
    void makesPrivateFiles();
    void refusesNewerVersions();
    void refusesForeignTables_data();
    void refusesForeignTables();
    void believesNoValue_data();
    void believesNoValue();
    void survivesFlippedBits();
    void survivesTruncation();
    void bringsOlderVersionsUpToDate();
    void migratesWholeOrNotAtAll();
};

void TestSessionOpening::refusesWhatIsNoSession_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << "Hello, this is a text of more than a few bytes.\n"_ba.repeated(50);
    QTest::newRow("a few bytes") << "SQLite"_ba;
    QTest::newRow("magic alone") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("zeros") << QByteArray(100'000, '\0');
    QTest::newRow("magic and nonsense") << QByteArray("SQLite format 3\0", 16) + allBytes(100'000);
    const TempSession other;
    runSql(other.path(), "CREATE TABLE t(a); INSERT INTO t VALUES(1)");
    QTest::newRow("another database") << contentOf(other.path());
}

void TestSessionOpening::refusesWhatIsNoSession()
{
    QFETCH(const QByteArray, content);
    const TempSession session;
    writeFile(session.path(), content);
    QCOMPARE(readerError(session.path()), ErrorKind::NotASession);
    QCOMPARE(writerError(session.path()), ErrorKind::NotASession);
    QVERIFY(contentOf(session.path()) == content);
    QCOMPARE(session.files(), QStringList{u"test.hookbench"_s});
}

void TestSessionOpening::refusesWhatIsNotThere()
{
    const TempSession session;
    QCOMPARE(readerError(session.path()), ErrorKind::NotFound);
    QCOMPARE(writerError(session.path(), SessionWriter::Mode::OpenExisting), ErrorKind::NotFound);
    QCOMPARE(writerError(session.folder() + u"/none/test.hookbench"_s), ErrorKind::NotFound);
    QCOMPARE(session.files(), QStringList());
}

void TestSessionOpening::refusesFoldersAndPipes()
{
    const TempSession session;
    QVERIFY(QDir().mkdir(session.path()));
    const QString pipe = session.folder() + u"/pipe"_s;
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    for (const QString& path : {session.path(), pipe}) {
        QCOMPARE(readerError(path), ErrorKind::NotASession);
        QCOMPARE(writerError(path), ErrorKind::NotASession);
    }
}

void TestSessionOpening::createsOnlyWhatIsNew()
{
    const TempSession session;
    session.write(SessionWriter::Mode::Create).reset();
    const QByteArray before = contentOf(session.path());
    QCOMPARE(writerError(session.path(), SessionWriter::Mode::Create), ErrorKind::Usage);
    QVERIFY(contentOf(session.path()) == before);
    session.write(SessionWriter::Mode::OpenExisting).reset();
}

void TestSessionOpening::completesAnEmptyFile()
{
    const TempSession session;
    for (const auto mode : {SessionWriter::Mode::Create, SessionWriter::Mode::OpenOrCreate}) {
        writeFile(session.path(), {});
        QCOMPARE(readerError(session.path()), ErrorKind::NotASession);
        QCOMPARE(recordAndWait(*session.write(mode), exampleExchange())->value, 1);
        QCOMPARE(*session.read()->check(), QStringList());
    }
}

void TestSessionOpening::makesPrivateFiles()
{
    const TempSession session;
    const mode_t before = ::umask(0);
    const auto writer = session.write();
    const Result<ExchangeId> id = recordAndWait(*writer, exampleExchange());
    ::umask(before);
    QVERIFY(id);
    for (const QString& name : session.files()) {
        if (name.endsWith(u".lock"_s))
            continue;
        struct stat facts = {};
        QCOMPARE(::stat(QFile::encodeName(session.folder() + u'/' + name).constData(), &facts), 0);
        QVERIFY2((facts.st_mode & 0777) == 0600, qPrintable(name));
    }
}

void TestSessionOpening::refusesNewerVersions()
{
    const TempSession session;
    fillSession(session);
    runSql(session.path(), "PRAGMA user_version=1000");
    QCOMPARE(readerError(session.path()), ErrorKind::NewerVersion);
    QCOMPARE(writerError(session.path()), ErrorKind::NewerVersion);
}

void TestSessionOpening::refusesForeignTables_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("trigger") << "CREATE TRIGGER t AFTER INSERT ON exchange BEGIN DELETE FROM raw; END"_ba;
    QTest::newRow("view") << "CREATE VIEW v AS SELECT * FROM exchange"_ba;
    QTest::newRow("view in place of a table") << "DROP TABLE raw; CREATE VIEW raw AS SELECT 1 AS id"_ba;
    QTest::newRow("index") << "CREATE INDEX i ON exchange(method)"_ba;
    QTest::newRow("table") << "CREATE TABLE x(a)"_ba;
    QTest::newRow("virtual table") << "CREATE VIRTUAL TABLE x USING fts5(a)"_ba;
    QTest::newRow("generated column")
        << "ALTER TABLE raw ADD COLUMN g GENERATED ALWAYS AS (hex(zeroblob(9))) VIRTUAL"_ba;
    QTest::newRow("missing table") << "DROP TABLE piece"_ba;
    QTest::newRow("renamed column") << "ALTER TABLE raw RENAME COLUMN request_head TO head"_ba;
    QTest::newRow("statistics") << "ANALYZE"_ba;
}

void TestSessionOpening::refusesForeignTables()
{
    QFETCH(const QByteArray, sql);
    const TempSession session;
    fillSession(session);
    runSql(session.path(), sql);
    QCOMPARE(readerError(session.path()), ErrorKind::Damaged);
    QCOMPARE(writerError(session.path()), ErrorKind::Damaged);
}

void TestSessionOpening::believesNoValue_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("text for a number") << "UPDATE exchange SET status='abc' WHERE id=5"_ba;
    QTest::newRow("unknown origin") << "UPDATE exchange SET origin=99 WHERE id=5"_ba;
    QTest::newRow("negative size") << "UPDATE exchange SET body_size=-1 WHERE id=5"_ba;
    QTest::newRow("wrong size") << "UPDATE exchange SET wire_size=3 WHERE id=5"_ba;
    QTest::newRow("real number") << "UPDATE exchange SET at_us=1.5 WHERE id=5"_ba;
    QTest::newRow("blob for text") << "UPDATE exchange SET method=x'00ff' WHERE id=5"_ba;
    QTest::newRow("unknown framing") << "UPDATE exchange SET framing=4 WHERE id=5"_ba;
    QTest::newRow("sequence of 2^40") << "UPDATE exchange SET sequence=1099511627776 WHERE id=5"_ba;
    QTest::newRow("negative blob") << "UPDATE exchange SET blob_id=-5 WHERE id=5"_ba;
    QTest::newRow("huge blob") << "UPDATE exchange SET blob_id=9223372036854775807 WHERE id=5"_ba;
    QTest::newRow("negative duration") << "UPDATE exchange SET head_us=-7 WHERE id=5"_ba;
    QTest::newRow("error without a message") << "UPDATE exchange SET error_code='x' WHERE id=5"_ba;
    QTest::newRow("missing address") << "UPDATE exchange SET url_id=777 WHERE id=5"_ba;
    QTest::newRow("address as a number") << "UPDATE endpoint_url SET url=x'01'"_ba;
    QTest::newRow("no bytes") << "DELETE FROM raw WHERE id=5"_ba;
    QTest::newRow("text for bytes") << "UPDATE raw SET request_head='abc' WHERE id=5"_ba;
    QTest::newRow("number for bytes") << "UPDATE raw SET response_body=7 WHERE id=5"_ba;
    QTest::newRow("no body") << "UPDATE raw SET request_body=NULL WHERE id=5"_ba;
}

void TestSessionOpening::believesNoValue()
{
    QFETCH(const QByteArray, sql);
    const TempSession session;
    fillSession(session);
    QCOMPARE(*session.read()->check(), QStringList());
    runSql(session.path(), sql);
    const auto reader = session.read();
    const Result<Exchange> exchange = reader->exchange(ExchangeId{5});
    QVERIFY(!exchange);
    QCOMPARE(exchange.error().kind, ErrorKind::Damaged);
    QVERIFY(!exchange.error().message.isEmpty());
    const Result<QStringList> findings = reader->check();
    QVERIFY(findings);
    QVERIFY(!findings->isEmpty());
}

void TestSessionOpening::survivesFlippedBits()
{
    const TempSession session;
    fillSession(session);
    const QByteArray sound = contentOf(session.path());
    int damaged = 0;
    for (quint32 seed = 1; seed <= 200; ++seed) {
        QRandomGenerator random(seed);
        QByteArray bytes = sound;
        // The beginnings of pages hold the structure: half of the flips go there.
        const int flips = 1 + random.bounded(20);
        for (int i = 0; i < flips; ++i) {
            constexpr int pageSize = 16384;
            qsizetype at = random.bounded(int(bytes.size()));
            if (random.bounded(2) == 0)
                at = at / pageSize * pageSize + random.bounded(200);
            bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
        }
        writeFile(session.path(), bytes);
        const auto reader = SessionReader::open(session.path());
        damaged += !reader || readAll(**reader) > 0 ? 1 : 0;
        QVERIFY2(contentOf(session.path()) == bytes, qPrintable(u"seed %1"_s.arg(seed)));
    }
    QVERIFY2(damaged > 50 && damaged < 200, qPrintable(QString::number(damaged))); // some hit bodies alone
}

void TestSessionOpening::survivesTruncation()
{
    const TempSession session;
    fillSession(session);
    const QByteArray sound = contentOf(session.path());
    for (const qsizetype size :
         {qsizetype(1), qsizetype(99), qsizetype(511), qsizetype(512), qsizetype(16384), qsizetype(40'000),
          sound.size() - 16384, sound.size() - 1}) {
        writeFile(session.path(), sound.first(size));
        const auto reader = SessionReader::open(session.path());
        QVERIFY2(!reader || readAll(**reader) > 0, qPrintable(u"%1 bytes"_s.arg(size)));
    }
}

void TestSessionOpening::bringsOlderVersionsUpToDate()
{
    const TempSession session;
    fillSession(session);
    std::vector<Migration> later(builtinMigrations().begin(), builtinMigrations().end());
    const int older = int(later.size());
    later.push_back(
        {"ALTER TABLE exchange ADD COLUMN note TEXT", "CREATE TABLE tag(id INTEGER PRIMARY KEY, name TEXT)"});
    later.push_back({"UPDATE exchange SET note = 'from ' || id"});
    {
        Result<Connection> connection = Connection::open(session.path(), Access::Write);
        QVERIFY(connection);
        QCOMPARE(*inspectHeader(*connection, later), FileKind::Session);
        QVERIFY(verifySchema(*connection, later)); // an older session is a sound one
        const Result<void> done = prepareSchema(*connection, later);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        QCOMPARE(*connection->integer("PRAGMA user_version"), older + 2);
        QVERIFY(verifySchema(*connection, later));
        QVERIFY(prepareSchema(*connection, later)); // nothing left to do
    }
    QCOMPARE(sqlValue(session.path(), "SELECT note FROM exchange WHERE id = 7"), "from 7"_ba);
    QCOMPARE(readerError(session.path()), ErrorKind::NewerVersion); // for the program as it is
}

void TestSessionOpening::migratesWholeOrNotAtAll()
{
    const TempSession session;
    fillSession(session);
    const QByteArray before = contentOf(session.path());
    std::vector<Migration> broken(builtinMigrations().begin(), builtinMigrations().end());
    broken.push_back({"CREATE TABLE tag(id INTEGER PRIMARY KEY)", "INSERT INTO nowhere VALUES(1)"});
    {
        Result<Connection> connection = Connection::open(session.path(), Access::Write);
        QVERIFY(connection);
        QVERIFY(!prepareSchema(*connection, broken));
    }
    QVERIFY(contentOf(session.path()) == before);
    QCOMPARE(*session.read()->check(), QStringList());
}

QTEST_GUILESS_MAIN(TestSessionOpening)
#include "tst_session_opening.moc"
