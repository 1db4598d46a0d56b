// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/schemas.h"

#include "app/models/exchange_log_model.h"
#include "app/workspace/extra_columns.h"
#include "app/workspace/filter_scan.h"
#include "app/workspace/log_query.h"
#include "app/workspace/workspace.h"
#include "tests/support/example_exchanges.h"
#include "tests/support/manual_clock.h"
#include "tests/support/temp_session.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace hookbench;
using namespace hookbench::tests;
using namespace hookbench::workspace;
using namespace Qt::Literals::StringLiterals;

namespace {

Exchange posted(const QByteArray& target, const QByteArray& body, const QByteArray& event = {})
{
    Exchange exchange = exampleExchange();
    exchange.summary.target = target;
    exchange.requestHead = "POST " + target + " HTTP/1.1\r\nContent-Type: application/json\r\n" +
                           (event.isEmpty() ? QByteArray() : "X-Shop-Event: " + event + "\r\n") + "\r\n";
    exchange.requestFraming = http::BodyFraming::Length;
    exchange.requestBody = {body, {}, body.size(), 0};
    exchange.summary.bodySize = body.size();
    return exchange;
}

constexpr char schemaText[] =
    R"({"type":"object","properties":{"n":{"type":"integer"},"s":{"enum":["a"]}},"required":["n"]})";

} // namespace

/// Schemas are attached in the open session, and filters and columns say what they say.
class TestSchemas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<TempSession>();
        {
            const auto writer = m_session->write();
            for (const Exchange& exchange :
                 {posted("/orders", R"({"n":1,"s":"a"})"), posted("/orders?x", R"({"n":"1","s":"b"})"),
                  posted("/orders", R"({"s":"a","t":1})"), posted("/orders", "no JSON"),
                  posted("/other", R"({"n":"1"})"), posted("/other", R"({"n":"1"})", "order.paid")})
                QVERIFY(recordAndWait(*writer, exchange));
        }
        m_workspace = std::make_unique<Workspace>(WorkspaceOptions());
        m_schemas = std::make_unique<Schemas>(*m_workspace);
        QSignalSpy opened(m_workspace.get(), &Workspace::sessionOpened);
        m_workspace->openSession(m_session->path(), session::SessionWriter::Mode::OpenExisting);
        QVERIFY(opened.wait());
    }

    void cleanup()
    {
        m_schemas.reset();
        m_workspace.reset();
        m_session.reset();
    }

    void keepsWhatIsAttached()
    {
        attach({{}, "/orders", {}, schemaText});
        QCOMPARE(m_schemas->attachments().size(), size_t(1));
        const DocumentId id = m_schemas->attachments().front().id;
        attach({{}, "/orders", {}, "true"}); // takes the place of the first
        QCOMPARE(m_schemas->attachments().size(), size_t(1));
        QCOMPARE(m_schemas->attachments().front().id, id);
        attach({{}, {}, "order.paid", "false"});
        QCOMPARE(m_schemas->attachments().front().event, "order.paid"_ba); // by path, then event
        // Moved to where there is one: that one goes.
        attach({id, {}, "order.paid", "true"});
        QCOMPARE(m_schemas->attachments().size(), size_t(1));
        const auto reader = session::SessionReader::open(m_session->path());
        QTRY_COMPARE(*models::schemaAttachments(**reader), m_schemas->attachments());
        m_schemas->remove(id);
        QVERIFY(m_schemas->attachments().empty()); // at once
        QTRY_VERIFY(models::schemaAttachments(**reader)->empty());
    }

    void refusesWhatIsNoSchema()
    {
        QCOMPARE(m_schemas->attach({{}, {}, {}, "true"}).error().kind, ErrorKind::Usage);
        QVERIFY(!m_schemas->attach({{}, "/a", {}, "[1"}));
        QVERIFY(!m_schemas->attach({{}, "/a", {}, "3"}));
        QVERIFY(m_schemas->attachments().empty());
        QVERIFY(!Schemas::problemOf("true"));
        QCOMPARE(Schemas::problemOf("{\"a\":}").offset, qint64(5));
        QVERIFY(Schemas::problemOf("3"));
    }

    void filtersByVerdictAndDrift_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QList<qint64>>("ids");
        QTest::newRow("invalid") << u"schema == invalid"_s << QList<qint64>{2, 3, 6};
        QTest::newRow("valid") << u"schema == valid"_s << QList<qint64>{1};
        QTest::newRow("any") << u"schema"_s << QList<qint64>{1, 2, 3, 6};
        QTest::newRow("drift") << u"drift"_s << QList<qint64>{2, 3};
        QTest::newRow("kind") << u"drift contains new-field"_s << QList<qint64>{3};
        QTest::newRow("place") << u"drift contains \"retyped /n\""_s << QList<qint64>{2};
        QTest::newRow("not") << u"not schema"_s << QList<qint64>{4, 5};
        QTest::newRow("with others") << u"schema == invalid and path == /other"_s << QList<qint64>{6};
    }

    void filtersByVerdictAndDrift()
    {
        QFETCH(QString, filter);
        QFETCH(QList<qint64>, ids);
        attach({{}, "/orders", {}, schemaText});
        attach({{}, {}, "order.paid", "false"});
        const auto compiled = filter::Filter::compile(filter, ManualClock());
        QVERIFY(compiled);
        FilterScan scan(m_session->path(), *compiled, {ExchangeId{1}, ExchangeId{6}});
        QList<qint64> found;
        while (const auto block = scan.next()) {
            QVERIFY(*block);
            for (const ExchangeSummary& summary : **block)
                found << summary.id.value;
        }
        QCOMPARE(found, ids);
    }

    void showsWhatChangedAtOnce()
    {
        QThreadPool jobs;
        models::ExchangeLogModel model;
        ExtraColumns columns(jobs);
        columns.setSession(m_session->path());
        columns.setFields({u"schema"_s, u"drift"_s});
        LogQuery query(model, jobs);
        model.setSession(m_workspace->reader());
        query.open(m_session->path());
        QTRY_VERIFY(query.index());
        query.setFilter(u"schema == invalid"_s);
        QTRY_COMPARE(model.rowCount(), 0);
        const auto text = [&columns](qint64 id, int column) {
            const QString* known = columns.text(ExchangeId{id}, column);
            return known ? *known : u"?"_s;
        };
        QTRY_COMPARE(text(2, 0), QString());
        connect(m_schemas.get(), &Schemas::changed, &query, &LogQuery::noteSchemas);
        connect(m_schemas.get(), &Schemas::changed, &columns, &ExtraColumns::forgetSchemas);
        attach({{}, "/orders", {}, schemaText});
        QTRY_COMPARE(model.rowCount(), 2);
        QTRY_COMPARE(text(2, 0), u"invalid"_s);
        QTRY_COMPARE(text(2, 1), u"retyped /n, new-value /s"_s);
        QTRY_COMPARE(text(3, 1), u"missing-field /n, new-field /t"_s);
        m_schemas->remove(m_schemas->attachments().front().id);
        QTRY_COMPARE(model.rowCount(), 0);
        QTRY_COMPARE(text(2, 0), QString());
        jobs.waitForDone();
    }

    void learnsFromRequests()
    {
        QSignalSpy learned(m_schemas.get(), &Schemas::learned);
        m_schemas->learn({ExchangeId{1}, ExchangeId{3}, ExchangeId{4}});
        QVERIFY(m_schemas->isLearning());
        QVERIFY(learned.wait());
        const auto schema = learned.front().front().value<models::LearnedSchema>();
        QCOMPARE(schema.bodies, qint64(2));
        QCOMPARE(schema.others, qint64(1));
        QVERIFY(!Schemas::problemOf(schema.text));
        QCOMPARE(m_schemas->learnedFrom(), qint64(3));
        QSignalSpy failed(m_schemas.get(), &Schemas::failed);
        m_schemas->learn({ExchangeId{99}});
        QVERIFY(failed.wait());
        QSignalSpy subject(m_schemas.get(), &Schemas::subjectFound);
        m_schemas->findSubject(ExchangeId{6});
        QVERIFY(subject.wait());
        QCOMPARE(subject.front().front().value<models::SchemaSubject>(),
                 (models::SchemaSubject{"/other", "order.paid"}));
    }

    void readsAndWritesFiles()
    {
        const QString path = m_session->folder() + u"/schema.json"_s;
        QSignalSpy written(m_schemas.get(), &Schemas::fileWritten);
        m_schemas->writeFile(path, schemaText);
        QVERIFY(written.wait());
        QSignalSpy read(m_schemas.get(), &Schemas::fileRead);
        m_schemas->readFile(path);
        QVERIFY(read.wait());
        QCOMPARE(read.front().front().toByteArray(), QByteArray(schemaText));
        QSignalSpy failed(m_schemas.get(), &Schemas::failed);
        m_schemas->readFile(m_session->folder() + u"/none"_s);
        QVERIFY(failed.wait());
        m_schemas->writeFile(m_session->folder() + u"/none/at/all"_s, "true");
        QVERIFY(failed.wait());
    }

private:
    void attach(const schema::Attachment& attachment)
    {
        QSignalSpy changed(m_schemas.get(), &Schemas::changed);
        QVERIFY(m_schemas->attach(attachment));
        QVERIFY(changed.wait());
    }

    std::unique_ptr<TempSession> m_session;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Schemas> m_schemas;
};

QTEST_GUILESS_MAIN(TestSchemas)
#include "tst_schemas.moc"
