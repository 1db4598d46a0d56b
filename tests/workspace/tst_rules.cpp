// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of a session: kept, at work, made of exchanges, and off where they come from strangers.
#include "app/formats/rule_json.h"
#include "app/workspace/rule_consent.h"
#include "app/workspace/rule_from_exchange.h"
#include "app/workspace/rules_file.h"
#include "app/workspace/workspace.h"
#include "tests/support/loopback_peer.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::tests;
using namespace hookbench::workspace;
using namespace Qt::Literals::StringLiterals;

namespace {

Rule answering(int status)
{
    ReplyAction reply;
    reply.status = status;
    Rule rule;
    rule.name = u"Rule"_s;
    rule.steps = {{reply, 1, 0}};
    return rule;
}

Rule readingFile(const QString& path)
{
    Rule rule = answering(200);
    std::get<ReplyAction>(rule.steps.front().action).bodyFile = path;
    return rule;
}

WorkspaceOptions quickOptions()
{
    WorkspaceOptions options;
    options.notifyIntervalMs = 0;
    return options;
}

/// A workspace with an open session, in a home of its own.
struct Opened
{
    explicit Opened(const QString& path)
        : workspace(quickOptions())
    {
        QSignalSpy opened(&workspace, &Workspace::sessionOpened);
        workspace.openSession(path, session::SessionWriter::Mode::OpenOrCreate);
        isOpen = opened.wait() && QTest::qWaitFor([this] {
                     return !workspace.endpoints().empty() &&
                            workspace.endpoints().front().phase == EndpointStatus::Phase::Listening;
                 });
    }

    EndpointId endpoint() const { return workspace.endpoints().front().endpoint.id; }

    int status(const QByteArray& target = "/")
    {
        const QByteArray& url = workspace.endpoints().front().url;
        LoopbackPeer peer(quint16(url.sliced(url.lastIndexOf(':') + 1).toInt()));
        peer.send("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n");
        return statusCodes(peer.readResponses(1)).value(0);
    }

    Workspace workspace;
    bool isOpen = false;
};

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void areKeptInTheirOrderAndAtWork();
    void ofStrangersAreOffUntilTheyAreSwitchedOn();
    void stampsAreOfOneComputerAndOneRule();
    void tellWhatReachesOut_data();
    void tellWhatReachesOut();
    void areMadeOfExchanges();
    void ofFilesSayWhatIsWrong();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRules::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_folder->path().toUtf8());
}

void TestRules::areKeptInTheirOrderAndAtWork()
{
    const QString path = m_folder->filePath(u"s.hookbench"_s);
    {
        Opened opened(path);
        QVERIFY(opened.isOpen);
        QCOMPARE(opened.status(), 200);
        Rules& rules = opened.workspace.rules();
        rules.save(opened.endpoint(), answering(201));
        QTRY_COMPARE(rules.of(opened.endpoint()).size(), size_t(1));
        rules.save(opened.endpoint(), answering(202), 0);
        QTRY_COMPARE(rules.of(opened.endpoint()).size(), size_t(2));
        QTRY_COMPARE(opened.status(), 202);
        rules.move(opened.endpoint(), rules.of(opened.endpoint()).front().id, 1);
        QTRY_COMPARE(opened.status(), 201);
        const DocumentId first = rules.of(opened.endpoint()).front().id;
        QTRY_VERIFY(rules.status(first).hits >= 1);
    }
    Opened again(path);
    QVERIFY(again.isOpen);
    QCOMPARE(again.status(), 201);
}

void TestRules::ofStrangersAreOffUntilTheyAreSwitchedOn()
{
    QFile secret(m_folder->filePath(u"secret"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.close();
    const QString path = m_folder->filePath(u"s.hookbench"_s);
    {
        Opened opened(path);
        QVERIFY(opened.isOpen);
        Rule rule = readingFile(secret.fileName());
        std::get<ReplyAction>(rule.steps.front().action).status = 203;
        opened.workspace.rules().save(opened.endpoint(), rule);
        QTRY_COMPARE(opened.status(), 203); // it was made here
    }
    {
        Opened opened(path);
        QVERIFY(opened.isOpen);
        QCOMPARE(opened.status(), 203);
    }
    const QTemporaryDir elsewhere; // another computer
    qputenv("XDG_DATA_HOME", elsewhere.path().toUtf8());
    Opened opened(path);
    QVERIFY(opened.isOpen);
    QCOMPARE(opened.status(), 200);
    Rules& rules = opened.workspace.rules();
    Rule rule = rules.of(opened.endpoint()).front();
    QVERIFY(!rule.isOn);
    QVERIFY(rules.lacksConsent(rule.id));
    rule.isOn = true;
    rules.save(opened.endpoint(), rule);
    QTRY_COMPARE(opened.status(), 203);
    QVERIFY(!rules.lacksConsent(rule.id));
}

void TestRules::stampsAreOfOneComputerAndOneRule()
{
    const RuleConsent here(m_folder->filePath(u"here"_s));
    const RuleConsent hereAgain(m_folder->filePath(u"here"_s));
    const RuleConsent there(m_folder->filePath(u"there"_s));
    Rule rule = readingFile(u"/a"_s);
    const QByteArray stamp = here.stamp(rule);
    QVERIFY(hereAgain.isGiven(rule, stamp));
    QVERIFY(!there.isGiven(rule, stamp));
    QVERIFY(!here.isGiven(rule, {}));
    rule.name = u"Another name"_s;
    QVERIFY(here.isGiven(rule, stamp));
    rule.when = u"method == GET"_s;
    QVERIFY(!here.isGiven(rule, stamp));
    QVERIFY(!here.isGiven(readingFile(u"/b"_s), stamp));
}

void TestRules::tellWhatReachesOut_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isTemplate");
    QTest::addColumn<bool>("reaches");
    QTest::newRow("text") << "x"_ba << true << false;
    QTest::newRow("of the request") << "{{request.body.id}}"_ba << true << false;
    QTest::newRow("captured") << "{{ exchange 12.body }}"_ba << true << true;
    QTest::newRow("no template") << "{{exchange 12.body}}"_ba << false << false;
}

void TestRules::tellWhatReachesOut()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isTemplate);
    Rule rule = answering(200);
    auto& reply = std::get<ReplyAction>(rule.steps.front().action);
    reply.body = body;
    reply.isTemplate = isTemplate;
    QTEST(reachesOut(rule), "reaches");
    QVERIFY(reachesOut(readingFile(u"/a"_s)));
}

void TestRules::areMadeOfExchanges()
{
    Exchange exchange;
    exchange.summary.method = "POST";
    exchange.summary.target = "/a \"b\"?x=1";
    setResponse(exchange,
                "HTTP/1.1 503 Busy\r\nX-A: 1\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\n",
                "busy");
    const Rule rule = ruleFrom(exchange, "busy");
    QVERIFY(!Rules::check(rule));
    QCOMPARE(rule.when, u"method == \"POST\" and path == \"/a \\\"b\\\"\""_s);
    const auto& reply = std::get<ReplyAction>(rule.steps.front().action);
    QCOMPARE(reply.status, 503);
    QCOMPARE(reply.body, "busy"_ba);
    QCOMPARE(reply.contentType, "text/plain"_ba);
    QCOMPARE(reply.headers.size(), 1);
    QCOMPARE(reply.headers.valueOf("X-A"), "1"_ba);
}

void TestRules::ofFilesSayWhatIsWrong()
{
    const QString path = m_folder->filePath(u"rules.json"_s);
    QVERIFY(writeRulesFile(path, {answering(201)}));
    const auto read = readRulesFile(path);
    QVERIFY(read);
    QVERIFY(*read == std::vector<Rule>{answering(201)});
    Rule wrong = answering(201);
    wrong.when = u"path =="_s;
    QVERIFY(writeRulesFile(path, {answering(201), wrong}));
    const auto failed = readRulesFile(path);
    QVERIFY(!failed);
    QVERIFY2(failed.error().message.contains("rules.json: rules[1].when, character"_L1),
             qPrintable(failed.error().message));
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
