// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schema/attachment.h"
#include "app/schema/drift.h"
#include "app/schema/inference.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::schema;
using namespace Qt::Literals::StringLiterals;
using payload::JsonOutline;

namespace {

QByteArray inferred(const QByteArrayList& texts, bool ranges = true)
{
    Inference inference;
    for (const QByteArray& text : texts)
        inference.add(JsonOutline::build(text));
    return inference.schema({ranges});
}

/// The member of a schema at a JSON Pointer, as it is written; empty when it is not there.
QByteArray at(const QByteArray& schema, const QString& pointer)
{
    const JsonOutline outline = JsonOutline::build(schema);
    const JsonOutline::Node node = outline.find(pointer);
    return node == JsonOutline::none ? QByteArray()
                                     : outline.raw(node).toByteArray().simplified().replace(" ", "");
}

const QByteArrayList& orders()
{
    static const QByteArrayList texts{
        "{\"id\":\"7d444840-9dc0-11d1-b245-5ffdce74fad2\",\"at\":\"2026-11-24T10:00:00Z\",\"state\":\"open\","
        "\"total\":10,"
        "\"items\":[{\"n\":1},{\"n\":2,\"gift\":true}]}"_ba,
        "{\"id\":\"7d444840-9dc0-11d1-b245-5ffdce74fad3\",\"at\":\"2026-11-24T10:00:00+01:00\",\"state\":"
        "\"paid\","
        "\"total\":12.5,\"note\":null,\"items\":[]}"_ba,
        "{\"id\":\"7d444840-9dc0-11d1-b245-5ffdce74fad4\",\"at\":\"2026-11-24T10:00:01Z\",\"state\":\"open\","
        "\"total\":-3,"
        "\"note\":\"x\"}"_ba,
        "{\"id\":\"7d444840-9dc0-11d1-b245-5ffdce74fad5\",\"at\":\"2026-11-24T10:00:02Z\",\"state\":\"open\",\"total\":4}"_ba,
        "{\"id\":\"7d444840-9dc0-11d1-b245-5ffdce74fad6\",\"at\":\"2026-11-24T10:00:03Z\",\"state\":\"paid\",\"total\":4}"_ba,
        "{\"id\":\"7d444840-9dc0-11d1-b245-5ffdce74fad7\",\"at\":\"2026-11-24T10:00:04Z\",\"state\":\"paid\",\"total\":4}"_ba};
    return texts;
}

} // namespace

class TestInference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void infersWhatIsCommon_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("required") << u"/required"_s << "[\"id\",\"at\",\"state\",\"total\"]"_ba;
        QTest::newRow("format of ids") << u"/properties/id/format"_s << "\"uuid\""_ba;
        QTest::newRow("format of times") << u"/properties/at/format"_s << "\"date-time\""_ba;
        QTest::newRow("few values") << u"/properties/state/enum"_s << "[\"open\",\"paid\"]"_ba;
        QTest::newRow("whole numbers are numbers") << u"/properties/total/type"_s << "\"number\""_ba;
        QTest::newRow("least") << u"/properties/total/minimum"_s << "-3"_ba;
        QTest::newRow("largest") << u"/properties/total/maximum"_s << "12.5"_ba;
        QTest::newRow("several types") << u"/properties/note/type"_s << "[\"null\",\"string\"]"_ba;
        QTest::newRow("elements") << u"/properties/items/items/properties/gift/type"_s << "\"boolean\""_ba;
        QTest::newRow("required in elements") << u"/properties/items/items/required"_s << "[\"n\"]"_ba;
        QTest::newRow("chance is no enumeration") << u"/properties/note/enum"_s << ""_ba;
    }

    void infersWhatIsCommon()
    {
        QFETCH(QString, place);
        QFETCH(QByteArray, said);
        QCOMPARE(at(inferred(orders()), place), said);
    }

    void whatWasSeenFits()
    {
        const auto schema = Schema::parse(inferred(orders()));
        QVERIFY(schema);
        for (const QByteArray& text : orders()) {
            QVERIFY(validate(*schema, JsonOutline::build(text)).isValid());
            QVERIFY(findDrift(*schema, JsonOutline::build(text)).drifts.empty());
        }
    }

    void leavesRangesOut() { QVERIFY(!inferred(orders(), false).contains("minimum")); }

    void tellsDrift()
    {
        const auto schema = Schema::parse(inferred(orders()));
        const QByteArray text =
            "{\"id\":\"7d444840-9dc0-11d1-b245-5ffdce74fad2\",\"state\":\"lost\",\"total\":\"10\","
            "\"at\":\"2026-11-24T10:00:00Z\",\"items\":[{\"m\":1}],\"coupon\":{\"code\":1}}";
        QStringList told;
        for (const Drift& drift : findDrift(*schema, JsonOutline::build(text)).drifts)
            told.append(QString::fromLatin1(driftName(drift.kind)) + u' ' + drift.pointer);
        told.sort();
        QCOMPARE(told, (QStringList{u"missing-field /items/0/n"_s, u"new-field /coupon"_s,
                                    u"new-field /items/0/m"_s, u"new-value /state"_s, u"retyped /total"_s}));
    }

    void followsReferencesForNewFields()
    {
        const auto schema = Schema::parse(
            "{\"$ref\":\"#/$defs/a\",\"$defs\":{\"a\":{\"properties\":{\"b\":{\"$ref\":\"#/$defs/a\"}}}}}");
        const DriftReport report = findDrift(*schema, JsonOutline::build("{\"b\":{\"b\":{\"c\":1}}}"));
        QCOMPARE(report.drifts.size(), 1U);
        QCOMPARE(report.drifts[0].pointer, u"/b/b/c"_s);
    }

    void survivesHostileTexts()
    {
        QByteArray wide = "{";
        for (int i = 0; i < 5000; ++i)
            wide += (i > 0 ? ",\"" : "\"") + QByteArray::number(i) + "\":1";
        wide += '}';
        const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
        const QByteArray schema = inferred({wide, deep, "{\"a\":1,\"a\":\"x\",\"\\ud800\":1}"});
        QVERIFY(schema.size() < 1'000'000);
        QVERIFY(Schema::parse(schema));
    }

    void keepsAttachmentsAsDocuments()
    {
        const Attachment attachment{{}, "/orders", "order.created", "{\"type\":\"object\"}"};
        const auto read = toAttachment(toDocument(attachment));
        QVERIFY(read);
        QCOMPARE(*read, attachment);
        Document broken;
        broken.content = "[";
        QCOMPARE(toAttachment(broken).error().kind, ErrorKind::Damaged);
    }

    void choosesTheClosestAttachment()
    {
        const std::vector<Attachment> all{
            {{}, "/a", {}, "1"}, {{}, {}, "push", "2"}, {{}, "/a", "push", "3"}};
        QCOMPARE(attachmentFor(all, "/a?x=1", "push")->schema, "3"_ba);
        QCOMPARE(attachmentFor(all, "/b", "push")->schema, "2"_ba);
        QCOMPARE(attachmentFor(all, "/a", "other")->schema, "1"_ba);
        QVERIFY(!attachmentFor(all, "/b", "other"));
    }
};

QTEST_GUILESS_MAIN(TestInference)
#include "tst_inference.moc"
