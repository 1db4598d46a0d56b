// SPDX-License-Identifier: GPL-3.0-or-later
// Three hundred session files that mean harm or are broken. Whatever they are: a result or one clear
// sentence, in little time and memory, and nothing beside them is touched.
#include "app/session/session_salvage.h"
#include "tests/support/example_exchanges.h"
#include "tests/support/log_sessions.h"
#include "tests/support/raw_sqlite.h"
#include "tests/support/temp_session.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

#include <ctime>
#include <future>

#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::session;
using namespace hookbench::tests;

namespace {

constexpr int pageSize = 16384;
constexpr double mostSeconds = 2;
#ifdef __SANITIZE_ADDRESS__
constexpr long mostKilobytes = 2 * 1024 * 1024; // it keeps what was freed for a while
#else
constexpr long mostKilobytes = 512 * 1024;
#endif

QByteArray digestOf(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha1);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s", qPrintable(file.errorString()));
}

/// Nothing here is about disks: many files are flushed faster where there is none.
QString inMemory()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/hookbench-XXXXXX"_s;
}

double cpuSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

/// A session with something in every table.
void fill(const TempSession& session)
{
    const auto writer = session.write();
    std::promise<void> saved;
    writer->saveEndpoint({}, [](const Result<Endpoint>&) {});
    writer->saveDocument({{}, "draft", {}, 1, u"A draft"_s, "{}"}, [](const Result<Document>&) {});
    Exchange broken = brokenExchange();
    broken.parent = {};
    if (!recordAndWait(*writer, broken))
        qFatal("not stored");
    recordMany(*writer, 120, 2);
    Exchange large = exampleExchange(122);
    large.requestBody = {{}, writeBlob(*writer, allBytes(600'000)), 600'000};
    Exchange answered = exampleExchange(123);
    setResponse(answered, answered.responseHead, allBytes(300'000));
    if (!recordAndWait(*writer, large) || !recordAndWait(*writer, answered))
        qFatal("not stored");
    Annotation annotation;
    annotation.note = u"A note"_s;
    writer->annotate({{{2}, annotation}}, [&saved](const Result<void>&) { saved.set_value(); });
    saved.get_future().get();
}

/// The message of a failure; empty when there is none.
template <typename Outcome>
QString told(const Outcome& outcome)
{
    return outcome ? QString() : outcome.error().message;
}

/// Reads all of it as the window and the verbs do. What was told on the way, a sentence each.
QStringList readAll(const QString& path)
{
    const auto opened = SessionReader::open(path);
    if (!opened)
        return {opened.error().message};
    const SessionReader& reader = **opened;
    QStringList messages = {
        told(reader.lastExchange()),
        told(reader.exchangeCount()),
        told(reader.endpoints()),
        told(reader.documents({})),
        told(reader.annotations()),
        told(reader.retention()),
        told(reader.summaries({1}, {1'000'000}, 200)),
        told(reader.summaries({1}, {1'000'000}, 200, SessionReader::Order::Falling)),
        told(reader.eachFacts({}, [](const Facts&) { return true; })),
        told(reader.readBlob(BlobId{1}, 0, 1'000'000)),
    };
    for (qint64 id = 1; id <= 123; ++id)
        messages += told(reader.exchange({id}));
    ScanRange range;
    range.columns = ByteColumn::RequestHead | ByteColumn::RequestBody | ByteColumn::ResponseHead |
                    ByteColumn::ResponseBody;
    const auto scan = reader.scan(range);
    Result<bool> more = scan->next();
    for (; more && *more; more = scan->next()) {
        messages += told(scan->facts());
        for (const ByteColumn column : {ByteColumn::RequestHead, ByteColumn::RequestBody,
                                        ByteColumn::ResponseHead, ByteColumn::ResponseBody})
            messages += told(scan->bytes(column));
    }
    messages += told(more);
    const Result<QStringList> findings = reader.check();
    messages += findings ? *findings : QStringList{findings.error().message};
    messages.removeAll(QString());
    return messages;
}

} // namespace

class TestHostileSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void flippedBits();
    void truncation();
    void headers();
    void loops();
    void schemas();
    void types();
    void oversized();
    void companions();
    void texts();
    void cleanupTestCase();

private:
    enum class Expect { Anything, Refusal, Finding, Soundness };
    void probe(const QByteArray& content, Expect expect, const QByteArray& what);
    void probeFile(Expect expect, const QByteArray& what);
    void probeSql(const QByteArray& sql, Expect expect);
    QHash<QString, QByteArray> surroundings() const;

    QByteArray m_sound;
    QTemporaryDir m_folder{inMemory()};
    QString m_path;
    int m_files = 0;
};

void TestHostileSessions::initTestCase()
{
    const TempSession session;
    fill(session);
    m_sound = contentOf(session.path());
    m_path = m_folder.path() + u"/inner/hostile.hookbench"_s;
    QVERIFY(QDir().mkpath(m_folder.path() + u"/inner"_s));
    writeFile(m_folder.path() + u"/canary"_s, "untouched");
    writeFile(m_folder.path() + u"/inner/canary"_s, "untouched");
    writeFile(m_path, m_sound);
    QCOMPARE(readAll(m_path), QStringList());
}

void TestHostileSessions::cleanup()
{
    QFile::remove(m_folder.path() + u"/saved.hookbench"_s);
    for (const QString& suffix : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s, u".lock"_s})
        QFile::remove(m_path + suffix);
}

QHash<QString, QByteArray> TestHostileSessions::surroundings() const
{
    QHash<QString, QByteArray> found;
    for (const QString& folder : {m_folder.path(), m_folder.path() + u"/inner"_s}) {
        for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden))
            found.insert(file.filePath(), digestOf(file.filePath()));
    }
    return found;
}

void TestHostileSessions::probe(const QByteArray& content, Expect expect, const QByteArray& what)
{
    writeFile(m_path, content);
    probeFile(expect, what);
}

void TestHostileSessions::probeFile(Expect expect, const QByteArray& what)
{
    ++m_files;
    const auto before = surroundings();
    double start = cpuSeconds();
    const QStringList messages = readAll(m_path);
    QVERIFY2(cpuSeconds() - start < mostSeconds, what.constData());
    const auto after = surroundings();
    QVERIFY2(after == before, (what + ": " + after.keys().join(u' ').toUtf8()).constData());
    for (const QString& message : messages)
        QVERIFY2(message.size() > 10 && message.size() < 1000, qPrintable(message));
    if (expect == Expect::Refusal)
        QVERIFY2(!SessionReader::open(m_path), what.constData());
    if (expect == Expect::Refusal || expect == Expect::Finding)
        QVERIFY2(!messages.isEmpty(), what.constData());
    if (expect == Expect::Soundness)
        QVERIFY2(messages.isEmpty(), qPrintable(messages.join(u'\n')));
    // What can be saved of it is a sound session.
    start = cpuSeconds();
    const QString saved = m_folder.path() + u"/saved.hookbench"_s;
    const auto salvaged = salvageSession(m_path, saved, [](int) {}, {});
    QVERIFY2(cpuSeconds() - start < mostSeconds, what.constData());
    if (salvaged) {
        const QStringList findings = *(*SessionReader::open(saved))->check();
        QVERIFY2(findings.isEmpty(), (what + ": " + findings.join(u'\n').toUtf8()).constData());
        QVERIFY(QFile::remove(saved));
    }
    QVERIFY2(surroundings() == before, what.constData());
    // And with the right to write: it may change, nothing else may.
    start = cpuSeconds();
    {
        const auto writer =
            SessionWriter::open(m_path, SessionWriter::Mode::OpenExisting, Durability::Normal);
        if (writer)
            static_cast<void>(recordAndWait(**writer, exampleExchange()));
    }
    QVERIFY2(cpuSeconds() - start < mostSeconds, what.constData());
    for (const QString& suffix : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s, u".lock"_s})
        QFile::remove(m_path + suffix);
    auto others = before;
    others.remove(m_path);
    others.remove(m_path + u"-wal"_s);
    others.remove(m_path + u"-journal"_s);
    QVERIFY2(surroundings() == others, what.constData());
}

void TestHostileSessions::probeSql(const QByteArray& sql, Expect expect)
{
    writeFile(m_path, m_sound);
    runSql(m_path, sql);
    probeFile(expect, sql.left(200));
}

void TestHostileSessions::flippedBits()
{
    for (quint32 seed = 1; seed <= 100; ++seed) {
        QRandomGenerator random(seed);
        QByteArray bytes = m_sound;
        const int flips = 1 + random.bounded(20);
        for (int i = 0; i < flips; ++i) {
            qsizetype at = random.bounded(int(bytes.size()));
            // The beginnings of pages hold the structure: half of the flips go there.
            if (random.bounded(2) == 0)
                at = at / pageSize * pageSize + random.bounded(200);
            bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
        }
        probe(bytes, Expect::Anything, "seed " + QByteArray::number(seed));
        if (QTest::currentTestFailed())
            return;
    }
}

void TestHostileSessions::truncation()
{
    for (int i = 0; i < 30; ++i) {
        const qsizetype size = m_sound.size() * i / 30;
        probe(m_sound.first(size), size == 0 ? Expect::Refusal : Expect::Finding,
              "cut to " + QByteArray::number(size));
        probe(m_sound.first(size / pageSize * pageSize + (i % 2)), Expect::Finding, "cut at a page");
        if (QTest::currentTestFailed())
            return;
    }
}

void TestHostileSessions::headers()
{
    const std::tuple<int, QByteArray, Expect> changes[] = {
        {0, "SQLite format 4"_ba, Expect::Refusal},
        {16, QByteArray("\x02\x00", 2), Expect::Finding}, // page sizes
        {16, QByteArray("\x00\x01", 2), Expect::Finding},
        {16, QByteArray("\x00\x03", 2), Expect::Finding},
        {18, QByteArray("\x02", 1), Expect::Anything}, // ways of writing
        {19, QByteArray("\x02", 1), Expect::Anything},
        {18, QByteArray("\x02\x02", 2), Expect::Anything},
        {18, QByteArray("\x07\x07", 2), Expect::Finding},
        {20, QByteArray("\xff", 1), Expect::Finding},                             // room at the end of pages
        {21, QByteArray("\x01", 1), Expect::Finding},                             // fractions of payload
        {28, QByteArray("\xff\xff\xff\xff", 4), Expect::Anything},                // number of pages
        {32, QByteArray("\x00\x00\x00\x01\x00\xff\xff\xff", 8), Expect::Finding}, // free pages
        {40, QByteArray("\xff\xff\xff\xff", 4), Expect::Anything},                // schema cookie
        {44, QByteArray("\x00\x00\x00\x09", 4), Expect::Finding},                 // schema format
        {52, QByteArray("\x00\x00\x00\x02", 4), Expect::Anything},                // vacuum
        {56, QByteArray("\x00\x00\x00\x02", 4), Expect::Refusal},                 // encoding
        {56, QByteArray("\x00\x00\x00\x03", 4), Expect::Refusal},
        {60, QByteArray("\x00\x00\x00\x00", 4), Expect::Refusal}, // version
        {60, QByteArray("\x00\x00\x00\x01", 4), Expect::Refusal},
        {60, QByteArray("\x7f\xff\xff\xff", 4), Expect::Refusal},
        {60, QByteArray("\xff\xff\xff\xff", 4), Expect::Refusal},
        {68, QByteArray("\x00\x00\x00\x00", 4), Expect::Refusal}, // application
        {100, QByteArray("\x02", 1), Expect::Refusal},            // kind of the first page
        {103, QByteArray("\xff\xff", 2), Expect::Refusal},        // cells on it
    };
    for (const auto& [at, bytes, expect] : changes) {
        QByteArray content = m_sound;
        content.replace(at, bytes.size(), bytes);
        probe(content, expect, "header at " + QByteArray::number(at) + ": " + bytes.toHex());
        if (QTest::currentTestFailed())
            return;
    }
}

/// Pages that lead to themselves, to each other or to the first one.
void TestHostileSessions::loops()
{
    constexpr char interior = 5;
    constexpr char leaf = 13;
    for (qsizetype page = 1; page < m_sound.size() / pageSize; ++page) {
        if (m_sound[page * pageSize] != interior && m_sound[page * pageSize] != leaf)
            continue;
        for (const quint32 target : {quint32(page + 1), quint32(1), quint32(2)}) {
            if (m_sound[page * pageSize] == leaf && target != 2)
                continue;
            QByteArray content = m_sound;
            if (content[page * pageSize] == leaf) // becomes one that only leads on
                content.replace(page * pageSize, 5, QByteArray("\x05\x00\x00\x00\x00", 5));
            qToBigEndian(target == 2 ? quint32(page + 1) : target, content.data() + page * pageSize + 8);
            probe(content, Expect::Anything, "page " + QByteArray::number(page));
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void TestHostileSessions::schemas()
{
    const QByteArray statements[] = {
        "CREATE TRIGGER t AFTER INSERT ON exchange BEGIN DELETE FROM raw; END",
        "CREATE TRIGGER t AFTER INSERT ON meta BEGIN SELECT load_extension('/tmp/x.so'); END",
        "CREATE TRIGGER t BEFORE DELETE ON raw BEGIN SELECT writefile('/tmp/x', 'x'); END",
        "CREATE VIEW v AS SELECT * FROM exchange",
        "DROP TABLE raw; CREATE VIEW raw AS SELECT 1 AS id",
        "DROP TABLE exchange; CREATE VIEW exchange AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 "
        "FROM"
        " c) SELECT x AS id FROM c",
        "DROP TABLE exchange; CREATE VIEW exchange AS SELECT hex(zeroblob(900000000)) AS id",
        "DROP TABLE deleted; CREATE VIEW deleted AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 "
        "FROM c)"
        " SELECT x AS id FROM c",
        "DROP TABLE meta; CREATE VIEW meta AS SELECT readfile('/etc/passwd') AS key, 1 AS value",
        "CREATE INDEX i ON exchange(method)",
        "CREATE INDEX i ON exchange(hex(zeroblob(id)))",
        "CREATE UNIQUE INDEX i ON raw(id, request_head)",
        "CREATE TABLE x(a)",
        "CREATE TABLE x AS SELECT * FROM exchange",
        "CREATE VIRTUAL TABLE x USING fts5(a)",
        "CREATE VIRTUAL TABLE x USING fts3(a, tokenize=simple)",
        "CREATE VIRTUAL TABLE x USING rtree(a, b, c)",
        "DROP TABLE raw; CREATE VIRTUAL TABLE raw USING fts5(request_head)",
        "ALTER TABLE raw ADD COLUMN g GENERATED ALWAYS AS (hex(zeroblob(99999999))) VIRTUAL",
        "ALTER TABLE exchange ADD COLUMN g DEFAULT 1",
        "ALTER TABLE exchange ADD COLUMN g CHECK (g <> 1)",
        "DROP TABLE piece",
        "DROP TABLE exchange; DROP TABLE raw",
        "ALTER TABLE raw RENAME COLUMN request_head TO head",
        "ALTER TABLE raw RENAME TO raw2",
        "ANALYZE",
        "DROP TABLE tls; CREATE TABLE tls(id INTEGER PRIMARY KEY, facts BLOB NOT NULL)",
        "DROP TABLE deleted; CREATE TABLE deleted(id)",
        "PRAGMA writable_schema=1; UPDATE sqlite_schema SET sql='CREATE TABLE raw(id, x)' WHERE name='raw'",
        "PRAGMA writable_schema=1; UPDATE sqlite_schema SET sql='DROP TABLE meta' WHERE name='raw'",
        "PRAGMA writable_schema=1; UPDATE sqlite_schema SET rootpage=1 WHERE name='raw'",
        "PRAGMA writable_schema=1; UPDATE sqlite_schema SET rootpage=99999 WHERE name='raw'",
        "PRAGMA writable_schema=1; UPDATE sqlite_schema SET rootpage=(SELECT rootpage FROM sqlite_schema "
        "WHERE"
        " name='exchange') WHERE name='deleted'",
        "PRAGMA writable_schema=1; UPDATE sqlite_schema SET rootpage=-5 WHERE name='exchange'",
        "PRAGMA writable_schema=1; UPDATE sqlite_schema SET type='view' WHERE name='exchange'",
        "PRAGMA writable_schema=1; UPDATE sqlite_schema SET name='../../raw' WHERE name='raw'",
        "PRAGMA writable_schema=1; UPDATE sqlite_schema SET sql=sql||'/*'||hex(zeroblob(100000))||'*/' WHERE"
        " name='raw'",
        "PRAGMA writable_schema=1; INSERT INTO sqlite_schema SELECT 'table','t'||id,'t'||id,0,'CREATE "
        "VIRTUAL TABLE"
        " t'||id||' USING fts5(a)' FROM exchange",
        "PRAGMA writable_schema=1; DELETE FROM sqlite_schema",
    };
    for (const QByteArray& sql : statements) {
        // The same number of pages may be shared: that is seen by reading only.
        const bool isRoot =
            sql.contains("rootpage=(") || sql.contains("rootpage=1 ") || sql.contains("99999");
        probeSql(sql, isRoot ? Expect::Finding : Expect::Refusal);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestHostileSessions::types()
{
    const std::pair<const char*, const char*> columns[] = {
        {"exchange", "origin"},
        {"exchange", "at_us"},
        {"exchange", "url_id"},
        {"exchange", "endpoint_id"},
        {"exchange", "parent_id"},
        {"exchange", "peer"},
        {"exchange", "connection"},
        {"exchange", "method"},
        {"exchange", "target"},
        {"exchange", "status"},
        {"exchange", "body_size"},
        {"exchange", "wire_size"},
        {"exchange", "blob_id"},
        {"exchange", "framing"},
        {"exchange", "head_us"},
        {"exchange", "error_code"},
        {"exchange", "protocol"},
        {"exchange", "tls_id"},
        {"exchange", "marks"},
        {"exchange", "unkept_size"},
        {"exchange", "response_blob_id"},
        {"exchange", "attempt"},
        {"exchange", "verdict"},
        {"raw", "request_head"},
        {"raw", "request_body"},
        {"raw", "response_body"},
        {"raw", "request_trailers"},
        {"raw", "sent"},
        {"endpoint_url", "url"},
        {"endpoint", "port"},
        {"endpoint", "options"},
        {"tls", "facts"},
        {"document", "kind"},
        {"document", "position"},
        {"annotation", "tags"},
        {"piece", "bytes"},
    };
    const QByteArrayList texts = {"peer",    "method", "target", "error_code", "url",
                                  "options", "facts",  "kind",   "tags",       "sent"};
    int number = 0;
    for (const auto& [table, column] : columns) {
        // Numbers become text where there is text. All others in turn.
        const char* const values[] = {"9223372036854775807", "x'00ff00'", "-1.5e300"};
        const int kind = texts.contains(column) ? 1 : number++ % 3;
        const QByteArray sql = QByteArray("UPDATE ") + table + " SET " + column + "=" + values[kind];
        // Some of these are at home in their column.
        const QByteArray fitting[] = {"at_us endpoint_id position", "request_head request_trailers",
                                      "position"};
        probeSql(sql, fitting[kind].contains(column) ? Expect::Anything : Expect::Finding);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestHostileSessions::oversized()
{
    for (const QByteArray& sql :
         {"UPDATE raw SET request_body=zeroblob(140000000) WHERE id=5"_ba,
          "UPDATE exchange SET target=CAST(zeroblob(140000000) AS TEXT) WHERE id=5"_ba}) {
        probeSql(sql, Expect::Finding);
        if (QTest::currentTestFailed())
            return;
    }
}

/// Files beside it that SQLite would take up.
void TestHostileSessions::companions()
{
    const QByteArray journalMagic("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
    const QString canary = m_folder.path() + u"/canary"_s;
    QByteArray super = journalMagic + QByteArray(504, '\0'); // no pages to be put back
    QByteArray name = canary.toUtf8();
    quint32 sum = 0;
    for (const char c : name)
        sum += quint8(c);
    const auto number = [](quint32 value) {
        QByteArray bytes(4, '\0');
        qToBigEndian(value, bytes.data());
        return bytes;
    };
    super += number(1) + name + number(quint32(name.size())) + number(sum) + journalMagic;
    const std::pair<QString, QByteArray> companions[] = {
        {u"-journal"_s, super},
        {u"-journal"_s, journalMagic + QByteArray(2'000, '\xff')},
        {u"-journal"_s, allBytes(100'000)},
        {u"-wal"_s, allBytes(100'000)},
        {u"-wal"_s, QByteArray("\x37\x7f\x06\x82\x00\x2d\xe2\x18", 8) + QByteArray(50'000, '\x01')},
    };
    for (const auto& [suffix, content] : companions) {
        ++m_files;
        writeFile(m_path, m_sound);
        writeFile(m_path + suffix, content);
        const double start = cpuSeconds();
        static_cast<void>(readAll(m_path));
        static_cast<void>(
            SessionWriter::open(m_path, SessionWriter::Mode::OpenExisting, Durability::Normal).has_value());
        QVERIFY(cpuSeconds() - start < mostSeconds);
        QCOMPARE(contentOf(canary), "untouched"_ba);
        for (const QString& one : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s, u".lock"_s})
            QFile::remove(m_path + one);
        QCOMPARE(surroundings().size(), 2); // the canaries
    }
}

/// Sound files, whose texts are what they are.
void TestHostileSessions::texts()
{
    const QByteArray texts[] = {"../../../../etc/passwd",     "/etc/passwd",
                                "file:///etc/passwd",         "<img src='file:///etc/passwd'>",
                                "<script>alert(1)</script>",  "%s%s%s%n",
                                "\x1b]0;title\x07\x1b[2J",    "$(touch /tmp/x)",
                                "'; DROP TABLE exchange; --", "\xff\xfe\xff"};
    const char* const updates[] = {
        "UPDATE exchange SET method=%1, target=%1, peer=%1, local=%1",
        "UPDATE exchange SET provider=%1, event=%1, delivery=%1, error_code=%1, error_message=%1, "
        "error_status=400",
        "UPDATE endpoint SET name=%1, address=%1, reply_headers='', reply_body=CAST(%1 AS BLOB)",
        "UPDATE endpoint_url SET url=%1",
        "UPDATE document SET kind=%1, name=%1, content=%1",
        "UPDATE annotation SET note=%1",
    };
    int number = 0;
    for (const QByteArray& text : texts) {
        const QByteArray literal = "CAST(x'" + text.toHex() + "' AS TEXT)";
        for (int i = 0; i < 2; ++i, ++number)
            probeSql(QByteArray(updates[number % 6]).replace("%1", literal), Expect::Soundness);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestHostileSessions::cleanupTestCase()
{
    rusage usage = {};
    QCOMPARE(::getrusage(RUSAGE_SELF, &usage), 0);
    QVERIFY2(usage.ru_maxrss < mostKilobytes, qPrintable(QString::number(usage.ru_maxrss)));
    QVERIFY2(m_files >= 300, qPrintable(QString::number(m_files)));
}

QTEST_GUILESS_MAIN(TestHostileSessions)
#include "tst_hostile_sessions.moc"
