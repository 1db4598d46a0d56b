// SPDX-License-Identifier: GPL-3.0-or-later
// Laws that hold for every filter, tried on random ones.
#include "app/filter/filter.h"
#include "app/filter/parser.h"
#include "tests/filter/random_filters.h"
#include "tests/support/example_exchanges.h"
#include "tests/support/manual_clock.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::filter;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rounds = 3000;

std::vector<Exchange> someExchanges()
{
    std::vector<Exchange> exchanges{tests::exampleExchange(1), tests::exampleExchange(200, 500),
                                    tests::brokenExchange(), Exchange()};
    Exchange json = tests::exampleExchange(3);
    json.requestHead = "POST /orders HTTP/1.1\r\norders: push\r\npush: 1\r\nPOST: 100\r\nCookie: a=1\r\n\r\n";
    json.requestBody.inlined =
        R"({"orders": [1, "push", {"push": 100, "a": true}], "push": "1", "a": "x y"})";
    exchanges.push_back(json);
    Exchange form = json;
    form.requestHead += "Content-Type: application/x-www-form-urlencoded\r\n\r\n";
    form.requestBody.inlined = "orders=push&a=1&push=200";
    exchanges.push_back(form);
    return exchanges;
}

bool passes(const Tree& tree, const Exchange& exchange)
{
    const Parsed<Filter> filter = Filter::compile(tree, tests::ManualClock());
    if (!filter)
        qFatal("%s: %s", qPrintable(toText(tree)), qPrintable(filter.error().message));
    ExchangeSource source(exchange);
    return *filter->matches(source);
}

} // namespace

class TestEquivalence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printedAndReadAgainIsTheSame()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < rounds; ++i) {
            const Tree tree = tests::randomFilter(random);
            const QString text = toText(tree);
            const Parsed<Tree> again = Parser(text).parse();
            QVERIFY2(again, qPrintable(text + u": "_s + (again ? QString() : again.error().message)));
            QVERIFY2(*again == tree, qPrintable(text));
            QCOMPARE(toText(*again), text);
        }
    }

    void lawsOfLogicHold()
    {
        QRandomGenerator random(2);
        const std::vector<Exchange> exchanges = someExchanges();
        int passed = 0;
        for (int i = 0; i < rounds; ++i) {
            const Tree a = tests::randomFilter(random, 2);
            const Tree b = tests::randomFilter(random, 2);
            for (const Exchange& exchange : exchanges) {
                const bool isA = passes(a, exchange);
                const bool isB = passes(b, exchange);
                passed += isA;
                const QString what = toText(a) + u"   |   "_s + toText(b);
                QVERIFY2(passes(Tree::negation(a), exchange) == !isA, qPrintable(what));
                QVERIFY2(passes(Tree::allOf({a, b}), exchange) == (isA && isB), qPrintable(what));
                QVERIFY2(passes(Tree::anyOf({b, a}), exchange) == (isA || isB), qPrintable(what));
                // De Morgan
                QVERIFY2(passes(Tree::negation(Tree::allOf({a, b})), exchange) ==
                             passes(Tree::anyOf({Tree::negation(a), Tree::negation(b)}), exchange),
                         qPrintable(what));
            }
        }
        QVERIFY(passed > rounds); // the examples are not beside the point
    }

    void notEqualIsTheOppositeOfEqual()
    {
        QRandomGenerator random(3);
        const std::vector<Exchange> exchanges = someExchanges();
        int seen = 0;
        for (int i = 0; i < 20 * rounds; ++i) {
            const Tree tree = tests::randomFilter(random, 0);
            if (tree.kind() != Tree::Kind::Test || tree.tested().op != Operator::NotEqual)
                continue;
            Test equal = tree.tested();
            equal.op = Operator::Equal;
            Test inSet = equal;
            inSet.op = Operator::In;
            ++seen;
            for (const Exchange& exchange : exchanges) {
                QCOMPARE(passes(tree, exchange), !passes(Tree::test(equal), exchange));
                QCOMPARE(passes(Tree::test(equal), exchange), passes(Tree::test(inSet), exchange));
            }
        }
        QVERIFY(seen > rounds);
    }

    void everyBeginningIsReadWithoutHarm()
    {
        QRandomGenerator random(4);
        for (int i = 0; i < 300; ++i) {
            const QString text = toText(tests::randomFilter(random));
            for (qsizetype size = 0; size <= text.size(); ++size) {
                const Parsed<Filter> filter = Filter::compile(text.first(size), tests::ManualClock());
                if (filter)
                    continue;
                const Mistake& mistake = filter.error();
                QVERIFY(!mistake.message.isEmpty());
                QVERIFY(mistake.place.at >= 0 && mistake.place.end() <= size);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestEquivalence)
#include "tst_equivalence.moc"
