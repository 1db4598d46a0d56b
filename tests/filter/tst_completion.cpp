// SPDX-License-Identifier: GPL-3.0-or-later
// What is offered at the cursor ('|' in the rows), and what it takes the place of.
#include "app/filter/completion.h"
#include "app/filter/filter.h"
#include "app/filter/parser.h"
#include "tests/support/manual_clock.h"

#include <QTest>

#include <algorithm>

using namespace hookbench;
using namespace hookbench::filter;
using namespace Qt::Literals::StringLiterals;

class TestCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wants");
        QTest::addColumn<QString>("replaced");
        QTest::addColumn<QStringList>("offered"); // all there are, or with "..." the first ones
        const auto row = [](const QString& text, const QString& wants, const QString& replaced,
                            const QStringList& offered) {
            QTest::newRow(qPrintable(text)) << text << wants << replaced << offered;
        };
        row(u"|"_s, u"test"_s, u""_s, {u"id"_s, u"origin"_s, u"at"_s, u"..."_s});
        row(u"st|"_s, u"test"_s, u"st"_s, {u"status"_s, u"starred"_s});
        row(u"st|xyz == 5"_s, u"test"_s, u"stxyz"_s, {u"status"_s, u"starred"_s});
        row(u"status|"_s, u"test"_s, u"status"_s, {u"status"_s});
        row(u"response.|"_s, u"test"_s, u"response."_s,
            {u"response.header"_s, u"response.size"_s, u"response.body"_s});
        row(u"method == POST and pa|"_s, u"test"_s, u"pa"_s, {u"parent"_s, u"path"_s});
        row(u"(hea|"_s, u"test"_s, u"hea"_s, {u"header"_s});
        row(u"not hea|"_s, u"test"_s, u"hea"_s, {u"header"_s});
        row(u"status |"_s, u"operator"_s, u""_s, {u"=="_s, u"!="_s, u">"_s, u"..."_s});
        row(u"path c|"_s, u"operator"_s, u"c"_s, {u"contains"_s});
        row(u"peer |"_s, u"operator"_s, u""_s,
            {u"=="_s, u"!="_s, u"in"_s, u"contains"_s, u"startswith"_s, u"endswith"_s, u"matches"_s, u"and"_s,
             u"or"_s});
        row(u"method == |"_s, u"value"_s, u""_s, {u"GET"_s, u"POST"_s, u"..."_s});
        row(u"method==P|"_s, u"value"_s, u"P"_s, {u"POST"_s, u"PUT"_s, u"PATCH"_s});
        row(u"method:p|ost"_s, u"value"_s, u"post"_s, {u"POST"_s, u"PUT"_s, u"PATCH"_s});
        row(u"origin in {sent, |"_s, u"value"_s, u""_s, {u"captured"_s, u"sent"_s, u"..."_s});
        row(u"at > |"_s, u"value"_s, u""_s, {u"-5m"_s, u"-1h"_s, u"-1d"_s});
        row(u"header[x-|"_s, u"part"_s, u"x-"_s, {});
        row(u"header.x-|"_s, u"part"_s, u"x-"_s, {});
        row(u"status == 5 |"_s, u"connector"_s, u""_s, {u"and"_s, u"or"_s});
        row(u"status == 5 a|"_s, u"test"_s, u"a"_s, {u"at"_s, u"attempt"_s});
        row(u"path == \"a|"_s, u"nothing"_s, u""_s, {});
        row(u"\"a b|\""_s, u"nothing"_s, u""_s, {});
    }

    void offers()
    {
        QFETCH(QString, text);
        QFETCH(QString, wants);
        QFETCH(QString, replaced);
        QFETCH(QStringList, offered);
        const qsizetype cursor = text.indexOf(u'|');
        text.remove(cursor, 1);
        const Completion completion = complete(text, cursor);
        const QStringList kinds{u"nothing"_s,  u"test"_s,      u"part"_s,
                                u"operator"_s, u"connector"_s, u"value"_s};
        QCOMPARE(kinds[int(completion.wants)], wants);
        QCOMPARE(text.mid(completion.replaced.at, completion.replaced.size), replaced);
        QStringList texts;
        for (const Candidate& candidate : completion.candidates)
            texts += candidate.text;
        if (!offered.isEmpty() && offered.last() == u"..."_s) {
            offered.removeLast();
            texts = texts.first(std::min(texts.size(), offered.size()));
        }
        QCOMPARE(texts, offered);
    }

    void offersAtEveryPlaceOfEveryText()
    {
        const QString text =
            u"not (header[\"x y\"] in {1 .. 2,'b'} or body.a[0][*] ~ r\"x\") && é statsu:5 \"\\"_s;
        for (qsizetype end = 0; end <= text.size(); ++end) {
            for (qsizetype cursor = 0; cursor <= end; ++cursor) {
                const Completion completion = complete(text.first(end), cursor);
                QVERIFY(completion.replaced.at >= 0 && completion.replaced.end() <= end);
                QVERIFY(completion.wants == Completion::Wants::Nothing || completion.replaced.at <= cursor);
            }
        }
    }

    void everyOfferedOperatorIsTaken()
    {
        for (const Field& field : builtinFields()) {
            const QString start = nameOf(field) + u' ';
            for (const Candidate& candidate : complete(start, start.size()).candidates) {
                const Parsed<Filter> filter = Filter::compile(start + candidate.text, tests::ManualClock());
                QVERIFY(!filter && filter.error().kind == Mistake::Kind::Incomplete);
            }
        }
    }

    void writesValuesSoThatTheyAreReadBack_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char* value : {"push", "a b", "and", "OR", "", "\"", "'x'", "r\"x\"", "a\\b", "x,y",
                                  "1..5", "é", "\xff\x01", "(a)", "a=b", "a&&b", "\n", "{}", "]"})
            QTest::newRow(qPrintable(quoted(value))) << QByteArray(value);
        QTest::newRow("zero") << QByteArray("a\0b", 3);
    }

    void writesValuesSoThatTheyAreReadBack()
    {
        QFETCH(QByteArray, value);
        FieldUse use;
        use.field = findField(u"header");
        use.steps.push_back({Step::Kind::Name, value.isEmpty() ? QByteArray("x") : value, 0});
        const QString text = equalsText(use, value);
        const Parsed<Tree> tree = Parser(text).parse();
        QVERIFY2(tree, qPrintable(text));
        QCOMPARE(tree->kind(), Tree::Kind::Test);
        QVERIFY(tree->tested().use == use);
        QCOMPARE(tree->tested().items.front().first.bytes, value);
        const QString inSet = u"path in {"_s + valueText(value) + u'}';
        const Parsed<Tree> set = Parser(inSet).parse();
        QVERIFY2(set, qPrintable(inSet));
        QCOMPARE(set->tested().items.front().first.bytes, value);
        if (!value.isEmpty()) {
            const Parsed<Tree> part = Parser(u"header["_s + partText(value) + u']').parse();
            QVERIFY(part);
            QVERIFY(part->tested().use == use);
        }
    }
};

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"
