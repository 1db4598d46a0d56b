// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/json_field.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench::providers;

class TestJsonField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("value"); // null: nothing there
        const QByteArray nothing;
        QTest::newRow("member") << R"({"a":"x"})"_ba
                                << "a"_ba
                                << "x"_ba;
        QTest::newRow("nested") << R"({"z":{"b":0},"a":{"b":{"c":1.50}}})"_ba
                                << "a.b.c"_ba
                                << "1.50"_ba;
        QTest::newRow("large number") << R"({"a":12345678901234567890123})"_ba
                                      << "a"_ba
                                      << "12345678901234567890123"_ba;
        QTest::newRow("element") << R"({"a":[{"b":1},{"b":2}]})"_ba
                                 << "a.1.b"_ba
                                 << "2"_ba;
        QTest::newRow("first element") << R"({"a":[{"b":1},{"b":2}]})"_ba
                                       << "a.*.b"_ba
                                       << "1"_ba;
        QTest::newRow("top array") << R"([{"b":7}])"_ba
                                   << "*.b"_ba
                                   << "7"_ba;
        QTest::newRow("nested arrays") << R"({"a":[[1,2],[3,4]]})"_ba
                                       << "a.1.0"_ba
                                       << "3"_ba;
        QTest::newRow("last of two") << R"({"a":1,"a":2})"_ba
                                     << "a"_ba
                                     << "2"_ba;
        QTest::newRow("escaped name") << "{\"\\u0061\":1}"_ba
                                      << "a"_ba
                                      << "1"_ba;
        QTest::newRow("space before a colon") << "{\"a\" \n: 1}"_ba
                                              << "a"_ba
                                              << "1"_ba;
        QTest::newRow("escapes") << "{\"a\":\"\\\"\\\\\\/\\n\\u00eb\\ud83d\\ude00\"}"_ba
                                 << "a"_ba
                                 << "\"\\/\n\xc3\xab\xf0\x9f\x98\x80"_ba;
        QTest::newRow("empty") << R"({"a":""})"_ba
                               << "a"_ba
                               << ""_ba;
        QTest::newRow("deeper of the same name") << R"({"x":{"a":1}})"_ba
                                                 << "a"_ba << nothing;
        QTest::newRow("container") << R"({"a":{}})"_ba
                                   << "a"_ba << nothing;
        QTest::newRow("replaced by a container") << R"({"a":1,"a":[]})"_ba
                                                 << "a"_ba << nothing;
        QTest::newRow("torn") << R"({"a":1)"_ba
                              << "a"_ba << nothing;
        QTest::newRow("not JSON") << "a=1"_ba
                                  << "a"_ba << nothing;
        QTest::newRow("nothing at all") << ""_ba
                                        << "a"_ba << nothing;
    }

    void finds()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, value);
        const auto field = findJsonField(json, path);
        QCOMPARE(field.has_value(), !value.isNull());
        if (field)
            QCOMPARE(field->value, value);
    }

    void knowsWhereAFieldStands()
    {
        const QByteArray json = "{\"a\": \"x\\n\", \"b\": 12 }";
        const auto text = findJsonField(json, "a");
        QVERIFY(text);
        QCOMPARE(json.sliced(text->at, text->size), "\"x\\n\""_ba);
        const auto number = findJsonField(json, "b");
        QVERIFY(number);
        QCOMPARE(json.sliced(number->at, number->size), "12"_ba);
    }

    void writesWhatItReads()
    {
        QByteArray all;
        for (int i = 1; i < 0x80; ++i)
            all += char(i);
        all += "\xc3\xab\xf0\x9f\x98\x80";
        QCOMPARE(jsonStringValue(jsonString(all)), all);
    }

    void glancesAtTheFrontOfTornText()
    {
        const JsonGlance glance(
            "{\"type\":\"push\",\"data\":{\"id\":5},\"list\":[{\"x\":\"y\"}],\"torn\":{\"a");
        QVERIFY(glance.isJson());
        QCOMPARE(glance.value("type"), "push"_ba);
        QCOMPARE(glance.value("data.id"), "5"_ba);
        QCOMPARE(glance.value("list.*.x"), "y"_ba);
        QVERIFY(glance.contains("data"));
        QVERIFY(!glance.contains("id"));
        QVERIFY(!JsonGlance("plain").isJson());
        QVERIFY(!JsonGlance(QByteArray(100'000, '[')).contains("a"));
    }
};

QTEST_GUILESS_MAIN(TestJsonField)
#include "tst_json_field.moc"
