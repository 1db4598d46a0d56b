// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schema/validation.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace hookbench;
using namespace hookbench::schema;
using namespace Qt::Literals::StringLiterals;
using payload::JsonOutline;

namespace {

Validation judge(const QByteArray& schema, const QByteArray& text)
{
    const auto parsed = Schema::parse(schema);
    if (!parsed)
        return {{}, parsed.error().message};
    return validate(*parsed, JsonOutline::build(text));
}

QByteArray inDraft7(QByteArray schema)
{
    if (!schema.startsWith('{') || schema.contains("$schema"))
        return schema;
    const bool isEmpty = schema.sliced(1).trimmed() == "}";
    return schema.insert(1,
                         "\"$schema\":\"http://json-schema.org/draft-07/schema#\""_ba + (isEmpty ? "" : ","));
}

/// What the public suite asks and this program does not answer, by the description of a group.
bool isBeyond(const QString& file, const QString& group)
{
    static const QStringList groups{
        u"remote ref, containing refs itself"_s, // the meta-schema, which is not in the document
        u"valid definition"_s,
        u"invalid definition"_s,
        u"validate definition against metaschema"_s,
    };
    static const QStringList files{
        u"refRemote.json"_s,        // references out of the document are never fetched
        u"content.json"_s,          // contentEncoding and contentMediaType say nothing here
        u"ecmascript-regex.json"_s, // regular expressions are those of RE2
        u"idn-email.json"_s,        u"idn-hostname.json"_s, u"iri.json"_s,
        u"iri-reference.json"_s,    u"uri-template.json"_s,
    };
    return files.contains(file) || groups.contains(group);
}

} // namespace

class TestValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithThePublicSuite()
    {
        const QString folder = qEnvironmentVariable("HOOKBENCH_SUITES");
        if (folder.isEmpty()) {
            qInfo("HOOKBENCH_SUITES is not set: the cases of JSON-Schema-Test-Suite are left out");
            return;
        }
        QStringList wrong;
        int count = 0;
        for (const QString& place : {u"draft7"_s, u"draft7/optional"_s, u"draft7/optional/format"_s}) {
            const QDir files(folder + u"/json-schema/files/"_s + place);
            for (const QString& name : files.entryList({u"*.json"_s}, QDir::Files)) {
                QFile file(files.filePath(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray text = file.readAll();
                const JsonOutline suite = JsonOutline::build(text);
                QVERIFY(suite.isComplete());
                for (const JsonOutline::Node group : suite.children(JsonOutline::root)) {
                    const QString title = suite.string(suite.member(group, "description"));
                    if (isBeyond(name, title))
                        continue;
                    QByteArray schema = suite.raw(suite.member(group, "schema")).toByteArray();
                    schema = inDraft7(schema);
                    for (const JsonOutline::Node test : suite.children(suite.member(group, "tests"))) {
                        const bool valid = suite.kind(suite.member(test, "valid")) == payload::JsonKind::True;
                        const Validation found =
                            judge(schema, suite.raw(suite.member(test, "data")).toByteArray());
                        ++count;
                        if (found.isValid() != valid || !found.problem.isEmpty())
                            wrong.append(u"%1: %2: %3 %4"_s.arg(
                                name, title, suite.string(suite.member(test, "description")), found.problem));
                    }
                }
            }
        }
        qInfo("%d cases", count);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QVERIFY(count > 500);
    }

    void judges2020_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("valid");
        const auto row = [](const char* name, const char* schema, const char* text, bool valid) {
            QTest::newRow(name) << QByteArray(schema) << QByteArray(text) << valid;
        };
        row("prefixItems fit", "{\"prefixItems\":[{\"type\":\"integer\"},{\"type\":\"string\"}]}",
            "[1,\"a\",true]", true);
        row("prefixItems do not fit", "{\"prefixItems\":[{\"type\":\"integer\"}]}", "[\"a\"]", false);
        row("items are the rest", "{\"prefixItems\":[{}],\"items\":{\"type\":\"string\"}}", "[1,\"a\"]",
            true);
        row("items are not the rest", "{\"prefixItems\":[{}],\"items\":false}", "[1,2]", false);
        row("minContains", "{\"contains\":{\"const\":1},\"minContains\":2}", "[1,2]", false);
        row("minContains of none", "{\"contains\":{\"const\":1},\"minContains\":0}", "[]", true);
        row("maxContains", "{\"contains\":{\"const\":1},\"maxContains\":1}", "[1,1]", false);
        row("dependentRequired", "{\"dependentRequired\":{\"a\":[\"b\"]}}", "{\"a\":1}", false);
        row("dependentSchemas", "{\"dependentSchemas\":{\"a\":{\"minProperties\":2}}}", "{\"a\":1}", false);
        row("beside a reference",
            "{\"$ref\":\"#/$defs/a\",\"maximum\":3,\"$defs\":{\"a\":{\"type\":\"integer\"}}}", "4", false);
        row("anchor", "{\"$ref\":\"#a\",\"$defs\":{\"x\":{\"$anchor\":\"a\",\"type\":\"string\"}}}", "1",
            false);
        row("id",
            "{\"$id\":\"https://h/"
            "a.json\",\"$ref\":\"b.json\",\"$defs\":{\"x\":{\"$id\":\"b.json\",\"type\":\"string\"}}}",
            "1", false);
        row("id in a constant",
            "{\"$id\":\"https://h/"
            "a.json\",\"$ref\":\"b.json\",\"$defs\":{\"c\":{\"const\":{\"$id\":\"b.json\",\"type\":\"null\"}}"
            ",\"x\":{\"$id\":\"b.json\",\"type\":\"string\"}}}",
            "\"a\"", true);
        row("unevaluatedProperties", "{\"properties\":{\"a\":{}},\"unevaluatedProperties\":false}",
            "{\"a\":1,\"b\":1}", false);
        row("unevaluatedProperties see into allOf",
            "{\"allOf\":[{\"properties\":{\"a\":{}}}],\"unevaluatedProperties\":false}", "{\"a\":1}", true);
        row("unevaluatedProperties see not what failed",
            "{\"anyOf\":[{\"properties\":{\"a\":{\"type\":\"string\"}},\"required\":[\"a\"]},{\"required\":["
            "\"b\"]}],\"properties\":{\"b\":{}},\"unevaluatedProperties\":false}",
            "{\"a\":1,\"b\":1}", false);
        row("unevaluatedProperties see then",
            "{\"if\":{\"properties\":{\"a\":{\"const\":1}},\"required\":[\"a\"]},\"then\":{\"properties\":{"
            "\"b\":{}}},\"unevaluatedProperties\":false}",
            "{\"a\":1,\"b\":2}", true);
        row("unevaluatedProperties see into references",
            "{\"$ref\":\"#/$defs/"
            "x\",\"unevaluatedProperties\":false,\"$defs\":{\"x\":{\"properties\":{\"a\":{}}}}}",
            "{\"a\":1}", true);
        row("unevaluatedProperties with not",
            "{\"not\":{\"not\":{\"properties\":{\"a\":{}},\"required\":[\"a\"]}},\"unevaluatedProperties\":"
            "false}",
            "{\"a\":1}", false);
        row("additionalProperties leave nothing",
            "{\"additionalProperties\":true,\"unevaluatedProperties\":false}", "{\"a\":1}", true);
        row("unevaluatedItems", "{\"prefixItems\":[{}],\"unevaluatedItems\":false}", "[1,2]", false);
        row("unevaluatedItems after contains",
            "{\"prefixItems\":[{}],\"contains\":{\"const\":2},\"unevaluatedItems\":false}", "[1,2]", true);
        row("dynamicRef",
            "{\"$id\":\"https://h/"
            "strict\",\"$dynamicAnchor\":\"node\",\"$ref\":\"tree\",\"unevaluatedProperties\":false,\"$"
            "defs\":{\"tree\":{\"$id\":\"tree\",\"$dynamicAnchor\":\"node\",\"properties\":{\"data\":true,"
            "\"children\":{\"items\":{\"$dynamicRef\":\"#node\"}}}}}}",
            "{\"children\":[{\"daat\":1}]}", false);
        row("dynamicRef fits",
            "{\"$id\":\"https://h/"
            "strict\",\"$dynamicAnchor\":\"node\",\"$ref\":\"tree\",\"unevaluatedProperties\":false,\"$"
            "defs\":{\"tree\":{\"$id\":\"tree\",\"$dynamicAnchor\":\"node\",\"properties\":{\"data\":true,"
            "\"children\":{\"items\":{\"$dynamicRef\":\"#node\"}}}}}}",
            "{\"children\":[{\"data\":1}]}", true);
        row("recursion", "{\"properties\":{\"a\":{\"$ref\":\"#\"}},\"additionalProperties\":false}",
            "{\"a\":{\"a\":{\"b\":1}}}", false);
        row("numbers beyond a double", "{\"maximum\":12345678901234567890}", "12345678901234567891", false);
        row("multiple of a fraction", "{\"multipleOf\":0.01}", "123456789012345678.91", true);
        row("no multiple of a fraction", "{\"multipleOf\":0.01}", "0.001", false);
        row("multiple with an exponent", "{\"multipleOf\":3}", "3e100", true);
        row("whole", "{\"type\":\"integer\"}", "1.50e1", true);
        row("characters, not bytes", "{\"maxLength\":2}", "\"\xF0\x9F\x98\x80\\ud83d\\ude00\"", true);
        row("names twice", "{\"properties\":{\"a\":{\"type\":\"string\"}}}", "{\"a\":1,\"a\":\"x\"}", false);
    }

    void judges2020()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QByteArray, text);
        QFETCH(bool, valid);
        const Validation found = judge(schema, text);
        QCOMPARE(found.problem, QString());
        QCOMPARE(found.failures.empty(), valid);
    }

    void saysWhereAndWhy()
    {
        const Validation found = judge("{\"properties\":{\"items\":{\"items\":{\"required\":[\"a/"
                                       "b\"],\"properties\":{\"n\":{\"type\":\"string\"}}}}}}",
                                       "{\"items\":[{\"a/b\":1},{\"n\":5}]}");
        QCOMPARE(found.failures.size(), 2U);
        QCOMPARE(found.failures[0].pointer, u"/items/1"_s);
        QCOMPARE(found.failures[0].keyword, "required"_ba);
        QCOMPARE(found.failures[0].message, u"“a/b” is missing."_s);
        QCOMPARE(found.failures[1].pointer, u"/items/1/n"_s);
        QCOMPARE(found.failures[1].schemaPointer, u"/properties/items/items/properties/n/type"_s);
        QCOMPARE(found.failures[1].message, u"This is integer, not string."_s);
    }

    void saysWhatItCannotJudge_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QString>("problem");
        QTest::newRow("remote reference")
            << "{\"$ref\":\"https://example.org/schema.json\"}"_ba << u"nothing is fetched"_s;
        QTest::newRow("reference to nothing") << "{\"$ref\":\"#/$defs/none\"}"_ba << u"nothing is fetched"_s;
        QTest::newRow("endless reference") << "{\"$ref\":\"#\"}"_ba << u"levels deep"_s;
        QTest::newRow("look-around") << "{\"pattern\":\"(?=a)\"}"_ba << u"cannot be used"_s;
        QTest::newRow("no JSON") << "{"_ba << u"no JSON"_s;
        QTest::newRow("no schema") << "[]"_ba << u"A schema is"_s;
    }

    void saysWhatItCannotJudge()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QString, problem);
        const Validation found = judge(schema, "\"a\"");
        QVERIFY(!found.isValid());
        QVERIFY2(found.problem.contains(problem), qPrintable(found.problem));
    }

    void boundsItsWork()
    {
        QByteArray schema = "{\"$defs\":{\"x0\":{\"type\":\"string\"}";
        for (int i = 1; i < 40; ++i) {
            const QByteArray before = "{\"$ref\":\"#/$defs/x" + QByteArray::number(i - 1) + "\"}";
            schema += ",\"x" + QByteArray::number(i) + "\":{\"oneOf\":[" + before + ',' + before + "]}";
        }
        schema += "},\"$ref\":\"#/$defs/x39\"}";
        const Validation found = judge(schema, "1");
        QVERIFY2(found.problem.contains(u"too much work"_s), qPrintable(found.problem));
    }

    void survivesDepth()
    {
        const QByteArray text = QByteArray(100'000, '[') + QByteArray(100'000, ']');
        QVERIFY(judge("{\"items\":{\"$ref\":\"#\"}}", text).problem.contains(u"levels deep"_s));
        QVERIFY(judge("{\"type\":\"array\"}", text).isValid());
        QByteArray deep;
        for (int i = 0; i < 50'000; ++i)
            deep += "{\"not\":";
        deep += "true" + QByteArray(50'000, '}');
        QVERIFY(judge(deep, "1").problem.contains(u"levels deep"_s));
    }
};

QTEST_GUILESS_MAIN(TestValidation)
#include "tst_validation.moc"
