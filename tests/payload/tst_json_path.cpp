// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json_path.h"

#include "tests/payload/json_promises.h"
#include "tests/support/public_suite.h"

#include <QtTest>

using namespace hookbench;
using namespace hookbench::payload;
using namespace Qt::Literals::StringLiterals;

using Node = JsonOutline::Node;

namespace {

QStringList pathsOf(const JsonOutline& outline, const std::vector<Node>& nodes)
{
    QStringList paths;
    for (const Node node : nodes)
        paths += outline.normalizedPath(node);
    return paths;
}

QStringList stringsOf(const JsonOutline& outline, Node list)
{
    QStringList strings;
    for (const Node item : outline.children(list))
        strings += outline.string(item);
    return strings;
}

} // namespace

class TestJsonPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selects_data();
    void selects();
    void refuses_data();
    void refuses();
    void agreesWithTheComplianceSuite_data();
    void agreesWithTheComplianceSuite();
    void survivesEveryPrefixAndChangedByte();
    void knowsSingularQueries();
    void findsTheFirst();
    void selectsLastAndAllOfRepeatedNames();
    void selectsInABrokenDocument();
    void boundsNestingAndLength();
    void boundsResults();
    void boundsWork_data();
    void boundsWork();
    void stopsWhenCancelled();
    void needsNoStackForDepth();
};

void TestJsonPath::selects_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("paths");
    const auto row = [](const char* query, const char* document, const QString& paths) {
        QTest::addRow("%s on %s", QByteArray(query).simplified().constData(), document)
            << QByteArray(query) << QByteArray(document) << paths;
    };
    const char* const shop = R"({"o":{"j":1,"k":2},"a":[5,3,[{"j":4},{"k":6}]]})";
    row("$", "7", u"$"_s);
    row("$.o['j']", shop, u"$['o']['j']"_s);
    row("$.o[\"k\", 'j']", shop, u"$['o']['k'] $['o']['j']"_s);
    row("$ .o\n[ * ]", shop, u"$['o']['j'] $['o']['k']"_s);
    row("$.a[0,-1,7,-9]", shop, u"$['a'][0] $['a'][2]"_s);
    row("$.o[0]", shop, u""_s);
    row("$.a.j", shop, u""_s);
    row("$..j", shop, u"$['o']['j'] $['a'][2][0]['j']"_s);
    row("$..[0]", shop, u"$['a'][0] $['a'][2][0]"_s);
    row("$.a..*", shop,
        u"$['a'][0] $['a'][1] $['a'][2] $['a'][2][0] $['a'][2][1] $['a'][2][0]['j'] $['a'][2][1]['k']"_s);
    row("$..[0,0]", "[1]", u"$[0] $[0]"_s);
    row("$['é','\\u00E9','\\uD834\\uDD1E']", R"({"é":1,"𝄞":2})", u"$['é'] $['é'] $['𝄞']"_s);
    row("$.é_1", R"({"\u00e9_1":1})", u"$['é_1']"_s);
    row("$['\\'\"\\\\\\/\\b']", R"({"'\"\\/\b":1})", u"$['\\'\"\\\\/\\b']"_s);

    const char* const letters = R"(["a","b","c","d","e"])";
    row("$[1:3]", letters, u"$[1] $[2]"_s);
    row("$[3:]", letters, u"$[3] $[4]"_s);
    row("$[:-3]", letters, u"$[0] $[1]"_s);
    row("$[::2]", letters, u"$[0] $[2] $[4]"_s);
    row("$[ 4 : 0 : -2 ]", letters, u"$[4] $[2]"_s);
    row("$[::-1]", letters, u"$[4] $[3] $[2] $[1] $[0]"_s);
    row("$[-99:99]", "[1,2]", u"$[0] $[1]"_s);
    row("$[99:-99:-1]", "[1,2]", u"$[1] $[0]"_s);
    row("$[::0]", letters, u""_s);
    row("$[9007199254740991:0:-9007199254740991]", "[1]", u""_s);
    row("$[::9007199254740991]", "[1,2]", u"$[0]"_s);

    const char* const items = R"([{"a":1,"b":"x"},{"a":1.0},{"a":"1"},{"b":null},[2],3])";
    row("$[?@.a]", items, u"$[0] $[1] $[2]"_s);
    row("$[?!@.a]", items, u"$[3] $[4] $[5]"_s);
    row("$[?@.a == 10e-1]", items, u"$[0] $[1]"_s);
    row("$[?@.a != 1]", items, u"$[2] $[3] $[4] $[5]"_s);
    row("$[?@.a <= '1' && @.a >= '1']", items, u"$[2]"_s);
    row("$[?@.b == null || @ > 2]", items, u"$[3] $[5]"_s);
    row("$[?@.x == @.y && @.b]", items, u"$[0] $[3]"_s);
    row("$[?!(@.a == 1 || @.b)]", items, u"$[2] $[4] $[5]"_s);
    row("$[?@[0] == $[4][0]]", items, u"$[4]"_s);
    row("$[?@ == $[1]]", items, u"$[1]"_s);
    row("$.*[?@ > 1]", items, u"$[4][0]"_s);
    row("$[?@.a == 12345678901234567890123]",
        R"([{"a":12345678901234567890122},{"a":12345678901234567890123}])", u"$[1]"_s);
    row("$[?@ > 1e400]", "[1e399,1e400,1e401]", u"$[2]"_s);
    row("$[?@ == -0]", "[0,-0,0.0,-0e5,1]", u"$[0] $[1] $[2] $[3]"_s);
    row("$[?@ < 'b']", R"(["a","\u0061b","b","B",1])", u"$[0] $[1] $[3]"_s);
    row("$[?@ > '\\uFFFF']", R"(["\uE000","𝄞"])", u"$[1]"_s);
    row("$[?@.x == $.y]", R"([{"x":1},{}])", u"$[1]"_s);
    row("$.l[?@ == $.v]", R"({"v":{"a":[1,2],"b":"\u00e9"},"l":[{"b":"é","a":[1.0,2]},{"a":[2,1],"b":"é"}]})",
        u"$['l'][0]"_s);
    row("$[?@[?@ > 1]]", "[[1],[2],[0,3],1]", u"$[1] $[2]"_s);

    row("$[?length(@) == 2]", R"(["é𝄞","ab","abc",[1,2],{"a":1,"b":2},12,null,"\uD834\uDD1Ea"])",
        u"$[0] $[1] $[3] $[4] $[7]"_s);
    row("$[?length(@.x) != 1]", R"([{"x":1},{"x":"a"},{}])", u"$[0] $[2]"_s);
    row("$[?count(@.*) == 2]", "[[1,2],[1],{\"a\":1,\"b\":1},1]", u"$[0] $[2]"_s);
    row("$[?count(@..*) > 2]", "[[1,[2]],[1],1]", u"$[0]"_s);
    row("$[?value(@..c) == 1]", R"([{"c":1},{"a":{"c":1}},{"c":1,"d":{"c":1}}])", u"$[0] $[1]"_s);
    row("$[?length(value(@.*)) == 3]", R"([["abc"],["ab"],["abc","abc"]])", u"$[0]"_s);
    row("$[?match(@, '1[0-9]\\\\.?')]", R"(["10","1x","110","19."])", u"$[0] $[3]"_s);
    row("$[?search(@, 'o.')]", R"(["foo","bar","o\nx","oé"])", u"$[0] $[3]"_s);
    row("$[?match(@.a, @.p)]",
        R"([{"a":"x","p":"[a-z]"},{"a":"x","p":"y"},{"a":"x","p":"("},{"a":"x","p":1}])", u"$[0]"_s);
    row("$[?!match(@, '(')]", R"(["a"])", u"$[0]"_s);
    row("$[?search(@, 'a{2000}')]", R"(["a"])", u""_s);
}

void TestJsonPath::selects()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, document);
    QFETCH(QString, paths);
    const auto path = JsonPath::parse(query);
    QVERIFY2(path.has_value(), path ? "" : qPrintable(path.error().message));
    const JsonOutline outline = JsonOutline::build(document);
    QVERIFY(outline.isComplete());
    const JsonPathResult result = path->evaluate(outline);
    QCOMPARE(pathsOf(outline, result.nodes).join(u' '), paths);
    QCOMPARE(result.problem, Problem());
    QVERIFY(!result.cancelled);
}

void TestJsonPath::refuses_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<qint64>("offset");
    const auto row = [](const char* query, qint64 offset) {
        QTest::addRow("%s", QByteArray(query).simplified().constData()) << QByteArray(query) << offset;
    };
    row("", 0);
    row(" $", 0);
    row("$ ", 1);
    row("a", 0);
    row("$a", 1);
    row("$.", 2);
    row("$. a", 2);
    row("$.1", 2);
    row("$.a..", 5);
    row("$...a", 3);
    row("$.[0]", 2);
    row("$[", 2);
    row("$[]", 2);
    row("$[a]", 2);
    row("$[0", 3);
    row("$[0 1]", 4);
    row("$[0,]", 4);
    row("$[-0]", 2);
    row("$[01]", 2);
    row("$[-]", 3);
    row("$[1:01]", 4);
    row("$[1:2:3:4]", 7);
    row("$[9007199254740992]", 2);
    row("$[-9007199254740992:]", 2);
    row("$['a]", 2);
    row("$['a\n']", 4);
    row("$['\\x']", 3);
    row("$['\\\"']", 3);
    row("$['\\uD800']", 3);
    row("$['\\uD800\\u0041']", 3);
    row("$['\\uDC00']", 3);
    row("$['\\u00']", 3);
    row("$['\xFF']", 3);
    row("$[?]", 3);
    row("$[?1]", 4);
    row("$[?@.a ==]", 9);
    row("$[?@.a = 1]", 7);
    row("$[?@.a == 01]", 10);
    row("$[?@.a == 1.]", 12);
    row("$[?@.a == True]", 10);
    row("$[?@.a == truex]", 10);
    row("$[?(@.a]", 7);
    row("$[?!@.a == 1]", 4);
    row("$[?@.a &&]", 9);
    row("$[?@.* == 1]", 3);
    row("$[?1 == @..a]", 8);
    row("$[?@[0,1] == 1]", 3);
    row("$[?(@.a) == 1]", 9);
    row("$[?unknown(@)]", 3);
    row("$[?length(@)]", 3);
    row("$[?count(@)]", 3);
    row("$[?length(@.*) == 1]", 10);
    row("$[?length() == 1]", 3);
    row("$[?length(@,@) == 1]", 3);
    row("$[?length (@) == 1]", 3);
    row("$[?count(1) == 1]", 9);
    row("$[?count(length(@)) == 1]", 9);
    row("$[?match(@, 'a') == true]", 3);
    row("$[?match(@)]", 3);
    row("$[?length(match(@,'a')) == 1]", 10);
    row("$[?match(@ 'a')]", 11);
}

void TestJsonPath::refuses()
{
    QFETCH(QByteArray, query);
    QFETCH(qint64, offset);
    const auto path = JsonPath::parse(query);
    QVERIFY(!path.has_value());
    QVERIFY(!path.error().message.isEmpty());
    QCOMPARE(path.error().offset, offset);
}

/// One row for each case of the suite where it is there, and one of our own in the same form in any case.
void TestJsonPath::agreesWithTheComplianceSuite_data()
{
    QTest::addColumn<QByteArray>("test");
    QTest::newRow("own accepted")
        << R"({"selector":"$.*","document":{"b":1,"a":2},"results_paths":[["$['a']","$['b']"],["$['b']","$['a']"]]})"_ba;
    QTest::newRow("own refused") << R"({"selector":"$.*.","invalid_selector":true})"_ba;
    const hookbench::tests::PublicSuite suite(u"jsonpath-cts"_s);
    if (!suite.isThere())
        return;
    const QByteArray text = suite.file(u"cts.json"_s);
    const JsonOutline cases = JsonOutline::build(text);
    QVERIFY(cases.isComplete());
    for (const Node test : cases.children(cases.member(JsonOutline::root, "tests")))
        QTest::addRow("%u %s", test, qPrintable(cases.string(cases.member(test, "name"))))
            << cases.raw(test).toByteArray();
}

void TestJsonPath::agreesWithTheComplianceSuite()
{
    QFETCH(QByteArray, test);
    const JsonOutline outline = JsonOutline::build(test);
    QVERIFY(outline.isComplete());
    const auto path = JsonPath::parse(outline.bytes(outline.member(0, "selector")));
    const bool invalid = outline.member(0, "invalid_selector") != JsonOutline::none;
    QCOMPARE(path.has_value(), !invalid);
    if (invalid)
        return;
    QList<QStringList> allowed;
    if (const Node one = outline.member(0, "result_paths"); one != JsonOutline::none)
        allowed += stringsOf(outline, one);
    else
        for (const Node list : outline.children(outline.member(0, "results_paths")))
            allowed += stringsOf(outline, list);
    const JsonOutline document = JsonOutline::build(outline.raw(outline.member(0, "document")));
    const QStringList paths = pathsOf(document, path->evaluate(document).nodes);
    QVERIFY2(allowed.contains(paths), qPrintable(paths.join(u' ')));
}

void TestJsonPath::survivesEveryPrefixAndChangedByte()
{
    const QByteArray document = "\n"
                                R"({"a":[{"b":1,"c":"x"},{"b":[2,{"a":null}]}],"d":"\uD834\uDD1E"})";
    const QByteArrayView marks("\0\"'\\[]().,:*?@$!&|<=-0e \x80", 26);
    for (QByteArray query : {R"($.a[?(@.b==1.5e-3||!@['c'])&&length(@)>=2]..[1:-1:2,*])"_ba,
                             R"($..[?match(@.c,"[a-z]\\u0041")||count($..*)<9]["\uD834\uDD1E",-1])"_ba}) {
        for (qsizetype size = 0; size <= query.size(); ++size)
            QCOMPARE(checkPathPromises(query.first(size) + document), QByteArray());
        for (char& byte : query) {
            const char original = byte;
            for (const char other : marks) {
                byte = other;
                QCOMPARE(checkPathPromises(query + document), QByteArray());
            }
            byte = original;
        }
    }
}

void TestJsonPath::knowsSingularQueries()
{
    QVERIFY(JsonPath::parse("$")->isSingular());
    QVERIFY(JsonPath::parse("$.a['b'][-1]")->isSingular());
    QVERIFY(!JsonPath::parse("$.a[0,1]")->isSingular());
    QVERIFY(!JsonPath::parse("$..a")->isSingular());
    QVERIFY(!JsonPath::parse("$.a[0:1]")->isSingular());
    QVERIFY(!JsonPath::parse("$[?@]")->isSingular());
}

void TestJsonPath::findsTheFirst()
{
    const QByteArray json = "[" + QByteArray("0,").repeated(100'000) + "1]";
    const JsonOutline outline = JsonOutline::build(json);
    QCOMPARE(JsonPath::parse("$[*]")->first(outline, {}, {1, 10}), Node(1));
    QCOMPARE(JsonPath::parse("$[?@ == 1]")->first(outline), Node(100'001));
    QCOMPARE(JsonPath::parse("$.a")->first(outline), JsonOutline::none);
    QCOMPARE(JsonPath::parse("$")->first(JsonOutline()), JsonOutline::none);
    QVERIFY(JsonPath::parse("$")->evaluate(JsonOutline()).nodes.empty());
}

void TestJsonPath::selectsLastAndAllOfRepeatedNames()
{
    const QByteArray json = R"({"a":1,"b":2,"\u0061":3})";
    const JsonOutline outline = JsonOutline::build(json);
    QCOMPARE(JsonPath::parse("$.a")->evaluate(outline).nodes, std::vector<Node>{3});
    QCOMPARE(JsonPath::parse("$.*")->evaluate(outline).nodes, (std::vector<Node>{1, 2, 3}));
}

void TestJsonPath::selectsInABrokenDocument()
{
    const QByteArray json = R"({"a":[1,{"b":2},{"b":)";
    const JsonOutline outline = JsonOutline::build(json);
    QCOMPARE(pathsOf(outline, JsonPath::parse("$..b")->evaluate(outline).nodes),
             QStringList{u"$['a'][1]['b']"_s});
}

void TestJsonPath::boundsNestingAndLength()
{
    const auto nested = [](int depth) {
        return "$[?" + QByteArray("(").repeated(depth) + "@" + QByteArray(")").repeated(depth) + "]";
    };
    QVERIFY(JsonPath::parse(nested(90)).has_value());
    QVERIFY(!JsonPath::parse(nested(100'000)).has_value());
    QVERIFY(!JsonPath::parse("$" + QByteArray("[?@").repeated(100'000)).has_value());
    QVERIFY(!JsonPath::parse("$[?" + QByteArray("length(").repeated(100'000)).has_value());
    QVERIFY(JsonPath::parse("$" + QByteArray(".*").repeated(256)).has_value());
    QCOMPARE(JsonPath::parse("$" + QByteArray(".*").repeated(257)).error().offset, 513);
    QVERIFY(JsonPath::parse("$" + QByteArray(".a").repeated(100'000)).has_value());
    QVERIFY(!JsonPath::parse("$" + QByteArray(".a").repeated(1'000'000)).has_value());
}

void TestJsonPath::boundsResults()
{
    const QByteArray json = "[" + QByteArray("0,").repeated(1000) + "1]";
    const JsonOutline outline = JsonOutline::build(json);
    const auto path = JsonPath::parse("$[*]");
    const JsonPathResult result = path->evaluate(outline, {}, {100, 1'000'000});
    QCOMPARE(result.nodes.size(), size_t(100));
    QVERIFY(!result.problem.message.isEmpty());
    QCOMPARE(path->evaluate(outline, {}, {1001, 1'000'000}).problem, Problem());
}

void TestJsonPath::boundsWork_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("descendants of descendants") << "$..*..*..*..*..x"_ba;
    QTest::newRow("nested filters") << "$..[?$..[?$..[?$..[?@.x==1]]]]"_ba;
    QTest::newRow("names in wide objects") << "$..[?$..*[?$.wide.x==@]]"_ba;
    QTest::newRow("counting") << "$..[?count($..[?count($..*)==1])==1]"_ba;
    QTest::newRow("from the end") << "$..[?$..[?$.list[-1]==@]]"_ba;
    QTest::newRow("slices backwards") << "$..[?$..[?@==$.list[::-1]]]"_ba.replace("@==", "!");
    QTest::newRow("comparing trees") << "$..[?$..[?$..[?$.list==$.other]]]"_ba;
    QTest::newRow("patterns of the document") << "$..[?$..[?search($.text,@)||match(@,@)]]"_ba;
    QTest::newRow("searching long text") << "$..[?$..[?search($.text,'(a|b|ab)*c')]]"_ba;
    QTest::newRow("comparing long text") << "$..[?$..[?$..[?$.text==$.same]]]"_ba;
}

/// None of these ends by itself within a lifetime.
void TestJsonPath::boundsWork()
{
    QFETCH(QByteArray, query);
    QByteArray members;
    QByteArray list;
    for (int i = 0; i < 2000; ++i) {
        members += "\"m" + QByteArray::number(i) + "\":\"" + QByteArray::number(i) + "\",";
        list += QByteArray::number(i) + ',';
    }
    const QByteArray text = QByteArray("ab").repeated(50'000);
    const QByteArray json = "{\"wide\":{" + members + "\"y\":0},\"list\":[" + list + "0],\"other\":[" + list +
                            "1],\"text\":\"" + text + "\",\"same\":\"" + text +
                            "\",\"deep\":" + QByteArray("[").repeated(300) + QByteArray("]").repeated(300) +
                            "}";
    const JsonOutline outline = JsonOutline::build(json);
    QVERIFY(outline.isComplete());
    const auto path = JsonPath::parse(query);
    QVERIFY(path.has_value());
    const JsonPathResult result = path->evaluate(outline, {}, {1'000'000, 2'000'000});
    QVERIFY(!result.problem.message.isEmpty());
    QVERIFY(!result.cancelled);
}

void TestJsonPath::stopsWhenCancelled()
{
    const QByteArray json = "[" + QByteArray("[0,1],").repeated(3000) + "2]";
    const JsonOutline outline = JsonOutline::build(json);
    CancelFlag cancel;
    cancel.cancel();
    const JsonPathResult result = JsonPath::parse("$..[?$..[?$..[?@==3]]]")->evaluate(outline, cancel);
    QVERIFY(result.cancelled);
    QVERIFY(result.nodes.empty());
    QCOMPARE(result.problem, Problem());
}

void TestJsonPath::needsNoStackForDepth()
{
    constexpr int depth = 100'000;
    const QByteArray json = QByteArray(R"({"a":[)").repeated(depth) + "1" + QByteArray("]}").repeated(depth);
    const JsonOutline outline = JsonOutline::build(json);
    QVERIFY(outline.isComplete());
    QCOMPARE(JsonPath::parse("$..a")->evaluate(outline).nodes.size(), size_t(depth));
    QCOMPARE(JsonPath::parse("$..[?@ == 1]")->evaluate(outline).nodes.size(), size_t(1));
    const Node last = Node(outline.nodeCount() - 1);
    const QByteArray path = "$" + QByteArray("['a'][0]").repeated(depth);
    QCOMPARE(outline.normalizedPath(last).toUtf8(), path);
    QCOMPARE(JsonPath::parse(QByteArray(path).replace("['a']", ".a"))->first(outline), last);
}

QTEST_GUILESS_MAIN(TestJsonPath)
#include "tst_json_path.moc"
