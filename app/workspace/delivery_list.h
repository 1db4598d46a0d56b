// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/base/result.h"
#include "app/exchange/document.h"
#include "app/exchange/exchange.h"

#include <vector>

namespace hookbench::workspace {

/// A rung of the ladder. Redirects are rungs of their own, with the number of the attempt they belong to.
struct DeliveryAttempt
{
    ExchangeId exchange;
    int number = 0; ///< from 1
    qint64 atUs = 0;
    qint64 durationUs = -1;
    int status = 0; ///< 0 when there was no answer
    QByteArray errorCode;
    bool operator==(const DeliveryAttempt&) const = default;
};

/// A request that was to be sent until it is answered well, and what became of it.
struct DeliveryView
{
    enum class Phase { Waiting, Delivered, Dead, Cancelled };

    DocumentId id;
    QByteArray method;
    QByteArray url;
    Phase phase = Phase::Waiting;
    qint64 dueUs = 0; ///< UTC: when the next attempt begins, while it waits
    std::vector<DeliveryAttempt> attempts;
    bool operator==(const DeliveryView&) const = default;
};

/// At most so many, the newest.
constexpr size_t mostDeliveries = 1000;

/// The deliveries of a session, the newest first. Goes through the session: for a job.
Result<std::vector<DeliveryView>> listDeliveries(const QString& path, const CancelFlag& cancel);

/// How many were left pending. A few milliseconds.
Result<int> countPendingDeliveries(const QString& path);

} // namespace hookbench::workspace
