// SPDX-License-Identifier: GPL-3.0-or-later
// `hookbench annotate` from outside, and what `list` then knows.
#include "tests/support/log_sessions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

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

Outcome run(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(HOOKBENCH_PROGRAM), arguments);
    if (!process.waitForFinished())
        qFatal("it does not end");
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

class TestAnnotateVerb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<TempSession>();
        recordMany(*m_session->write(), 3);
    }

    void notesAreListedAndFound()
    {
        const QString path = m_session->path();
        Outcome done =
            run({u"annotate"_s, path, u"2"_s, u"3"_s, u"--star"_s, u"--tag"_s, u"urgent"_s, u"--tag"_s,
                 u"to do"_s, u"--note"_s, u"Look at it – later"_s, u"--color"_s, u"3"_s});
        QCOMPARE(done.err, QByteArray());
        QCOMPARE(done.code, 0);
        const Outcome listed =
            run({u"list"_s, path, u"--json"_s, u"--filter"_s, u"starred and tag == urgent"_s});
        const QByteArrayList lines = listed.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        const QJsonObject second = QJsonDocument::fromJson(lines[0]).object();
        QCOMPARE(second.value("id"_L1).toInt(), 2);
        QVERIFY(second.value("starred"_L1).toBool());
        QCOMPARE(second.value("tags"_L1).toArray(), (QJsonArray{u"urgent"_s, u"to do"_s}));
        QCOMPARE(second.value("note"_L1).toString(), u"Look at it – later"_s);
        QCOMPARE(
            run({u"list"_s, path, u"--filter"_s, u"note contains later and color == 3"_s}).out.count('\n'),
            2);

        done = run({u"annotate"_s, path, u"2"_s, u"--unstar"_s, u"--untag"_s, u"urgent"_s, u"--note"_s,
                    QString(), u"--read"_s});
        QCOMPARE(done.code, 0);
        QCOMPARE(run({u"list"_s, path, u"--filter"_s, u"starred"_s}).out.count('\n'), 1);
        QCOMPARE(run({u"list"_s, path, u"--filter"_s, u"not note and read and tag == \"to do\""_s})
                     .out.count('\n'),
                 1);
    }

    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing to note") << QStringList{u"1"_s} << 2;
        QTest::newRow("no exchange") << QStringList{u"--star"_s} << 2;
        QTest::newRow("no number") << QStringList{u"x"_s, u"--star"_s} << 2;
        QTest::newRow("opposites") << QStringList{u"1"_s, u"--star"_s, u"--unstar"_s} << 2;
        QTest::newRow("no color") << QStringList{u"1"_s, u"--color"_s, u"9"_s} << 2;
        QTest::newRow("no tag") << QStringList{u"1"_s, u"--tag"_s, u"a,b"_s} << 2;
        QTest::newRow("not there") << QStringList{u"77"_s, u"--star"_s} << 3;
    }

    void refusesWhatMakesNoSense()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const Outcome outcome = run(QStringList{u"annotate"_s, m_session->path()} + arguments);
        QCOMPARE(outcome.code, code);
        QVERIFY(!outcome.err.isEmpty());
        QCOMPARE(outcome.out, QByteArray());
        QVERIFY(run({u"list"_s, m_session->path(), u"--filter"_s, u"starred or color"_s}).out.isEmpty());
    }

    void saysWhoHasTheSession()
    {
        const auto writer = m_session->write();
        const Outcome outcome = run({u"annotate"_s, m_session->path(), u"1"_s, u"--star"_s});
        QCOMPARE(outcome.code, 3);
        QVERIFY(!outcome.err.isEmpty());
    }

private:
    std::unique_ptr<TempSession> m_session;
};

QTEST_GUILESS_MAIN(TestAnnotateVerb)
#include "tst_annotate.moc"
