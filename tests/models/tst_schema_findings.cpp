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
        QCOMPARE(*schemaFindings(session.path(), ExchangeId{1}),
                 (std::vector<SchemaFinding>{{u"/n/1"_s, u"This is string, not integer."_s}}));
        QVERIFY(schemaFindings(session.path(), ExchangeId{2})->empty());
        QVERIFY(!schemaFindings(session.path(), ExchangeId{3}));
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
