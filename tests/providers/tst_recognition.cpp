// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/recognition.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::providers;

namespace {

using Fields = QList<std::pair<QByteArray, QByteArray>>;

Message post(const Fields& headers, const QByteArray& body, const QByteArray& target = "/hook")
{
    Message message;
    message.method = "POST";
    message.target = target;
    message.url = "http://receiver.example" + target;
    for (const auto& [name, value] : headers)
        message.headers.append(name, value);
    message.body = body;
    return message;
}

QByteArray first(const Recognition& recognition)
{
    return recognition.candidates.isEmpty() ? QByteArray() : recognition.candidates.first().provider->name;
}

} // namespace

class TestRecognition : public QObject
{
    Q_OBJECT

    Catalogue m_catalogue = Catalogue::load({Catalogue::builtinFolder()});

private Q_SLOTS:
    void tellsSenderAndFacts_data()
    {
        QTest::addColumn<Fields>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("provider");
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<QByteArray>("delivery");
        QTest::addColumn<QByteArray>("attempt");
        QTest::newRow("GitHub") << Fields{{"X-GitHub-Event", "push"},
                                          {"X-GitHub-Delivery", "1-2"},
                                          {"X-Hub-Signature-256", "sha256=00"}}
                                << "{}"_ba
                                << "github"_ba
                                << "push"_ba
                                << "1-2"_ba
                                << ""_ba;
        QTest::newRow("GitHub, no secret") << Fields{{"x-github-event", "ping"}} << "{}"_ba
                                           << "github"_ba
                                           << "ping"_ba
                                           << ""_ba
                                           << ""_ba;
        // Gitea sends the headers of Gogs and GitHub too.
        QTest::newRow("Gitea") << Fields{{"X-Gitea-Event", "push"},
                                         {"X-Gitea-Delivery", "9"},
                                         {"X-Gogs-Event", "push"},
                                         {"X-Gogs-Delivery", "9"},
                                         {"X-GitHub-Event", "push"},
                                         {"X-GitHub-Delivery", "9"},
                                         {"X-Hub-Signature-256", "sha256=00"}}
                               << "{}"_ba
                               << "gitea"_ba
                               << "push"_ba
                               << "9"_ba
                               << ""_ba;
        QTest::newRow("Stripe") << Fields{{"Stripe-Signature", "t=1,v1=00"}}
                                << R"({"id":"evt_5","object":"event","type":"charge.succeeded"})"_ba
                                << "stripe"_ba
                                << "charge.succeeded"_ba
                                << "evt_5"_ba
                                << ""_ba;
        QTest::newRow("Bitbucket") << Fields{{"X-Event-Key", "repo:push"},
                                             {"X-Hook-UUID", "u"},
                                             {"X-Request-UUID", "r"},
                                             {"X-Attempt-Number", "3"}}
                                   << "{}"_ba
                                   << "bitbucket"_ba
                                   << "repo:push"_ba
                                   << "r"_ba
                                   << "3"_ba;
        QTest::newRow("Adyen, by its body alone")
            << Fields{}
            << R"({"live":"false","notificationItems":[{"NotificationRequestItem":{"eventCode":"REFUND"}}]})"_ba
            << "adyen"_ba
            << "REFUND"_ba
            << ""_ba
            << ""_ba;
        QTest::newRow("Clerk, not any Svix")
            << Fields{{"svix-id", "m1"}, {"svix-timestamp", "1"}, {"svix-signature", "v1,AA=="}}
            << R"({"object":"event","type":"user.created"})"_ba
            << "clerk"_ba
            << "user.created"_ba
            << "m1"_ba
            << ""_ba;
        QTest::newRow("any Svix") << Fields{{"svix-id", "m1"},
                                            {"svix-timestamp", "1"},
                                            {"svix-signature", "v1,AA=="}}
                                  << R"({"type":"x"})"_ba
                                  << "svix"_ba
                                  << "x"_ba
                                  << "m1"_ba
                                  << ""_ba;
        QTest::newRow("Bitbucket's hash, not GitHub's")
            << Fields{{"X-Hub-Signature", "sha256=00"}, {"X-Event-Key", "repo:push"}, {"X-Hook-UUID", "u"}}
            << "{}"_ba
            << "bitbucket"_ba
            << "repo:push"_ba
            << ""_ba
            << ""_ba;
        QTest::newRow("nobody") << Fields{{"Host", "a"}, {"Content-Type", "application/json"}}
                                << R"({"a":1})"_ba
                                << ""_ba
                                << ""_ba
                                << ""_ba
                                << ""_ba;
        QTest::newRow("nothing") << Fields{} << ""_ba
                                 << ""_ba
                                 << ""_ba
                                 << ""_ba
                                 << ""_ba;
    }

    void tellsSenderAndFacts()
    {
        QFETCH(Fields, headers);
        QFETCH(QByteArray, body);
        const Recognition recognition = recognise(post(headers, body), m_catalogue);
        QTEST(first(recognition), "provider");
        QTEST(recognition.event, "event");
        QTEST(recognition.delivery, "delivery");
        QTEST(recognition.attempt, "attempt");
    }

    void showsSeveralWhereItCannotTell()
    {
        const Recognition recognition = recognise(
            post({{"webhook-id", "1"}, {"webhook-timestamp", "1"}, {"webhook-signature", "v1,AA=="}}, "{}"),
            m_catalogue);
        QCOMPARE(first(recognition), "standard-webhooks"_ba);
        QVERIFY(recognition.candidates.size() > 5);
        QVERIFY(!recognition.isAmbiguous);
        QVERIFY(recognise(post({{"X-Signature", "00"}}, "{}"), m_catalogue).isAmbiguous);
    }

    void doesNotGuessByASharedHeaderOfAnotherForm()
    {
        const Recognition recognition =
            recognise(post({{"X-Signature", "t=1,v1=ab"}}, R"({"type":"payment.succeeded"})"), m_catalogue);
        for (const Candidate& candidate : recognition.candidates) {
            const SignaturePlace& place = candidate.provider->scheme.signature;
            QVERIFY2(place.prefix.isEmpty() && candidate.provider->name != "mercado-pago",
                     candidate.provider->name.constData());
        }
    }

    void isQuickOnLargeAndHostileBodies()
    {
        const Fields headers{{"X-GitHub-Event", "push"}};
        for (const QByteArray& body :
             {"{\"a\":\"" + QByteArray(20 * 1024 * 1024, 'x') + "\"}", QByteArray(5'000'000, '['),
              QByteArray(5'000'000, '&'), "{\"a\":" + QByteArray(5'000'000, '{')}) {
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(first(recognise(post(headers, body), m_catalogue)), "github"_ba);
            QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
        }
    }

    void boundsTheSizeOfAFact()
    {
        const Message message = post({{"X-GitHub-Event", QByteArray(100'000, 'e')}}, "{}");
        QVERIFY(recognise(message, m_catalogue).event.size() <= 4096);
    }
};

QTEST_GUILESS_MAIN(TestRecognition)
#include "tst_recognition.moc"
