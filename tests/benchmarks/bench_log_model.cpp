// SPDX-License-Identifier: GPL-3.0-or-later
// What the log costs with a million rows: appending a batch, and asking for cells.
#include "app/models/exchange_log_model.h"
#include "tests/support/log_sessions.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>

using namespace hookbench;
using namespace hookbench::tests;

namespace {

constexpr int rows = 1'000'000;
constexpr int batch = 100;
constexpr int batches = 200;

QList<ExchangeSummary> nextBatch(qint64 first)
{
    QList<ExchangeSummary> summaries;
    for (int i = 0; i < batch; ++i)
        summaries << exampleSummary(first + i);
    return summaries;
}

double microseconds(QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1000;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    models::ExchangeLogModel model;
    std::vector<ExchangeId> ids;
    for (qint64 id = 1; id <= rows; ++id)
        ids.push_back({id});
    QElapsedTimer timer;
    timer.start();
    model.prependIds(std::move(ids));
    out << "prepend " << rows << " ids: " << microseconds(timer) / 1000 << " ms\n";

    std::vector<double> appends;
    for (int i = 0; i < batches; ++i) {
        const auto summaries = nextBatch(model.rowCount() + 1);
        timer.restart();
        model.append(summaries);
        appends.push_back(microseconds(timer));
    }
    std::sort(appends.begin(), appends.end());
    out << "append " << batch << " at " << rows << " rows: median " << appends[appends.size() / 2]
        << " us, worst " << appends.back() << " us\n";

    const int first = model.rowCount() - 50;
    qint64 characters = 0;
    for (const char* round : {"first", "again"}) {
        timer.restart();
        for (int row = first; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column)
                characters += model.index(row, column).data().toString().size();
        }
        out << "data() of a cell, " << round << ": "
            << microseconds(timer) * 1000 / (50.0 * model.columnCount()) << " ns\n";
    }
    out << characters << " characters\n";
    return 0;
}
