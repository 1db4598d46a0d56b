// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/schema_suggestions.h"

#include <QTest>

using namespace hookbench;
using namespace Qt::Literals::StringLiterals;
using models::schemaSuggestions;
using models::SchemaSuggestions;

namespace {

const QByteArray orders = R"({
  "$defs": {"person": {"properties": {"name": {"type": "string"}, "vip": {"type": "boolean"}}}},
  "properties": {
    "id": {"type": "integer"},
    "state": {"enum": ["open", "paid", 3]},
    "buyer": {"$ref": "#/$defs/person"},
    "lines": {"type": "array", "items": {"allOf": [{"properties": {"sku": {}}}, {"properties": {"count": {}}}]}},
    "pair": {"prefixItems": [{"const": "first"}, {"type": ["null", "boolean"]}]},
    "maybe": {"anyOf": [{"properties": {"a": {}}}, {"properties": {"b": {}}}]},
    "loop": {"$ref": "#/properties/loop"}
  },
  "additionalProperties": {"const": "other"}
})";

} // namespace

class TestSchemaSuggestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suggests_data()
    {
        QTest::addColumn<QByteArray>("text"); // the place is its end
        QTest::addColumn<QByteArrayList>("texts");
        QTest::addColumn<qsizetype>("typed");
        const auto row = [](const char* name, const QByteArray& text, const QByteArrayList& texts,
                            qsizetype typed = 0) {
            QTest::addRow("%s", name) << text << texts << typed;
        };
        row("names", "{",
            {"\"id\"", "\"state\"", "\"buyer\"", "\"lines\"", "\"pair\"", "\"maybe\"", "\"loop\""});
        row("names that begin so", "{ \"l", {"\"lines\"", "\"loop\""}, 2);
        row("names that are missing",
            "{\"id\": 1, \"buyer\": {}, \"l\\\"\": [], \"maybe\":1,\"pair\":1,\"loop\":1,",
            {"\"state\"", "\"lines\""});
        row("values of an enum", "{\"state\": ", {"\"open\"", "\"paid\"", "3"});
        row("values that begin so", "{\"state\": \"p", {"\"paid\""}, 2);
        row("by reference", "{\"buyer\": {\"name\": {{name}}, ", {"\"vip\""});
        row("booleans", "{\"buyer\": {\"vip\": t", {"true"}, 1);
        row("in arrays, of all", "{\"lines\": [{\"sku\": 1}, {", {"\"sku\"", "\"count\""});
        row("first of a tuple", "{\"pair\": [", {"\"first\""});
        row("second of a tuple", "{\"pair\": [\"first\", ", {"null", "true", "false"});
        row("alternatives", "{\"maybe\": {", {"\"a\"", "\"b\""});
        row("other members", "{\"x\": ", {"\"other\""});
        row("a reference to itself", "{\"loop\": {", {});
        row("behind the end", "{}]}", {});
        row("no schema for it", "{\"id\": ", {});
    }

    void suggests()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArrayList, texts);
        QFETCH(const qsizetype, typed);
        QCOMPARE(schemaSuggestions(orders, text, text.size()).texts, texts);
        QCOMPARE(schemaSuggestions(orders, text, text.size()).typed, typed);
        QCOMPARE(schemaSuggestions(orders, text + " rest }", text.size()).texts, texts);
    }

    void saysNothingWithoutASchema()
    {
        QCOMPARE(schemaSuggestions("no schema", "{", 1), SchemaSuggestions());
        QCOMPARE(schemaSuggestions("true", "{", 1).texts, QByteArrayList());
    }
};

QTEST_GUILESS_MAIN(TestSchemaSuggestions)
#include "tst_schema_suggestions.moc"
