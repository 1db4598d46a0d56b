// SPDX-License-Identifier: GPL-3.0-or-later
// Which rule answers, whose turn it is, and what is answered.
#include "app/http/request_parser.h"
#include "app/payload/content_coding.h"
#include "app/providers/catalogue.h"
#include "app/replies/browser_rules.h"
#include "app/replies/content_faults.h"
#include "app/replies/reply_maker.h"
#include "app/replies/request_source.h"
#include "app/replies/rule_desk.h"
#include "tests/support/manual_clock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::replies;
using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

Exchange request(const QByteArray& method, const QByteArray& target, const QByteArray& body = {},
                 const QByteArray& fields = {})
{
    Exchange exchange;
    exchange.summary.method = method;
    exchange.summary.target = target;
    exchange.summary.bodySize = body.size();
    exchange.requestHead = method + ' ' + target + " HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
    exchange.requestBody.inlined = body;
    exchange.requestBody.wireSize = body.size();
    exchange.requestFraming = http::BodyFraming::Length;
    return exchange;
}

RuleStep answers(int status, int times = 1)
{
    ReplyAction reply;
    reply.status = status;
    return {reply, times, 0};
}

Rule rule(const QString& when, std::vector<RuleStep> steps)
{
    static qint64 lastId = 0;
    Rule rule;
    rule.id = DocumentId{++lastId};
    rule.when = when;
    rule.steps = std::move(steps);
    return rule;
}

/// A desk with rules, asked for statuses: 0 is the usual reply.
class Asked
{
public:
    explicit Asked(std::vector<Rule> rules, std::shared_ptr<const providers::Catalogue> catalogue = {},
                   quint64 seed = 1)
        : desk(clock, seed)
    {
        desk.setBook(std::make_shared<const RuleBook>(std::move(rules), clock, std::move(catalogue)));
    }

    RuleDesk::Choice choose(const Exchange& exchange)
    {
        RequestSource source(exchange);
        const auto matches = desk.book()->match(source);
        return matches ? desk.choose(*matches) : RuleDesk::Choice();
    }

    int status(const Exchange& exchange)
    {
        const RuleDesk::Choice choice = choose(exchange);
        if (!choice.rule)
            return 0;
        return choice.action ? std::get<ReplyAction>(*choice.action).status : 429;
    }

    QList<int> statuses(int count, const Exchange& exchange = request("POST", "/"))
    {
        QList<int> list;
        for (int i = 0; i < count; ++i)
            list += status(exchange);
        return list;
    }

    ManualClock clock;
    RuleDesk desk;
};

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstThatFitsAnswers();
    void looksAtAllPartsOfARequest_data();
    void looksAtAllPartsOfARequest();
    void asksNoRuleThatIsOffOrBroken();
    void headIsAnsweredAsGet();
    void readsBodiesOnlyWhereARuleDoes();
    void readsBodiesInPieces();
    void failsFirstThenSucceeds();
    void repeatsEveryNth();
    void stepsAsideAtTheEnd();
    void countsDeliveriesApart();
    void countsValuesApart();
    void forgetsTheOldestKey();
    void oddsRepeatWithTheirSeed();
    void limitsTheRate();
    void endsWithItsQuota();
    void tellsHowItIsDoing();
    void goesOnAfterOtherRulesWereChanged();
    void fillsTemplatesFromTheRequest();
    void keepsSendersOutOfHeaderLines();
    void saysWhatATemplateLacks();
    void readsBodiesFromFiles();
    void delays_data();
    void delays();
    void spoilsContent();
    void damagedGzipIsGzipUpToItsChecksum();
    void answersPreflights();
    void letsPagesReadAnswers();
};

void TestRules::firstThatFitsAnswers()
{
    Asked asked({rule(u"path == \"/a\""_s, {answers(201)}), rule(u"method == POST"_s, {answers(202)}),
                 rule(u"path in {\"/a\", \"/b\"}"_s, {answers(203)}), rule({}, {answers(204)})});
    QCOMPARE(asked.status(request("POST", "/a?x=1")), 201);
    QCOMPARE(asked.status(request("POST", "/b")), 202);
    QCOMPARE(asked.status(request("GET", "/b")), 203);
    QCOMPARE(asked.status(request("GET", "/c")), 204);
}

void TestRules::looksAtAllPartsOfARequest_data()
{
    QTest::addColumn<QString>("when");
    QTest::addColumn<bool>("fits");
    QTest::newRow("header") << u"header[x-kind] == order"_s << true;
    QTest::newRow("query") << u"query.page == 2"_s << true;
    QTest::newRow("body") << u"body.data.id == 17"_s << true;
    QTest::newRow("another body") << u"body.data.id == 18"_s << false;
    QTest::newRow("either") << u"path == \"/no\" or body.data.id == 17"_s << true;
    QTest::newRow("not") << u"not path == \"/hook\""_s << false;
    QTest::newRow("the response is not there yet") << u"status == 200"_s << false;
}

void TestRules::looksAtAllPartsOfARequest()
{
    QFETCH(QString, when);
    QFETCH(bool, fits);
    Asked asked({rule(when, {answers(201)})});
    const Exchange exchange = request("POST", "/hook?page=2", R"({"data":{"id":17}})", "X-Kind: order\r\n");
    QCOMPARE(asked.status(exchange), fits ? 201 : 0);
}

void TestRules::asksNoRuleThatIsOffOrBroken()
{
    Rule off = rule({}, {answers(201)});
    off.isOn = false;
    Rule badField = rule({}, {answers(203)});
    badField.counted = {RuleCount::Kind::ByField, u"nonsense"_s};
    Asked asked({off, rule(u"path =="_s, {answers(202)}), badField, rule({}, {answers(204)})});
    QCOMPARE(asked.status(request("GET", "/")), 204);
    const auto& problems = asked.desk.book()->problems();
    QCOMPARE(problems.size(), size_t(2));
    QCOMPARE(problems[0].rule, size_t(1));
    QVERIFY(problems[0].part == RuleProblem::Part::When);
    QCOMPARE(problems[1].rule, size_t(2));
    QVERIFY(problems[1].part == RuleProblem::Part::CountedBy);
}

void TestRules::headIsAnsweredAsGet()
{
    Asked asked({rule(u"method == GET"_s, {answers(201)}),
                 rule(u"method == HEAD and path == \"/h\""_s, {answers(202)})});
    QCOMPARE(asked.status(request("HEAD", "/")), 201);
    QCOMPARE(asked.status(request("HEAD", "/h")), 202);
    QCOMPARE(asked.status(request("POST", "/")), 0);
}

void TestRules::readsBodiesOnlyWhereARuleDoes()
{
    const SystemClock clock;
    QVERIFY(!RuleBook({rule(u"path == \"/a\""_s, {answers(200)})}, clock).readsBodies());
    QVERIFY(RuleBook({rule(u"body.id == 1"_s, {answers(200)})}, clock).readsBodies());
    Rule off = rule(u"body.id == 1"_s, {answers(200)});
    off.isOn = false;
    QVERIFY(!RuleBook({off}, clock).readsBodies());
}

void TestRules::readsBodiesInPieces()
{
    const SystemClock clock;
    const RuleBook book({rule(u"body.id == 17"_s, {answers(200)})}, clock);
    const QByteArray body = "{\"pad\":\"" + QByteArray(3'000'000, 'x') + "\",\"id\":17}";
    Exchange exchange = request("POST", "/");
    exchange.requestBody = {{}, BlobId{5}, body.size(), 0};
    RequestSource source(exchange, [&body](BlobId blob, qint64 offset, qint64 size) -> Result<QByteArray> {
        return blob == BlobId{5} ? body.mid(offset, size) : QByteArray();
    });
    const auto matches = book.match(source);
    QVERIFY(matches);
    QCOMPARE(matches->size(), size_t(1));
    RequestSource unreadable(exchange);
    QVERIFY(!book.match(unreadable));
}

void TestRules::failsFirstThenSucceeds()
{
    Asked asked({rule({}, {answers(503, 3), answers(200)})});
    QCOMPARE(asked.statuses(6), QList<int>({503, 503, 503, 200, 200, 200}));
}

void TestRules::repeatsEveryNth()
{
    Rule every = rule({}, {answers(200, 2), answers(500)});
    every.atEnd = Rule::AtEnd::Repeat;
    Asked asked({every});
    QCOMPARE(asked.statuses(7), QList<int>({200, 200, 500, 200, 200, 500, 200}));
}

void TestRules::stepsAsideAtTheEnd()
{
    Rule first = rule({}, {answers(503, 2)});
    first.atEnd = Rule::AtEnd::Next;
    Rule second = rule({}, {{NextAction(), 1, 0}, answers(202)});
    Asked asked({first, second, rule({}, {answers(204)})});
    QCOMPARE(asked.statuses(5), QList<int>({503, 503, 204, 202, 202}));
    QCOMPARE(asked.desk.status()[0].step, -1);
    QCOMPARE(asked.desk.status()[0].hits, 2);
}

void TestRules::countsDeliveriesApart()
{
    Rule retried = rule({}, {answers(503), answers(200)});
    retried.counted.kind = RuleCount::Kind::ByDelivery;
    const auto catalogue = std::make_shared<const providers::Catalogue>(
        providers::Catalogue::load({providers::Catalogue::builtinFolder()}));
    Asked asked({retried}, catalogue);
    const auto delivery = [](const QByteArray& id) {
        return request("POST", "/", "{}",
                       "X-GitHub-Event: push\r\nX-GitHub-Delivery: " + id +
                           "\r\nUser-Agent: GitHub-Hookshot/1\r\n");
    };
    QCOMPARE(asked.status(delivery("one")), 503);
    QCOMPARE(asked.status(delivery("two")), 503);
    QCOMPARE(asked.status(delivery("one")), 200);
    QCOMPARE(asked.status(delivery("two")), 200);
    QCOMPARE(asked.desk.status()[0].counts, 2);
    // Of somebody unknown, the same bytes are the same delivery.
    QCOMPARE(asked.status(request("POST", "/x", "{\"n\":1}")), 503);
    QCOMPARE(asked.status(request("POST", "/x", "{\"n\":2}")), 503);
    QCOMPARE(asked.status(request("POST", "/x", "{\"n\":1}")), 200);
}

void TestRules::countsValuesApart()
{
    Rule perOrder = rule({}, {answers(503), answers(200)});
    perOrder.counted = {RuleCount::Kind::ByField, u"body.order"_s};
    Asked asked({perOrder});
    QCOMPARE(asked.status(request("POST", "/", "{\"order\":1}")), 503);
    QCOMPARE(asked.status(request("POST", "/", "{\"order\":2}")), 503);
    QCOMPARE(asked.status(request("POST", "/", "{\"order\":1}")), 200);
}

void TestRules::forgetsTheOldestKey()
{
    Rule perPath = rule({}, {answers(503), answers(200)});
    perPath.counted = {RuleCount::Kind::ByField, u"path"_s};
    RuleTurns turns(perPath, 1);
    turns.take(perPath, "kept", 0);
    for (size_t i = 0; i + 1 < RuleTurns::mostKeys; ++i)
        turns.take(perPath, QByteArray::number(qulonglong(i)), 0);
    QCOMPARE(turns.take(perPath, "kept", 0).step, size_t(1)); // it is the newest now
    turns.take(perPath, "one more", 0);
    QCOMPARE(turns.status(perPath).counts, qint64(RuleTurns::mostKeys));
    QCOMPARE(turns.take(perPath, "0", 0).step, size_t(0));
    QCOMPARE(turns.take(perPath, "kept", 0).step, size_t(1));
}

void TestRules::oddsRepeatWithTheirSeed()
{
    Rule odds = rule({}, {answers(503), answers(404)});
    odds.turns = Rule::Turns::Odds;
    odds.steps[0].percent = 20;
    odds.steps[1].percent = 10;
    odds.seed = 42;
    const QList<int> first = Asked({odds}, {}, 1).statuses(10'000);
    QCOMPARE(Asked({odds}, {}, 2).statuses(10'000), first);
    QVERIFY(std::abs(first.count(503) - 2000) < 150);
    QVERIFY(std::abs(first.count(404) - 1000) < 120);
    QCOMPARE(first.count(0), 10'000 - first.count(503) - first.count(404));
    odds.seed = 43;
    QVERIFY(Asked({odds}, {}, 1).statuses(10'000) != first);
    odds.seed = 0; // another one each time
    QVERIFY(Asked({odds}, {}, 1).statuses(10'000) != Asked({odds}, {}, 2).statuses(10'000));
}

void TestRules::limitsTheRate()
{
    Rule limited = rule({}, {answers(200)});
    limited.rate = RuleLimit{2, 60'000};
    Asked asked({limited});
    QCOMPARE(asked.statuses(3), QList<int>({200, 200, 429}));
    const RuleDesk::Choice refused = asked.choose(request("POST", "/"));
    QVERIFY(refused.rule && !refused.action);
    QCOMPARE(refused.retryAfterMs, 30'000);
    QCOMPARE(tooManyRequests(refused.retryAfterMs).headers.valueOf("Retry-After"), "30"_ba);
    QCOMPARE(tooManyRequests(1).headers.valueOf("Retry-After"), "1"_ba);
    asked.clock.advance(29'000'000);
    QCOMPARE(asked.status(request("POST", "/")), 429);
    asked.clock.advance(1'000'000);
    QCOMPARE(asked.statuses(2), QList<int>({200, 429}));
    QCOMPARE(asked.desk.status()[0].turned, 4);
}

void TestRules::endsWithItsQuota()
{
    Rule limited = rule({}, {answers(200)});
    limited.quota = RuleLimit{3, 0};
    Asked asked({limited});
    QCOMPARE(asked.statuses(5), QList<int>({200, 200, 200, 429, 429}));
    const RuleDesk::Choice refused = asked.choose(request("POST", "/"));
    QCOMPARE(refused.retryAfterMs, -1);
    QVERIFY(!tooManyRequests(refused.retryAfterMs).headers.contains("Retry-After"));
    asked.desk.reset(limited.id);
    QCOMPARE(asked.status(request("POST", "/")), 200);
}

void TestRules::tellsHowItIsDoing()
{
    Asked asked({rule({}, {answers(503, 3), answers(200)})});
    asked.statuses(2);
    RuleStatus status = asked.desk.status()[0];
    QCOMPARE(status.hits, 2);
    QCOMPARE(status.step, 0);
    QCOMPARE(status.left, 1);
    asked.statuses(1);
    status = asked.desk.status()[0];
    QCOMPARE(status.step, 1);
    QCOMPARE(status.left, 0); // for all that follow
}

void TestRules::goesOnAfterOtherRulesWereChanged()
{
    const Rule kept = rule(u"path == \"/a\""_s, {answers(503, 3), answers(200)});
    Asked asked({kept});
    asked.statuses(2, request("POST", "/a"));
    Rule renamed = kept;
    renamed.name = u"Renamed"_s;
    asked.desk.setBook(std::make_shared<const RuleBook>(
        std::vector<Rule>{rule(u"path == \"/b\""_s, {answers(201)}), renamed}, asked.clock));
    QCOMPARE(asked.statuses(2, request("POST", "/a")), QList<int>({503, 200}));
    renamed.steps[0].times = 1;
    asked.desk.setBook(std::make_shared<const RuleBook>(std::vector<Rule>{renamed}, asked.clock));
    QCOMPARE(asked.statuses(2, request("POST", "/a")), QList<int>({503, 200})); // from the start
}

void TestRules::fillsTemplatesFromTheRequest()
{
    ReplyAction action;
    action.isTemplate = true;
    action.headers.append("X-Echo", "{{request.header[x-a]}}");
    action.contentType = "application/json";
    action.body =
        R"({"id":"{{request.body.data.id}}","page":{{request.query.page}},"at":"{{request.path}}","n":{{integer 1 6}}})";
    const Exchange exchange = request("POST", "/hook?page=2", R"({"data":{"id":"evt_1"}})", "X-A: one\r\n");
    RequestSource source(exchange);
    const MadeReply made = makeReply(action, source, 5, 0);
    QVERIFY2(made.problem.isEmpty(), qPrintable(made.problem));
    QVERIFY(made.answer.reply.body.startsWith(R"({"id":"evt_1","page":2,"at":"/hook","n":)"));
    QCOMPARE(made.answer.reply.headers.valueOf("X-Echo"), "one"_ba);
    QCOMPARE(made.answer.reply.headers.valueOf("Content-Type"), "application/json"_ba);
    QCOMPARE(makeReply(action, source, 5, 0).answer.reply, made.answer.reply); // with its seed
    action.isTemplate = false;
    QCOMPARE(makeReply(action, source, 5, 0).answer.reply.body, action.body);
}

void TestRules::keepsSendersOutOfHeaderLines()
{
    ReplyAction action;
    action.isTemplate = true;
    action.headers.append("X-Echo", "{{request.body}}");
    const Exchange exchange = request("POST", "/", "a\r\nSet-Cookie: x=1");
    RequestSource source(exchange);
    QCOMPARE(makeReply(action, source, 1, 0).answer.reply.headers.valueOf("X-Echo"), "a  Set-Cookie: x=1"_ba);
    action.headers = {};
    action.body = "{{request.body}}";
    const Exchange hostile = request("POST", "/", "{{uuid}}");
    RequestSource again(hostile);
    QCOMPARE(makeReply(action, again, 1, 0).answer.reply.body, "{{uuid}}"_ba); // never a template itself
}

void TestRules::saysWhatATemplateLacks()
{
    ReplyAction action;
    action.isTemplate = true;
    action.body = "{{nonsense}}";
    const Exchange exchange = request("GET", "/");
    RequestSource source(exchange);
    const MadeReply made = makeReply(action, source, 1, 0);
    QVERIFY(made.problem.contains("nonsense"_L1));
    QCOMPARE(made.answer.reply.body, action.body);
}

void TestRules::readsBodiesFromFiles()
{
    const QTemporaryDir folder;
    ReplyAction action;
    action.status = 202;
    action.bodyFile = folder.filePath(u"body.json"_s);
    const Exchange exchange = request("GET", "/");
    RequestSource source(exchange);
    const MadeReply missing = makeReply(action, source, 1, 0);
    QCOMPARE(missing.answer.reply.status, 500);
    QVERIFY(missing.problem.contains("body.json"_L1));
    QFile file(action.bodyFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{}");
    file.close();
    const MadeReply made = makeReply(action, source, 1, 0);
    QCOMPARE(made.answer.reply.status, 202);
    QCOMPARE(made.answer.reply.body, "{}"_ba);
}

void TestRules::delays_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("second");
    QTest::addColumn<double>("median");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    using Kind = ReplyDelay::Kind;
    QTest::newRow("none") << int(Kind::None) << 5.0 << 5.0 << 0.0 << 0.0 << 0.0;
    QTest::newRow("fixed") << int(Kind::Fixed) << 250.0 << 0.0 << 250.0 << 250.0 << 250.0;
    QTest::newRow("uniform") << int(Kind::Uniform) << 100.0 << 300.0 << 200.0 << 100.0 << 300.0;
    QTest::newRow("normal") << int(Kind::Normal) << 200.0 << 20.0 << 200.0 << 0.0 << 400.0;
    QTest::newRow("log-normal") << int(Kind::LogNormal) << 200.0 << 0.5 << 200.0 << 0.0 << 10'000.0;
}

void TestRules::delays()
{
    QFETCH(int, kind);
    QFETCH(double, first);
    QFETCH(double, second);
    QFETCH(double, median);
    QFETCH(double, least);
    QFETCH(double, most);
    templates::Random random(9);
    templates::Random same(9);
    const ReplyDelay delay{ReplyDelay::Kind(kind), first, second};
    std::vector<double> ms;
    for (int i = 0; i < 4001; ++i) {
        const qint64 us = delayUs(delay, random);
        QCOMPARE(delayUs(delay, same), us);
        ms.push_back(double(us) / 1000);
        QVERIFY(ms.back() >= least && ms.back() <= most);
    }
    std::ranges::sort(ms);
    QVERIFY(std::abs(ms[2000] - median) <= median * 0.05);
}

void TestRules::spoilsContent()
{
    Reply json;
    json.headers.append("Content-Type", "application/json");
    json.body = R"({"a":[1,2,3]})";
    const auto spoiled = [&json](Fault::Kind kind) {
        Reply reply = json;
        applyContentFault(reply, {kind, -1}, "/here?x=1");
        return reply;
    };
    QCOMPARE(spoiled(Fault::Kind::WrongContentType).headers.valueOf("Content-Type"), "image/png"_ba);
    QCOMPARE(spoiled(Fault::Kind::WrongContentType).body, json.body);
    QCOMPARE(spoiled(Fault::Kind::TruncatedJson).body, R"({"a":[)"_ba);
    QCOMPARE(spoiled(Fault::Kind::BrokenJson).body, R"({"a":[1,2,3],,})"_ba);
    const Reply redirect = spoiled(Fault::Kind::RedirectLoop);
    QCOMPARE(redirect.status, 307);
    QCOMPARE(redirect.headers.valueOf("Location"), "/here?x=1"_ba);
    Reply none;
    applyContentFault(none, {Fault::Kind::TruncatedJson, -1}, "/");
    QVERIFY(none.body.startsWith('{')); // there is JSON to be cut
}

void TestRules::damagedGzipIsGzipUpToItsChecksum()
{
    Reply reply;
    reply.body = QByteArray(100'000, 'a');
    applyContentFault(reply, {Fault::Kind::BrokenGzip, -1}, "/");
    QCOMPARE(reply.headers.valueOf("Content-Encoding"), "gzip"_ba);
    payload::ContentDecoder decoder({"gzip"_ba});
    QByteArray content;
    decoder.feed(reply.body, [&content](QByteArrayView piece) {
        content.append(piece);
        return true;
    });
    decoder.finish();
    QCOMPARE(content.size(), 100'000);
    QVERIFY(decoder.problem());
}

void TestRules::answersPreflights()
{
    const auto head = [](const QByteArray& method, const QByteArray& fields) {
        return http::readRequestHead(method + " / HTTP/1.1\r\n" + fields + "\r\n");
    };
    const QByteArray asks = "Origin: https://app.example\r\nAccess-Control-Request-Method: PUT\r\n"
                            "Access-Control-Request-Headers: x-a, x-b\r\n";
    const Cors all{true, {}};
    const auto reply = preflightReply(all, head("OPTIONS", asks));
    QVERIFY(reply);
    QCOMPARE(reply->status, 204);
    QCOMPARE(reply->headers.valueOf("Access-Control-Allow-Origin"), "https://app.example"_ba);
    QCOMPARE(reply->headers.valueOf("Access-Control-Allow-Methods"), "PUT"_ba);
    QCOMPARE(reply->headers.valueOf("Access-Control-Allow-Headers"), "x-a, x-b"_ba);
    QVERIFY(!preflightReply({false, {}}, head("OPTIONS", asks)));
    QVERIFY(!preflightReply({true, {"https://other.example"}}, head("OPTIONS", asks)));
    QVERIFY(!preflightReply(all, head("POST", asks)));
    QVERIFY(!preflightReply(all, head("OPTIONS", "Origin: https://app.example\r\n")));
    QVERIFY(optionsReply().headers.valueOf("Allow").contains("POST"));
}

void TestRules::letsPagesReadAnswers()
{
    const http::RequestHead page =
        http::readRequestHead("POST / HTTP/1.1\r\nOrigin: https://app.example\r\n\r\n");
    Reply reply;
    allowOrigin({true, {}}, page, reply);
    QCOMPARE(reply.headers.valueOf("Access-Control-Allow-Origin"), "https://app.example"_ba);
    Reply own;
    own.headers.append("access-control-allow-origin", "*");
    allowOrigin({true, {}}, page, own);
    QCOMPARE(own.headers.count("Access-Control-Allow-Origin"), 1);
    Reply untouched;
    allowOrigin({true, {}}, http::readRequestHead("POST / HTTP/1.1\r\n\r\n"), untouched);
    QVERIFY(untouched.headers.isEmpty());
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
