// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/rule_json.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::formats;
using namespace Qt::Literals::StringLiterals;

namespace {

Rule fullRule()
{
    ReplyAction reply;
    reply.status = 503;
    reply.headers.append("X-A", "1");
    reply.headers.append("X-A", "2");
    reply.contentType = "application/json";
    reply.body = R"({"n":"{{uuid}}"})";
    reply.isTemplate = true;
    reply.delay = {ReplyDelay::Kind::LogNormal, 200, 0.5};
    reply.fault = {Fault::Kind::CloseInBody, 5};
    ReplyAction file;
    file.bodyFile = u"/tmp/x"_s;
    file.delay = {ReplyDelay::Kind::Uniform, 10, 20};
    ForwardPlan plan;
    plan.targets = {"http://127.0.0.1:3000/app", "https://hooks.example"};
    plan.bytes = ForwardPlan::Bytes::ForTarget;
    plan.answering = ForwardPlan::Answering::Fastest;
    plan.pathFrom = "/in";
    plan.pathTo = "/out";
    plan.fields.append("X-Env", "test");
    plan.withoutFields = {"cookie"};
    plan.signScheme = "github";
    plan.tls.verify = false;
    plan.timeouts = {1'000, 2'000, 3'000};
    plan.retry.kind = RetryPolicy::Kind::Exponential;
    plan.retry.maxTries = 4;
    plan.retry.baseMs = 250;
    plan.breakerFailures = 2;
    plan.breakerPauseMs = 5'000;
    Rule rule;
    rule.name = u"Fail first"_s;
    rule.isOn = false;
    rule.when = u"path == \"/a\""_s;
    rule.steps = {{reply, 3, 0}, {NextAction(), 1, 0}, {file, 1, 0}, {ForwardAction{plan}, 2, 0}};
    rule.atEnd = Rule::AtEnd::Repeat;
    rule.counted = {RuleCount::Kind::ByField, u"body.id"_s};
    rule.rate = RuleLimit{10, 60'000};
    rule.quota = RuleLimit{100, 0};
    rule.seed = 42;
    return rule;
}

} // namespace

class TestRuleJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverything();
    void readsTheSimplestForm();
    void keepsEveryFault();
    void keepsBytesThatAreNoText();
    void namesThePlaceOfAMistake_data();
    void namesThePlaceOfAMistake();
    void keepsDocuments();
};

void TestRuleJson::keepsEverything()
{
    Rule odds = fullRule();
    odds.turns = Rule::Turns::Odds;
    odds.steps = {{ReplyAction(), 1, 12.5}, {NextAction(), 1, 30}};
    odds.counted = {RuleCount::Kind::ByDelivery, {}};
    const std::vector<Rule> rules = {fullRule(), odds};
    const auto read = readRules(writeRules(rules));
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(*read == rules);
}

void TestRuleJson::readsTheSimplestForm()
{
    const auto read = readRules(R"({"hookbenchRules": 1, "rules": [{"reply": {}}]})");
    QVERIFY(read);
    QCOMPARE(read->size(), size_t(1));
    QVERIFY(read->front().isOn);
    QVERIFY(read->front().steps == std::vector<RuleStep>({{ReplyAction(), 1, 0}}));
}

void TestRuleJson::keepsEveryFault()
{
    for (const FaultInfo& info : faultTable()) {
        ReplyAction reply;
        reply.fault = {info.kind, info.amount ? info.most : -1};
        Rule rule;
        rule.steps = {{reply, 1, 0}};
        const auto read = readRules(writeRules({rule}));
        QVERIFY2(read, info.name.data());
        QVERIFY2(*read == std::vector<Rule>{rule}, info.name.data());
    }
}

void TestRuleJson::keepsBytesThatAreNoText()
{
    ReplyAction reply;
    reply.body = QByteArray("\xff\0\xfe", 3);
    Rule rule;
    rule.steps = {{reply, 1, 0}};
    const auto read = readRules(writeRules({rule}));
    QVERIFY(read);
    QVERIFY(*read == std::vector<Rule>{rule});
}

void TestRuleJson::namesThePlaceOfAMistake_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("place");
    QTest::newRow("status") << R"({"reply": {"status": 42}})"_ba << u"rules[0].reply.status: "_s;
    QTest::newRow("type") << R"({"reply": {"status": "200"}})"_ba << u"rules[0].reply.status: "_s;
    QTest::newRow("unknown member") << R"({"reply": {"stauts": 200}})"_ba << u"rules[0].reply: “stauts”"_s;
    QTest::newRow("nothing to do") << R"({"when": "a"})"_ba << u"rules[0]: "_s;
    QTest::newRow("two things") << R"({"reply": {}, "next": true})"_ba << u"rules[0].next: "_s;
    QTest::newRow("no steps") << R"({"steps": []})"_ba << u"rules[0].steps: "_s;
    QTest::newRow("second step") << R"({"steps": [{"reply": {}}, {"times": 0, "reply": {}}]})"_ba
                                 << u"rules[0].steps[1].times: "_s;
    QTest::newRow("odds") << R"({"odds": [{"percent": 60, "reply": {}}, {"percent": 50, "reply": {}}]})"_ba
                          << u"rules[0].odds: "_s;
    QTest::newRow("fault") << R"({"reply": {"fault": {"kind": "explode"}}})"_ba
                           << u"rules[0].reply.fault.kind: "_s;
    QTest::newRow("amount") << R"({"reply": {"fault": {"kind": "slow-body", "amount": 0}}})"_ba
                            << u"rules[0].reply.fault.amount: "_s;
    QTest::newRow("header") << R"({"reply": {"headers": ["no colon"]}})"_ba << u"rules[0].reply.headers: "_s;
    QTest::newRow("delay") << R"({"reply": {"delay": {"from": 5, "to": 1}}})"_ba
                           << u"rules[0].reply.delay.to: "_s;
    QTest::newRow("by") << R"({"by": "moon", "reply": {}})"_ba << u"rules[0].by: "_s;
    QTest::newRow("no object") << "7"_ba << u"rules[0]: "_s;
    QTest::newRow("syntax") << "{\n  oops}"_ba << u"line 2, column "_s;
}

void TestRuleJson::namesThePlaceOfAMistake()
{
    QFETCH(QByteArray, rule);
    QFETCH(QString, place);
    const auto read = readRules("{\"hookbenchRules\": 1, \"rules\": [" + rule + "]}");
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(place), qPrintable(read.error().message));
}

void TestRuleJson::keepsDocuments()
{
    StoredRule stored{fullRule(), EndpointId{3}, "abcd"};
    stored.rule.name.clear(); // the document's
    const auto read = readRuleDocument(writeRuleDocument(stored));
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(*read == stored);
    QVERIFY(!readRuleDocument("{}"));
    const StoredCors cors{EndpointId{3}, {true, {"https://a.example"}}};
    const auto readCors = readCorsDocument(writeCorsDocument(cors));
    QVERIFY(readCors);
    QVERIFY(*readCors == cors);
}

QTEST_GUILESS_MAIN(TestRuleJson)
#include "tst_rule_json.moc"
