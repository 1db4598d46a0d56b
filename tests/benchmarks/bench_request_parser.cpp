// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/request_parser.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::http {

class BenchRequestParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void webhook_data();
    void webhook();
};

namespace {

const QByteArray webhookHead = "POST /webhooks/orders?source=shop HTTP/1.1\r\n"
                               "Host: 127.0.0.1:8080\r\n"
                               "User-Agent: GitHub-Hookshot/044aadd\r\n"
                               "Accept: */*\r\n"
                               "Content-Type: application/json\r\n"
                               "X-GitHub-Delivery: 72d3162e-cc78-11e3-81ab-4c9367dc0958\r\n"
                               "X-GitHub-Event: push\r\n"
                               "X-Hub-Signature-256: sha256=d57c68ca6f92289e6987922ff26938930f6e66a2d161ef06abdf1859"
                               "230aa23c\r\n"_ba;
const QByteArray webhookBody = R"({"action":"opened","number":2,"repository":{"id":35129377,"name":"public-repo"}})"_ba;

} // namespace

void BenchRequestParser::webhook_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray size = QByteArray::number(webhookBody.size());
    QTest::newRow("length") << webhookHead + "Content-Length: " + size + "\r\n\r\n" + webhookBody;
    QTest::newRow("chunked") << webhookHead + "Transfer-Encoding: chunked\r\n\r\n" +
            QByteArray::number(webhookBody.size(), 16) + "\r\n" + webhookBody + "\r\n0\r\n\r\n";
}

/// Prints nanoseconds per request of some 430 bytes and 8 fields, 64 of them in one input as under load.
void BenchRequestParser::webhook()
{
    QFETCH(QByteArray, request);
    constexpr int batch = 64;
    constexpr int rounds = 4000;
    const QByteArray input = request.repeated(batch);
    RequestParser parser;
    qint64 messages = 0;
    QElapsedTimer timer;
    timer.start();
    for (int round = 0; round < rounds; ++round) {
        QByteArrayView rest = input;
        RequestParser::Step step;
        do {
            step = parser.next(rest);
            rest = rest.sliced(step.consumed);
            messages += step.event == RequestParser::Event::MessageComplete ? 1 : 0;
        } while (step.event != RequestParser::Event::NeedMore && step.event != RequestParser::Event::Failed);
    }
    const qint64 elapsed = timer.nsecsElapsed();
    QCOMPARE(messages, qint64(batch) * rounds);
    QTest::setBenchmarkResult(qreal(elapsed) / 1e6 / qreal(messages), QTest::WalltimeMilliseconds);
    qInfo("%lld ns per request of %lld bytes", elapsed / messages, qint64(request.size()));
}

} // namespace hookbench::http

QTEST_GUILESS_MAIN(hookbench::http::BenchRequestParser)
#include "bench_request_parser.moc"
