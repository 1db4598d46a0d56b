// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/templates/moment.h"
#include "app/templates/template.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace hookbench;
using namespace hookbench::templates;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 noonUs = 1'764'000'000'000'000; // 2025-11-24T16:00:00Z

Context context(quint64 seed = 1, quint64 run = 0)
{
    Context result;
    result.nowUs = noonUs;
    result.seed = seed;
    result.run = run;
    result.variable = [](QByteArrayView name) -> std::optional<QByteArray> {
        if (name == "host")
            return "example.com"_ba;
        if (name == "nested")
            return "{{uuid}}"_ba;
        return {};
    };
    result.secret = [](QByteArrayView name) -> std::optional<QByteArray> {
        return name == "KEY" ? std::optional("s3"_ba) : std::nullopt;
    };
    result.capture = [](qint64 exchange, QByteArrayView path) -> Result<QByteArray> {
        return QByteArray::number(exchange) + '/' + path.toByteArray();
    };
    return result;
}

QByteArray expanded(const QByteArray& source, quint64 seed = 1, quint64 run = 0)
{
    return Expander(context(seed, run)).expand(source).text;
}

} // namespace

class TestTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fills_data();
    void fills();
    void leavesOtherBracesAlone_data();
    void leavesOtherBracesAlone();
    void neverFillsWhatWasFilledIn();
    void keepsNamedValues();
    void repeatsItselfForTheSameSeed();
    void makesValuesOfTheirForm_data();
    void makesValuesOfTheirForm();
    void makesCardsWithTheRightCheckDigit();
    void tellsWhatItDoesNotKnow_data();
    void tellsWhatItDoesNotKnow();
    void tellsWhereValuesStand();
    void hasAnExampleForEachGenerator();
};

void TestTemplate::fills_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("variable") << "https://{{host}}/{{ host }}"_ba
                              << "https://example.com/example.com"_ba;
    QTest::newRow("secret") << "Bearer {{secret KEY}}"_ba
                            << "Bearer s3"_ba;
    QTest::newRow("captured") << "{{exchange 12.body.id}}"_ba
                              << "12/body.id"_ba;
    QTest::newRow("escaped") << "\\{{host}} {{host}}"_ba
                             << "{{host}} example.com"_ba;
    QTest::newRow("now") << "{{now}}"_ba
                         << "2025-11-24T16:00:00.000Z"_ba;
    QTest::newRow("now with offset") << "{{now +2h}}"_ba
                                     << "2025-11-24T18:00:00.000Z"_ba;
    QTest::newRow("now as date") << "{{now date -1d}}"_ba
                                 << "2025-11-23"_ba;
    QTest::newRow("now for HTTP") << "{{now http}}"_ba
                                  << "Mon, 24 Nov 2025 16:00:00 GMT"_ba;
    QTest::newRow("now with letters") << "{{now dd.MM.yyyy HH:mm}}"_ba
                                      << "24.11.2025 16:00"_ba;
    QTest::newRow("timestamp") << "{{timestamp}} {{timestamp -10s}}"_ba
                               << "1764000000 1763999990"_ba;
    QTest::newRow("milliseconds") << "{{now unixms +1ms}}"_ba
                                  << "1764000000001"_ba;
    QTest::newRow("run") << "{{run}}"_ba
                         << "0"_ba;
    QTest::newRow("one choice") << "{{pick a b}}"_ba
                                << "a b"_ba;
}

void TestTemplate::fills()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, result);
    const Expansion expansion = Expander(context()).expand(source);
    QCOMPARE(expansion.text, result);
    QVERIFY(expansion.problems.isEmpty());
}

void TestTemplate::leavesOtherBracesAlone_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::newRow("JSON") << R"({"a":{"b":{}}})"_ba;
    QTest::newRow("empty") << "{{}} {{ }}"_ba;
    QTest::newRow("open") << "{{host"_ba;
    QTest::newRow("over lines") << "{{\nhost}}"_ba;
    QTest::newRow("braces inside") << "{{a{b}}"_ba;
    QTest::newRow("very long") << "{{" + QByteArray(500, 'a') + "}}";
}

void TestTemplate::leavesOtherBracesAlone()
{
    QFETCH(QByteArray, source);
    const Expansion expansion = Expander(context()).expand(source);
    QCOMPARE(expansion.text, source);
    QVERIFY(expansion.problems.isEmpty());
}

void TestTemplate::neverFillsWhatWasFilledIn()
{
    QCOMPARE(expanded("{{nested}}"), "{{uuid}}"_ba);
}

void TestTemplate::keepsNamedValues()
{
    Expander expander(context());
    const QByteArray first = expander.expand("{{uuid as order}}").text;
    QCOMPARE(expander.expand("{{order}}/{{uuid as order}}").text, first + '/' + first);
    QVERIFY(expander.expand("{{uuid}}").text != first);
}

void TestTemplate::repeatsItselfForTheSameSeed()
{
    const QByteArray source = "{{uuid}} {{ulid}} {{integer}} {{name}} {{email}} {{lorem}}";
    QCOMPARE(expanded(source, 5), expanded(source, 5));
    QVERIFY(expanded(source, 5) != expanded(source, 6));
    QSet<QByteArray> runs;
    for (quint64 run = 0; run < 100; ++run)
        runs += expanded("{{uuid}}", 5, run);
    QCOMPARE(runs.size(), 100);
}

void TestTemplate::makesValuesOfTheirForm_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("uuid") << "{{uuid}}"_ba
                          << u"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"_s;
    QTest::newRow("ulid") << "{{ulid}}"_ba << u"01KAV9FT00[0-9A-HJKMNP-TV-Z]{16}"_s;
    QTest::newRow("integer") << "{{integer 5 9}}"_ba << u"[5-9]"_s;
    QTest::newRow("negative") << "{{integer -9 -5}}"_ba << u"-[5-9]"_s;
    QTest::newRow("decimal") << "{{decimal 1 2 3}}"_ba << u"[12]\\.[0-9]{3}"_s;
    QTest::newRow("boolean") << "{{boolean}}"_ba << u"true|false"_s;
    QTest::newRow("hex") << "{{hex 7}}"_ba << u"[0-9a-f]{7}"_s;
    QTest::newRow("digits") << "{{digits 7}}"_ba << u"[0-9]{7}"_s;
    QTest::newRow("string") << "{{string 7}}"_ba << u"[0-9A-Za-z]{7}"_s;
    QTest::newRow("pick") << "{{pick red|green}}"_ba << u"red|green"_s;
    QTest::newRow("e-mail") << "{{email}}"_ba << u"[a-z]+\\.[a-z]+[0-9]{1,3}@example\\.(com|net|org)"_s;
    QTest::newRow("phone") << "{{phone}}"_ba << u"\\+1202555 ?01[0-9]{2}"_s;
    QTest::newRow("words") << "{{words 3}}"_ba << u"[a-z]+ [a-z]+ [a-z]+"_s;
    QTest::newRow("sentence") << "{{sentence}}"_ba << u"[A-Z][a-z ]+\\."_s;
    QTest::newRow("address") << "{{address}}"_ba << u"[0-9]+ [A-Za-z ]+, [0-9]{5} [A-Za-z]+"_s;
}

void TestTemplate::makesValuesOfTheirForm()
{
    QFETCH(QByteArray, source);
    QFETCH(QString, pattern);
    const QRegularExpression expression(QRegularExpression::anchoredPattern(pattern));
    for (quint64 seed = 0; seed < 50; ++seed) {
        const QByteArray value = expanded(source, seed);
        QVERIFY2(expression.match(QString::fromUtf8(value)).hasMatch(), value.constData());
    }
}

void TestTemplate::makesCardsWithTheRightCheckDigit()
{
    for (const QByteArray& brand : {"visa"_ba, "mastercard"_ba, "amex"_ba}) {
        for (quint64 seed = 0; seed < 50; ++seed) {
            const QByteArray card = expanded("{{card " + brand + "}}", seed);
            QCOMPARE(card.size(), brand == "amex" ? 15 : 16);
            int sum = 0;
            for (qsizetype i = 0; i < card.size(); ++i) {
                const int digit = card[card.size() - 1 - i] - '0';
                sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
            }
            QCOMPARE(sum % 10, 0);
        }
    }
}

void TestTemplate::tellsWhatItDoesNotKnow_data()
{
    QTest::addColumn<QByteArray>("placeholder");
    QTest::newRow("name") << "{{nothing}}"_ba;
    QTest::newRow("secret") << "{{secret NOTHING}}"_ba;
    QTest::newRow("exchange") << "{{exchange body}}"_ba;
    QTest::newRow("offset") << "{{now +2x}}"_ba;
    QTest::newRow("number") << "{{integer 9 5}}"_ba;
    QTest::newRow("size") << "{{hex 99999999999}}"_ba;
    QTest::newRow("card") << "{{card diners}}"_ba;
}

void TestTemplate::tellsWhatItDoesNotKnow()
{
    QFETCH(QByteArray, placeholder);
    const Expansion expansion = Expander(context()).expand("ab " + placeholder + " cd");
    QCOMPARE(expansion.text, "ab " + placeholder + " cd");
    QCOMPARE(expansion.problems.size(), 1);
    QCOMPARE(expansion.problems[0].at, 3);
    QCOMPARE(expansion.problems[0].size, placeholder.size());
    QVERIFY(!expansion.problems[0].message.isEmpty());
}

void TestTemplate::tellsWhereValuesStand()
{
    const Expansion expansion = Expander(context()).expand("a{{host}}b{{secret KEY}}");
    QCOMPARE(expansion.text, "aexample.combs3"_ba);
    const QList<Filled> expected = {{1, 11, false}, {13, 2, true}};
    QCOMPARE(expansion.values, expected);
}

void TestTemplate::hasAnExampleForEachGenerator()
{
    QVERIFY(generators().size() > 20);
    for (const Generator& generator : generators()) {
        QVERIFY(generator.form.startsWith(generator.name));
        QVERIFY(!generator.summary.isEmpty());
        QVERIFY2(Expander(context()).expand("{{" + generator.name + "}}").problems.isEmpty(),
                 generator.name.constData());
    }
}

QTEST_GUILESS_MAIN(TestTemplate)
#include "tst_template.moc"
