// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diff/message_comparison.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::diff;
using namespace Qt::Literals::StringLiterals;

namespace {

using Fields = QList<std::pair<QByteArray, QByteArray>>;

http::HeaderList headers(const Fields& fields)
{
    http::HeaderList list;
    for (const auto& [name, value] : fields)
        list.append(name, value);
    return list;
}

/// "changed 0 1", with the indexes.
QStringList told(const std::vector<FieldChange>& changes)
{
    QStringList lines;
    for (const FieldChange& change : changes)
        lines.append(
            u"%1 %2 %3"_s.arg(QString::fromLatin1(changeName(change.kind))).arg(change.a).arg(change.b));
    return lines;
}

Message request(const QByteArray& contentType, const QByteArray& content)
{
    Message message;
    message.isThere = true;
    message.startLine = {"POST", "/a", "HTTP/1.1"};
    message.headers = headers({{"Content-Type", contentType}});
    message.content = content;
    message.size = content.size();
    return message;
}

MessageComparison compare(const QByteArray& type, const QByteArray& a, const QByteArray& b,
                          const QStringList& ignored = {})
{
    return compareMessages(request(type, a), request(type, b), *IgnoreRules::parse(ignored));
}

/// "changed /a /a", with the places in both.
QStringList told(const MessageComparison& comparison)
{
    QStringList lines;
    for (const JsonChange& change : comparison.json.changes) {
        const auto pointer = [&](JsonWays::Way way) {
            return comparison.json.ways.pointer(way, comparison.outlineOfA, comparison.outlineOfB);
        };
        QStringList words{QString::fromLatin1(changeName(change.kind))};
        if (change.a != payload::JsonOutline::none)
            words.append(pointer(change.wayInA));
        if (change.b != payload::JsonOutline::none)
            words.append(pointer(change.wayInB));
        lines.append(words.join(u' '));
    }
    return lines;
}

} // namespace

class TestMessageComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesFields_data()
    {
        QTest::addColumn<Fields>("a");
        QTest::addColumn<Fields>("b");
        QTest::addColumn<QStringList>("changes");
        QTest::newRow("equal") << Fields{{"A", "1"}, {"B", "2"}} << Fields{{"A", "1"}, {"B", "2"}}
                               << QStringList{};
        QTest::newRow("order") << Fields{{"A", "1"}, {"B", "2"}, {"C", "3"}}
                               << Fields{{"C", "3"}, {"A", "1"}, {"B", "2"}} << QStringList{u"moved 2 0"_s};
        QTest::newRow("value") << Fields{{"A", "1"}} << Fields{{"A", "2"}} << QStringList{u"changed 0 0"_s};
        QTest::newRow("spelling of the name")
            << Fields{{"X-A", "1"}} << Fields{{"x-a", "1"}} << QStringList{u"changed 0 0"_s};
        QTest::newRow("added and removed") << Fields{{"A", "1"}, {"B", "1"}} << Fields{{"A", "1"}, {"C", "1"}}
                                           << QStringList{u"added -1 1"_s, u"removed 1 -1"_s};
        QTest::newRow("one of several") << Fields{{"A", "1"}, {"A", "2"}, {"A", "3"}}
                                        << Fields{{"A", "1"}, {"A", "3"}} << QStringList{u"removed 1 -1"_s};
        QTest::newRow("none") << Fields{} << Fields{} << QStringList{};
    }

    void comparesFields()
    {
        QFETCH(Fields, a);
        QFETCH(Fields, b);
        QFETCH(QStringList, changes);
        QCOMPARE(told(compareFields(headers(a), headers(b))), changes);
    }

    void ignoresFields()
    {
        const http::HeaderList a = headers({{"Date", "Tue, 24 Nov 2026 12:00:00 GMT"}, {"A", "1"}});
        const http::HeaderList b = headers({{"Date", "Tue, 24 Nov 2026 12:00:01 GMT"}, {"A", "1"}});
        QCOMPARE(told(compareFields(a, b)), QStringList{u"changed 0 0"_s});
        QCOMPARE(told(compareFields(a, b, *IgnoreRules::parse({u"header:date"_s}))), QStringList{});
        QCOMPARE(told(compareFields(a, b, *IgnoreRules::parse({u"@times"_s}))), QStringList{});
    }

    void overlooksCaseOfNamesAcrossVersions()
    {
        Message a = request("text/plain", "x");
        Message b = a;
        b.startLine[2] = "HTTP/2";
        b.headers = headers({{"content-type", "text/plain"}});
        const MessageComparison comparison = compareMessages(a, b);
        QCOMPARE(comparison.startLine, std::vector<size_t>{2});
        QVERIFY(comparison.headers.empty());
    }

    void comparesJson_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<QStringList>("ignored");
        QTest::addColumn<QStringList>("changes");
        const auto row = [](const char* name, const QByteArray& a, const QByteArray& b,
                            const QStringList& changes, const QStringList& ignored = {}) {
            QTest::newRow(name) << a << b << ignored << changes;
        };
        row("written otherwise", R"({"a":1.50,"b":"\u0061"})", R"({ "b":"a", "a":15e-1 })", {});
        row("numbers that a double cannot tell apart", "[9007199254740993]", "[9007199254740992]",
            {u"changed /0 /0"_s});
        row("huge exponents", "[1e999999999999]", "[10e999999999998]", {});
        row("in the order of the text", R"({"a":1,"b":1,"c":{"x":1},"d":1})",
            R"({"a":1,"c":{"x":2},"d":2,"e":1})",
            {u"removed /b"_s, u"changed /c/x /c/x"_s, u"changed /d /d"_s, u"added /e"_s});
        row("by id", R"([{"id":1,"v":1},{"id":2,"v":2}])", R"([{"id":2,"v":3},{"id":3,"v":1}])",
            {u"removed /0"_s, u"changed /1/v /0/v"_s, u"added /1"_s});
        row("moved by id", R"({"x":[{"id":"a"},{"id":"b"},{"id":"c"}]})",
            R"({"x":[{"id":"c"},{"id":"a"},{"id":"b"}]})", {u"moved /x/2 /x/0"_s});
        row("moved elsewhere", R"({"a":[{"p":{"q":1}}],"b":[]})", R"({"a":[],"b":[{"p":{"q":1}}]})",
            {u"moved /a/0 /b/0"_s});
        row("renamed", R"({"old":{"p":1}})", R"({"new":{"p":1}})", {u"moved /old /new"_s});
        row("kind", R"({"a":"1"})", R"({"a":1})", {u"changed /a /a"_s});
        row("all of it", "1", "[]", {u"changed  "_s});
        row("name twice", R"({"a":1,"a":2})", R"({"a":2,"a":1})", {u"changed /a /a"_s, u"changed /a /a"_s});
        row("ignored by name", R"({"id":1,"x":{"id":2,"v":1}})", R"({"id":3,"x":{"id":4,"v":1}})", {},
            {u"id"_s});
        row("ignored by pointer", R"({"x":[{"t":1,"v":1},{"t":2,"v":2}]})",
            R"({"x":[{"t":8,"v":1},{"t":9,"v":3}]})", {u"changed /x/1/v /x/1/v"_s}, {u"/x/*/t"_s});
        row("ignored by path", R"({"x":{"t":1}})", R"({"x":{}})", {}, {u"$..t"_s});
        row("ignored times", R"({"created":1770000000,"at":"2026-11-24T12:00:00Z","n":1770000000})",
            R"({"created":1770000009,"at":"2026-11-25T12:00:00.5+01:00","n":1770000009})",
            {u"changed /n /n"_s}, {u"@times"_s});
        row("ignored ids", R"(["evt_1MqqbKLt4dXK03v5","7d444840-9dc0-11d1-b245-5ffdce74fad2","name"])",
            R"(["evt_9MqqbKLt4dXK03v5","7d444840-9dc0-11d1-b245-5ffdce74fad3","other"])",
            {u"changed /2 /2"_s}, {u"@ids"_s});
    }

    void comparesJson()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(QStringList, ignored);
        QFETCH(QStringList, changes);
        const MessageComparison comparison = compare("application/json", a, b, ignored);
        QCOMPARE(comparison.form, BodyForm::Json);
        QCOMPARE(told(comparison), changes);
        QCOMPARE(comparison.differ(), !changes.isEmpty());
        QVERIFY(!comparison.bodiesAreSameBytes);
        QCOMPARE(comparison.notes.isEmpty(), !changes.isEmpty());
    }

    void survivesDepth()
    {
        const QByteArray a = QByteArray(100'000, '[') + '1' + QByteArray(100'000, ']');
        const QByteArray b = QByteArray(100'000, '[') + '2' + QByteArray(100'000, ']');
        const MessageComparison comparison = compare("application/json", a, b);
        QCOMPARE(comparison.json.changes.size(), 1U);
        QCOMPARE(comparison.json.ways
                     .pointer(comparison.json.changes[0].wayInA, comparison.outlineOfA, comparison.outlineOfB)
                     .size(),
                 200'000);
    }

    void comparesOthersByLineOrByte()
    {
        QCOMPARE(compare("text/plain", "a\nb", "a\nc").lines.changes.size(), 1U);
        QCOMPARE(compare("application/x-www-form-urlencoded", "a=1&b=2", "a=1&b=3").lines.changes,
                 (std::vector<RangeChange>{{{1, 1}, {1, 1}}}));
        const MessageComparison xml =
            compare("application/xml", "<a><b>1</b><c/></a>", "<a>\n <b>2</b> <c/></a>");
        QCOMPARE(xml.lines.changes, (std::vector<RangeChange>{{{1, 1}, {1, 1}}}));
        const MessageComparison binary = compare("application/octet-stream", "\0\1\2"_ba, "\0\1\3"_ba);
        QCOMPARE(binary.form, BodyForm::Bytes);
        QCOMPARE(binary.bytes, (std::vector<RangeChange>{{{2, 1}, {2, 1}}}));
    }

    void comparesBrokenJsonAsTextAndSaysSo()
    {
        const MessageComparison comparison = compare("application/json", "{\"a\":", "{\"a\":1}");
        QCOMPARE(comparison.form, BodyForm::Lines);
        QVERIFY(comparison.notes.value(0).startsWith(u"The first body is compared as text"_s));
    }

    void tellsWhatIsBehindTheLimit()
    {
        Message a = request("text/plain", "same");
        a.restDigest = "x";
        Message b = a;
        QVERIFY(!compareMessages(a, b).differ());
        b.restDigest = "y";
        const MessageComparison comparison = compareMessages(a, b);
        QVERIFY(comparison.differ() && comparison.notes.size() == 1);
    }

    void tellsAMessageThatIsMissing()
    {
        const MessageComparison comparison = compareMessages(request("text/plain", "x"), {});
        QVERIFY(comparison.differ());
        QVERIFY(comparison.startLine.empty());
    }

    void refusesRulesThatItCannotRead()
    {
        for (const QString& rule : {u"@all"_s, u"$["_s, u""_s}) {
            const auto parsed = IgnoreRules::parse({rule});
            QVERIFY(!parsed);
            QCOMPARE(parsed.error().kind, ErrorKind::Usage);
        }
    }

    void offersRulesForAValue()
    {
        QCOMPARE(rulesFor(u"/x/0/y/1/t"_s), (QStringList{u"/x/0/y/1/t"_s, u"/x/*/y/*/t"_s, u"t"_s}));
        QCOMPARE(rulesFor(u"/a~1b"_s), (QStringList{u"/a~1b"_s, u"a/b"_s}));
        QCOMPARE(rulesFor(u"/@a"_s), QStringList{u"/@a"_s});
        QCOMPARE(rulesFor(u"/0"_s), (QStringList{u"/0"_s, u"/*"_s}));
        QCOMPARE(rulesFor(QString()), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestMessageComparison)
#include "tst_message_comparison.moc"
