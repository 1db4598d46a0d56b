// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/exchange_log_model.h"
#include "tests/support/example_exchanges.h"
#include "tests/support/log_sessions.h"
#include "tests/support/raw_sqlite.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::tests;
using models::ExchangeLogModel;
using models::Outcome;

namespace {

QString text(const ExchangeLogModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

constexpr auto tester = QAbstractItemModelTester::FailureReportingMode::QtTest;

} // namespace

class TestExchangeLogModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyWithoutSession()
    {
        ExchangeLogModel model;
        const QAbstractItemModelTester check(&model, tester);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.columnCount(), int(ExchangeLogModel::ColumnCount));
        QCOMPARE(model.rowOf({1}), -1);
        QVERIFY(!model.idAt(0));
        QVERIFY(!model.summaryAt(0));
    }

    void showsTheNewestPageAtOnceAndTheRestLater()
    {
        const TempSession session;
        recordMany(*session.write(), 1000);
        const auto reader = session.read();
        ExchangeLogModel model;
        const QAbstractItemModelTester check(&model, tester);
        model.setSession(reader.get());
        QCOMPARE(model.rowCount(), 256);
        QCOMPARE(model.idAt(255), (ExchangeId{1000}));
        QCOMPARE(text(model, 255, ExchangeLogModel::Path), u"/orders/1000"_s);

        const auto ids = reader->exchangeIds();
        QVERIFY(ids);
        model.prependIds(*ids);
        QCOMPARE(model.rowCount(), 1000);
        for (const int row : {0, 255, 256, 743, 744, 999}) {
            QCOMPARE(model.idAt(row), (ExchangeId{row + 1}));
            QCOMPARE(model.rowOf({row + 1}), row);
            QCOMPARE(text(model, row, ExchangeLogModel::Path), u"/orders/%1"_s.arg(row + 1));
        }
    }

    void holdsAHundredThousandRows()
    {
        const TempSession session;
        recordMany(*session.write(), 100'000);
        const auto reader = session.read();
        ExchangeLogModel model;
        model.setSession(reader.get());
        model.prependIds(*reader->exchangeIds());
        QCOMPARE(model.rowCount(), 100'000);
        // More pages than are kept, there and back.
        for (int row = 0; row < model.rowCount(); row += 997)
            QCOMPARE(text(model, row, ExchangeLogModel::Path), u"/orders/%1"_s.arg(row + 1));
        for (int row = model.rowCount() - 1; row >= 0; row -= 1999)
            QCOMPARE(text(model, row, ExchangeLogModel::Number), QString::number(row + 1));
    }

    void appendsWithoutReading()
    {
        ExchangeLogModel model;
        const QAbstractItemModelTester check(&model, tester);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.append({exampleSummary(1), exampleSummary(2)});
        model.append({exampleSummary(3)});
        QCOMPARE(inserted.size(), 2);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(text(model, 2, ExchangeLogModel::Path), u"/orders/3"_s);
    }

    void ignoresWhatItShowsAlready()
    {
        ExchangeLogModel model;
        const QAbstractItemModelTester check(&model, tester);
        model.append({exampleSummary(5), exampleSummary(6)});
        model.append({exampleSummary(5), exampleSummary(6), exampleSummary(7)});
        model.append({exampleSummary(7)});
        QCOMPARE(model.rowCount(), 3);
        model.prependIds({{1}, {2}, {5}, {6}});
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.idAt(0), (ExchangeId{1}));
        QCOMPARE(model.idAt(2), (ExchangeId{5}));
    }

    void readsAPageThatBeganBeforeTheAppendedRows()
    {
        const TempSession session;
        const auto writer = session.write();
        recordMany(*writer, 300);
        const auto reader = session.read();
        ExchangeLogModel model;
        model.setSession(reader.get());
        model.append(recordMany(*writer, 3, 301));
        model.prependIds(*reader->exchangeIds());
        QCOMPARE(model.rowCount(), 303);
        for (int row = 0; row < 303; ++row)
            QCOMPARE(text(model, row, ExchangeLogModel::Path), u"/orders/%1"_s.arg(row + 1));
    }

    void keepsPersistentIndexesOnTheirRows()
    {
        ExchangeLogModel model;
        model.append({exampleSummary(10), exampleSummary(11)});
        const QPersistentModelIndex index = model.index(1, 0);
        model.prependIds({{1}, {2}, {3}});
        model.append({exampleSummary(12)});
        QCOMPARE(index.row(), 4);
        QCOMPARE(index.data(ExchangeLogModel::IdRole).toLongLong(), 11);
    }

    void showsRowsThatCannotBeReadAndWhy()
    {
        const TempSession session;
        recordMany(*session.write(), 600);
        const auto reader = session.read();
        ExchangeLogModel model;
        const QAbstractItemModelTester check(&model, tester);
        model.setSession(reader.get());
        const auto ids = reader->exchangeIds();
        QVERIFY(ids);
        runSql(session.path(), "ALTER TABLE exchange RENAME TO hidden");
        model.prependIds(*ids);
        QCOMPARE(text(model, 0, ExchangeLogModel::Number), u"1"_s);
        QCOMPARE(text(model, 0, ExchangeLogModel::Path), u"?"_s);
        QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).toString().isEmpty());
        QVERIFY(!model.summaryAt(0));
        // What was read before stays, and the rest comes back when the session can be read again.
        QCOMPARE(text(model, 599, ExchangeLogModel::Path), u"/orders/600"_s);
        runSql(session.path(), "ALTER TABLE hidden RENAME TO exchange");
        model.append({exampleSummary(601)});
        QCOMPARE(text(model, 0, ExchangeLogModel::Path), u"/orders/1"_s);
    }

    void showsNumbersThatAreGone()
    {
        ExchangeLogModel bare;
        bare.prependIds({{700}});
        QCOMPARE(text(bare, 0, ExchangeLogModel::Path), u"?"_s);
        QVERIFY(!bare.index(0, 0).data(Qt::ToolTipRole).toString().isEmpty());
    }

    void saysWhenTheSessionCannotBeRead()
    {
        const TempSession session;
        recordMany(*session.write(), 3);
        const auto reader = session.read();
        runSql(session.path(), "DROP TABLE exchange");
        ExchangeLogModel model;
        model.setSession(reader.get());
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.problem());
        QVERIFY(!model.problem()->message.isEmpty());
        model.setSession(nullptr);
        QVERIFY(!model.problem());
    }

    void formats_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("expected");
        QTest::newRow("number") << int(ExchangeLogModel::Number) << u"7"_s;
        QTest::newRow("method") << int(ExchangeLogModel::Method) << u"PUT"_s;
        QTest::newRow("path keeps text, escapes controls and direction marks")
            << int(ExchangeLogModel::Path) << u"/a\\x09\\u{202e}ü"_s;
        QTest::newRow("status") << int(ExchangeLogModel::Status) << u"404"_s;
        QTest::newRow("duration") << int(ExchangeLogModel::Duration) << u"1.5 ms"_s;
        QTest::newRow("source") << int(ExchangeLogModel::Source) << u"[::1]:9"_s;
        QTest::newRow("provider is not known") << int(ExchangeLogModel::Provider) << QString();
    }

    void formats()
    {
        QFETCH(int, column);
        QFETCH(QString, expected);
        ExchangeSummary summary = exampleSummary(7);
        summary.method = "PUT"_ba;
        summary.target = "/a\t\xe2\x80\xae\xc3\xbc"_ba;
        summary.status = 404;
        summary.timing.responseUs = 1'500;
        summary.peer = "[::1]:9"_ba;
        ExchangeLogModel model;
        model.append({summary});
        QCOMPARE(text(model, 0, column), expected);
        QCOMPARE(text(model, 0, column), expected);
    }

    void showsTodayByTimeAndOtherDaysByDate()
    {
        ExchangeLogModel model;
        ExchangeSummary old = exampleSummary(1);
        ExchangeSummary now = exampleSummary(2);
        now.atUs = QDateTime::currentMSecsSinceEpoch() * 1000;
        model.append({old, now});
        QCOMPARE(text(model, 0, ExchangeLogModel::Time).size(), 19);
        QCOMPARE(text(model, 1, ExchangeLogModel::Time).size(), 12);
        // Midnight passes: yesterday's rows get their day.
        ExchangeSummary tomorrow = exampleSummary(3);
        tomorrow.atUs = now.atUs + qint64(86'400) * 1'000'000;
        model.append({tomorrow});
        QCOMPARE(text(model, 1, ExchangeLogModel::Time).size(), 19);
        QCOMPARE(text(model, 2, ExchangeLogModel::Time).size(), 12);
    }

    void tellsOutcomes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("nothing answered") << 0 << QByteArray() << Outcome::None;
        QTest::newRow("informational") << 100 << QByteArray() << Outcome::Informational;
        QTest::newRow("success") << 204 << QByteArray() << Outcome::Success;
        QTest::newRow("redirect") << 302 << QByteArray() << Outcome::Redirect;
        QTest::newRow("client error") << 404 << QByteArray() << Outcome::ClientError;
        QTest::newRow("server error") << 503 << QByteArray() << Outcome::ServerError;
        QTest::newRow("malformed") << 400 << "bad-header"_ba << Outcome::Malformed;
        QTest::newRow("refused") << 401 << "not-authorized"_ba << Outcome::Refused;
        QTest::newRow("stray") << 404 << "stray-path"_ba << Outcome::Refused;
        QTest::newRow("address") << 403 << "address-not-allowed"_ba << Outcome::Refused;
        QTest::newRow("handshake") << 0 << "tls-untrusted-by-client"_ba << Outcome::TlsFailed;
    }

    void tellsOutcomes()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, error);
        QFETCH(Outcome, outcome);
        ExchangeSummary summary = exampleSummary(1);
        summary.status = status;
        summary.errorCode = error;
        ExchangeLogModel model;
        model.append({summary});
        const QModelIndex index = model.index(0, ExchangeLogModel::Status);
        QCOMPARE(Outcome(index.data(ExchangeLogModel::OutcomeRole).toInt()), outcome);
        QVERIFY(!index.data(Qt::AccessibleTextRole).toString().isEmpty());
        QCOMPARE(index.data().toString().contains(u"malformed"_s), outcome == Outcome::Malformed);
        QCOMPARE(index.data(Qt::AccessibleTextRole).toString().contains(u"malformed"_s),
                 outcome == Outcome::Malformed);
    }

    void saysWhyAHandshakeFailed()
    {
        ExchangeSummary summary = exampleSummary(1);
        summary.method.clear();
        summary.target.clear();
        summary.status = 0;
        summary.errorCode = "tls-untrusted-by-client"_ba;
        ExchangeLogModel model;
        model.append({summary});
        QCOMPARE(text(model, 0, ExchangeLogModel::Method), u"TLS"_s);
        QCOMPARE(text(model, 0, ExchangeLogModel::Path), u"(client does not trust our certificate)"_s);
        QCOMPARE(text(model, 0, ExchangeLogModel::Status), u"TLS failed"_s);
        QCOMPARE(text(model, 0, ExchangeLogModel::Protocol), u"TLS"_s);
    }

    void tellsProtocols_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<QByteArray>("endpoint");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << Protocol::Http1 << "http://127.0.0.1:1"_ba << u"HTTP/1"_s;
        QTest::newRow("TLS") << Protocol::Http1 << "https://127.0.0.1:1"_ba << u"HTTP/1, TLS"_s;
        QTest::newRow("prior knowledge") << Protocol::Http2 << "http://[::1]:1"_ba << u"HTTP/2"_s;
        QTest::newRow("ALPN") << Protocol::Http2 << "https://[::1]:1"_ba << u"HTTP/2, TLS"_s;
    }

    void tellsProtocols()
    {
        QFETCH(Protocol, protocol);
        QFETCH(QByteArray, endpoint);
        QFETCH(QString, expected);
        ExchangeSummary summary = exampleSummary(1);
        summary.protocol = protocol;
        summary.endpoint = endpoint;
        ExchangeLogModel model;
        model.append({summary});
        QCOMPARE(text(model, 0, ExchangeLogModel::Protocol), expected);
    }

    void marksTheRowsOfAnEndpoint()
    {
        ExchangeSummary one = exampleSummary(1);
        one.endpointId = {3};
        ExchangeSummary other = exampleSummary(2);
        other.endpointId = {};
        ExchangeLogModel model;
        model.append({one, other});
        QSignalSpy changed(&model, &ExchangeLogModel::endpointMarksChanged);
        model.setEndpointMarks({{EndpointId{3}, {5, u"Orders"_s}}});
        model.setEndpointMarks({{EndpointId{3}, {5, u"Orders"_s}}});
        QCOMPARE(changed.size(), 1);
        const QModelIndex marked = model.index(0, ExchangeLogModel::Number);
        QCOMPARE(marked.data(ExchangeLogModel::EndpointColorRole).toInt(), 5);
        QCOMPARE(marked.data(ExchangeLogModel::EndpointNameRole).toString(), u"Orders"_s);
        QCOMPARE(marked.data(Qt::AccessibleDescriptionRole).toString(), u"Orders"_s);
        const QModelIndex plain = model.index(1, ExchangeLogModel::Number);
        QCOMPARE(plain.data(ExchangeLogModel::EndpointColorRole).toInt(), 0);
        QVERIFY(plain.data(ExchangeLogModel::EndpointNameRole).toString().isEmpty());
    }

    void shortensWhatASenderMadeEndless()
    {
        ExchangeSummary summary = exampleSummary(1);
        summary.target = "/" + QByteArray(60'000, 'a') + "end";
        ExchangeLogModel model;
        model.append({summary});
        const QString path = text(model, 0, ExchangeLogModel::Path);
        QVERIFY(path.size() < 1000);
        QVERIFY(path.startsWith(u"/aaa"_s) && path.endsWith(u"end"_s));
        QCOMPARE(model.summaryAt(0)->target.size(), 60'004);
    }

    void alignsNumbersRight()
    {
        ExchangeLogModel model;
        model.append({exampleSummary(1)});
        for (int column = 0; column < ExchangeLogModel::ColumnCount; ++column) {
            const int cell = model.index(0, column).data(Qt::TextAlignmentRole).toInt();
            QCOMPARE(cell, model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
            QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
        }
        QVERIFY(model.index(0, ExchangeLogModel::Size).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
        QVERIFY(model.index(0, ExchangeLogModel::Path).data(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);
    }
};

QTEST_GUILESS_MAIN(TestExchangeLogModel)
#include "tst_exchange_log_model.moc"
