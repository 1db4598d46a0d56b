// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to tell who sent an exchange: as the recorder does it with each one that comes.
//   bench_recognition [ROUNDS]
#include "app/providers/recognition.h"
#include "tests/support/webhook_exchanges.h"

#include <QCoreApplication>

#include <cstdio>
#include <ctime>

using namespace hookbench;

namespace {

constexpr int exchangeCount = 500;

void measure(const char* name, const std::vector<Exchange>& exchanges, int rounds,
             const providers::Catalogue& catalogue)
{
    qint64 bytes = 0;
    qint64 known = 0;
    const std::clock_t start = std::clock();
    for (int round = 0; round < rounds; ++round) {
        for (const Exchange& exchange : exchanges) {
            const providers::Message message = providers::messageOf(exchange, exchange.requestBody.inlined);
            const providers::Recognition recognition = providers::recognise(message, catalogue);
            bytes += message.body.size();
            known += recognition.candidates.isEmpty() ? 0 : 1;
        }
    }
    const double count = double(exchanges.size()) * rounds;
    std::printf("%-22s %6.2f us of processor an exchange, %5.0f bytes on average, %3.0f %% recognised\n",
                name, double(std::clock() - start) * 1e6 / CLOCKS_PER_SEC / count, double(bytes) / count,
                100 * double(known) / count);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? std::max(1, atoi(argv[1])) : 20;
    const auto catalogue = providers::Catalogue::load({providers::Catalogue::builtinFolder()});
    std::vector<Exchange> webhooks;
    for (int i = 1; i <= exchangeCount; ++i)
        webhooks.push_back(tests::webhookExchange(i));
    measure("webhooks", webhooks, rounds, catalogue);
    std::vector<Exchange> strange = webhooks;
    for (Exchange& exchange : strange)
        exchange.requestHead = "POST /load HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n\r\n";
    measure("JSON of nobody known", strange, rounds, catalogue);
    for (Exchange& exchange : strange)
        exchange.requestBody.inlined = QByteArray(1024, 'x');
    measure("no JSON", strange, rounds, catalogue);
    return 0;
}
