// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/findings.h"
#include "app/profile/findings_text.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <random>

using namespace hookbench;
using namespace hookbench::profile;
using namespace Qt::Literals::StringLiterals;

namespace {

using Growth = GapFit::Growth;
using Jitter = GapFit::Jitter;
using Random = std::mt19937_64;

double between(Random& random, double least, double most)
{
    return least + (most - least) * (double(random() >> 11) / double(1ULL << 53));
}

/// A sender on a clock of its own that nobody waits for.
struct Sender
{
    QByteArray name;
    std::function<double(int attempt, Random&)> delay; ///< seconds behind attempt 1, 2, ...
    int tries = 1;
    double timeout = 30; ///< seconds that it waits for an answer
    bool heedsRetryAfter = false;
    std::function<bool(int status)> triesAgain = [](int) {
        return true;
    };
};

/// What our endpoint does with an attempt.
struct Reaction
{
    int status = 500;
    double after = 0.002; ///< seconds
    int retryAfter = 0;   ///< seconds; 0: none
};
using Receiver = std::function<Reaction(int delivery, int attempt)>;

class World
{
public:
    void run(const Sender& sender, int deliveries, const Receiver& receiver)
    {
        for (int i = 0; i < deliveries; ++i)
            deliver(sender, i, receiver);
    }

    RetryFindings findings(qint64 quietSeconds = 400'000)
    {
        std::vector<SenderDeliveries> senders = m_groups.take();
        return senders.size() == 1 ? findRetries(senders.front(), sender::providerSchedules(),
                                                 m_endUs + quietSeconds * 1'000'000)
                                   : RetryFindings();
    }

    DeliveryGroups& groups() { return m_groups; }

private:
    void deliver(const Sender& sender, int number, const Receiver& receiver)
    {
        double now = 1'800'000'000 + number * 7.0;
        const QByteArray id = "msg_" + QByteArray::number(number);
        for (int attempt = 1; attempt <= sender.tries; ++attempt) {
            const Reaction reaction = receiver(number, attempt);
            const bool gaveUp = reaction.after > sender.timeout;
            const double took = std::min(reaction.after, sender.timeout);
            add(sender, id, now, took, gaveUp ? 0 : reaction.status, reaction.retryAfter);
            now += took;
            const bool success = !gaveUp && reaction.status < 300;
            if (success || (!gaveUp && !sender.triesAgain(reaction.status)))
                return;
            double delay = sender.delay ? sender.delay(attempt, m_random) : 0;
            if (sender.heedsRetryAfter && !gaveUp)
                delay = std::max(delay, double(reaction.retryAfter));
            now += delay + between(m_random, 0, 0.01); // nobody is exact
        }
    }

    void add(const Sender& sender, const QByteArray& id, double at, double took, int status, int retryAfter)
    {
        ExchangeSummary summary;
        summary.id = {++m_lastId};
        summary.atUs = qint64(at * 1e6);
        summary.endpoint = "http://127.0.0.1:8080";
        summary.target = "/hook";
        summary.peer = "127.0.0.1:50000";
        summary.status = status;
        summary.errorCode = status == 0 ? "sender-left" : "";
        summary.timing = {100, 200, qint64(took * 1e6)};
        http::HeaderList request;
        request.append("User-Agent", sender.name);
        request.append("webhook-id", id);
        http::HeaderList response;
        if (retryAfter > 0)
            response.append("Retry-After", QByteArray::number(retryAfter));
        m_groups.add(summary, request, response, {});
        m_endUs = std::max(m_endUs, summary.atUs + summary.timing.responseUs);
    }

    DeliveryGroups m_groups;
    Random m_random{4711};
    qint64 m_lastId = 0;
    qint64 m_endUs = 0;
};

Reaction fails(int, int)
{
    return {};
}

std::function<double(int, Random&)> schedule(QList<double> delays)
{
    return [delays = std::move(delays)](int attempt, Random&) {
        return attempt <= delays.size() ? delays[attempt - 1] : 0;
    };
}

bool isNear(double value, double expected)
{
    return std::abs(value - expected) <= 0.05 * expected;
}

const QList<double> svixDelays = {5, 300, 1800, 7200, 18'000, 36'000, 36'000};

} // namespace

class RetryProfileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Eight senders whose policies are known.
    void fixed()
    {
        World world;
        world.run({"Fixed/1.0", [](int, Random&) { return 45.0; }, 5}, 1, fails);
        const RetryFindings found = world.findings();
        QCOMPARE(found.gaps.growth, Growth::Fixed);
        QVERIFY(isNear(found.gaps.base, 45));
        QCOMPARE(found.gaps.jitter, Jitter::None);
        QCOMPARE(found.tries, 5);
        QVERIFY(found.givesUp);
        QCOMPARE(found.retried.value(500), Answer::Yes);
        QVERIFY(found.resembles.isEmpty());
        QCOMPARE(findingsInWords(found).mid(0, 3),
                 (QStringList{u"It gives up after 5 attempt(s)."_s, u"Fixed delays: 45 s between attempts."_s,
                              u"The delays are not varied."_s}));
    }

    void linear()
    {
        World world;
        world.run({"Linear/1.0", [](int attempt, Random&) { return 10.0 + 20.0 * (attempt - 1); }, 7}, 1,
                  fails);
        const RetryFindings found = world.findings();
        QCOMPARE(found.gaps.growth, Growth::Linear);
        QVERIFY(isNear(found.gaps.base, 10));
        QVERIFY(isNear(found.gaps.increment, 20));
        QCOMPARE(found.gaps.cap, 0);
        QCOMPARE(found.tries, 7);
    }

    void exponentialWithCap()
    {
        World world;
        world.run({"Capped/1.0",
                   [](int attempt, Random&) { return std::min(2.0 * std::pow(2, attempt - 1), 60.0); }, 9},
                  2, fails);
        const RetryFindings found = world.findings();
        QCOMPARE(found.gaps.growth, Growth::Exponential);
        QVERIFY(isNear(found.gaps.base, 2));
        QVERIFY(isNear(found.gaps.factor, 2));
        QVERIFY(isNear(found.gaps.cap, 60));
        QCOMPARE(found.gaps.jitter, Jitter::None);
        QCOMPARE(found.tries, 9);
    }

    void exponentialWithFullJitter()
    {
        World world;
        world.run(
            {"Full/1.0",
             [](int attempt, Random& random) { return between(random, 0, 4 * std::pow(2, attempt - 1)); }, 8},
            60, fails);
        const RetryFindings found = world.findings();
        QCOMPARE(found.gaps.growth, Growth::Exponential);
        QCOMPARE(found.gaps.jitter, Jitter::Full);
        QVERIFY2(isNear(found.gaps.base, 4), qPrintable(QString::number(found.gaps.base)));
        QVERIFY2(isNear(found.gaps.factor, 2), qPrintable(QString::number(found.gaps.factor)));
        QCOMPARE(found.tries, 8);
        QVERIFY(found.givesUp);
    }

    void exponentialWithEqualJitter()
    {
        World world;
        world.run({"Equal/1.0",
                   [](int attempt, Random& random) {
                       const double delay = 5 * std::pow(3, attempt - 1);
                       return between(random, delay / 2, delay);
                   },
                   6},
                  40, fails);
        const RetryFindings found = world.findings();
        QCOMPARE(found.gaps.growth, Growth::Exponential);
        QCOMPARE(found.gaps.jitter, Jitter::Equal);
        QVERIFY2(isNear(found.gaps.base, 5), qPrintable(QString::number(found.gaps.base)));
        QVERIFY2(isNear(found.gaps.factor, 3), qPrintable(QString::number(found.gaps.factor)));
        QCOMPARE(found.tries, 6);
    }

    void publishedScheduleWithJitterAndTimeout()
    {
        World world;
        Sender sender{"Svix-Webhooks/1.24", {}, 8};
        sender.delay = [](int attempt, Random& random) {
            const double delay = attempt <= svixDelays.size() ? svixDelays[attempt - 1] : 0;
            return between(random, 0.9 * delay, 1.1 * delay);
        };
        sender.timeout = 15;
        world.run(sender, 20, [](int, int attempt) {
            return attempt % 3 == 0 ? Reaction{500, 20, 0} : Reaction{503, 0.002, 0};
        });
        const RetryFindings found = world.findings();
        QCOMPARE(found.resembles.value(0), "svix"_ba);
        QVERIFY(found.resembles.contains("resend"_ba)); // the same delays
        QCOMPARE(found.gaps.growth, Growth::Irregular);
        for (size_t i = 0; i < found.gaps.delays.size(); ++i)
            QVERIFY(isNear(found.gaps.delays[i], svixDelays[qsizetype(i)]));
        QCOMPARE(found.gaps.jitter, Jitter::Proportional);
        QVERIFY2(std::abs(found.gaps.width - 0.1) < 0.01, qPrintable(QString::number(found.gaps.width)));
        QVERIFY(!found.timeoutIsLeast);
        QVERIFY(isNear(double(found.timeoutUs), 15e6));
        QCOMPARE(found.retried.value(0), Answer::Yes);
        QCOMPARE(found.retried.value(503), Answer::Yes);
        QCOMPARE(found.tries, 8);
    }

    void heedsRetryAfterAndStopsWhenGone()
    {
        World world;
        Sender sender{"Standard/1.0", schedule({5, 300, 1800, 7200, 18'000, 36'000, 50'400, 72'000, 86'400}),
                      10};
        sender.heedsRetryAfter = true;
        sender.triesAgain = [](int status) {
            return status != 410 && status != 400;
        };
        world.run(sender, 8, [](int delivery, int attempt) -> Reaction {
            if (delivery == 1 && attempt == 2)
                return {410, 0.002, 0};
            if (delivery == 2 && attempt == 3)
                return {400, 0.002, 0};
            if (delivery >= 3 && attempt == 1)
                return {429, 0.002, 120}; // its own delay would be 5 s
            return {};
        });
        const RetryFindings found = world.findings();
        QCOMPARE(found.resembles.value(0), "standard-webhooks"_ba);
        QCOMPARE(found.tries, 10);
        QVERIFY(isNear(found.gaps.delays[0], 5));
        QCOMPARE(found.retryAfter, Answer::Yes);
        QCOMPARE(found.stopsWhenGone(), Answer::Yes);
        QCOMPARE(found.retried.value(400), Answer::No);
        QCOMPARE(found.retried.value(429), Answer::Yes);
        QCOMPARE(found.timeoutIsLeast, true);
    }

    void neverTriesAgain()
    {
        World world;
        Sender sender{"GitHub-Hookshot/044aadd", {}, 1};
        sender.timeout = 10;
        world.run(sender, 5, [](int delivery, int) {
            return delivery == 0 ? Reaction{500, 60, 0} : Reaction{502, 0.01, 0};
        });
        const RetryFindings found = world.findings();
        QCOMPARE(found.gaps.growth, Growth::None);
        QCOMPARE(found.tries, 1);
        QVERIFY(found.givesUp);
        QVERIFY(isNear(double(found.timeoutUs), 10e6));
        QCOMPARE(found.resembles, (QList<QByteArray>{"github"}));
        QCOMPARE(found.retried.value(502), Answer::No);
        QCOMPARE(findingsInWords(found).first(), u"It does not try again."_s);
    }

    void addedJitter()
    {
        World world;
        world.run({"Added/1.0",
                   [](int attempt, Random& random) {
                       return 10 * std::pow(2, attempt - 1) + between(random, 0, 5);
                   },
                   6},
                  30, fails);
        const RetryFindings found = world.findings();
        QCOMPARE(found.gaps.jitter, Jitter::Added);
        QVERIFY2(isNear(found.gaps.width, 5), qPrintable(QString::number(found.gaps.width)));
        QCOMPARE(found.gaps.growth, Growth::Exponential);
        QVERIFY(isNear(found.gaps.base, 10));
        QVERIFY(isNear(found.gaps.factor, 2));
    }

    void ignoresRetryAfter()
    {
        World world;
        world.run({"Deaf/1.0", [](int, Random&) { return 10.0; }, 4}, 2, [](int, int) {
            return Reaction{503, 0.002, 60};
        });
        const RetryFindings found = world.findings();
        QCOMPARE(found.retryAfter, Answer::No);
        QCOMPARE(found.gaps.growth, Growth::Fixed);
        QVERIFY(isNear(found.gaps.base, 10));
    }

    void goesOnWhenGone()
    {
        World world;
        world.run({"Stubborn/1.0", [](int, Random&) { return 10.0; }, 4}, 1, [](int, int) {
            return Reaction{410, 0.002, 0};
        });
        const RetryFindings found = world.findings();
        QCOMPARE(found.stopsWhenGone(), Answer::No);
        QVERIFY(findingsInWords(found).contains(u"410 Gone does not stop it."_s));
    }

    void doesNotClaimWhatMayGoOn()
    {
        World world;
        world.run({"Young/1.0", [](int, Random&) { return 30.0; }, 3}, 1, fails);
        const RetryFindings found = world.findings(2);
        QVERIFY(!found.givesUp);
        QCOMPARE(found.tries, 3);
        QCOMPARE(findingsInWords(found).first(), u"3 attempt(s) were seen; it may go on."_s);
    }

    void twoGapsAreTooFew()
    {
        World world;
        world.run({"Few/1.0", schedule({10, 20}), 3}, 1, fails);
        QCOMPARE(world.findings().gaps.growth, Growth::Unclear);
    }

    void successEndsADelivery()
    {
        World world;
        world.run({"Glad/1.0", [](int, Random&) { return 10.0; }, 6}, 3, [](int, int attempt) {
            return attempt < 4 ? Reaction() : Reaction{200, 0.002, 0};
        });
        const RetryFindings found = world.findings();
        QCOMPARE(found.tries, 4);
        QVERIFY(!found.givesUp);
        QVERIFY(!found.retried.contains(200));
    }

    // What belongs together.
    void groupsByIdAndByContent()
    {
        DeliveryGroups groups;
        const auto add = [&groups](qint64 id, const QByteArray& field, const QByteArray& delivery,
                                   const QByteArray& digest) {
            ExchangeSummary summary;
            summary.id = {id};
            summary.atUs = id * 1'000'000;
            summary.peer = "10.0.0.1:4000";
            summary.target = "/";
            summary.webhook.delivery = delivery;
            summary.timing.bodyUs = 1;
            http::HeaderList request;
            if (!field.isEmpty())
                request.append("Idempotency-Key", field);
            groups.add(summary, request, {}, digest);
        };
        add(1, "a", "", "x");
        add(2, "a", "", "y");
        add(3, "", "", "x");
        add(4, "", "", "x");
        add(5, "", "", "y");
        add(6, "b", "d1", "");
        add(7, "c", "d1", "");
        const std::vector<SenderDeliveries> senders = groups.take();
        QCOMPARE(senders.size(), size_t(1));
        QCOMPARE(senders[0].name, "10.0.0.1"_ba);
        std::vector<size_t> sizes;
        for (const Delivery& delivery : senders[0].deliveries)
            sizes.push_back(delivery.attempts.size());
        QCOMPARE(sizes, (std::vector<size_t>{2, 2, 1, 2}));
        QCOMPARE(senders[0].deliveries[0].told, Delivery::Told::Header);
        QCOMPARE(senders[0].deliveries[1].told, Delivery::Told::Content);
        QCOMPARE(senders[0].deliveries[3].told, Delivery::Told::Recognised);
    }

    void leavesOutWhatIsNoAttempt()
    {
        ExchangeSummary summary;
        summary.timing.bodyUs = 5;
        QVERIFY(DeliveryGroups::isAttempt(summary));
        summary.errorCode = "sender-left";
        QVERIFY(DeliveryGroups::isAttempt(summary));
        summary.errorCode = "bad-chunk";
        QVERIFY(!DeliveryGroups::isAttempt(summary));
        summary.errorCode.clear();
        summary.origin = Origin::Replayed;
        QVERIFY(!DeliveryGroups::isAttempt(summary));
    }
};

QTEST_GUILESS_MAIN(RetryProfileTest)
#include "tst_retry_profile.moc"
