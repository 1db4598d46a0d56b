// SPDX-License-Identifier: GPL-3.0-or-later
// What is a filter, what it means in its plainest form, and what is said about what is none.
#include "app/filter/filter.h"
#include "app/filter/parser.h"
#include "tests/support/manual_clock.h"

#include <QFile>
#include <QTest>

using namespace hookbench;
using namespace hookbench::filter;
using namespace Qt::Literals::StringLiterals;

namespace {

Parsed<Filter> compiled(const QString& text)
{
    return Filter::compile(text, tests::ManualClock());
}

} // namespace

class TestGrammar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        const auto row = [](const char* name, const QString& text, const QString& plain) {
            QTest::newRow(name) << text << plain;
        };
        row("nothing", u""_s, u""_s);
        row("blanks", u" \t\n "_s, u""_s);
        row("comparison", u"method == POST and path contains \"/orders\""_s,
            u"method == POST and path contains \"/orders\""_s);
        row("colon", u"method:POST"_s, u"method == POST"_s);
        row("single equals sign", u"method=POST"_s, u"method == POST"_s);
        row("no blanks", u"status>=500&&method==POST"_s, u"status >= 500 and method == POST"_s);
        row("words as operators", u"status ge 500 AND NOT method eq GET"_s,
            u"status >= 500 and not method == GET"_s);
        row("symbols for joining", u"!(status:200||status:201)"_s, u"not (status == 200 or status == 201)"_s);
        row("and binds closer", u"a or b and c"_s, u"\"a\" or \"b\" and \"c\""_s);
        row("side by side is and", u"method:POST status:500 timeout"_s,
            u"method == POST and status == 500 and \"timeout\""_s);
        row("brackets of the same kind go", u"a and (b and c)"_s, u"\"a\" and \"b\" and \"c\""_s);
        row("brackets", u"a and (b or c)"_s, u"\"a\" and (\"b\" or \"c\")"_s);
        row("set", u"status in {500..599, 404,1 .. 3}"_s, u"status in {500..599, 404, 1..3}"_s);
        row("not in", u"method not in {GET, HEAD}"_s, u"not method in {GET, HEAD}"_s);
        row("not contains", u"path not contains x"_s, u"not path contains x"_s);
        row("quoted range", u"at in {\"2026-11-01\"..\"2026-11-03\"}"_s,
            u"at in {\"2026-11-01\"..\"2026-11-03\"}"_s);
        row("header", u"header[x-github-event] == \"push\""_s, u"header.x-github-event == \"push\""_s);
        row("header in quotes", u"header[\"X A\"]"_s, u"header[\"X A\"]"_s);
        row("dots in a name", u"query.user.name == x"_s, u"query[\"user.name\"] == x"_s);
        row("path into the body", u"body.items[0].price >= 100"_s, u"body.items[0].price >= 100"_s);
        row("names with a dollar", u"body[\"$ref\"].$ == x"_s, u"body.$ref.$ == x"_s);
        row("query", u"body['$..items[?@.id==3]'] and response.body[\"$[0]\"]"_s,
            u"body[\"$..items[?@.id==3]\"] and response.body[\"$[0]\"]"_s);
        row("from the end", u"body.items[ -1 ].id"_s, u"body.items[-1].id"_s);
        row("all elements", u"body.items[*].id == 3"_s, u"body.items[*].id == 3"_s);
        row("all with a dot", u"body.items.*.id == 3"_s, u"body.items[*].id == 3"_s);
        row("key in quotes", u"body[\"a b\"]['c']"_s, u"body[\"a b\"].c"_s);
        row("response", u"response.body.ok == true"_s, u"response.body.ok == true"_s);
        row("presence", u"error"_s, u"error"_s);
        row("presence of a part", u"response.header[retry-after]"_s, u"response.header.retry-after"_s);
        row("word with a dot behind no field", u"index.html"_s, u"\"index.html\""_s);
        row("word that begins with a field", u"path.txt"_s, u"\"path.txt\""_s);
        row("address as a word", u"http://127.0.0.1:8080/x?y"_s, u"\"http://127.0.0.1:8080/x?y\""_s);
        row("field with a value that has colons", u"path:/a:b"_s, u"path == /a:b"_s);
        row("value with operators", u"query contains a=1&b<2"_s, u"query contains a=1&b<2"_s);
        row("raw string", u"path ~ r\"^/orders/\\d+$\""_s, u"path matches \"^/orders/\\\\d+$\""_s);
        row("escapes", u"body contains \"\\x00\\u00e9\\\"\\\\\\n\""_s,
            u"body contains \"\\x00é\\\"\\\\\\n\""_s);
        row("bytes that are no text", u"body contains \"\\xff\""_s, u"body contains \"\\xff\""_s);
        row("single quotes", u"'it is'"_s, u"\"it is\""_s);
        row("apostrophe", u"it's"_s, u"\"it's\""_s);
        row("network", u"peer == 10.0.0.0/8 or peer == fe80::/10"_s,
            u"peer == 10.0.0.0/8 or peer == fe80::/10"_s);
        row("sizes", u"size > 1.5MB and size < 2GiB"_s, u"size > 1.5MB and size < 2GiB"_s);
        row("durations", u"duration > 250ms or duration > 1m30s"_s,
            u"duration > 250ms or duration > 1m30s"_s);
        row("times", u"at > -5m or at < 2026-11-01T10:00:00.5Z or at >= 14:30"_s,
            u"at > -5m or at < 2026-11-01T10:00:00.5Z or at >= 14:30"_s);
        row("a text that is a keyword", u"\"and\" or \"not\""_s, u"\"and\" or \"not\""_s);
        row("word that begins with a keyword", u"android nothing orders"_s,
            u"\"android\" and \"nothing\" and \"orders\""_s);
    }

    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QString, plain);
        const Parsed<Tree> tree = Parser(text).parse();
        QVERIFY2(tree, tree ? "" : qPrintable(tree.error().message));
        QCOMPARE(toText(*tree), plain);
        const Parsed<Filter> filter = compiled(text);
        QVERIFY2(filter, filter ? "" : qPrintable(filter.error().message));
        const Parsed<Tree> again = Parser(plain).parse();
        QVERIFY(again);
        QVERIFY(*again == *tree);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("incomplete");
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("size");
        QTest::addColumn<QString>("saying");
        QTest::addColumn<QStringList>("suggestions");
        const auto wrongRow = [](const QString& text, int at, int size, const QString& saying,
                                 const QStringList& suggestions = {}) {
            QTest::newRow(qPrintable(text.left(60))) << text << false << at << size << saying << suggestions;
        };
        const auto openRow = [](const QString& text, int at, int size, const QString& saying) {
            QTest::newRow(qPrintable(text.left(60))) << text << true << at << size << saying << QStringList();
        };
        wrongRow(u"statsu == 500"_s, 0, 6, u"no field “statsu”"_s, {u"status"_s});
        wrongRow(u"statsu:500"_s, 0, 6, u"no field “statsu”"_s, {u"status"_s});
        wrongRow(u"method == POST and haeder[x] == 1"_s, 19, 6, u"no field “haeder”"_s, {u"header"_s});
        wrongRow(u"nonsense contains x"_s, 0, 8, u"no field “nonsense”; a text"_s);
        wrongRow(u"shining == 1"_s, 0, 7, u"no field “shining”"_s);
        wrongRow(u"status.code == 1"_s, 0, 11, u"no field “status.code”"_s);
        wrongRow(u"path contians x"_s, 5, 8, u"Did you mean “contains”"_s, {u"contains"_s});
        wrongRow(u"status 500"_s, 7, 3, u"operator"_s);
        wrongRow(u"error in parser"_s, 9, 6, u"“{” is expected"_s);
        wrongRow(u"method == and"_s, 10, 3, u"value is expected in front of “and”"_s);
        wrongRow(u"== 5"_s, 0, 1, u"test is expected"_s);
        wrongRow(u"and x"_s, 0, 3, u"test is expected in front of “and”"_s);
        wrongRow(u"x and or y"_s, 6, 2, u"in front of “or”"_s);
        wrongRow(u"x)"_s, 1, 1, u"closes none"_s);
        wrongRow(u"(x}"_s, 2, 1, u"“)”, “and” or “or”"_s);
        wrongRow(u"a, b"_s, 1, 1, u"“and” or “or”"_s);
        wrongRow(u"()"_s, 1, 1, u"test is expected"_s);
        wrongRow(u"status == ok"_s, 10, 2, u"number is expected"_s);
        wrongRow(u"status == \"200\""_s, 10, 5, u"number is expected"_s);
        wrongRow(u"status contains 5"_s, 7, 8, u"is a number"_s);
        wrongRow(u"peer < 10.0.0.1"_s, 5, 1, u"is an address"_s);
        wrongRow(u"peer == 10.0.0.0/33"_s, 8, 11, u"address or a network"_s);
        wrongRow(u"peer == example"_s, 8, 7, u"address or a network"_s);
        wrongRow(u"size > 1XB"_s, 7, 3, u"size is expected"_s);
        wrongRow(u"duration > 250 and x"_s, 11, 3, u"unit is expected"_s);
        wrongRow(u"at > \"2026-13-01\""_s, 5, 12, u"time is expected"_s);
        wrongRow(u"at > yesterday"_s, 5, 9, u"time is expected"_s);
        wrongRow(u"origin == catpured"_s, 10, 8, u"captured, sent"_s, {u"captured"_s});
        wrongRow(u"path ~ r\"(\""_s, 7, 4, u"regular expression"_s);
        wrongRow(u"path == \"\\d\""_s, 9, 2, u"means nothing in quotes"_s);
        wrongRow(u"path == \"\\xg0\""_s, 9, 2, u"hexadecimal"_s);
        wrongRow(u"\"a\" == 1"_s, 0, 3, u"field is expected"_s);
        wrongRow(u"\"\""_s, 0, 2, u"empty text"_s);
        wrongRow(u"body[?@.x] == 1"_s, 5, 4, u"in quotes"_s);
        wrongRow(u"body[\"$.\"] == 1"_s, 5, 4, u"JSONPath query is wrong"_s);
        wrongRow(u"body.a[\"$..id\"] == 1"_s, 7, 7, u"stands alone"_s);
        wrongRow(u"body[\"$..id\"].a == 1"_s, 13, 2, u"stands alone"_s);
        wrongRow(u"body[1:2] == 1"_s, 5, 3, u"name or *"_s);
        wrongRow(u"body[99999999999999999] == 1"_s, 5, 17, u"too large"_s);
        wrongRow(u"body[] == 1"_s, 4, 2, u"name is expected"_s);
        wrongRow(u"path not == x"_s, 5, 6, u"!="_s);
        wrongRow(u"path == \"a\"b"_s, 11, 1, u"blank is expected"_s);
        wrongRow(u"status in {1 2}"_s, 13, 1, u"“,” or “}”"_s);
        wrongRow(u"a & b"_s, 2, 1, u"“and” or “or”"_s);
        wrongRow(QString(200, u'(') + u'x', 101, 0, u"too deep"_s);
        wrongRow(u"not "_s.repeated(200) + u'x', 404, 3, u"too deep"_s);
        wrongRow(u"x "_s.repeated(500) + u'y', 1000, 1, u"at most 500 test"_s);
        wrongRow(QString(70'000, u'x'), 65536, 70'000 - 65536, u"at most 65536 characters"_s);

        openRow(u"method =="_s, 9, 0, u"value is expected"_s);
        openRow(u"method == "_s, 10, 0, u"value is expected"_s);
        openRow(u"path cont"_s, 5, 4, u"operator"_s);
        openRow(u"path contains"_s, 13, 0, u"value is expected"_s);
        openRow(u"status i"_s, 7, 1, u"operator"_s);
        openRow(u"status in"_s, 9, 0, u"“{” is expected"_s);
        openRow(u"status in {500.."_s, 16, 0, u"value is expected"_s);
        openRow(u"status in {500, 501"_s, 10, 1, u"not closed"_s);
        openRow(u"(method == POST"_s, 0, 1, u"not closed"_s);
        openRow(u"a and"_s, 5, 0, u"test is expected"_s);
        openRow(u"a &"_s, 2, 1, u"“and” or “or”"_s);
        openRow(u"(status == 5 |"_s, 13, 1, u"“and” or “or”"_s);
        openRow(u"status &"_s, 7, 1, u"operator"_s);
        openRow(u"status !"_s, 7, 1, u"operator"_s);
        openRow(u"not"_s, 3, 0, u"test is expected"_s);
        openRow(u"!"_s, 1, 0, u"test is expected"_s);
        openRow(u"\"abc"_s, 0, 4, u"closing"_s);
        openRow(u"path ~ r'abc"_s, 7, 5, u"closing"_s);
        openRow(u"\"a\\"_s, 2, 1, u"backslash"_s);
        openRow(u"\"\\u12"_s, 1, 4, u"hexadecimal"_s);
        openRow(u"header[x-"_s, 6, 1, u"not closed"_s);
        openRow(u"body[\"a\""_s, 4, 1, u"not closed"_s);
        openRow(u"body."_s, 4, 1, u"name is expected"_s);
        openRow(u"duration > 250"_s, 11, 3, u"unit is expected"_s);
        openRow(u"duration > 250m s"_s.first(14), 11, 3, u"unit is expected"_s);
        openRow(u"at > -5"_s, 5, 2, u"time before now"_s);
        openRow(u"at > 2026-1"_s, 5, 6, u"time is expected"_s);
        openRow(u"at > \"2026-1"_s, 5, 7, u"closing"_s);
        openRow(u"origin == capt"_s, 10, 4, u"captured"_s);
        openRow(u"peer == 10."_s, 8, 3, u"address"_s);
        openRow(u"path ~ [a"_s, 7, 2, u"regular expression"_s);
        openRow(u"status == -"_s, 10, 1, u"number"_s);
    }

    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(bool, incomplete);
        QFETCH(int, at);
        QFETCH(int, size);
        QFETCH(QString, saying);
        QFETCH(QStringList, suggestions);
        const Parsed<Filter> filter = compiled(text);
        QVERIFY(!filter);
        const Mistake& mistake = filter.error();
        QVERIFY2(mistake.message.contains(saying), qPrintable(mistake.message));
        QCOMPARE(mistake.kind == Mistake::Kind::Incomplete, incomplete);
        QCOMPARE(int(mistake.place.at), at);
        QCOMPARE(int(mistake.place.size), size);
        QCOMPARE(mistake.suggestions, suggestions);
    }

    void everyOperatorFitsItsTypes_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("good"); // operators, with blanks between
        const QString order = u"== != < <= > >= "_s;
        const QString text = u"contains startswith endswith matches "_s;
        QTest::newRow("text") << u"path"_s << u"x"_s << order + text;
        QTest::newRow("number") << u"status"_s << u"5"_s << order;
        QTest::newRow("size") << u"size"_s << u"5kB"_s << order;
        QTest::newRow("duration") << u"duration"_s << u"5ms"_s << order;
        QTest::newRow("time") << u"at"_s << u"-5m"_s << order;
        QTest::newRow("address") << u"peer"_s << u"::1"_s << u"== != "_s + text;
        QTest::newRow("header") << u"header.a"_s << u"x"_s << order + text;
        QTest::newRow("json") << u"body.a"_s << u"x"_s << order + text;
    }

    void everyOperatorFitsItsTypes()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, good);
        const QStringList known = good.split(u' ', Qt::SkipEmptyParts);
        for (const QString& op :
             u"== != < <= > >= contains startswith endswith matches"_s.split(u' ', Qt::SkipEmptyParts)) {
            const QString expression = field + u' ' + op + u' ' + value;
            QVERIFY2(bool(compiled(expression)) == known.contains(op), qPrintable(expression));
        }
        QVERIFY(compiled(field));
        QVERIFY(compiled(field + u" in {"_s + value + u", "_s + value + u".."_s + value + u'}'));
    }

    void everyFieldIsReadAndExplained()
    {
        for (const Field& field : builtinFields()) {
            QCOMPARE(findField(nameOf(field)), &field);
            QVERIFY2(compiled(nameOf(field)), field.name);
            QVERIFY(!meaningOf(field).isEmpty());
            QVERIFY(field.reads != Parts());
            QVERIFY(field.type == ValueType::Text || field.argument == Argument::None);
        }
    }

    void everyFieldIsInTheManual()
    {
        QFile file(QStringLiteral(HOOKBENCH_SOURCE_DIR "/packaging/hookbench.1.in"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray manual = file.readAll();
        const qsizetype at = manual.indexOf(".Ss Fields");
        QVERIFY(at > 0);
        const QByteArrayView fields = QByteArrayView(manual).sliced(at);
        for (const Field& field : builtinFields()) {
            const QByteArray item = QByteArray(".It Cm ") + field.name;
            QVERIFY2(fields.contains(item + '\n') || fields.contains(item + ' '), field.name);
        }
    }

    void tellsWhatItReads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Parts>("parts");
        const Parts heads = Parts(Part::RequestHead);
        QTest::newRow("nothing") << u""_s << Parts();
        QTest::newRow("summary") << u"method == POST and (status > 400 or not error) and peer == ::1"_s
                                 << Parts(Part::Summary);
        QTest::newRow("facts") << u"connection == 3"_s << Parts(Part::Facts);
        QTest::newRow("head") << u"header[a] == b"_s << heads;
        QTest::newRow("presence of a body") << u"body"_s << Parts(Part::Summary);
        QTest::newRow("response") << u"response.body contains x"_s
                                  << (Parts(Part::ResponseBody) | Part::ResponseHead | Part::Facts);
    }

    void tellsWhatItReads()
    {
        QFETCH(QString, text);
        QFETCH(Parts, parts);
        const Parsed<Filter> filter = compiled(text);
        QVERIFY(filter);
        QCOMPARE(filter->needs(), parts);
    }
};

QTEST_GUILESS_MAIN(TestGrammar)
#include "tst_grammar.moc"
