// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json.h"

#include <QtTest>

using namespace hookbench;
using namespace hookbench::payload;

namespace {

/// JSON without whitespace outside of strings.
QByteArray squeezed(const QByteArray& json)
{
    QByteArray result;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString && c == '\\') {
            result += json.mid(i++, 2);
            continue;
        }
        if (c == '"')
            inString = !inString;
        if (inString || !QByteArrayView(" \t\r\n").contains(c))
            result += c;
    }
    return result;
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsWhatTheStandardAllows_data();
    void acceptsWhatTheStandardAllows();
    void refusesWithPlace_data();
    void refusesWithPlace();
    void indentsMembersAndElements();
    void keepsNumbersNamesAndStringsToTheLetter();
    void survivesDeepNesting();
    void refusesUnclosedDeepNesting();
    void saysWhenNestingIsNotIndentedFurther();
    void refusesAFormThatOutgrowsTheLimit();
    void reportsBrokenJsonBeforeTheLimit();
    void stopsWhenCancelled();
};

void TestJson::acceptsWhatTheStandardAllows_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("number alone") << QByteArray("0");
    QTest::newRow("negative zero") << QByteArray("-0");
    QTest::newRow("exponent") << QByteArray("[1E+2,1e-2,0.1e1,-1.5E10]");
    QTest::newRow("number too large for a double") << QByteArray("[123123e100000]");
    QTest::newRow("digits beyond a double") << QByteArray("[1.0000000000000000005]");
    QTest::newRow("string alone") << QByteArray("\"\"");
    QTest::newRow("escapes") << QByteArray(R"(["\"\\\/\b\f\n\r\t\u00e9\uD834\uDD1E"])");
    QTest::newRow("lone surrogate escape") << QByteArray(R"(["\uDADA"])");
    QTest::newRow("DEL needs no escape") << QByteArray("[\"\x7F\"]");
    QTest::newRow("UTF-8") << QByteArray("[\"\xC3\xA9\xE2\x82\xAC\xF0\x9D\x84\x9E\"]");
    QTest::newRow("duplicate names") << QByteArray(R"({"a":1,"a":2})");
    QTest::newRow("empty name") << QByteArray(R"({"":0})");
    QTest::newRow("whitespace around") << QByteArray(" \t\r\n[ ]\n ");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}");
}

void TestJson::acceptsWhatTheStandardAllows()
{
    QFETCH(QByteArray, json);
    QCOMPARE(checkJson(json).message, QString());
    QCOMPARE(squeezed(prettyJson(json).text), squeezed(json));
}

void TestJson::refusesWithPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("offset");
    QTest::newRow("nothing") << QByteArray("") << qint64(0);
    QTest::newRow("space only") << QByteArray("  ") << qint64(2);
    QTest::newRow("byte order mark only") << QByteArray("\xEF\xBB\xBF") << qint64(3);
    QTest::newRow("trailing comma in array") << QByteArray("[1,]") << qint64(3);
    QTest::newRow("trailing comma in object") << QByteArray(R"({"a":1,})") << qint64(7);
    QTest::newRow("no comma") << QByteArray("[1 2]") << qint64(3);
    QTest::newRow("wrong bracket") << QByteArray("[1}") << qint64(2);
    QTest::newRow("unclosed") << QByteArray("{\"a\":[1") << qint64(7);
    QTest::newRow("name without quotes") << QByteArray("{a:1}") << qint64(1);
    QTest::newRow("no colon") << QByteArray("{\"a\" 1}") << qint64(5);
    QTest::newRow("more after the end") << QByteArray("{} x") << qint64(3);
    QTest::newRow("closing too often") << QByteArray("[]]") << qint64(2);
    QTest::newRow("leading zero") << QByteArray("[012]") << qint64(1);
    QTest::newRow("plus") << QByteArray("[+1]") << qint64(1);
    QTest::newRow("no digit after the point") << QByteArray("[1.]") << qint64(3);
    QTest::newRow("no digit before the point") << QByteArray("[.5]") << qint64(1);
    QTest::newRow("no exponent") << QByteArray("[1e]") << qint64(3);
    QTest::newRow("minus alone") << QByteArray("[-]") << qint64(2);
    QTest::newRow("NaN") << QByteArray("[NaN]") << qint64(1);
    QTest::newRow("capital literal") << QByteArray("[True]") << qint64(1);
    QTest::newRow("cut literal") << QByteArray("[nul]") << qint64(1);
    QTest::newRow("literal goes on") << QByteArray("[truth]") << qint64(1);
    QTest::newRow("single quotes") << QByteArray("['a']") << qint64(1);
    QTest::newRow("unknown escape") << QByteArray(R"(["\x00"])") << qint64(2);
    QTest::newRow("short unicode escape") << QByteArray(R"(["\u00A"])") << qint64(2);
    QTest::newRow("NUL as escape") << QByteArray("[\"\\\0\"]", 6) << qint64(2);
    QTest::newRow("line feed in string") << QByteArray("[\"a\nb\"]") << qint64(3);
    QTest::newRow("NUL in string") << QByteArray("[\"a\0b\"]", 7) << qint64(3);
    QTest::newRow("unclosed string") << QByteArray("[\"abc") << qint64(1);
    QTest::newRow("invalid UTF-8") << QByteArray("[\"\xFF\"]") << qint64(2);
    QTest::newRow("overlong UTF-8") << QByteArray("[\"\xC0\xAF\"]") << qint64(2);
    QTest::newRow("surrogate in UTF-8") << QByteArray("[\"\xED\xA0\x80\"]") << qint64(2);
    QTest::newRow("above U+10FFFF") << QByteArray("[\"\xF4\xBF\xBF\xBF\"]") << qint64(2);
    QTest::newRow("cut UTF-8") << QByteArray("[\"\xE2\x82\"]") << qint64(2);
    QTest::newRow("comment") << QByteArray("[1/*x*/]") << qint64(2);
    QTest::newRow("form feed is no space") << QByteArray("[\f]") << qint64(1);
    QTest::newRow("UTF-16") << QByteArray("[\0]\0", 4) << qint64(1);
}

void TestJson::refusesWithPlace()
{
    QFETCH(QByteArray, json);
    QFETCH(qint64, offset);
    const Problem problem = checkJson(json);
    QVERIFY(!problem.message.isEmpty());
    if (QByteArrayView(QTest::currentDataTag()) == "literal goes on") {
        QVERIFY(problem.offset >= offset);
        return;
    }
    QCOMPARE(problem.offset, offset);
    const PrettyText pretty = prettyJson(json);
    QCOMPARE(pretty.problem, problem);
    QVERIFY(pretty.text.isEmpty());
}

void TestJson::indentsMembersAndElements()
{
    const QByteArray json = R"({"a":[1,{"b":null}],"c":{},"d":[ ],"e":"x"})";
    QCOMPARE(prettyJson(json).text, QByteArray("{\n"
                                               "  \"a\": [\n"
                                               "    1,\n"
                                               "    {\n"
                                               "      \"b\": null\n"
                                               "    }\n"
                                               "  ],\n"
                                               "  \"c\": {},\n"
                                               "  \"d\": [],\n"
                                               "  \"e\": \"x\"\n"
                                               "}"));
}

void TestJson::keepsNumbersNamesAndStringsToTheLetter()
{
    const QByteArray json = R"({"z":12345678901234567890,"a":1.0,"z":1E6,"\u0061":"\u00e9 \/ é"})";
    QCOMPARE(squeezed(prettyJson(json).text), squeezed(json));
}

void TestJson::survivesDeepNesting()
{
    const QByteArray json = QByteArray(100'000, '[') + QByteArray(100'000, ']');
    QVERIFY(!checkJson(json));
    QCOMPARE(squeezed(prettyJson(json).text), json);
}

void TestJson::refusesUnclosedDeepNesting()
{
    QCOMPARE(checkJson(QByteArray(100'000, '[')).offset, qint64(100'000));
    QCOMPARE(checkJson(QByteArray("[{\"\":").repeated(50'000)).offset, qint64(250'000));
}

void TestJson::saysWhenNestingIsNotIndentedFurther()
{
    QVERIFY(prettyJson(QByteArray(64, '[') + QByteArray(64, ']')).note.isEmpty());
    QVERIFY(!prettyJson(QByteArray(67, '[') + QByteArray(67, ']')).note.isEmpty());
}

void TestJson::refusesAFormThatOutgrowsTheLimit()
{
    const QByteArray json = QByteArray("[") + QByteArray("1,").repeated(100'000) + QByteArray("1]");
    PrettyLimits limits;
    limits.bytes = 1000;
    const PrettyText pretty = prettyJson(json, {}, limits);
    QVERIFY(pretty.text.isEmpty());
    QCOMPARE(pretty.problem.offset, qint64(-1));
    QVERIFY(!pretty.problem.message.isEmpty());
}

void TestJson::reportsBrokenJsonBeforeTheLimit()
{
    const QByteArray json = QByteArray("[") + QByteArray("1,").repeated(100'000) + QByteArray("]");
    PrettyLimits limits;
    limits.bytes = 1000;
    QCOMPARE(prettyJson(json, {}, limits).problem.offset, qint64(200'001));
}

void TestJson::stopsWhenCancelled()
{
    CancelFlag flag;
    flag.cancel();
    const PrettyText pretty = prettyJson("[1,2,3]", flag);
    QVERIFY(pretty.text.isEmpty());
    QVERIFY(!pretty.problem);
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
