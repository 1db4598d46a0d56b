// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json_equal.h"
#include "app/payload/json_number.h"

#include <QtTest>

using namespace hookbench;
using namespace hookbench::payload;
using namespace Qt::Literals::StringLiterals;

class TestJsonEqual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesNumbersExactly_data();
    void comparesNumbersExactly();
    void comparesTrees_data();
    void comparesTrees();
    void comparesDeepAndLargeTrees();
};

void TestJsonEqual::comparesNumbersExactly_data()
{
    QTest::addColumn<QByteArray>("smaller");
    QTest::addColumn<QByteArray>("larger");
    QTest::addColumn<bool>("equal");
    const auto row = [](const char* a, const char* b, bool equal) {
        QTest::addRow("%s and %s", a, b) << QByteArray(a) << QByteArray(b) << equal;
    };
    row("1", "1.0", true);
    row("-0", "0", true);
    row("0e99999999999999999999999", "-0.0", true);
    row("100", "1e2", true);
    row("1e-2", "0.01", true);
    row("12.50", "0.125E+2", true);
    row("1e00002", "100", true);
    row("10e99999999999999999999", "1e100000000000000000000", true);
    row("0.1e-99999999999999999999", "1e-100000000000000000000", true);
    row("1000000000000000000000000000e-27", "1", true);
    row("12345678901234567890122", "12345678901234567890123", false);
    row("-12345678901234567890123", "-12345678901234567890122", false);
    row("9007199254740992", "9007199254740993", false);
    row("1e400", "1e401", false);
    row("-1e401", "-1e400", false);
    row("-1e400", "1e-400", false);
    row("1e-401", "1e-400", false);
    row("0", "1e-400", false);
    row("1e999999999999999999", "1e1000000000000000000", false);
    row("9e99999999999999999999", "1e100000000000000000000", false);
    row("1e-100000000000000000000", "1e-99999999999999999999", false);
    row("1e-100000000000000000000", "0.001", false);
    row("5", "1e100000000000000000000", false);
    row("0.99999999999999999999", "1", false);
    row("1.0", "1.00000000000000000000001", false);
    row("9", "10", false);
    row("-10", "-9", false);
}

void TestJsonEqual::comparesNumbersExactly()
{
    QFETCH(QByteArray, smaller);
    QFETCH(QByteArray, larger);
    QFETCH(bool, equal);
    const auto expected = equal ? std::strong_ordering::equal : std::strong_ordering::less;
    QVERIFY(compareJsonNumbers(smaller, larger) == expected);
    QVERIFY(compareJsonNumbers(larger, smaller) == 0 <=> expected);
    QVERIFY(compareJsonNumbers(larger, larger) == std::strong_ordering::equal);
}

void TestJsonEqual::comparesTrees_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("equal");
    QTest::newRow("order of members") << R"({"a":1,"b":[2]})"_ba
                                      << R"({ "b":[2.0],"\u0061":1})"_ba << true;
    QTest::newRow("order of elements") << "[1,2]"_ba
                                       << "[2,1]"_ba << false;
    QTest::newRow("one more element") << "[1,2]"_ba
                                      << "[1,2,3]"_ba << false;
    QTest::newRow("one fewer element") << "[1,2]"_ba
                                       << "[1]"_ba << false;
    QTest::newRow("one more member") << R"({"a":1})"_ba
                                     << R"({"a":1,"b":1})"_ba << false;
    QTest::newRow("other name") << R"({"a":1})"_ba
                                << R"({"b":1})"_ba << false;
    QTest::newRow("other kind") << "[]"_ba
                                << "{}"_ba << false;
    QTest::newRow("string and number") << "\"1\""_ba
                                       << "1"_ba << false;
    QTest::newRow("escaped string") << R"("\u00e9")"_ba
                                    << R"("é")"_ba << true;
    QTest::newRow("true and false") << "true"_ba
                                    << "false"_ba << false;
    QTest::newRow("the last of a name counts") << R"({"a":1,"a":2})"_ba
                                               << R"({"a":2})"_ba << true;
    QTest::newRow("deep inside") << R"([[{"x":[1,{"y":null}]}]])"_ba
                                 << R"([[{"x":[1,{"y":0}]}]])"_ba << false;
}

void TestJsonEqual::comparesTrees()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(bool, equal);
    const JsonOutline left = JsonOutline::build(a);
    const JsonOutline right = JsonOutline::build(b);
    WorkBudget budget({}, 1000);
    QCOMPARE(jsonEqual({left, 0}, {right, 0}, budget), equal);
    QCOMPARE(jsonEqual({right, 0}, {left, 0}, budget), equal);
    QVERIFY(jsonEqual({left, 0}, {left, 0}, budget));
}

void TestJsonEqual::comparesDeepAndLargeTrees()
{
    constexpr int depth = 100'000;
    const QByteArray deep = QByteArray("[").repeated(depth) + "1" + QByteArray("]").repeated(depth);
    QByteArray other = deep;
    other.replace("1", "1.0");
    const JsonOutline left = JsonOutline::build(deep);
    const JsonOutline right = JsonOutline::build(other);
    WorkBudget enough({}, qint64(1) << 40);
    QVERIFY(jsonEqual({left, 0}, {right, 0}, enough));
    WorkBudget little({}, 1000);
    QVERIFY(!jsonEqual({left, 0}, {right, 0}, little));
    QVERIFY(little.isExhausted());
    CancelFlag cancel;
    cancel.cancel();
    WorkBudget cancelled(cancel, qint64(1) << 40);
    QVERIFY(!jsonEqual({left, 0}, {right, 0}, cancelled));
    QVERIFY(cancelled.isCancelled());
}

QTEST_GUILESS_MAIN(TestJsonEqual)
#include "tst_json_equal.moc"
