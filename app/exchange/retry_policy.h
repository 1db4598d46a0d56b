// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <QMetaType>
namespace hookbench {

/// When a request that failed is sent again.
struct RetryPolicy
{
    enum class Kind {
        None,
        Fixed,       ///< every `baseMs`
        Linear,      ///< `baseMs`, twice, three times ...
        Exponential, ///< `baseMs`, then each `factor` times the one before
        Schedule,    ///< `delaysMs`, one after the other
    };
    enum class Jitter {
        None,
        Full,  ///< anything from 0 to the delay
        Equal, ///< half of the delay and anything up to the other half
    };

    Kind kind = Kind::None;
    qint64 baseMs = 1'000;
    double factor = 2;
    qint64 capMs = 3'600'000; ///< no delay is longer, Retry-After included where it is honoured
    Jitter jitter = Jitter::None;
    quint64 seed = 0; ///< of the jitter: the same seed gives the same delays
    QList<qint64> delaysMs;
    QByteArray schedule; ///< name of the provider whose schedule it is, for people

    int maxTries = 5;      ///< the first one included
    qint64 maxTotalMs = 0; ///< no attempt begins later than this after the first; 0 is no limit
    bool honoursRetryAfter = true;
    QList<int> retriedStatuses;      ///< empty: 408, 425, 429 and all of 500 to 599
    bool retriesAllFailures = false; ///< everything but 2xx
    bool retriesErrors = true;       ///< no answer at all
    QList<int> stopStatuses = {410};
    bool operator==(const RetryPolicy&) const = default;
};

} // namespace hookbench

Q_DECLARE_METATYPE(hookbench::RetryPolicy)
