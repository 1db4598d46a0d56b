// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json.h"
#include "app/payload/value_hints.h"

#include <QtTest>

using namespace hookbench;
using namespace hookbench::payload;
using namespace Qt::Literals::StringLiterals;

class TestValueHints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognises_data();
    void recognises();
    void leavesOthersAlone_data();
    void leavesOthersAlone();
    void takesTokensApart();
    void survivesHostileValues_data();
    void survivesHostileValues();
};

void TestValueHints::recognises_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<JsonKind>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<HintKind>("hint");
    QTest::addColumn<QString>("shown");
    const auto text = [](const char* row, const char* name, const QByteArray& value, HintKind hint,
                         const QString& shown) {
        QTest::newRow(row) << QByteArray(name) << JsonKind::String << value << hint << shown;
    };
    const auto number = [](const char* row, const char* name, const QByteArray& value, const QString& shown) {
        QTest::newRow(row) << QByteArray(name) << JsonKind::Number << value << HintKind::Time << shown;
    };
    number("seconds", "created", "1700000000", u"2023-11-14 22:13:20 UTC"_s);
    number("milliseconds", "createdAt", "1700000000123", u"2023-11-14 22:13:20.123 UTC"_s);
    number("microseconds", "event_time", "1700000000123456", u"2023-11-14 22:13:20.123 UTC"_s);
    number("nanoseconds", "TIMESTAMP", "1700000000123456789", u"2023-11-14 22:13:20.123 UTC"_s);
    text("seconds in a string", "ts", "1355517523.000005", HintKind::Time, u"2012-12-14 20:38:43 UTC"_s);
    text("RFC 3339", "x", "2019-05-15T15:20:41Z", HintKind::Time, u"2019-05-15 15:20:41 UTC"_s);
    text("with an offset", "x", "2019-05-15T15:20:41.5+02:00", HintKind::Time,
         u"2019-05-15 13:20:41.500 UTC"_s);
    text("RFC 5322", "x", "Wed, 15 May 2019 15:20:41 GMT", HintKind::Time, u"2019-05-15 15:20:41 UTC"_s);
    text("date", "x", "2019-05-15", HintKind::Time, u"2019"_s);
    text("address", "x", "https://example.com/a?b=%20c", HintKind::Address, u"example.com, query b= c"_s);
    text("colour", "x", "#ff8000", HintKind::Color, u"red 255, green 128, blue 0"_s);
    text("short colour", "x", "#f80", HintKind::Color, u"red 255, green 136, blue 0"_s);
    text("colour by name", "labelColor", "fbca04", HintKind::Color, u"red 251"_s);
    text("JSON", "x", "{\"a\":[1]}", HintKind::Json, u"JSON in a string"_s);
    text("Base64", "x", QByteArray("Grüße an alle").toBase64(), HintKind::Base64, u"“Grüße an alle”"_s);
    text("Base64 of JSON", "x", QByteArray("{\"a\":\"bcdefgh\"}").toBase64(), HintKind::Base64, u"JSON"_s);
    text("Base64 of a file", "x", QByteArray("\x89PNG\r\n\x1A\n........").toBase64(), HintKind::Base64,
         u"Base64 of PNG, 16 byte"_s);
}

void TestValueHints::recognises()
{
    QFETCH(QByteArray, name);
    QFETCH(JsonKind, kind);
    QFETCH(QByteArray, text);
    QFETCH(HintKind, hint);
    QFETCH(QString, shown);
    const ValueHint found = valueHint({name, kind, text});
    QCOMPARE(found.kind, hint);
    QVERIFY2(found.text.contains(shown), qPrintable(found.text));
    QVERIFY(found.json.isEmpty() || !checkJson(found.json));
}

void TestValueHints::leavesOthersAlone_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<JsonKind>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("number that is no time")
        << QByteArray("id") << JsonKind::Number << QByteArray("1700000000");
    QTest::newRow("word that ends like one")
        << QByteArray("format") << JsonKind::Number << QByteArray("1700000000");
    QTest::newRow("too early") << QByteArray("created_at") << JsonKind::Number << QByteArray("123456789");
    QTest::newRow("exponent") << QByteArray("time") << JsonKind::Number << QByteArray("1.7e9");
    QTest::newRow("no date") << QByteArray("x") << JsonKind::String << QByteArray("2019-15-15");
    QTest::newRow("hash") << QByteArray("sha") << JsonKind::String
                          << QByteArray("6113728f27ae82c7b1a177c8d03f9e96e0adf246");
    QTest::newRow("word") << QByteArray("x") << JsonKind::String << QByteArray("repositoryreleases");
    QTest::newRow("broken JSON") << QByteArray("x") << JsonKind::String << QByteArray("{\"a\":1,}");
    QTest::newRow("not a token") << QByteArray("x") << JsonKind::String << QByteArray("eyJhIjoxfQ.x.");
    QTest::newRow("no colour") << QByteArray("x") << JsonKind::String << QByteArray("#12345");
    QTest::newRow("true") << QByteArray("time") << JsonKind::True << QByteArray("true");
    QTest::newRow("empty") << QByteArray("time") << JsonKind::String << QByteArray();
}

void TestValueHints::leavesOthersAlone()
{
    QFETCH(QByteArray, name);
    QFETCH(JsonKind, kind);
    QFETCH(QByteArray, text);
    const ValueHint hint = valueHint({name, kind, text});
    QVERIFY2(!hint, qPrintable(hint.text));
}

void TestValueHints::takesTokensApart()
{
    const auto url = [](const QByteArray& json) {
        return json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    const QByteArray token =
        url("{\"alg\":\"HS256\"}") + '.' + url("{\"sub\":\"x\",\"exp\":1700000000}") + ".c2lnbmF0dXJl";
    const QByteArray expected = "{\"header\":{\"alg\":\"HS256\"},\"payload\":{\"sub\":\"x\","
                                "\"exp\":1700000000},\"signature\":\"c2lnbmF0dXJl\"}";
    for (const QByteArray& text : {token, "Bearer " + token}) {
        const ValueHint hint = valueHint({{}, JsonKind::String, text});
        QCOMPARE(hint.kind, HintKind::Token);
        QVERIFY(hint.text.contains(u"HS256"_s) && hint.text.contains(u"2023-11-14 22:13:20 UTC"_s));
        QCOMPARE(hint.json, expected);
    }
    QVERIFY(tokenAsJson(token + "\",\"x\":\"").isEmpty());
    QVERIFY(tokenAsJson(token + ".a").isEmpty());
    QVERIFY(tokenAsJson("..").isEmpty());
}

void TestValueHints::survivesHostileValues_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("depth") << QByteArray(100'000, '[') + QByteArray(100'000, ']');
    QTest::newRow("large") << QByteArray(hintJsonLimit + 1, '[');
    QTest::newRow("digits") << QByteArray(60'000, '9');
    QTest::newRow("broken bytes") << QByteArray("\xFF\xFE\x80\x00 1234567890", 15);
    QTest::newRow("dots") << QByteArray(60'000, '.');
    QTest::newRow("address") << "http://[" + QByteArray(60'000, ':');
    QTest::newRow("token of nothing") << QByteArray("eyJ") + QByteArray(60'000, 'A') + ".A.A";
}

void TestValueHints::survivesHostileValues()
{
    QFETCH(QByteArray, text);
    for (const JsonKind kind : {JsonKind::String, JsonKind::Number}) {
        const ValueHint hint = valueHint({"created_at", kind, text});
        QVERIFY(hint.text.size() < 1000);
    }
}

QTEST_GUILESS_MAIN(TestValueHints)
#include "tst_value_hints.moc"
