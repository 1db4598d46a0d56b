// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/example_exchanges.h"
#include "tests/support/temp_session.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::session;
using namespace hookbench::tests;

class TestSessionWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryField_data();
    void keepsEveryField();
};

void TestSessionWriter::keepsEveryField_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("sound") << 0;
    QTest::newRow("hostile bytes and an error") << 1;
    QTest::newRow("nothing set") << 2;
}

void TestSessionWriter::keepsEveryField()
{
    QFETCH(const int, which);
    Exchange exchange = which == 0 ? exampleExchange() : which == 1 ? brokenExchange() : Exchange();
    const TempSession session;
    const auto writer = session.write();
    QVERIFY(recordAndWait(*writer, exampleExchange(1))); // the parent of the second row
    const Result<ExchangeId> id = recordAndWait(*writer, exchange);
    QVERIFY2(id, qPrintable(id ? QString() : id.error().message));
    QCOMPARE(id->value, 2);
    exchange.summary.id = *id;

    const auto reader = session.read();
    const Result<Exchange> found = reader->exchange(*id);
    QVERIFY2(found, qPrintable(found ? QString() : found.error().message));
    QVERIFY(*found == exchange);
    const auto summaries = reader->summaries(*id, ExchangeId{10}, 10);
    QVERIFY(summaries);
    QCOMPARE(summaries->size(), 1u);
    QVERIFY(summaries->front() == exchange.summary);
    const Result<QStringList> findings = reader->check();
    QVERIFY(findings);
    QCOMPARE(*findings, QStringList());
}

QTEST_GUILESS_MAIN(TestSessionWriter)
#include "tst_session_writer.moc"
