// SPDX-License-Identifier: GPL-3.0-or-later
// What matching one request against many rules costs: bench_rules [RULES]. Prints for each kind of rule the
// time to make them ready and the time for one request that none of them fits.
#include "app/replies/request_source.h"
#include "app/replies/rule_book.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

using namespace hookbench;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int defaultCount = 5000;
constexpr int rounds = 200;

Exchange request()
{
    Exchange exchange;
    exchange.summary.method = "POST";
    exchange.summary.target = "/hooks/none?page=2";
    exchange.requestHead =
        "POST /hooks/none?page=2 HTTP/1.1\r\nHost: a\r\nUser-Agent: bench\r\nX-Kind: none\r\n"
        "Content-Type: application/json\r\nX-Id: 1\r\n\r\n";
    exchange.requestBody.inlined =
        R"({"type":"none","data":{"object":{"id":"evt_none","amount":1200}}})" + QByteArray(1000, ' ');
    exchange.requestBody.wireSize = exchange.requestBody.inlined.size();
    exchange.requestFraming = http::BodyFraming::Length;
    exchange.summary.bodySize = exchange.requestBody.wireSize;
    return exchange;
}

void measure(const char* name, const QString& when, int count)
{
    std::vector<Rule> rules;
    for (int i = 0; i < count; ++i) {
        Rule rule;
        rule.when = when.arg(i);
        rule.steps = {{ReplyAction(), 1, 0}};
        rules.push_back(std::move(rule));
    }
    const SystemClock clock;
    QElapsedTimer timer;
    timer.start();
    const replies::RuleBook book(std::move(rules), clock);
    const double readyMs = double(timer.nsecsElapsed()) / 1e6;
    const Exchange exchange = request();
    timer.restart();
    for (int i = 0; i < rounds; ++i) {
        replies::RequestSource source(exchange);
        const auto matches = book.match(source);
        if (!matches || !matches->empty() || !book.problems().empty())
            qFatal("%s fits", qPrintable(when));
    }
    QTextStream(stdout) << u"%1  ready %2 ms, a request %3 ms\n"_s.arg(QLatin1StringView(name), -12)
                               .arg(readyMs, 0, 'f', 1)
                               .arg(double(timer.nsecsElapsed()) / 1e6 / rounds, 0, 'f', 4);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const int given = app.arguments().value(1).toInt();
    const int count = given > 0 ? given : defaultCount;
    measure("path", u"path == \"/hooks/%1\""_s, count);
    measure("method", u"method == PUT and path startswith \"/hooks/%1\""_s, count);
    measure("path start", u"path startswith \"/other/%1\""_s, count);
    measure("header", u"header[x-kind] == k%1"_s, count);
    measure("body", u"body.data.object.id == evt_%1"_s, count);
    return 0;
}
