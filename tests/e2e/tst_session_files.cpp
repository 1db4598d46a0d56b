// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs that deal with sessions as files: merge, salvage, compact, retention; and what hostile texts do.
#include "tests/support/log_sessions.h"
#include "tests/support/raw_sqlite.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <future>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::tests;

namespace {

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

void deleteOne(session::SessionWriter& writer, ExchangeId id)
{
    std::promise<void> done;
    writer.setDeleted({id}, true, [&done](const Result<qint64>&) { done.set_value(); });
    done.get_future().get();
}

} // namespace

class TestSessionFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<TempSession>();
        m_data = std::make_unique<QTemporaryDir>();
        recordMany(*m_session->write(), 20);
    }

    void mergesSessions()
    {
        const TempSession other;
        recordMany(*other.write(), 5, 101);
        const TempSession all;
        const Outcome done = run({u"merge"_s, all.path(), m_session->path(), other.path()});
        QCOMPARE(done.err, QByteArray());
        QCOMPARE(done.code, 0);
        QCOMPARE(done.out.count('\n'), 2);
        const auto reader = all.read();
        QCOMPARE(*reader->exchangeCount(), 25);
        QCOMPARE(reader->exchange({21})->requestHead, other.read()->exchange({1})->requestHead);
        QCOMPARE(run({u"check"_s, all.path()}).out, "ok\n"_ba);
        QCOMPARE(run({u"merge"_s, all.path(), u"/none.hookbench"_s}).code, 3);
        QCOMPARE(run({u"merge"_s, all.path()}).code, 2);
    }

    void splitsBySessionsOfAPart()
    {
        const TempSession part;
        QCOMPARE(run({u"export"_s, m_session->path(), u"--format"_s, u"session"_s, u"--filter"_s,
                      u"id in {3..7}"_s, u"-o"_s, part.path()})
                     .code,
                 0);
        QCOMPARE(*part.read()->exchangeCount(), 5);
        QVERIFY(known().contains(part.path().toUtf8()));
    }

    void salvagesABrokenSession()
    {
        runSql(m_session->path(), "UPDATE exchange SET status='x' WHERE id=5; CREATE TABLE evil(a)");
        QCOMPARE(run({u"check"_s, m_session->path()}).code, 1);
        const TempSession saved;
        const Outcome done = run({u"salvage"_s, m_session->path(), saved.path()});
        QCOMPARE(done.code, 1); // something was lost
        QVERIFY2(done.out.startsWith("19 "), done.out.constData());
        QCOMPARE(run({u"check"_s, saved.path()}).out, "ok\n"_ba);
        QCOMPARE(run({u"salvage"_s, m_session->path(), saved.path()}).code, 2); // it exists
        QCOMPARE(run({u"salvage"_s, u"/none"_s, saved.path() + u"2"_s}).code, 3);
    }

    void compactsAndLetsGo()
    {
        {
            const auto writer = m_session->write();
            deleteOne(*writer, {20});
        }
        Outcome done = run({u"compact"_s, m_session->path(), u"--max-count"_s, u"10"_s});
        QCOMPARE(done.err, QByteArray());
        QCOMPARE(done.code, 0);
        QVERIFY2(done.out.startsWith("10 "), done.out.constData());
        QCOMPARE(*m_session->read()->exchangeCount(), 10);
        QCOMPARE(run({u"check"_s, m_session->path()}).out, "ok\n"_ba);
        const auto writer = m_session->write();
        done = run({u"compact"_s, m_session->path()});
        QCOMPARE(done.code, 3);
        QVERIFY(done.err.contains("in use"));
    }

    void keepsARule()
    {
        QCOMPARE(run({u"retention"_s, m_session->path()}).out, "everything is kept\n"_ba);
        const Outcome set =
            run({u"retention"_s, m_session->path(), u"--max-age"_s, u"30"_s, u"--max-size"_s, u"2GB"_s});
        QCOMPARE(set.code, 0);
        QCOMPARE(set.out.count('\n'), 2);
        QCOMPARE(run({u"retention"_s, m_session->path()}).out, set.out);
        QCOMPARE(run({u"retention"_s, m_session->path(), u"--max-age"_s, u"0"_s}).out.count('\n'), 1);
        QCOMPARE(run({u"retention"_s, m_session->path(), u"--max-age"_s, u"-1"_s}).code, 2);
    }

    /// Names and markup in every text: what is written is one file, under the name that was given.
    void writesNowhereElse()
    {
        for (const QByteArray& text : {"../../evil"_ba, "/tmp/evil"_ba, "<img src='file:///etc/passwd'>"_ba,
                                       "\x1b]0;evil\x07"_ba, "$(touch evil)"_ba}) {
            const QByteArray literal = "CAST(x'" + text.toHex() + "' AS TEXT)";
            runSql(m_session->path(), "UPDATE exchange SET method=" + literal + ", target=" + literal +
                                          ", peer=" + literal + ", provider=" + literal +
                                          ", event=" + literal + "; UPDATE endpoint_url SET url=" + literal);
            const QTemporaryDir folder;
            for (const QString& format : {u"jsonl"_s, u"har"_s, u"html"_s, u"http"_s, u"curl"_s, u"postman"_s,
                                          u"csv"_s, u"session"_s}) {
                const QString file = folder.filePath(u"out"_s);
                const Outcome done = run(
                    {u"export"_s, m_session->path(), u"--format"_s, format, u"-o"_s, file}, folder.path());
                QVERIFY2(done.code == 0, done.err.constData());
                QCOMPARE(
                    QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                    QStringList{u"out"_s});
                QVERIFY(QFile::remove(file));
            }
            const Outcome listed = run({u"list"_s, m_session->path()}, folder.path());
            QCOMPARE(listed.code, 0);
            QVERIFY(!QFile::exists(u"/tmp/evil"_s));
        }
    }

private:
    Outcome run(const QStringList& arguments, const QString& folder = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_DATA_HOME"_s, m_data->path());
        process.setProcessEnvironment(environment);
        if (!folder.isEmpty())
            process.setWorkingDirectory(folder);
        process.start(QStringLiteral(HOOKBENCH_PROGRAM), arguments);
        if (!process.waitForFinished())
            qFatal("it does not end");
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /// The list of what was made here.
    QByteArray known() const
    {
        QFile file(m_data->filePath(u"hookbench/known-sessions"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<TempSession> m_session;
    std::unique_ptr<QTemporaryDir> m_data;
};

QTEST_GUILESS_MAIN(TestSessionFiles)
#include "tst_session_files.moc"
