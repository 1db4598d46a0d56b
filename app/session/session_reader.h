// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/exchange/annotation.h"
#include "app/exchange/endpoint.h"
#include "app/exchange/exchange.h"
#include "app/session/exchange_scan.h"
#include "app/session/facts.h"
#include "app/session/retention.h"

#include <memory>
#include <vector>

namespace hookbench::session {

/// A read-only connection to a session, for one thread. Sees what was committed when each call began, also
/// while another thread or program captures into the same file. Never changes the file or anything beside it
/// beyond what SQLite's shared index needs while a writer is at work.
class SessionReader
{
public:
    /// Errors: NotFound, NotASession, NewerVersion, Damaged, Denied, Io.
    static Result<std::unique_ptr<SessionReader>> open(const QString& path);
    ~SessionReader();

    Result<ExchangeId> lastExchange() const; ///< none when empty
    Result<qint64> exchangeCount() const;

    /// All numbers, rising. Looks at `cancel` now and then.
    Result<std::vector<ExchangeId>> exchangeIds(const CancelFlag& cancel = {}) const;

    /// The summaries with first <= id <= last, rising; at most `limit`, from the front or the back.
    using Order = ScanOrder;
    Result<std::vector<ExchangeSummary>> summaries(ExchangeId first, ExchangeId last, qint64 limit,
                                                   Order order = Order::Rising) const;

    /// Calls `each` for the exchanges from `first` on, rising, until it returns false. The fastest way
    /// through all of them.
    Result<void> eachFacts(ExchangeId first, const std::function<bool(const Facts&)>& each) const;

    /// Goes through exchanges one by one without making objects of them. This reader must live longer.
    std::unique_ptr<ExchangeScan> scan(const ScanRange& range) const;

    /// NotFound when there is no such exchange.
    Result<Exchange> exchange(ExchangeId id) const;

    /// Up to `size` bytes of a body kept in pieces, from `offset`; fewer only at its end.
    Result<QByteArray> readBlob(BlobId blob, qint64 offset, qint64 size) const;

    Result<std::vector<Endpoint>> endpoints() const;

    /// Of this kind, or all when it is empty; in order of their positions.
    Result<std::vector<Document>> documents(const QByteArray& kind) const;

    /// Of all exchanges that have one, by their numbers. Looks at `cancel` now and then.
    Result<std::vector<std::pair<ExchangeId, Annotation>>> annotations(const CancelFlag& cancel = {}) const;

    Result<Annotation> annotation(ExchangeId id) const; ///< an empty one when there is none

    Result<Retention> retention() const; ///< the rule by which it lets go of exchanges

    /// Findings in words, empty when the file is sound: structure, references between tables, sizes.
    Result<QStringList> check(const CancelFlag& cancel = {}) const;

private:
    struct Private;
    explicit SessionReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace hookbench::session
