// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json.h"
#include "app/payload/json_outline.h"
#include "app/payload/json_string.h"

#include "tests/payload/json_promises.h"

#include <QtTest>

using namespace hookbench;
using namespace hookbench::payload;
using namespace Qt::Literals::StringLiterals;

using Node = JsonOutline::Node;

class TestJsonOutline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsValuesInTheOrderOfTheText();
    void keepsRepeatedNames();
    void decodesStrings_data();
    void decodesStrings();
    void findsNamesFarInFrontOfTheirValues();
    void findsTheNodeAtAByte();
    void pointsToValues_data();
    void pointsToValues();
    void findsNothingForWrongPointers_data();
    void findsNothingForWrongPointers();
    void outlinesWhatStandsInFrontOfAFault_data();
    void outlinesWhatStandsInFrontOfAFault();
    void takesAnyDepth();
    void findsParentsAcrossBlocks();
    void stopsWhenCancelled();
    void stopsAtTheLimitOfValues();
    void reportsAByteOrderMark();
};

void TestJsonOutline::listsValuesInTheOrderOfTheText()
{
    const QByteArray json = R"({"b":[1.50,{"x":"y"}],"a":null})";
    const JsonOutline outline = JsonOutline::build(json);
    QVERIFY(outline.isComplete());
    QCOMPARE(outline.nodeCount(), 6);
    QStringList seen;
    for (Node node = 0; node < 6; ++node)
        seen += outline.key(node) + u'=' + QString::fromUtf8(outline.raw(node));
    const QStringList expected{u"={\"b\":[1.50,{\"x\":\"y\"}],\"a\":null}"_s,
                               u"b=[1.50,{\"x\":\"y\"}]"_s,
                               u"=1.50"_s,
                               u"={\"x\":\"y\"}"_s,
                               u"x=\"y\""_s,
                               u"a=null"_s};
    QCOMPARE(seen, expected);
    QCOMPARE(outline.firstChild(0), Node(1));
    QCOMPARE(outline.nextSibling(1, 0), Node(5));
    QCOMPARE(outline.nextSibling(5, 0), JsonOutline::none);
    QCOMPARE(outline.firstChild(5), JsonOutline::none);
    QCOMPARE(outline.childCount(1), 2);
    QCOMPARE(outline.child(1, 1), Node(3));
    QCOMPARE(outline.child(1, 2), JsonOutline::none);
    QCOMPARE(outline.parent(4), Node(3));
    QCOMPARE(outline.parent(0), JsonOutline::none);
    QCOMPARE(outline.kind(2), JsonKind::Number);
    QCOMPARE(outline.kind(5), JsonKind::Null);
}

void TestJsonOutline::keepsRepeatedNames()
{
    const QByteArray json = R"({"a":1,"b":2,"\u0061":3})";
    const JsonOutline outline = JsonOutline::build(json);
    QCOMPARE(outline.childCount(0), 3);
    QCOMPARE(outline.member(0, "a"), Node(3));
    QCOMPARE(outline.member(0, "a", Duplicate::First), Node(1));
    QCOMPARE(outline.rawKey(3).toByteArray(), R"("\u0061")"_ba);
    QCOMPARE(outline.member(0, "c"), JsonOutline::none);
    QCOMPARE(outline.member(1, "a"), JsonOutline::none);
    QCOMPARE(outline.member(JsonOutline::none, "a"), JsonOutline::none);
}

void TestJsonOutline::decodesStrings_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* name, const QByteArray& json, const QString& text,
                        const QByteArray& bytes) {
        QTest::newRow(name) << json << text << bytes;
    };
    row("empty", R"("")", u""_s, "");
    row("escapes", R"("\"\\\/\b\f\n\r\t")", u"\"\\/\b\f\n\r\t"_s, "\"\\/\b\f\n\r\t");
    row("BMP", R"("\u00e9\u20AC")", u"é€"_s, "é€");
    row("pair", R"("\uD834\uDD1E")", u"𝄞"_s, "𝄞");
    row("NUL", R"("a\u0000b")", QString::fromUtf16(u"a\0b", 3), QByteArray("a\0b", 3));
    row("lone high", R"("\uD834x")", QString(QChar(0xD834)) + u'x', "\xED\xA0\xB4x");
    row("lone low", R"("\uDD1E")", QString(QChar(0xDD1E)), "\xED\xB4\x9E");
    row("two highs and a low", R"("\uD800\uD834\uDD1E")", QString(QChar(0xD800)) + u"𝄞"_s,
        "\xED\xA0\x80\xF0\x9D\x84\x9E");
    row("high and no escape", R"("\uD834\n")", QString(QChar(0xD834)) + u'\n', "\xED\xA0\xB4\n");
    row("byte order mark in a string", "\"\xEF\xBB\xBFx\"", u"\uFEFFx"_s, "\xEF\xBB\xBFx");
}

void TestJsonOutline::decodesStrings()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    QFETCH(QByteArray, bytes);
    const QByteArray member = "{" + json + ":" + json + "}";
    const JsonOutline outline = JsonOutline::build(member);
    QCOMPARE(outline.string(1), text);
    QCOMPARE(outline.bytes(1), bytes);
    QCOMPARE(outline.key(1), text);
    QCOMPARE(outline.keyBytes(1), bytes);
    QCOMPARE(outline.member(0, bytes), Node(1));
    QVERIFY(outline.stringIs(1, bytes));
    QVERIFY(!outline.stringIs(1, bytes + "x"));
    QCOMPARE(bytesOfText(text), bytes);
    QCOMPARE(textOfBytes(bytes), text);
}

void TestJsonOutline::findsNamesFarInFrontOfTheirValues()
{
    for (const int length : {4080, 4089, 4090, 4091, 4092, 4093, 4094, 4095, 10'000}) {
        const QByteArray name = QByteArray(length, 'k') + R"(\"\\\\)";
        const QByteArray json = "{\"a\":0, \"" + name + "\" \n : \n [1] }";
        const JsonOutline outline = JsonOutline::build(json);
        QCOMPARE(outline.rawKey(2).toByteArray(), '"' + name + '"');
        const QByteArray apart = "{\"a\"" + QByteArray(length, ' ') + ":1}";
        QCOMPARE(JsonOutline::build(apart).rawKey(1).toByteArray(), "\"a\""_ba);
    }
}

void TestJsonOutline::findsTheNodeAtAByte()
{
    const QByteArray json = R"( {"a" : [10, 20] , "b":"c"} )";
    //                        0123456789012345678901234567
    const JsonOutline outline = JsonOutline::build(json);
    const QList<qint64> places{-1, 0, 1, 2, 5, 8, 9, 11, 12, 13, 14, 15, 16, 17, 19, 25, 26, 27, 28, 99};
    const QList<Node> nodes{
        JsonOutline::none, JsonOutline::none, 0, 1, 1, 1, 2, 1, 1, 3, 3, 1, 0, 0, 4, 4, 0, JsonOutline::none,
        JsonOutline::none, JsonOutline::none};
    for (qsizetype i = 0; i < places.size(); ++i)
        QVERIFY2(outline.nodeAt(places[i]) == nodes[i], qPrintable(QString::number(places[i])));
    QCOMPARE(JsonOutline().nodeAt(0), JsonOutline::none);
}

void TestJsonOutline::pointsToValues_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("root") << u""_s << u"$"_s << QByteArray();
    QTest::newRow("member") << u"/foo"_s << u"$['foo']"_s << R"(["bar","baz"])"_ba;
    QTest::newRow("element") << u"/foo/1"_s << u"$['foo'][1]"_s << R"("baz")"_ba;
    QTest::newRow("empty name") << u"/"_s << u"$['']"_s << "0"_ba;
    QTest::newRow("slash") << u"/a~1b"_s << u"$['a/b']"_s << "1"_ba;
    QTest::newRow("tilde") << u"/m~0n"_s << u"$['m~n']"_s << "8"_ba;
    QTest::newRow("tilde and one") << u"/~01"_s << u"$['~1']"_s << "9"_ba;
    QTest::newRow("quotes") << u"/'\"\\"_s << u"$['\\'\"\\\\']"_s << "5"_ba;
    QTest::newRow("controls") << u"/\n\u000B"_s << u"$['\\n\\u000b']"_s << "6"_ba;
    QTest::newRow("beyond ASCII") << u"/é𝄞"_s << u"$['é𝄞']"_s << "7"_ba;
}

void TestJsonOutline::pointsToValues()
{
    QFETCH(QString, pointer);
    QFETCH(QString, path);
    QFETCH(QByteArray, value);
    const QByteArray json =
        R"({"foo":["bar","baz"],"":0,"a/b":1,"'\"\\":5,"\n\u000B":6,"é𝄞":7,"m~n":8,"~1":9})";
    const JsonOutline outline = JsonOutline::build(json);
    const Node node = outline.find(pointer);
    QVERIFY(node != JsonOutline::none);
    QCOMPARE(outline.raw(node).toByteArray(), value.isEmpty() ? json : value);
    QCOMPARE(outline.pointer(node), pointer);
    QCOMPARE(outline.normalizedPath(node), path);
}

void TestJsonOutline::findsNothingForWrongPointers_data()
{
    QTest::addColumn<QString>("pointer");
    for (const char* pointer : {"a", "/b", "/a/", "/a/2", "/a/-", "/a/01", "/a/+1", "/a/1/x", "/~", "/~2",
                                "/a/ 1", "/a/99999999999999999999", "/a/-1", "//a"})
        QTest::newRow(pointer) << QString::fromLatin1(pointer);
}

void TestJsonOutline::findsNothingForWrongPointers()
{
    QFETCH(QString, pointer);
    const QByteArray json = R"({"a":[1,2]})";
    QCOMPARE(JsonOutline::build(json).find(pointer), JsonOutline::none);
}

void TestJsonOutline::outlinesWhatStandsInFrontOfAFault_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("outlined");
    QTest::newRow("nothing") << ""_ba
                             << ""_ba;
    QTest::newRow("cut in an array") << R"({"a":[1,2)"_ba
                                     << R"({"a":[1,2]})"_ba;
    QTest::newRow("cut behind a comma") << "[1,"_ba
                                        << "[1]"_ba;
    QTest::newRow("cut in a string") << R"([1,"ab)"_ba
                                     << "[1]"_ba;
    QTest::newRow("cut behind a name") << R"({"a":1,"b")"_ba
                                       << R"({"a":1})"_ba;
    QTest::newRow("cut behind a colon") << R"({"a":1,"b":)"_ba
                                        << R"({"a":1})"_ba;
    QTest::newRow("name, then a wrong value") << R"({"a":[nul]})"_ba
                                              << R"({"a":[]})"_ba;
    QTest::newRow("wrong bracket") << R"([{"a":1]])"_ba
                                   << R"([{"a":1}])"_ba;
    QTest::newRow("more behind the end") << R"([1] 2)"_ba
                                         << "[1]"_ba;
    QTest::newRow("wrong from the first byte") << "<html>"_ba
                                               << ""_ba;
}

void TestJsonOutline::outlinesWhatStandsInFrontOfAFault()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, outlined);
    const JsonOutline outline = JsonOutline::build(json);
    QVERIFY(!outline.isComplete());
    QCOMPARE(outline.problem(), checkJson(json));
    QCOMPARE(outline.nodeCount() > 0 ? written(outline, 0) : QByteArray(), outlined);
    for (Node node = 0; node < outline.nodeCount(); ++node)
        QCOMPARE(outline.isOpen(node), bool(checkJson(outline.raw(node))));
}

void TestJsonOutline::takesAnyDepth()
{
    constexpr int depth = 100'000;
    const QByteArray json = QByteArray("[").repeated(depth) + QByteArray("]").repeated(depth);
    const JsonOutline outline = JsonOutline::build(json);
    QVERIFY(outline.isComplete());
    QCOMPARE(outline.nodeCount(), depth);
    QCOMPARE(outline.parent(depth - 1), Node(depth - 2));
    const QString pointer = outline.pointer(depth - 1);
    QCOMPARE(pointer.size(), 2 * (depth - 1));
    QCOMPARE(outline.find(pointer), Node(depth - 1));
    QCOMPARE(outline.nodeAt(depth - 1), Node(depth - 1));

    const JsonOutline cut = JsonOutline::build(QByteArrayView(json).first(depth));
    QCOMPARE(cut.nodeCount(), depth);
    QVERIFY(cut.isOpen(0) && cut.isOpen(depth - 1));
    QCOMPARE(cut.problem().offset, depth);
}

void TestJsonOutline::findsParentsAcrossBlocks()
{
    QByteArray json = "[";
    for (int i = 0; i < 5; ++i)
        json += "[" + QByteArray("0,").repeated(1500) + R"({"a":[1,[2]]}],)";
    json += "9]";
    const JsonOutline outline = JsonOutline::build(json);
    QVERIFY(outline.isComplete());
    for (Node node = 0; node < outline.nodeCount(); ++node) {
        for (const Node child : outline.children(node))
            QCOMPARE(outline.parent(child), node);
    }
}

void TestJsonOutline::stopsWhenCancelled()
{
    CancelFlag cancel;
    cancel.cancel();
    const QByteArray json = "[" + QByteArray("[],").repeated(100'000) + "0]";
    const JsonOutline outline = JsonOutline::build(json, cancel);
    QVERIFY(outline.isCancelled());
    QVERIFY(!outline.isComplete());
    QCOMPARE(outline.problem(), Problem());
    QVERIFY(outline.nodeCount() > 0 && outline.nodeCount() < 10'000);
    QVERIFY(outline.isOpen(0));
}

void TestJsonOutline::stopsAtTheLimitOfValues()
{
    const QByteArray json = "[1,[2,3]]";
    const JsonOutline outline = JsonOutline::build(json, {}, {4});
    QCOMPARE(outline.nodeCount(), 4);
    QCOMPARE(outline.problem().offset, 6);
    QVERIFY(!outline.problem().message.isEmpty());
    QCOMPARE(written(outline, 0), "[1,[2]]"_ba);
    QVERIFY(JsonOutline::build(json, {}, {5}).isComplete());
    QCOMPARE(JsonOutline::build(json, {}, {0}).nodeCount(), 0);
}

void TestJsonOutline::reportsAByteOrderMark()
{
    QVERIFY(JsonOutline::build("\xEF\xBB\xBF[]").hasByteOrderMark());
    QCOMPARE(JsonOutline::build("\xEF\xBB\xBF[]").offset(0), 3);
    QVERIFY(!JsonOutline::build("[]").hasByteOrderMark());
}

QTEST_GUILESS_MAIN(TestJsonOutline)
#include "tst_json_outline.moc"
