// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/delivery_resumption.h"

#include "app/session/session_reader.h"

#include <algorithm>

namespace hookbench::workspace {

namespace {

SendOutcome outcomeOf(const Exchange& exchange)
{
    SendOutcome outcome;
    outcome.exchange = exchange.summary;
    outcome.status = exchange.summary.status;
    outcome.error = exchange.error;
    outcome.retryAfter = readResponseHead(exchange).headers.valueOf("retry-after").toByteArray();
    return outcome;
}

/// Counts an attempt that was recorded, and decides what follows it as if the program had gone on.
void countAttempt(const Exchange& exchange, KeptDelivery& kept)
{
    const SendOutcome outcome = outcomeOf(exchange);
    const qint64 endUs = exchange.summary.atUs + std::max<qint64>(0, exchange.summary.timing.responseUs);
    kept.attempts = exchange.sent->attempt;
    kept.lastKnown = exchange.summary.id;
    if (kept.firstUs == 0)
        kept.firstUs = exchange.summary.atUs;
    const sender::RetryDecision decision =
        sender::decideRetry(kept.policy, outcome, kept.attempts, (endUs - kept.firstUs) / 1000, endUs);
    kept.dueUs = endUs + decision.delayMs * 1000;
    if (decision.reason != sender::RetryDecision::Reason::Wait)
        kept.phase = outcome.isSuccess() ? KeptDelivery::Phase::Delivered : KeptDelivery::Phase::Dead;
}

bool isAttempt(const Exchange& exchange)
{
    return exchange.sent && exchange.sent->delivery && exchange.error.code != "cancelled";
}

Result<void> countAttempts(const session::SessionReader& reader, std::vector<ResumedDelivery>& pending)
{
    session::ScanRange range;
    range.first.value =
        std::ranges::min(pending, {}, [](const ResumedDelivery& one) { return one.kept.lastKnown.value; })
            .kept.lastKnown.value +
        1;
    const auto scan = reader.scan(range);
    for (;;) {
        const auto more = scan->next();
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
        const auto facts = scan->facts();
        if (!facts)
            return fail(facts.error());
        if ((*facts)->summary.origin == Origin::Captured)
            continue;
        const auto exchange = reader.exchange((*facts)->summary.id);
        if (!exchange)
            return fail(exchange.error());
        if (!isAttempt(*exchange))
            continue;
        for (ResumedDelivery& one : pending) {
            // Redirects belong to the attempt in front of them and carry its number.
            const bool isNews = exchange->summary.id > one.kept.lastKnown;
            if (one.document.id == exchange->sent->delivery && isNews)
                countAttempt(*exchange, one.kept);
        }
    }
}

} // namespace

Result<std::vector<ResumedDelivery>> pendingDeliveries(const QString& path)
{
    const auto reader = session::SessionReader::open(path);
    if (!reader)
        return fail(reader.error());
    const auto documents = (*reader)->documents(deliveryKind());
    if (!documents)
        return fail(documents.error());
    std::vector<ResumedDelivery> pending;
    for (const Document& document : *documents) {
        const auto kept = readDelivery(document.content);
        if (!kept)
            return fail(kept.error());
        if (kept->phase == KeptDelivery::Phase::Pending)
            pending.push_back({document, *kept});
    }
    if (pending.empty())
        return pending;
    if (const auto counted = countAttempts(**reader, pending); !counted)
        return fail(counted.error());
    return pending;
}

} // namespace hookbench::workspace
