// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/field_syntax.h"
#include "app/http/header_list.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::http {

class TestFieldSyntax : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTokens_data();
    void knowsTokens();
    void knowsFieldValues();
    void comparesWithoutAsciiCase();
    void parsesMediaTypes_data();
    void parsesMediaTypes();
    void listKeepsOrderCaseAndNumber();
    void listFindsByName();
    void listsAreEqualWhereverTheyStand();
};

void TestFieldSyntax::knowsTokens_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("expected");
    QTest::newRow("name") << "X-Hub_Signature.256"_ba << true;
    QTest::newRow("marks") << "!#$%&'*+-.^_`|~"_ba << true;
    QTest::newRow("empty") << ""_ba << false;
    QTest::newRow("space") << "a b"_ba << false;
    QTest::newRow("colon") << "a:"_ba << false;
    QTest::newRow("slash") << "a/b"_ba << false;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << false;
    QTest::newRow("high byte") << "\xE9"_ba << false;
}

void TestFieldSyntax::knowsTokens()
{
    QFETCH(QByteArray, bytes);
    QTEST(isToken(bytes), "expected");
}

void TestFieldSyntax::knowsFieldValues()
{
    QVERIFY(isFieldValue(""));
    QVERIFY(isFieldValue("a\tb \xE9"));
    QVERIFY(!isFieldValue("a\rb"));
    QVERIFY(!isFieldValue("a\nb"));
    QVERIFY(!isFieldValue(QByteArrayView("a\0b", 3)));
}

void TestFieldSyntax::comparesWithoutAsciiCase()
{
    QVERIFY(equalsIgnoringCase("Content-Length", "cONTENT-lENGTH"));
    QVERIFY(!equalsIgnoringCase("a", "ab"));
    QVERIFY(!equalsIgnoringCase("@", "`")); // 0x20 apart, and no letters
    QVERIFY(!equalsIgnoringCase("\xC9", "\xE9"));
}

void TestFieldSyntax::parsesMediaTypes_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected"); // type charset boundary
    QTest::newRow("plain") << "Application/JSON"_ba
                           << "application/json||"_ba;
    QTest::newRow("charset") << "text/html; charset=UTF-8"_ba
                             << "text/html|utf-8|"_ba;
    QTest::newRow("no blanks") << "text/html;charset=utf-8;x=y"_ba
                               << "text/html|utf-8|"_ba;
    QTest::newRow("quoted") << "text/html ; CharSet=\"utf-8\""_ba
                            << "text/html|utf-8|"_ba;
    QTest::newRow("boundary") << "multipart/form-data; boundary=----Web9"_ba
                              << "multipart/form-data||----Web9"_ba;
    QTest::newRow("boundary in quotes") << R"(multipart/mixed; boundary="a;b\"c"; charset=x)"_ba
                                        << "multipart/mixed|x|a;b\"c"_ba;
    QTest::newRow("first wins") << "a/b; charset=x; charset=y"_ba
                                << "a/b|x|"_ba;
    QTest::newRow("unclosed quote") << "a/b; boundary=\"x"_ba
                                    << "a/b||x"_ba;
    QTest::newRow("backslash last") << "a/b; boundary=\"x\\"_ba
                                    << "a/b||x\\"_ba;
    QTest::newRow("broken parameter") << "a/b; =; ;charset ;; charset=x"_ba
                                      << "a/b|x|"_ba;
    QTest::newRow("no slash") << "json; charset=x"_ba
                              << "||"_ba;
    QTest::newRow("blank in type") << "a /b"_ba
                                   << "||"_ba;
    QTest::newRow("list") << "a/b, c/d"_ba
                          << "||"_ba;
    QTest::newRow("semicolon alone") << ";"_ba
                                     << "||"_ba;
    QTest::newRow("nothing") << ""_ba
                             << "||"_ba;
}

void TestFieldSyntax::parsesMediaTypes()
{
    QFETCH(QByteArray, value);
    const MediaType type = parseMediaType(value);
    QTEST(type.type + "|" + type.charset + "|" + type.boundary, "expected");
}

void TestFieldSyntax::listKeepsOrderCaseAndNumber()
{
    HeaderList list;
    list.append("b", "1");
    list.append("A", "");
    list.append("B", "3");
    QCOMPARE(list.bytes(), "b: 1\r\nA: \r\nB: 3\r\n"_ba);
    QCOMPARE(list.size(), 3);
    QCOMPARE(list.name(2).toByteArray(), "B"_ba);
    QCOMPARE(list.value(1).toByteArray(), ""_ba);
    QCOMPARE(list.value(2).toByteArray(), "3"_ba);
}

void TestFieldSyntax::listFindsByName()
{
    HeaderList list;
    list.append("b", "1");
    list.append("A", "2");
    list.append("B", "3");
    QCOMPARE(list.indexOf("B"), 0);
    QCOMPARE(list.indexOf("b", 1), 2);
    QCOMPARE(list.indexOf("c"), -1);
    QCOMPARE(list.valueOf("a").toByteArray(), "2"_ba);
    QVERIFY(list.valueOf("c").isNull());
    QCOMPARE(list.count("b"), 2);
    QVERIFY(!list.contains("bb"));
}

void TestFieldSyntax::listsAreEqualWhereverTheyStand()
{
    HeaderList made;
    made.append("A", "1");
    HeaderList parsed("xx A:1"_ba);
    parsed.add({3, 1, 5, 1});
    QVERIFY(made == parsed);
    HeaderList otherCase;
    otherCase.append("a", "1");
    QVERIFY(!(made == otherCase));
    made.append("B", "");
    QVERIFY(!(made == parsed));
}

} // namespace hookbench::http

QTEST_GUILESS_MAIN(hookbench::http::TestFieldSyntax)
#include "tst_field_syntax.moc"
