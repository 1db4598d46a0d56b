// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/comparison_model.h"

#include "tests/support/example_exchanges.h"
#include "tests/support/temp_session.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace hookbench;
using namespace hookbench::models;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = ComparisonRow::Kind;

Exchange posted(const QByteArray& type, const QByteArray& body, const QByteArray& target = "/hook",
                const QByteArray& lines = {})
{
    Exchange exchange = tests::exampleExchange();
    exchange.summary.method = "POST";
    exchange.summary.target = target;
    exchange.requestHead = "POST " + target + " HTTP/1.1\r\n" + lines + "Content-Type: " + type + "\r\n\r\n";
    exchange.requestFraming = http::BodyFraming::Length;
    exchange.requestBody = {body, {}, body.size(), 0};
    return exchange;
}

/// The rows below "Body" as text: sign, left, right.
QStringList told(const ComparisonModel& model)
{
    QStringList lines;
    bool inBody = false;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        const bool isTitle = Kind(model.index(row, 0).data(ComparisonModel::KindRole).toInt()) == Kind::Title;
        if (inBody && isTitle)
            break;
        if (inBody)
            lines.append(cells.join(u'|'));
        inBody = inBody || (isTitle && cells[1] == u"Body");
    }
    return lines;
}

} // namespace

class TestComparisonModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsBodies_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("JSON") << "application/json"_ba
                              << R"({"a":1,"b":[1,2],"c":{"d":1},"e":[1,2]})"_ba
                              << R"({"a":1,"b":[1,3],"c":{"d":1},"f":true})"_ba
                              << QStringList{u"|{|{"_s,
                                             u"|  \"a\": 1|  \"a\": 1"_s,
                                             u"|  \"b\": [|  \"b\": ["_s,
                                             u"|    1|    1"_s,
                                             u"≠|    2|    3"_s,
                                             u"|  ]|  ]"_s,
                                             u"|  \"c\": {\"d\":1}|  \"c\": {\"d\":1}"_s,
                                             u"−|  \"e\": [|"_s,
                                             u"−|    1,|"_s,
                                             u"−|    2|"_s,
                                             u"−|  ]|"_s,
                                             u"+||  \"f\": true"_s,
                                             u"|}|}"_s};
        QTest::newRow("moved and changed") << "application/json"_ba
                                           << R"([{"id":1,"n":1},{"id":2,"n":1}])"_ba
                                           << R"([{"id":2,"n":2},{"id":1,"n":1}])"_ba
                                           << QStringList{u"|[|["_s,
                                                          u"↕|  {\"id\":2,\"n\":1}|  {\"id\":2,\"n\":2}"_s,
                                                          u"|  {|  {"_s,
                                                          u"|    \"id\": 2|    \"id\": 2"_s,
                                                          u"≠|    \"n\": 1|    \"n\": 2"_s,
                                                          u"|  }|  }"_s,
                                                          u"|  {\"id\":1,\"n\":1}|  {\"id\":1,\"n\":1}"_s,
                                                          u"|]|]"_s};
        QTest::newRow("folded") << "application/json"_ba
                                << "[1,2,3,4,5,6,7]"_ba
                                << "[1,2,3,4,5,6,8]"_ba
                                << QStringList{u"|[|["_s,     u"|  1|  1"_s,  u"|  4 equal value(s)|"_s,
                                               u"|  6|  6"_s, u"≠|  7|  8"_s, u"|]|]"_s};
        QTest::newRow("all of it") << "application/json"_ba
                                   << "1"_ba
                                   << "[]"_ba << QStringList{u"≠|1|[]"_s};
        QTest::newRow("lines")
            << "text/plain"_ba
            << "1\n2\n3\n4\n5\n6\n7\n8\n"_ba
            << "1\n2\n3\n4\n5\n6\n8\n9\n"_ba
            << QStringList{
                   u"|3 equal line(s)|"_s, u"|4|4"_s, u"|5|5"_s, u"|6|6"_s, u"−|7|"_s, u"|8|8"_s, u"+||9"_s};
        QTest::newRow("bytes")
            << "application/octet-stream"_ba
            << "\0ab"_ba
            << "\0aB"_ba
            << QStringList{
                   u"|2 equal bytes|"_s,
                   u"≠|00000002  62                                               b|00000002  42                                               B"_s};
        QTest::newRow("equal") << "text/plain"_ba
                               << "same"_ba
                               << "same"_ba << QStringList{u"|4 equal bytes|"_s};
    }

    void showsBodies()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(QStringList, rows);
        const tests::TempSession session;
        ComparisonModel model(m_pool);
        const QAbstractItemModelTester tester(&model);
        compare(model, session, {posted(type, a), posted(type, b)});
        QCOMPARE(told(model), rows);
    }

    void showsHeads()
    {
        const tests::TempSession session;
        ComparisonModel model(m_pool);
        compare(model, session,
                {posted("text/plain", {}, "/a", "A: 1\r\nB: 1\r\nC: 1\r\nE: 1\r\n"),
                 posted("text/plain", {}, "/b", "C: 1\r\nA: 1\r\nB: 1\r\nE: 2\r\nD: 1\r\n")});
        QStringList signs;
        for (int row = 0; row < 8; ++row)
            signs.append(model.index(row, 0).data().toString() + model.index(row, 2).data().toString());
        QCOMPARE(signs, (QStringList{u""_s, u"≠POST /b HTTP/1.1"_s, u"↕C: 1"_s, u"A: 1"_s, u"B: 1"_s,
                                     u"≠E: 2"_s, u"+D: 1"_s, u"Content-Type: text/plain"_s}));
        QCOMPARE(model.rulesAt(5), QStringList{u"header:e"_s});
    }

    void goesFromDifferenceToDifference()
    {
        const tests::TempSession session;
        ComparisonModel model(m_pool);
        compare(model, session,
                {posted("application/json", "[1,2,3,4,5]"), posted("application/json", "[1,9,8,4,7]")});
        QCOMPARE(model.differences(), 2);
        const int first = model.nextDifference(-1, 1);
        QCOMPARE(model.index(first, ComparisonModel::Second).data().toString(), u"  9"_s);
        const int second = model.nextDifference(first, 1);
        QCOMPARE(model.index(second, ComparisonModel::Second).data().toString(), u"  7"_s);
        QCOMPARE(model.nextDifference(second, 1), -1);
        QCOMPARE(model.nextDifference(second, -1), first);
        QCOMPARE(model.nextDifference(first, -1), -1);
    }

    void showsOneBelowTheOther()
    {
        const tests::TempSession session;
        ComparisonModel model(m_pool);
        const QAbstractItemModelTester tester(&model);
        compare(model, session,
                {posted("application/json", "[1,2,3]"), posted("application/json", "[1,8,9]")});
        model.setForm(ComparisonModel::Form::Inline);
        QCOMPARE(told(model),
                 (QStringList{u"|["_s, u"|  1"_s, u"−|  2"_s, u"−|  3"_s, u"+|  8"_s, u"+|  9"_s, u"|]"_s}));
        QCOMPARE(model.differences(), 1);
    }

    void leavesOutWhatIsIgnored()
    {
        const tests::TempSession session;
        ComparisonModel model(m_pool);
        compare(model, session,
                {posted("application/json", R"({"id":1,"v":1})"),
                 posted("application/json", R"({"id":2,"v":2})")});
        const int row = model.nextDifference(-1, 1);
        QCOMPARE(model.rulesAt(row), (QStringList{u"/id"_s, u"id"_s}));
        QVERIFY(!model.setRules({u"@nothing"_s}));
        QVERIFY(model.setRules({u"id"_s}));
        QTRY_COMPARE(model.state(), ComparisonModel::State::Compared);
        QCOMPARE(told(model),
                 (QStringList{u"|{|{"_s, u"~||  \"id\": 2"_s, u"≠|  \"v\": 1|  \"v\": 2"_s, u"|}|}"_s}));
    }

    void saysWhatIsMissing()
    {
        const tests::TempSession session;
        session.write();
        ComparisonModel model(m_pool);
        model.compare(session.path(), ExchangeId{1}, ExchangeId{2});
        QTRY_COMPARE(model.state(), ComparisonModel::State::Failed);
        QCOMPARE(model.error().kind, ErrorKind::NotFound);
        QCOMPARE(model.rowCount(), 0);
    }

    void canBeCancelled()
    {
        const tests::TempSession session;
        ComparisonModel model(m_pool);
        model.compare(session.path(), ExchangeId{1}, ExchangeId{2});
        model.cancel();
        QCOMPARE(model.state(), ComparisonModel::State::Failed);
        QCOMPARE(model.error().kind, ErrorKind::Cancelled);
        m_pool.waitForDone();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(model.error().kind, ErrorKind::Cancelled);
    }

    void listsNoMoreThanCanBeLookedAt()
    {
        QByteArrayList a;
        QByteArrayList b;
        for (int i = 0; i < 150'000; ++i) {
            a.append(QByteArray::number(i));
            b.append(QByteArray::number(-i - 1));
        }
        const tests::TempSession session;
        ComparisonModel model(m_pool);
        compare(model, session,
                {posted("application/json", '[' + a.join(',') + ']'),
                 posted("application/json", '[' + b.join(',') + ']')});
        QVERIFY(model.rowCount() <= int(mostComparisonRows) + 100);
        QVERIFY(model.index(model.rowCount() - 1, 1).data().toString().contains(u"hookbench diff"));
    }

    void findsThePreviousOfItsKind()
    {
        const tests::TempSession session;
        record(session, {posted("text/plain", "1", "/a?x=1", "X-GitHub-Event: push\r\n"),
                         posted("text/plain", "2", "/a", "X-GitHub-Event: issues\r\n"),
                         posted("text/plain", "3", "/b", "X-GitHub-Event: push\r\n"),
                         posted("text/plain", "4", "/a?x=2", "X-GitHub-Event: push\r\n")});
        QCOMPARE(*previousAlike(session.path(), ExchangeId{4}, {}), ExchangeId{1});
        QCOMPARE(*previousAlike(session.path(), ExchangeId{3}, {}), ExchangeId{});
        QVERIFY(!previousAlike(session.path(), ExchangeId{9}, {}));
    }

private:
    static void record(const tests::TempSession& session, const QList<Exchange>& exchanges)
    {
        const auto writer = session.write();
        for (const Exchange& exchange : exchanges)
            QVERIFY(tests::recordAndWait(*writer, exchange));
    }

    static void compare(ComparisonModel& model, const tests::TempSession& session,
                        const QList<Exchange>& exchanges)
    {
        record(session, exchanges);
        model.compare(session.path(), ExchangeId{1}, ExchangeId{2});
        QTRY_VERIFY_WITH_TIMEOUT(model.state() == ComparisonModel::State::Compared, 30'000);
    }

    QThreadPool m_pool;
};

QTEST_GUILESS_MAIN(TestComparisonModel)
#include "tst_comparison_model.moc"
