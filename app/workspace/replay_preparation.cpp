// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/replay_preparation.h"

#include "app/base/clock.h"
#include "app/session/session_reader.h"
#include "app/workspace/filter_scan.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::workspace {

namespace {

struct ReplayText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::ReplayText)
};

Result<std::vector<ExchangeId>> matches(const QString& path, const ReplayPlan& plan, ExchangeId last,
                                        const CancelFlag& cancel)
{
    std::vector<ExchangeId> result;
    const auto filter = filter::Filter::compile(plan.filter, SystemClock());
    if (!filter)
        return fail(ErrorKind::Usage, ReplayText::tr("The filter is wrong: %1").arg(filter.error().message));
    FilterScan scan(path, *filter, {ExchangeId{1}, last, session::ScanOrder::Rising, 0, cancel});
    while (const auto found = scan.next()) {
        if (!*found)
            return fail(found->error());
        for (const ExchangeSummary& summary : **found) {
            // What we sent ourselves is sent again only when it is named.
            if (summary.origin == Origin::Captured)
                result.push_back(summary.id);
        }
    }
    return result;
}

/// Nothing is sent when one of those that were named does not exist.
Result<void> checkExistence(const session::SessionReader& reader, const QList<ExchangeId>& exchanges)
{
    for (const ExchangeId id : exchanges) {
        const auto found = reader.summaries(id, id, 1);
        if (!found)
            return fail(found.error());
        if (found->empty())
            return fail(ErrorKind::NotFound, ReplayText::tr("There is no exchange %1.").arg(id.value));
    }
    return {};
}

/// The last replay of each counts, as a later row replaces an earlier one.
Result<sender::LastReplays> lastReplays(const session::SessionReader& reader,
                                        const std::vector<ExchangeId>& exchanges, const CancelFlag& cancel)
{
    sender::LastReplays last;
    std::vector<ExchangeId> sorted = exchanges;
    std::ranges::sort(sorted);
    const auto scan = reader.scan({});
    for (;;) {
        const auto more = scan->next();
        if (!more)
            return fail(more.error());
        if (!*more)
            return last;
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, ReplayText::tr("The replay was cancelled."));
        const auto facts = scan->facts();
        if (!facts)
            return fail(facts.error());
        const ExchangeId parent = (*facts)->parent;
        if ((*facts)->summary.origin != Origin::Replayed || !std::ranges::binary_search(sorted, parent))
            continue;
        const auto exchange = reader.exchange((*facts)->summary.id); // where it went stands with the bytes
        if (!exchange)
            return fail(exchange.error());
        const int status = exchange->summary.status;
        const bool succeeded = status >= 100 && status < 400 && exchange->summary.errorCode.isEmpty();
        if (exchange->sent)
            last.insert({parent, sender::placeOf(exchange->sent->url)}, succeeded);
    }
}

} // namespace

Result<PreparedReplay> prepareReplay(const QString& path, const ReplayPlan& plan, const CancelFlag& cancel)
{
    if (const auto valid = sender::validateReplay(plan); !valid)
        return fail(valid.error());
    const auto reader = session::SessionReader::open(path);
    if (!reader)
        return fail(reader.error());
    const auto newest = (*reader)->lastExchange();
    if (!newest)
        return fail(newest.error());
    if (const auto exist = checkExistence(**reader, plan.exchanges); !exist)
        return fail(exist.error());
    PreparedReplay prepared{plan, {plan.exchanges.cbegin(), plan.exchanges.cend()}, {}};
    if (plan.exchanges.isEmpty() && *newest) {
        auto found = matches(path, plan, *newest, cancel);
        if (!found)
            return fail(found.error());
        prepared.exchanges = std::move(*found);
    }
    auto last = lastReplays(**reader, prepared.exchanges, cancel);
    if (!last)
        return fail(last.error());
    prepared.last = std::move(*last);
    return prepared;
}

sender::ReplaySource replaySource(const QString& path, std::vector<ExchangeId> exchanges)
{
    return [path, exchanges = std::move(exchanges), next = size_t(0),
            reader = std::shared_ptr<session::SessionReader>()]() mutable -> Result<std::optional<Exchange>> {
        if (next == exchanges.size())
            return std::nullopt;
        if (!reader) {
            auto opened = session::SessionReader::open(path);
            if (!opened)
                return fail(opened.error());
            reader = std::move(*opened);
        }
        auto exchange = reader->exchange(exchanges[next++]);
        if (!exchange)
            return fail(exchange.error());
        return std::optional<Exchange>(std::move(*exchange));
    };
}

} // namespace hookbench::workspace
