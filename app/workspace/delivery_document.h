// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sender/delivery.h"

namespace hookbench::workspace {

/// A delivery as it is kept in the session, so that it goes on after the program has ended.
struct KeptDelivery
{
    enum class Phase {
        Pending,
        Delivered,
        Dead, ///< given up
        Cancelled,
    };

    Phase phase = Phase::Pending;
    SendRequest request; ///< of its first attempt; without passphrase
    RetryPolicy policy;
    int attempts = 0;     ///< that are over
    qint64 firstUs = 0;   ///< UTC
    qint64 dueUs = 0;     ///< UTC: when the next begins
    ExchangeId lastKnown; ///< later exchanges may be attempts that are not counted yet
    bool operator==(const KeptDelivery&) const = default;
};

/// The kind of such documents.
QByteArray deliveryKind();

QByteArray writeDelivery(const KeptDelivery& delivery);
Result<KeptDelivery> readDelivery(const QByteArray& content); ///< Damaged when it is none

/// Whether a request can be kept that way: its body has to be small, in a file, or that of a captured
/// request.
bool canBeKept(const SendRequest& request);

} // namespace hookbench::workspace
