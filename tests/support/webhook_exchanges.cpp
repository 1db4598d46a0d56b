// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/webhook_exchanges.h"

#include "tests/support/receipt_counter.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::tests {

namespace {

constexpr int rareEvery = 1000;

/// What makes one webhook differ from the next.
class Dice
{
public:
    explicit Dice(int number)
        : m_random(quint32(number))
    {
    }
    int number(int below) { return m_random.bounded(below); }
    QByteArray digits(int below) { return QByteArray::number(number(below)); }
    QByteArray hex(int size)
    {
        QByteArray text(size, Qt::Uninitialized);
        for (char& c : text)
            c = "0123456789abcdef"[number(16)];
        return text;
    }
    template <size_t N>
    QByteArray word(const std::array<const char*, N>& words)
    {
        return words[size_t(number(int(N)))];
    }

private:
    QRandomGenerator m_random;
};

constexpr std::array names = {"Alice Example", "Bob Brown",    "Chloé Dubois", "Dmitri Iwanow",
                              "Erika Müller",  "Fatima Zahra", "Grace Lee",    "Haruto Sato"};
constexpr std::array repositories = {"backend", "frontend", "infrastructure", "docs", "payments", "mobile"};
constexpr std::array products = {"T-Shirt",   "Coffee mug", "Notebook A5",
                                 "Desk lamp", "Backpack",   "Headphones"};
constexpr std::array currencies = {"eur", "usd", "gbp", "jpy"};

QByteArray gitHubUser(Dice& dice)
{
    const QByteArray login = dice.word(repositories) + "-dev-" + dice.digits(500);
    return R"({"login":")" + login + R"(","id":)" + dice.digits(9'000'000) + R"(,"node_id":"MDQ6VXNlcj)" +
           dice.hex(8) + R"(","avatar_url":"https://avatars.githubusercontent.com/u/)" +
           dice.digits(9'000'000) + R"(?v=4","type":"User","site_admin":false})";
}

QByteArray gitHubPush(Dice& dice)
{
    const QByteArray repository = dice.word(repositories);
    QByteArray commits;
    for (int i = dice.number(4); i >= 0; --i) {
        commits += R"({"id":")" + dice.hex(40) + R"(","tree_id":")" + dice.hex(40) +
                   R"(","distinct":true,"message":"Fix #)" + dice.digits(9000) + R"(: handle \"empty\" )" +
                   dice.word(products) + R"(","author":{"name":")" + dice.word(names) + R"(","email":"dev)" +
                   dice.digits(500) + R"(@example.com"},"added":[],"modified":["src/)" + repository +
                   R"(.cpp"]})" + (i > 0 ? "," : "");
    }
    return R"({"ref":"refs/heads/)" + QByteArray(dice.number(3) == 0 ? "main" : "feature/x") +
           R"(","before":")" + dice.hex(40) + R"(","after":")" + dice.hex(40) + R"(","repository":{"id":)" +
           dice.digits(90'000'000) + R"(,"name":")" + repository + R"(","full_name":"example/)" + repository +
           R"(","private":true,"owner":)" + gitHubUser(dice) + R"(,"html_url":"https://github.com/example/)" +
           repository + R"(","stargazers_count":)" + dice.digits(5000) + R"(},"pusher":{"name":")" +
           dice.word(names) + R"("},"sender":)" + gitHubUser(dice) + R"(,"commits":[)" + commits + "]}";
}

QByteArray stripeEvent(Dice& dice)
{
    const QByteArray type = dice.word(std::array{"charge.succeeded", "charge.failed", "invoice.paid",
                                                 "customer.created", "payment_intent.succeeded"});
    return R"({"id":"evt_)" + dice.hex(24) + R"(","object":"event","api_version":"2023-10-16","created":)" +
           QByteArray::number(1'700'000'000 + dice.number(9'000'000)) + R"(,"data":{"object":{"id":"ch_)" +
           dice.hex(24) + R"(","object":"charge","amount":)" + dice.digits(500'000) +
           R"(,"amount_refunded":0,"billing_details":{"address":{"city":"Berlin","country":"DE"},"name":")" +
           dice.word(names) + R"("},"currency":")" + dice.word(currencies) + R"(","livemode":)" +
           (dice.number(2) == 0 ? "true" : "false") + R"(,"metadata":{"order_id":")" + dice.digits(900'000) +
           R"("},"paid":true,"receipt_url":"https:\/\/pay.example.com\/receipts\/)" + dice.hex(60) +
           R"("}},"pending_webhooks":1,"request":{"id":"req_)" + dice.hex(14) + R"("},"type":")" + type +
           R"("})";
}

QByteArray shopOrder(Dice& dice)
{
    QByteArray items;
    for (int i = 1 + dice.number(5); i >= 0; --i) {
        items += R"({"id":)" + dice.digits(9'000'000) + R"(,"title":")" + dice.word(products) +
                 R"(","quantity":)" + QByteArray::number(1 + dice.number(4)) + R"(,"price":")" +
                 dice.digits(300) + '.' + dice.digits(90).rightJustified(2, '0') + R"(","sku":"SKU-)" +
                 dice.hex(8) + R"(","taxable":true})" + (i > 0 ? "," : "");
    }
    return R"({"id":)" + dice.digits(900'000'000) + R"(,"email":"customer)" + dice.digits(9000) +
           R"(@example.org","currency":"EUR","total_price":")" + dice.digits(2000) +
           R"(.00","customer":{"first_name":")" + dice.word(names) + R"("},"note":null,"line_items":[)" +
           items +
           R"(],"shipping_address":{"city":"Zürich","zip":"8001","country_code":"CH"},"gateway":"bogus"})";
}

struct Webhook
{
    QByteArray target;
    QByteArray fields;
    QByteArray body;
};

Webhook webhookOf(Dice& dice, int number)
{
    const QByteArray json = "Content-Type: application/json\r\n";
    switch (number % 3) {
    case 0:
        return {
            "/github",
            json + "User-Agent: GitHub-Hookshot/" + dice.hex(7) + "\r\nX-GitHub-Delivery: " + dice.hex(32) +
                "\r\nX-GitHub-Event: " + dice.word(std::array{"push", "pull_request", "issues", "release"}) +
                "\r\nX-Hub-Signature-256: sha256=" + dice.hex(64) + "\r\n",
            gitHubPush(dice)};
    case 1:
        return {"/stripe/events",
                json +
                    "User-Agent: Stripe/1.0 (+https://stripe.com/docs/webhooks)\r\n"
                    "Stripe-Signature: t=1700000000,v1=" +
                    dice.hex(64) + "\r\n",
                stripeEvent(dice)};
    default:
        return {"/orders/" + dice.digits(900'000) + "?shop=example&page=" + dice.digits(20),
                json + "X-Shop-Topic: orders/" + dice.word(std::array{"create", "paid", "cancelled"}) +
                    "\r\nX-Shop-Hmac-Sha256: " + dice.hex(44) + "\r\nCookie: sid=" + dice.hex(16) + "\r\n",
                shopOrder(dice)};
    }
}

} // namespace

Exchange webhookExchange(int number)
{
    Dice dice(number);
    Webhook webhook = webhookOf(dice, number);
    if (number % rareEvery == 0)
        webhook.body.replace("\"id\":", R"("memo":"needle-in-a-haystack","id":)");
    Exchange exchange;
    ExchangeSummary& summary = exchange.summary;
    summary.atUs = 1'700'000'000'000'000 + qint64(number) * 250'000;
    summary.endpoint = "http://127.0.0.1:8080"_ba;
    summary.peer = "10.0."_ba + dice.digits(4) + '.' + dice.digits(200) + ':' +
                   QByteArray::number(40'000 + dice.number(20'000));
    summary.method = dice.number(20) == 0 ? "PUT"_ba : "POST"_ba;
    summary.target = webhook.target;
    summary.status = dice.number(50) == 0 ? 503 : 200;
    summary.bodySize = webhook.body.size();
    summary.timing = {100 + dice.number(300), 500 + dice.number(500), 1'000 + dice.number(400'000)};
    exchange.local = "127.0.0.1:8080"_ba;
    exchange.connection = 1 + number / 10;
    exchange.sequence = 1 + number % 10;
    exchange.requestFraming = http::BodyFraming::Length;
    exchange.requestHead = summary.method + ' ' + summary.target +
                           " HTTP/1.1\r\nHost: hooks.example.com\r\nAccept: */*\r\n" + webhook.fields +
                           "Content-Length: " + QByteArray::number(webhook.body.size()) + "\r\n\r\n";
    exchange.requestBody.inlined = webhook.body;
    exchange.requestBody.wireSize = webhook.body.size();
    exchange.responseHead = "HTTP/1.1 "_ba + (summary.status == 200 ? "200 OK" : "503 Service Unavailable") +
                            "\r\nContent-Length: 2\r\n\r\n";
    setResponse(exchange, exchange.responseHead, "ok"_ba);
    return exchange;
}

void recordWebhooks(Recorder& recorder, int count)
{
    constexpr qint64 onTheWay = 10'000;
    const auto commits = std::make_shared<ReceiptCounter>();
    for (int number = 1; number <= count; ++number) {
        commits->waitFor(number - onTheWay);
        recorder.record(webhookExchange(number), quint64(number), commits);
    }
    commits->waitFor(count);
}

} // namespace hookbench::tests
