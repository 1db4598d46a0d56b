// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/request_parser.h"
#include "app/listener/behaviours/fixed_reply.h"
#include "app/workspace/handshake_behaviour.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::workspace;

namespace {

Exchange received(const QByteArray& head, const QByteArray& body)
{
    Exchange exchange;
    exchange.summary.endpoint = "http://127.0.0.1:8080";
    exchange.requestHead = head;
    exchange.requestBody.inlined = body;
    exchange.requestBody.wireSize = body.size();
    exchange.requestFraming = body.isEmpty() ? http::BodyFraming::None : http::BodyFraming::Length;
    return exchange;
}

const auto slackHead = "POST /slack HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n\r\n"_ba;
const auto slackBody = R"({"token":"t","challenge":"3eZbrw1aB","type":"url_verification"})"_ba;
const auto zoomHead = "POST /zoom HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n\r\n"_ba;
const auto zoomBody =
    R"({"payload":{"plainToken":"qgg8vlvZRS6UYooatFL8Aw"},"event":"endpoint.url_validation"})"_ba;

} // namespace

class TestHandshakes : public QObject
{
    Q_OBJECT

    std::shared_ptr<const providers::Catalogue> m_catalogue = std::make_shared<const providers::Catalogue>(
        providers::Catalogue::load({providers::Catalogue::builtinFolder()}));

    struct Given
    {
        Reply reply;
        QString told;
    };

    Given answer(const HandshakeRules& rules, const QByteArray& head, const QByteArray& body)
    {
        Given given;
        HandshakeBehaviour behaviour(std::make_shared<listener::FixedReply>(),
                                     std::make_shared<const HandshakeRules>(rules),
                                     [&given](ExchangeId, const QString& text) { given.told = text; });
        const Exchange exchange = received(head, body);
        const http::RequestHead parsed = http::readRequestHead(head);
        Reply usual;
        usual.status = 299;
        const auto pending = behaviour.answer({exchange, parsed, usual}, [&given](const Answer& one) {
            given.reply = one.reply;
            if (one.stored)
                one.stored(ExchangeId{1});
        });
        Q_ASSERT(!pending);
        return given;
    }

    HandshakeRules rules(const QByteArrayList& names, bool all = false,
                         const QList<signing::Secret>& secrets = {})
    {
        return {m_catalogue, names, all, secrets};
    }

private Q_SLOTS:
    void answersOnlyWhoIsSwitchedOn()
    {
        const Given slack = answer(rules({"slack"}), slackHead, slackBody);
        QCOMPARE(slack.reply.status, 200);
        QCOMPARE(slack.reply.body, R"({"challenge":"3eZbrw1aB"})"_ba);
        QVERIFY(slack.told.contains(u"Slack"_s));
        QCOMPARE(answer(rules({"meta"}), slackHead, slackBody).reply.status, 299);
        QCOMPARE(answer(rules({}), slackHead, slackBody).reply.status, 299);
        QVERIFY(answer(rules({}), slackHead, slackBody).told.isEmpty());
        QCOMPARE(answer(rules({}, true), slackHead, slackBody).reply.status, 200);
        QCOMPARE(answer(rules({"slack"}), slackHead, R"({"type":"event_callback"})").reply.status, 299);
    }

    void signsOnlyForWhoWasNamed()
    {
        const signing::Secret secret{"zoom-secret", u"zoom"_s};
        QCOMPARE(answer(rules({}, true, {secret}), zoomHead, zoomBody).reply.status, 299);
        QCOMPARE(answer(rules({"zoom"}), zoomHead, zoomBody).reply.status, 299);
        const Given zoom = answer(rules({"zoom"}, false, {secret}), zoomHead, zoomBody);
        QCOMPARE(zoom.reply.status, 200);
        QVERIFY(
            zoom.reply.body.contains(QMessageAuthenticationCode::hash("qgg8vlvZRS6UYooatFL8Aw", "zoom-secret",
                                                                      QCryptographicHash::Sha256)
                                         .toHex()));
        QVERIFY(zoom.told.contains(u"secret"_s));
        // Text that would make it sign a webhook of the asker's choice.
        const QByteArray evil = QByteArray(zoomBody).replace("qgg8vlvZRS6UYooatFL8Aw", "v0:1700000000:{}");
        QCOMPARE(answer(rules({"zoom"}, false, {secret}), zoomHead, evil).reply.status, 299);
    }

    void answersGetQuestions()
    {
        const QByteArray head = "GET /m?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=t "
                                "HTTP/1.1\r\nHost: h\r\n\r\n";
        const Given meta = answer(rules({"meta"}), head, {});
        QCOMPARE(meta.reply.status, 200);
        QCOMPARE(meta.reply.body, "1158201444"_ba);
    }

    void leavesLargeBodiesAlone()
    {
        const QByteArray large = QByteArray(slackBody).replace("\"t\"", '"' + QByteArray(70'000, 'x') + '"');
        QCOMPARE(answer(rules({"slack"}), slackHead, large).reply.status, 299);
    }

    void refusesNamesOfNobody()
    {
        QVERIFY(validateHandshakes(rules({"slack", "zoom"})));
        QVERIFY(!validateHandshakes(rules({"stripe"}))); // asks nothing
        QVERIFY(!validateHandshakes(rules({"nobody"})));
    }

    void everyProviderThatAsksIsKnown()
    {
        int asking = 0;
        for (const providers::Provider& provider : m_catalogue->providers())
            asking += provider.handshakes.isEmpty() ? 0 : 1;
        QVERIFY(asking >= 48);
    }
};

QTEST_GUILESS_MAIN(TestHandshakes)
#include "tst_handshakes.moc"
