// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/example_exchanges.h"
#include "tests/support/failing_device.h"
#include "tests/support/temp_session.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <future>
#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::session;
using namespace hookbench::tests;

namespace {

/// What a writer said about its device. Filled in on the store thread.
struct Announcements
{
    explicit Announcements(SessionWriter& writer)
    {
        QObject::connect(
            &writer, &SessionWriter::writingFailed, &writer,
            [this](const Error& error) {
                kind = error.kind;
                ++failed;
            },
            Qt::DirectConnection);
        QObject::connect(
            &writer, &SessionWriter::writingResumed, &writer, [this] { ++resumed; }, Qt::DirectConnection);
    }

    std::atomic<ErrorKind> kind = ErrorKind::Usage;
    std::atomic_int failed = 0;
    std::atomic_int resumed = 0;
};

Exchange numbered(ExchangeId id)
{
    Exchange exchange = exampleExchange(int(id.value), 50'000);
    exchange.summary.id = id;
    return exchange;
}

/// Empty when everything that was told to be stored is there, and nothing else; else what is wrong.
QString differences(const QString& path, qint64 count)
{
    const auto reader = SessionReader::open(path);
    if (!reader)
        return reader.error().message;
    const Result<QStringList> findings = (*reader)->check();
    if (!findings || !findings->isEmpty())
        return findings ? findings->join(u'\n') : findings.error().message;
    const Result<qint64> found = (*reader)->exchangeCount();
    if (!found || *found != count)
        return u"%1 exchanges instead of %2"_s.arg(found.value_or(-1)).arg(count);
    for (ExchangeId id{1}; id.value <= count; ++id.value) {
        if (const Result<Exchange> exchange = (*reader)->exchange(id); !exchange || *exchange != numbered(id))
            return u"exchange %1 differs"_s.arg(id.value);
    }
    return {};
}

/// A place with little room. Lives in a process of its own.
struct TightPlace
{
    QString path;
    std::function<void()> fill;
    std::function<void()> makeRoom;
};

#define CHECK(condition)                                                                                     \
    if (!(condition)) {                                                                                      \
        qCritical("line %d: %s", __LINE__, #condition);                                                      \
        return 1;                                                                                            \
    }

#define CHECK_KIND(error, expected)                                                                          \
    if ((error).kind != (expected)) {                                                                        \
        qCritical("line %d: %s", __LINE__, qPrintable((error).message));                                     \
        return 1;                                                                                            \
    }

#define CHECK_SAME(differences)                                                                              \
    if (const QString found = differences; !found.isEmpty()) {                                               \
        qCritical("line %d: %s", __LINE__, qPrintable(found));                                               \
        return 1;                                                                                            \
    }

/// Captures into a full place until there is room again. 0 when all went as promised.
int captureInTightPlace(const TightPlace& place)
{
    auto opened = SessionWriter::open(place.path, SessionWriter::Mode::Create, Durability::Full);
    CHECK(opened);
    auto writer = std::move(*opened);
    const Announcements said(*writer);
    qint64 stored = 0;
    const auto next = [&stored] {
        return numbered(ExchangeId{stored + 1});
    };
    const auto storeNext = [&] {
        const Result<ExchangeId> id = recordAndWait(*writer, next());
        return id && id->value == ++stored;
    };
    for (int i = 0; i < 5; ++i)
        CHECK(storeNext());

    for (int round = 1; round <= 2; ++round) {
        place.fill();
        Result<ExchangeId> last = recordAndWait(*writer, next());
        for (int i = 0; i < 1'000 && last; ++i) { // room that was set aside before may be used up first
            ++stored;
            last = recordAndWait(*writer, next());
        }
        CHECK(!last);
        CHECK_KIND(last.error(), ErrorKind::DiskFull);
        CHECK(last.error().message.contains(QFileInfo(place.path).fileName()));
        CHECK(QTest::qWaitFor([&said, round] { return said.failed == round; }));
        CHECK(said.resumed == round - 1);
        CHECK(said.kind == ErrorKind::DiskFull);
        for (int i = 0; i < 50; ++i)
            CHECK(!recordAndWait(*writer, next()));
        CHECK(said.failed == round); // said once
        Error failure;
        const BlobId blob = writeBlob(*writer, allBytes(400'000), &failure);
        CHECK_KIND(failure, ErrorKind::DiskFull);
        CHECK_SAME(differences(place.path, stored));

        place.makeRoom();
        CHECK(
            QTest::qWaitFor([&said, round] { return said.resumed == round; }, 3'000)); // without being asked
        Exchange incomplete = next();
        incomplete.requestBody = {{}, blob, 400'000};
        CHECK(!recordAndWait(*writer, incomplete)); // a part of its body is missing
        for (int i = 0; i < 5; ++i)
            CHECK(storeNext());
    }
    writer.reset();
    CHECK_SAME(differences(place.path, stored));
    return 0;
}

/// Inside a mount namespace of our own.
int onFullDisk(const QString& folder)
{
    CHECK(QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=8m"_s, u"tmpfs"_s, folder}) ==
          0);
    const QString ballast = folder + u"/ballast"_s;
    return captureInTightPlace({folder + u"/test.hookbench"_s,
                                [ballast] {
                                    QFile file(ballast);
                                    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
                                        qFatal("no ballast");
                                    const QByteArray page(4096, 'x');
                                    while (file.write(page) > 0) {
                                    }
                                },
                                [ballast] {
                                    QFile::remove(ballast);
                                }});
}

/// Without any privilege: no file may grow any more.
int withSizeLimit(const QString& folder)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const QString path = folder + u"/test.hookbench"_s;
    const auto limit = [](rlim_t bytes) {
        struct rlimit now = {};
        getrlimit(RLIMIT_FSIZE, &now);
        now.rlim_cur = std::min(bytes, now.rlim_max);
        setrlimit(RLIMIT_FSIZE, &now);
    };
    return captureInTightPlace({path, [limit, path] { limit(rlim_t(QFileInfo(path + u"-wal"_s).size())); },
                                [limit] {
                                    limit(RLIM_INFINITY);
                                }});
}

int runChild(const QString& program, const QStringList& arguments)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    child.start(program, arguments);
    constexpr int patienceMs = 120'000;
    return child.waitForFinished(patienceMs) && child.exitStatus() == QProcess::NormalExit ? child.exitCode()
                                                                                           : -1;
}

} // namespace

class TestFailure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outlivesAFullDisk();
    void outlivesAFileThatMayNotGrow();
    void trustsNothingAfterAFailedFlush_data();
    void trustsNothingAfterAFailedFlush();
    void outlivesFailingWrites();
    void copiesNothingHalf();
    void createsNothingHalf();
};

void TestFailure::outlivesAFullDisk()
{
    const TempSession session;
    const QStringList self = {QCoreApplication::applicationFilePath(), u"--on-full-disk"_s, session.folder()};
    const bool isRoot = QProcess::execute(u"unshare"_s, {u"-m"_s, u"true"_s}) == 0;
    QCOMPARE(runChild(u"unshare"_s, QStringList{isRoot ? u"-m"_s : u"-Urm"_s} + self), 0);
}

void TestFailure::outlivesAFileThatMayNotGrow()
{
    const TempSession session;
    QCOMPARE(runChild(QCoreApplication::applicationFilePath(), {u"--with-size-limit"_s, session.folder()}),
             0);
}

void TestFailure::trustsNothingAfterAFailedFlush_data()
{
    QTest::addColumn<bool>("withReader");
    QTest::newRow("alone") << false;
    QTest::newRow("with a reader") << true;
}

void TestFailure::trustsNothingAfterAFailedFlush()
{
    QFETCH(const bool, withReader);
    FailingDevice device;
    const TempSession session;
    auto writer = session.write(SessionWriter::Mode::Create, Durability::Full);
    const Announcements said(*writer);
    for (qint64 i = 1; i <= 5; ++i)
        QCOMPARE(recordAndWait(*writer, numbered(ExchangeId{i}))->value, i);
    const auto reader = withReader ? session.read() : nullptr;
    if (reader)
        QCOMPARE(*reader->exchangeCount(), 5);

    device.failFlushes(true);
    const Result<ExchangeId> failed = recordAndWait(*writer, exampleExchange(999));
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::Io);
    QTRY_COMPARE(said.failed.load(), 1);
    device.failFlushes(false);
    QTRY_COMPARE(said.resumed.load(), 1);
    // The one that failed may have reached the file all the same; it must not be there.
    QCOMPARE(recordAndWait(*writer, numbered(ExchangeId{6}))->value, 6);
    QCOMPARE(differences(session.path(), 6), QString());
    if (reader)
        QCOMPARE(*reader->exchangeCount(), 6);
    writer.reset();
    QCOMPARE(differences(session.path(), 6), QString());
}

void TestFailure::outlivesFailingWrites()
{
    FailingDevice device;
    const TempSession session;
    const auto writer = session.write();
    const Announcements said(*writer);
    qint64 stored = 0;
    for (int round = 1; round <= 3; ++round) {
        const auto box = std::make_shared<ReceiptBox>();
        device.failWrites(true);
        for (quint64 i = 0; i < 100; ++i)
            writer->record(exampleExchange(int(i)), i, box);
        QVERIFY(box->waitFor(100));
        for (quint64 i = 0; i < 100; ++i)
            QCOMPARE(box->of(i).error().kind, ErrorKind::DiskFull);
        QTRY_COMPARE(said.failed.load(), round);
        QCOMPARE(writer->pendingBytes(), 0);
        device.failWrites(false);
        QTRY_COMPARE(said.resumed.load(), round);
        QCOMPARE(recordAndWait(*writer, numbered(ExchangeId{stored + 1}))->value, stored + 1);
        ++stored;
        QCOMPARE(differences(session.path(), stored), QString());
    }
}

void TestFailure::copiesNothingHalf()
{
    FailingDevice device;
    const TempSession session;
    const auto writer = session.write();
    QVERIFY(recordAndWait(*writer, numbered(ExchangeId{1})));
    device.failWrites(true);
    std::promise<Result<void>> copied;
    writer->saveCopy(session.folder() + u"/copy.hookbench"_s,
                     [&copied](Result<void> result) { copied.set_value(std::move(result)); });
    const Result<void> result = copied.get_future().get();
    device.failWrites(false);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::DiskFull);
    QVERIFY2(result.error().message.contains(u"copy.hookbench"_s), qPrintable(result.error().message));
    QCOMPARE(session.files().filter(u"copy"_s), QStringList());
}

void TestFailure::createsNothingHalf()
{
    FailingDevice device;
    const TempSession session;
    device.failWrites(true);
    const auto refused = SessionWriter::open(session.path(), SessionWriter::Mode::Create, Durability::Full);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::DiskFull);
    QCOMPARE(session.files(), QStringList());
    device.failWrites(false);
    QVERIFY(recordAndWait(*session.write(SessionWriter::Mode::Create), exampleExchange()));
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--on-full-disk"_s)
        return onFullDisk(arguments.value(2));
    if (arguments.value(1) == u"--with-size-limit"_s)
        return withSizeLimit(arguments.value(2));
    TestFailure test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_session_failure.moc"
