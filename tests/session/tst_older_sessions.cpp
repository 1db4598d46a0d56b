// SPDX-License-Identifier: GPL-3.0-or-later
// Session files as versions of this program wrote them once, kept for ever in tests/data/sessions.
#include "tests/support/raw_sqlite.h"
#include "tests/support/temp_session.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::session;
using namespace hookbench::tests;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestOlderSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data() { files(); }
    void reads();
    void bringsUpToDate_data() { files(); }
    void bringsUpToDate();

private:
    static void files();
    static void verifyContent(const SessionReader& reader);
};

void TestOlderSessions::files()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(HOOKBENCH_TEST_DATA "/sessions"));
    for (const QString& name : folder.entryList({u"*.hookbench"_s}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

/// All of them hold the same: two sound requests, a broken one and an endpoint.
void TestOlderSessions::verifyContent(const SessionReader& reader)
{
    const auto first = reader.exchange(ExchangeId{1});
    QVERIFY(first);
    QCOMPARE(first->summary.target, "/orders"_ba);
    QCOMPARE(first->requestBody.inlined, "{\"order\":1}"_ba);
    QCOMPARE(first->summary.protocol, Protocol::Http1);
    QVERIFY(!first->tls);
    QCOMPARE(reader.exchange(ExchangeId{2})->requestFraming, http::BodyFraming::Chunked);
    QCOMPARE(reader.exchange(ExchangeId{3})->error.code, "space-in-field-name"_ba);
    const auto summaries = reader.summaries(ExchangeId{1}, ExchangeId{3}, 10);
    QVERIFY(summaries);
    QCOMPARE(summaries->size(), size_t(3));
    const auto endpoints = reader.endpoints();
    QVERIFY(endpoints);
    QCOMPARE(endpoints->size(), size_t(1));
    QCOMPARE(endpoints->front().name, u"Orders"_s);
    QCOMPARE(endpoints->front().reply.body, "ok"_ba);
    QVERIFY(!endpoints->front().tls.enabled);
    QCOMPARE(*reader.check(), QStringList());
}

void TestOlderSessions::reads()
{
    QFETCH(QString, file);
    const TempSession session;
    QVERIFY(QFile::copy(file, session.path()));
    verifyContent(*session.read());
    QCOMPARE(contentOf(session.path()), contentOf(file));
    QCOMPARE(session.files().size(), 1);
}

void TestOlderSessions::bringsUpToDate()
{
    QFETCH(QString, file);
    const TempSession session;
    QVERIFY(QFile::copy(file, session.path()));
    QVERIFY(QFile::setPermissions(session.path(), QFile::ReadOwner | QFile::WriteOwner));
    const auto before = session.read(); // reads on while the session is brought up to date
    QVERIFY(session.write());
    verifyContent(*before);
    verifyContent(*session.read());
    TempSession fresh;
    QVERIFY(fresh.write());
    QCOMPARE(sqlValue(session.path(), "PRAGMA user_version"), sqlValue(fresh.path(), "PRAGMA user_version"));
}

QTEST_GUILESS_MAIN(TestOlderSessions)
#include "tst_older_sessions.moc"
