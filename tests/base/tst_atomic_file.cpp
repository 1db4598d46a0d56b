// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/atomic_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;

namespace {

QByteArray contentOf(const QString& path)
{
    return readFile(path, 100'000'000).value_or("unreadable"_ba);
}

QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

const QByteArray good = "the good old content"_ba;

/// Writes a good file, then a larger one for which there is no room. 0 when the good one outlives it.
int overwriteWithoutRoom(const QString& folder, const std::function<void()>& takeRoom)
{
    const QString path = folder + u"/file"_s;
    if (!writeFileAtomically(path, good))
        return 10;
    takeRoom();
    const QByteArray large(5'000'000, 'x');
    const Result<void> whole = writeFileAtomically(path, large);
    if (whole || contentOf(path) != good)
        return 11;
    if (whole.error().kind != ErrorKind::DiskFull || !whole.error().message.contains(path)) {
        qCritical("%s", qPrintable(whole.error().message));
        return 12;
    }
    const Result<void> inParts = writeFileAtomically(path, [&large](QIODevice& device) {
        for (int i = 0; i < 5'000; ++i)
            device.write(large.constData() + qsizetype(i) * 1'000, 1'000); // a caller that does not look
        return true;
    });
    if (inParts || contentOf(path) != good)
        return 13;
    const Result<void> shortWrite = writeFileAtomically(path, [&large](QIODevice& device) {
        device.write(large);
        return true;
    });
    if (shortWrite || contentOf(path) != good)
        return 14;
    return filesIn(folder) == QStringList{u"file"_s} ? 0 : 15;
}

int onFullDisk(const QString& folder)
{
    if (QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=2m"_s, u"tmpfs"_s, folder}) != 0)
        return 20;
    return overwriteWithoutRoom(folder, [] {});
}

int withSizeLimit(const QString& folder)
{
    return overwriteWithoutRoom(folder, [] {
        std::signal(SIGXFSZ, SIG_IGN);
        struct rlimit limit = {};
        getrlimit(RLIMIT_FSIZE, &limit);
        limit.rlim_cur = 2'000'000;
        setrlimit(RLIMIT_FSIZE, &limit);
    });
}

int runChild(const QString& program, const QStringList& arguments)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    child.start(program, arguments);
    return child.waitForFinished() && child.exitStatus() == QProcess::NormalExit ? child.exitCode() : -1;
}

} // namespace

class TestAtomicFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReplaces();
    void keepsTheOldFileWhenGivenUp();
    void keepsTheOldFileOnAFullDisk();
    void keepsTheOldFileWhereFilesMayNotGrow();
    void makesPrivateFiles();
    void keepsThePermissionsOfTheOldFile();
    void saysWhyItCannotWrite();
    void readsOnlyWhatIsSmallEnough();
    void saysWhyItCannotRead();
};

void TestAtomicFile::writesAndReplaces()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    for (const QByteArray& content : {good, QByteArray(3'000'000, '\0'), QByteArray(), "x"_ba}) {
        QVERIFY(writeFileAtomically(path, content));
        QVERIFY(contentOf(path) == content);
        QCOMPARE(filesIn(folder.path()), QStringList{u"file"_s});
    }
}

void TestAtomicFile::keepsTheOldFileWhenGivenUp()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    QVERIFY(writeFileAtomically(path, good));
    QVERIFY(!writeFileAtomically(path, [](QIODevice& device) {
        device.write("half of ");
        return false;
    }));
    QCOMPARE(contentOf(path), good);
    QCOMPARE(filesIn(folder.path()), QStringList{u"file"_s});
}

void TestAtomicFile::keepsTheOldFileOnAFullDisk()
{
    const QTemporaryDir folder;
    const bool isRoot = QProcess::execute(u"unshare"_s, {u"-m"_s, u"true"_s}) == 0;
    QCOMPARE(runChild(u"unshare"_s, {isRoot ? u"-m"_s : u"-Urm"_s, QCoreApplication::applicationFilePath(),
                                     u"--on-full-disk"_s, folder.path()}),
             0);
}

void TestAtomicFile::keepsTheOldFileWhereFilesMayNotGrow()
{
    const QTemporaryDir folder;
    QCOMPARE(runChild(QCoreApplication::applicationFilePath(), {u"--with-size-limit"_s, folder.path()}), 0);
}

void TestAtomicFile::makesPrivateFiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    const mode_t before = ::umask(0);
    const Result<void> written = writeFileAtomically(path, good);
    ::umask(before);
    QVERIFY(written);
    struct stat facts = {};
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &facts), 0);
    QCOMPARE(facts.st_mode & 0777, mode_t(0600));
}

void TestAtomicFile::keepsThePermissionsOfTheOldFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    QVERIFY(writeFileAtomically(path, good));
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0640), 0);
    QVERIFY(writeFileAtomically(path, "new"_ba));
    struct stat facts = {};
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &facts), 0);
    QCOMPARE(facts.st_mode & 0777, mode_t(0640));
}

void TestAtomicFile::saysWhyItCannotWrite()
{
    const QTemporaryDir folder;
    const QString inNoFolder = folder.filePath(u"none/file"_s);
    const Result<void> refused = writeFileAtomically(inNoFolder, good);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(inNoFolder));
    const Result<void> onAFolder = writeFileAtomically(folder.path(), good);
    QVERIFY(!onAFolder);
    QVERIFY(onAFolder.error().message.contains(folder.path()));
}

void TestAtomicFile::readsOnlyWhatIsSmallEnough()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    QVERIFY(writeFileAtomically(path, "12345"_ba));
    QCOMPARE(*readFile(path, 5), "12345"_ba);
    QCOMPARE(readFile(path, 4).error().kind, ErrorKind::Usage);
    QVERIFY(writeFileAtomically(path, QByteArray()));
    QCOMPARE(*readFile(path, 0), QByteArray());
}

void TestAtomicFile::saysWhyItCannotRead()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"none"_s);
    const Result<QByteArray> missing = readFile(path, 100);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    QVERIFY(missing.error().message.contains(path));
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--on-full-disk"_s)
        return onFullDisk(arguments.value(2));
    if (arguments.value(1) == u"--with-size-limit"_s)
        return withSizeLimit(arguments.value(2));
    TestAtomicFile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_atomic_file.moc"
