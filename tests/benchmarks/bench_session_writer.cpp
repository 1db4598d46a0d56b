// SPDX-License-Identifier: GPL-3.0-or-later
// How many exchanges a session takes in a second: prints a line for each kind of durability, at full load and
// with one at a time.
#include "tests/support/example_exchanges.h"
#include "tests/support/receipt_counter.h"
#include "tests/support/temp_session.h"

#include <QElapsedTimer>
#include <QTextStream>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::session;
using namespace hookbench::tests;

namespace {

/// Exchanges a second with at most `window` on their way.
double rate(Durability durability, int rows, int window)
{
    const TempSession session;
    const auto writer = session.write(SessionWriter::Mode::Create, durability);
    const auto counter = std::make_shared<ReceiptCounter>();
    const Exchange exchange = exampleExchange(1, 800); // about 1 KB with heads
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rows; ++i) {
        counter->waitFor(i - window + 1);
        writer->record(exchange, quint64(i), counter);
    }
    counter->waitFor(rows);
    return rows * 1e9 / double(timer.nsecsElapsed());
}

} // namespace

int main()
{
    QTextStream out(stdout);
    const std::pair<Durability, QString> kinds[] = {{Durability::Normal, u"normal"_s},
                                                    {Durability::Full, u"full"_s}};
    for (const auto& [durability, name] : kinds) {
        out << name << u" full load "_s << qRound(rate(durability, 400'000, 20'000)) << u" rows/s\n"_s;
        out << name << u" 64 at a time "_s << qRound(rate(durability, 40'000, 64)) << u" rows/s\n"_s;
        out << name << u" one at a time "_s << qRound(rate(durability, 4'000, 1)) << u" rows/s\n"_s;
        out.flush();
    }
    return 0;
}
