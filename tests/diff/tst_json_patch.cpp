// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diff/json_patch.h"

#include "app/payload/json_equal.h"
#include "tests/diff/patch_applier.h"

#include <QTest>

#include <random>

using namespace hookbench;
using namespace hookbench::diff;
using namespace Qt::Literals::StringLiterals;
using payload::JsonOutline;

namespace {

/// Random JSON texts, and random changes to them.
class RandomJson
{
public:
    explicit RandomJson(quint32 seed)
        : m_random(seed)
    {
    }

    QByteArray value(int depth)
    {
        const int what = below(depth > 0 ? 8 : 5);
        if (what == 5 || what == 7)
            return object(depth);
        return what == 6 ? array(depth) : scalar();
    }

    /// A value that has something in common with `json`.
    QByteArray changed(const JsonOutline& json, JsonOutline::Node node, int depth)
    {
        const int what = below(12);
        if (what == 0)
            return value(depth);
        if (!json.isContainer(node))
            return what < 3 ? scalar() : json.raw(node).toByteArray();
        const bool isObject = json.kind(node) == payload::JsonKind::Object;
        QList<QByteArray> entries;
        QByteArrayList names;
        for (const JsonOutline::Node child : json.children(node)) {
            if (below(7) == 0)
                continue; // removed
            const QByteArray kept =
                below(3) == 0 ? changed(json, child, depth - 1) : json.raw(child).toByteArray();
            const QByteArray key = below(15) == 0 ? name() : json.rawKey(child).toByteArray();
            if (isObject && names.contains(key))
                continue;
            names.append(key);
            entries.append(isObject ? key + ':' + kept : kept);
        }
        if (below(4) == 0)
            std::shuffle(entries.begin(), entries.end(), m_random);
        const QByteArray added = isObject ? name() : QByteArray();
        if (below(3) == 0 && !(isObject && names.contains(added)))
            entries.insert(below(int(entries.size()) + 1),
                           isObject ? added + ':' + value(depth - 1) : value(depth - 1));
        return (isObject ? '{' : '[') + entries.join(below(2) == 0 ? ", "_ba : ","_ba) +
               (isObject ? '}' : ']');
    }

private:
    int below(int limit) { return int(m_random() % quint32(limit)); }

    QByteArray scalar()
    {
        static const QByteArrayList scalars{"0"_ba,
                                            "1"_ba,
                                            "1.0"_ba,
                                            "-0"_ba,
                                            "12345678901234567890123"_ba,
                                            "1e400"_ba,
                                            "10E399"_ba,
                                            "true"_ba,
                                            "false"_ba,
                                            "null"_ba,
                                            "\"\""_ba,
                                            "\"a/b~c\""_ba,
                                            "\"\\u00e9\\ud83d\\ude00\""_ba,
                                            "\"é😀\""_ba,
                                            "\"a rather long text, told by its value\""_ba,
                                            "\"\\ud800\""_ba,
                                            "2"_ba,
                                            "3"_ba,
                                            "4"_ba};
        return scalars[below(int(scalars.size()))];
    }

    QByteArray name()
    {
        static const QByteArrayList names{"\"id\""_ba,   "\"a\""_ba,   "\"b\""_ba, "\"a/b\""_ba,
                                          "\"~\""_ba,    "\"\""_ba,    "\"0\""_ba, "\"\\ud800\""_ba,
                                          "\"name\""_ba, "\"\\n\""_ba, "\"-\""_ba};
        return names[below(int(names.size()))];
    }

    QByteArray object(int depth)
    {
        QByteArrayList names;
        QByteArrayList members;
        for (int i = below(6); i > 0; --i) {
            const QByteArray key = name();
            if (names.contains(key))
                continue;
            names.append(key);
            members.append(key + ": " + value(depth - 1));
        }
        return '{' + members.join(',') + '}';
    }

    QByteArray array(int depth)
    {
        QByteArrayList elements;
        const bool records = below(3) == 0;
        for (int i = below(8); i > 0; --i)
            elements.append(records ? "{\"id\":" + QByteArray::number(i) + ",\"v\":" + value(depth - 1) + '}'
                                    : value(depth - 1));
        return '[' + elements.join(',') + ']';
    }

    std::mt19937 m_random;
};

bool isEqual(const QByteArray& a, const QByteArray& b)
{
    const JsonOutline left = JsonOutline::build(a);
    const JsonOutline right = JsonOutline::build(b);
    payload::WorkBudget budget({}, 1'000'000);
    return left.isComplete() && right.isComplete() &&
           payload::jsonEqual({left, JsonOutline::root}, {right, JsonOutline::root}, budget);
}

Result<QByteArray> patchBetween(const QByteArray& a, const QByteArray& b, const IgnoreRules& ignored = {})
{
    const JsonOutline left = JsonOutline::build(a);
    const JsonOutline right = JsonOutline::build(b);
    return jsonPatch(compareJson(left, right, ignored), left, right);
}

} // namespace

class TestJsonPatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsFromOneToTheOther_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<QByteArray>("patch");
        QTest::newRow("equal") << R"({"a":1,"b":[1.0]})"_ba
                               << R"({ "b": [1], "a": 1e0 })"_ba
                               << "[]"_ba;
        QTest::newRow("member added") << "{}"_ba
                                      << R"({"a":[1, 2]})"_ba
                                      << R"([{"op":"add","path":"/a","value":[1,2]}])"_ba;
        QTest::newRow("member removed") << R"({"a":1})"_ba
                                        << "{}"_ba
                                        << R"([{"op":"remove","path":"/a"}])"_ba;
        QTest::newRow("member renamed") << R"({"a/b":{"c":1}})"_ba
                                        << R"({"~":{"c":1}})"_ba
                                        << R"([{"op":"move","from":"/a~1b","path":"/~0"}])"_ba;
        QTest::newRow("value changed")
            << R"({"a":{"b":1}})"_ba
            << R"({"a":{"b":12345678901234567890.5}})"_ba
            << R"([{"op":"replace","path":"/a/b","value":12345678901234567890.5}])"_ba;
        QTest::newRow("whole document") << "[]"_ba
                                        << "{}"_ba
                                        << R"([{"op":"replace","path":"","value":{}}])"_ba;
        QTest::newRow("element inserted") << "[1,2,3]"_ba
                                          << "[1,9,2,3]"_ba
                                          << R"([{"op":"add","path":"/1","value":9}])"_ba;
        QTest::newRow("element to the end") << "[1,2,3,4]"_ba
                                            << "[2,3,4,1]"_ba
                                            << R"([{"op":"move","from":"/0","path":"/3"}])"_ba;
        QTest::newRow("record changed and moved")
            << R"([{"id":1,"v":1},{"id":2,"v":2},{"id":3,"v":3}])"_ba
            << R"([{"id":3,"v":3},{"id":1,"v":1},{"id":2,"v":7}])"_ba
            << R"([{"op":"move","from":"/2","path":"/0"},{"op":"replace","path":"/2/v","value":7}])"_ba;
        QTest::newRow("lone surrogate as name") << R"({"\ud800":1})"_ba
                                                << "{}"_ba
                                                << R"([{"op":"remove","path":"/\ud800"}])"_ba;
    }

    void leadsFromOneToTheOther()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(QByteArray, patch);
        const Result<QByteArray> made = patchBetween(a, b);
        QVERIFY(made);
        QByteArray onOneLine = *made;
        QCOMPARE(onOneLine.replace('\n', ""), patch);
        const auto applied = tests::applyPatch(a, *made);
        QVERIFY(applied && isEqual(*applied, b));
    }

    void leadsFromOneToTheOtherForRandomPairs()
    {
        RandomJson random(1);
        int unequal = 0;
        for (int i = 0; i < 10'000; ++i) {
            const QByteArray a = random.value(4);
            const JsonOutline outline = JsonOutline::build(a);
            QVERIFY2(outline.isComplete(), a.constData());
            const QByteArray b = i % 4 == 0 ? random.value(4) : random.changed(outline, JsonOutline::root, 4);
            const Result<QByteArray> patch = patchBetween(a, b);
            QVERIFY2(patch, (a + '\n' + b).constData());
            const auto applied = tests::applyPatch(a, *patch);
            QVERIFY2(applied && isEqual(*applied, b),
                     (a + '\n' + b + '\n' + *patch + '\n' + applied.value_or("no fit"_ba)).constData());
            QCOMPARE(*patch == "[]", isEqual(a, b));
            unequal += *patch == "[]" ? 0 : 1;
        }
        QVERIFY(unequal > 5'000);
    }

    void movesOfLongArraysStayBounded()
    {
        QByteArrayList elements;
        for (int i = 0; i < 20'000; ++i)
            elements.append(QByteArray::number(i));
        const QByteArray a = '[' + elements.join(',') + ']';
        std::reverse(elements.begin(), elements.end());
        const QByteArray b = '[' + elements.join(',') + ']';
        const JsonOutline left = JsonOutline::build(a);
        const JsonOutline right = JsonOutline::build(b);
        const JsonComparison comparison = compareJson(left, right);
        QCOMPARE(std::ranges::count_if(
                     comparison.patch,
                     [](const PatchStep& step) { return step.operation == PatchStep::Operation::Move; }),
                 0);
        const auto applied = tests::applyPatch(a, *jsonPatch(comparison, left, right));
        QVERIFY(applied && isEqual(*applied, b));
    }

    void refusesNamesThatAreThereTwice_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<QString>("place");
        QTest::newRow("in the first") << R"({"x":[{"a":1,"a":2}]})"_ba
                                      << "{}"_ba << u"“/x/0”"_s;
        QTest::newRow("in the second") << "{}"_ba
                                       << R"({"a":1,"\u0061":1})"_ba << u"“”"_s;
    }

    void refusesNamesThatAreThereTwice()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(QString, place);
        const Result<QByteArray> patch = patchBetween(a, b);
        QVERIFY(!patch);
        QCOMPARE(patch.error().kind, ErrorKind::Usage);
        QVERIFY2(patch.error().message.contains(place), qPrintable(patch.error().message));
    }

    void compactsWithoutLosingALetter()
    {
        QCOMPARE(compactJson("{ \"a \\\" b\" :\n[ 1.50 , \"\x7f\xc2\x9b\" ] }"),
                 "{\"a \\\" b\":[1.50,\"\\u007f\\u009b\"]}"_ba);
    }
};

QTEST_GUILESS_MAIN(TestJsonPatch)
#include "tst_json_patch.moc"
