// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json.h"
#include "app/payload/json_rows.h"

#include "tests/support/public_suite.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace hookbench;
using namespace hookbench::payload;
using namespace Qt::Literals::StringLiterals;

namespace {

JsonRows rowsOf(const QByteArray& json)
{
    return JsonRows(JsonDocument::make(json));
}

QByteArray allRows(const JsonRows& rows)
{
    QByteArray text;
    for (qint64 i = 0; i < rows.rowCount(); ++i) {
        const TextRow row = rows.row(i);
        text += row.text.toUtf8();
        if (row.breaks && i + 1 < rows.rowCount())
            text += '\n';
    }
    return text;
}

QByteArray randomJson(QRandomGenerator& random, int depth)
{
    static const QByteArrayList scalars{"null",
                                        "true",
                                        "1.00",
                                        "-0e+10",
                                        "\"\"",
                                        "\"a\\u0000b\"",
                                        "\"Grüße, 鉛筆\"",
                                        '"' + QByteArray("äb").repeated(1500) + '"'};
    const int kind = int(random.bounded(depth > 5 ? 1 : 3));
    if (kind == 0)
        return scalars[random.bounded(scalars.size())];
    QByteArray text(1, kind == 1 ? '[' : '{');
    const int count = int(random.bounded(5));
    for (int i = 0; i < count; ++i) {
        text += i > 0 ? " ,\t" : "\n";
        if (kind == 2)
            text += scalars[4 + random.bounded(4)] + " :";
        text += randomJson(random, depth + 1);
    }
    return text + (kind == 1 ? " ]" : "}");
}

/// JSON without the space between its tokens; by the letters alone.
QByteArray compact(const QByteArray& json)
{
    QByteArray result;
    bool inString = false;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (inString && c == '\\')
            result += json[at++];
        else if (c == '"')
            inString = !inString;
        if (inString || (c != ' ' && c != '\n' && c != '\r' && c != '\t'))
            result += json[at];
    }
    return result;
}

} // namespace

class TestJsonRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithPrettyJson_data();
    void agreesWithPrettyJson();
    void agreesForRandomTexts();
    void findsEveryPlace();
    void goesOnInFurtherRows();
    void showsWhatIsThereOfACutText();
    void survivesDepth();
    void gathersMeaning();
    void countsCharacters();
    void findsTheLineOfANode();
    void losesNothing_data();
    void losesNothing();
};

void TestJsonRows::agreesWithPrettyJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("scalar") << QByteArray(" 1.0 ");
    QTest::newRow("empty containers") << QByteArray("[ { } , [ ] ]");
    QTest::newRow("nested") << QByteArray(R"({"a":[1,{"b":[]}],"a":{"":null}})");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF[1,2]");
    QTest::newRow("deeper than is indented")
        << QByteArray(200, '[') + "1,2" + QByteArray(200, ']').replace("]]", "],0]");
}

void TestJsonRows::agreesWithPrettyJson()
{
    QFETCH(QByteArray, json);
    const JsonRows rows = rowsOf(json);
    const QByteArray expected = prettyJson(json).text;
    QVERIFY(!expected.isEmpty());
    QCOMPARE(rows.piece(0, rows.size()), expected);
    QCOMPARE(rows.size(), expected.size());
    QCOMPARE(rows.lineCount(), expected.count('\n') + 1);
    if (!json.startsWith("\xEF"))
        QCOMPARE(allRows(rows), expected);
}

void TestJsonRows::agreesForRandomTexts()
{
    QRandomGenerator random(5);
    for (int i = 0; i < 300; ++i) {
        const QByteArray json = randomJson(random, 0);
        const JsonRows rows = rowsOf(json);
        const QByteArray expected = prettyJson(json).text;
        QCOMPARE(rows.piece(0, rows.size()), expected);
        QCOMPARE(rows.text(0, rows.size()).toUtf8(), expected);
        QCOMPARE(allRows(rows), expected);
        const qint64 from = random.bounded(rows.size() + 1);
        const qint64 to = from + random.bounded(rows.size() + 1 - from);
        QCOMPARE(rows.piece(from, to), expected.mid(from, to - from));
    }
}

void TestJsonRows::findsEveryPlace()
{
    QRandomGenerator random(7);
    QByteArray json = "[";
    for (int i = 0; i < 300; ++i)
        json += (i > 0 ? "," : "") + randomJson(random, 3);
    json += ']';
    const JsonRows rows = rowsOf(json);
    QVERIFY(rows.lineCount() > 300);
    qint64 at = 0;
    for (qint64 i = 0; i < rows.rowCount(); ++i) {
        const TextRow row = rows.row(i);
        QCOMPARE(row.begin, at);
        QVERIFY(row.end - row.begin <= rows.widestRow());
        QCOMPARE(rows.rowAt(row.begin), i);
        QCOMPARE(rows.rowAt(row.breaks ? row.end : row.end - 1), i);
        at = row.end + (row.breaks ? 1 : 0);
    }
    QCOMPARE(at, rows.size() + 1);
}

void TestJsonRows::goesOnInFurtherRows()
{
    const QByteArray json = "[\"" + QByteArray(5'000'000, 'x') + "\"]";
    const JsonRows rows = rowsOf(json);
    QCOMPARE(rows.lineCount(), qint64(3));
    QVERIFY(rows.rowCount() > 2400);
    QVERIFY(rows.row(1000).continuation);
    QVERIFY(!rows.row(1000).breaks);
    QCOMPARE(rows.row(1000).line, qint64(1));
    QCOMPARE(rows.row(1000).spans, (std::vector<TextSpan>{{0, 2048, Token::String}}));
    QVERIFY(rows.memory() < 10'000);
}

void TestJsonRows::showsWhatIsThereOfACutText()
{
    const QByteArray cut = "{\"a\":1,\"b\":[true,{\"c\":\"x";
    QCOMPARE(allRows(rowsOf(cut)), QByteArray("{\n  \"a\": 1,\n  \"b\": [\n    true,\n    {"));
    QCOMPARE(rowsOf("nul").rowCount(), qint64(1));
    QCOMPARE(rowsOf("").size(), qint64(0));
    QCOMPARE(rowsOf("").row(0).text, QString());
    QCOMPARE(rowsOf("").rowAt(3), qint64(0));
}

void TestJsonRows::survivesDepth()
{
    constexpr int depth = 100'000;
    const JsonRows rows = rowsOf(QByteArray(depth, '[') + '7' + QByteArray(depth, ']'));
    QCOMPARE(rows.lineCount(), qint64(2 * depth + 1));
    QVERIFY(rows.isTooDeep());
    QCOMPARE(rows.row(depth).text.trimmed(), u"7"_s);
    QCOMPARE(rows.row(2 * depth).text, u"]"_s);
    QCOMPARE(rows.row(depth + 70'000).text.trimmed(), u"]"_s);
    QCOMPARE(rows.rowAt(rows.size()), qint64(2 * depth));
}

void TestJsonRows::gathersMeaning()
{
    const QByteArray json = R"({"kä":-1.5,"b":null})";
    const JsonRows rows = rowsOf(json);
    QCOMPARE(rows.row(1).spans, (std::vector<TextSpan>{{2, 4, Token::Key},
                                                       {6, 2, Token::Punctuation},
                                                       {8, 4, Token::Number},
                                                       {12, 1, Token::Punctuation}}));
    QCOMPARE(rows.row(2).spans.back().token, Token::Literal);
}

void TestJsonRows::countsCharacters()
{
    QRandomGenerator random(11);
    QByteArray json = "[";
    for (int i = 0; i < 200; ++i)
        json += (i > 0 ? "," : "") + randomJson(random, 3);
    const JsonRows rows = rowsOf(json + ']');
    qint64 total = 0;
    for (qint64 i = 0; i < rows.rowCount(); ++i) {
        QCOMPARE(rows.charactersBefore(i), total);
        QCOMPARE(rows.rowAtCharacter(total), i);
        const TextRow row = rows.row(i);
        total += row.text.size() + (row.breaks ? 1 : 0);
    }
    QCOMPARE(rows.charactersBefore(rows.rowCount()), total - 1);
}

void TestJsonRows::findsTheLineOfANode()
{
    QByteArray json = "[";
    for (int i = 0; i < 500; ++i)
        json += QByteArray(i > 0 ? "," : "") + R"({"a":[)" + QByteArray::number(i) + "]}";
    const auto document = JsonDocument::make(json + ']');
    const JsonRows rows(document);
    for (JsonOutline::Node node = 0; node < document->outline.nodeCount(); ++node) {
        const QByteArray line = rows.row(rows.rowAt(rows.positionOf(node))).text.trimmed().toUtf8();
        const QByteArray raw = document->outline.raw(node).toByteArray();
        QVERIFY(line.startsWith(document->outline.rawKey(node).toByteArray()));
        QVERIFY(line.contains(document->outline.isContainer(node) ? raw.first(1) : raw));
    }
}

void TestJsonRows::losesNothing_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char* json :
         {"[1.0000000000000000005, 1E6, -0, 1e+2, 0.10]", "{\"a\":1, \"a\":2,\"a\":1}",
          "[\"\\u0000\\ud83d\\ude39\\/\"]", "\"lone \\ud800\"", "[123456789012345678901234567890]",
          "{\"\\u0061\":0,\"\":{\"\\\"\":[]}}", " [ ] ", "[1,\n1\n,1]"})
        QTest::addRow("own %s", json) << QByteArray(json);
    const hookbench::tests::PublicSuite suite(u"json-nst"_s);
    for (const QString& folder : {QString(), u"transform"_s}) {
        for (const QString& file : suite.files(folder)) {
            if (!checkJson(suite.file(file)))
                QTest::addRow("suite %s", qPrintable(file)) << suite.file(file);
        }
    }
}

void TestJsonRows::losesNothing()
{
    QFETCH(QByteArray, json);
    const JsonRows rows = rowsOf(json);
    QCOMPARE(compact(rows.piece(0, rows.size())), compact(json));
    QCOMPARE(prettyJson(rows.piece(0, rows.size())).text, prettyJson(json).text);
}

QTEST_GUILESS_MAIN(TestJsonRows)
#include "tst_json_rows.moc"
