// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/deliveries.h"
#include "app/profile/gap_fit.h"
#include "app/sender/retry_policy.h"

#include <QMap>

namespace hookbench::profile {

/// What is known of a yes or no.
enum class Answer { Unknown, Yes, No };

/// How one sender tries again, as far as its deliveries show it.
struct RetryFindings
{
    QByteArray sender;
    QByteArray provider; ///< empty when it is not in the catalogue
    int deliveries = 0;
    int attempts = 0;

    GapFit gaps;
    int tries = 0;              ///< of one delivery at most, the first one included
    bool givesUp = false;       ///< behind them; else it may go on
    qint64 timeoutUs = -1;      ///< it waits so long for an answer; -1: nothing shows it
    bool timeoutIsLeast = true; ///< or longer
    QMap<int, Answer> retried;  ///< by status; 0: no answer
    Answer retryAfter = Answer::Unknown;
    QList<QByteArray> resembles; ///< published schedules that fit, the best first
    bool operator==(const RetryFindings&) const = default;

    Answer stopsWhenGone() const; ///< 410 ends a delivery
};

/// `observedUntilUs`: UTC; when it was still possible that another attempt came.
RetryFindings findRetries(const SenderDeliveries& sender, const QList<sender::ProviderSchedule>& schedules,
                          qint64 observedUntilUs);

} // namespace hookbench::profile
