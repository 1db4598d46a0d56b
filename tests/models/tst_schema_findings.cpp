// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/schema_findings.h"

#include "app/models/comparison_rules.h"
#include "app/schema/attachment.h"
#include "tests/support/example_exchanges.h"
#include "tests/support/temp_session.h"

#include <QTest>

#include <future>

using namespace hookbench;
using namespace hookbench::models;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = SchemaFinding::Kind;

void save(session::SessionWriter& writer, const Document& document)
{
    std::promise<bool> saved;
    writer.saveDocument(document,
                        [&saved](const Result<Document>& result) { saved.set_value(result.has_value()); });
    QVERIFY(saved.get_future().get());
}

} // namespace

class TestSchemaFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhereABodyDoesNotFit()
    {
        const tests::TempSession session;
        {
            const auto writer = session.write();
            Exchange exchange = tests::exampleExchange();
            exchange.summary.target = "/orders?x=1";
            const QByteArray body = "{\"n\":[1,\"2\"]}";
            exchange.requestFraming = http::BodyFraming::Length;
            exchange.requestBody = {body, {}, body.size(), 0};
            QVERIFY(tests::recordAndWait(*writer, exchange));
            exchange.summary.target = "/elsewhere";
            QVERIFY(tests::recordAndWait(*writer, exchange));
            save(*writer,
                 schema::toDocument(
                     {{}, "/orders", {}, "{\"properties\":{\"n\":{\"items\":{\"type\":\"integer\"}}}}"}));
        }
        const auto found = schemaFindings(session.path(), ExchangeId{1});
        QVERIFY(found && found->isAttached && found->verdict.isJson);
        QCOMPARE(found->subject, (SchemaSubject{"/orders", {}}));
        QCOMPARE(found->verdict.findings.front(),
                 (SchemaFinding{Kind::Failure, u"/n/1"_s, "type", u"This is string, not integer."_s}));
        const auto elsewhere = schemaFindings(session.path(), ExchangeId{2});
        QVERIFY(elsewhere && !elsewhere->isAttached && elsewhere->verdict.findings.empty());
        QVERIFY(!schemaFindings(session.path(), ExchangeId{3}));
    }

    void judgesDecodedBodies()
    {
        const tests::TempSession session;
        {
            const auto writer = session.write();
            Exchange exchange = tests::exampleExchange();
            exchange.summary.target = "/orders";
            exchange.requestHead = "POST /orders HTTP/1.1\r\nX-Test-Event: paid\r\n"
                                   "Content-Encoding: deflate\r\n\r\n";
            const QByteArray body = qCompress(QByteArray("{\"a\":1,\"new\":2}")).sliced(4);
            exchange.requestFraming = http::BodyFraming::Length;
            exchange.requestBody = {body, {}, body.size(), 0};
            QVERIFY(tests::recordAndWait(*writer, exchange));
            exchange.requestBody = {"{\"a\":1}", {}, 7, 0}; // not what its field says
            QVERIFY(tests::recordAndWait(*writer, exchange));
            exchange.requestBody = {"no JSON", {}, 7, 0};
            QVERIFY(tests::recordAndWait(*writer, exchange));
            save(*writer,
                 schema::toDocument({{}, {}, "paid", "{\"properties\":{\"a\":{\"type\":\"integer\"}}}"}));
        }
        QCOMPARE(*schemaSubject(session.path(), ExchangeId{1}), (SchemaSubject{"/orders", "paid"}));
        const auto decoded = schemaFindings(session.path(), ExchangeId{1});
        QVERIFY(decoded && decoded->isAttached);
        QCOMPARE(decoded->verdict.findings.size(), size_t(1));
        QCOMPARE(decoded->verdict.findings.front().kind, Kind::Drift);
        QCOMPARE(decoded->verdict.findings.front().rule, "new-field"_ba);
        QCOMPARE(decoded->verdict.findings.front().pointer, u"/new"_s);
        const auto asItCame = schemaFindings(session.path(), ExchangeId{2});
        QVERIFY(asItCame && asItCame->verdict.isJson && asItCame->verdict.findings.empty());
        const auto text = schemaFindings(session.path(), ExchangeId{3});
        QVERIFY(text && text->isAttached && !text->verdict.isJson);

        std::atomic<qint64> done = 0;
        const auto learned = learnSchema(session.path(), {ExchangeId{1}, ExchangeId{2}, ExchangeId{3}}, done);
        QVERIFY(learned);
        QCOMPARE(done.load(), qint64(3));
        QCOMPARE(learned->bodies, qint64(2));
        QCOMPARE(learned->others, qint64(1));
        QVERIFY(learned->text.contains("\"new\""));
        const CancelFlag cancel;
        cancel.cancel();
        QVERIFY(!learnSchema(session.path(), {ExchangeId{1}}, done, cancel));
    }

    void goesOnWithoutASchemaThatCannotBeRead()
    {
        const tests::TempSession session;
        {
            const auto writer = session.write();
            Exchange exchange = tests::exampleExchange();
            exchange.summary.target = "/orders";
            exchange.requestFraming = http::BodyFraming::Length;
            exchange.requestBody = {"{}", {}, 2, 0};
            QVERIFY(tests::recordAndWait(*writer, exchange));
            save(*writer, schema::toDocument({{}, "/orders", {}, "{\"type\":"}));
        }
        const auto found = schemaFindings(session.path(), ExchangeId{1});
        QVERIFY(found && found->isAttached);
        QCOMPARE(found->verdict.findings.size(), size_t(1));
        QCOMPARE(found->verdict.findings.front().kind, Kind::Problem);
    }

    void keepsRulesInADocument()
    {
        const QStringList rules{u"@times"_s, u"/a/\"b\"/*"_s, u"header:date"_s, u"ü"_s};
        const Document document = documentOfRules(DocumentId{7}, rules);
        QCOMPARE(document.id, DocumentId{7});
        QCOMPARE(rulesOfDocument(document), rules);
        Document foreign;
        foreign.content = "[1, \"@nothing\", \"a\"]";
        QCOMPARE(rulesOfDocument(foreign), QStringList{u"a"_s});
        foreign.content = "{";
        QCOMPARE(rulesOfDocument(foreign), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestSchemaFindings)
#include "tst_schema_findings.moc"
