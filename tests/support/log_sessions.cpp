// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/log_sessions.h"

#include "tests/support/example_exchanges.h"

namespace hookbench::tests {

QList<ExchangeSummary> recordMany(Recorder& recorder, int count, int first)
{
    const auto box = std::make_shared<ReceiptBox>();
    for (int i = 0; i < count; ++i)
        recorder.record(exampleExchange(first + i), quint64(i), box);
    if (!box->waitFor(size_t(count)))
        qFatal("the exchanges were not stored in time");
    QList<ExchangeSummary> stored;
    for (int i = 0; i < count; ++i) {
        const auto id = box->of(quint64(i));
        if (!id)
            qFatal("%s", qPrintable(id.error().message));
        stored << exampleExchange(first + i).summary;
        stored.last().id = *id;
    }
    return stored;
}

ExchangeSummary exampleSummary(qint64 id)
{
    ExchangeSummary summary = exampleExchange(int(id)).summary;
    summary.id = {id};
    return summary;
}

} // namespace hookbench::tests
