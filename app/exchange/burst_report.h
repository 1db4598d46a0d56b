// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>

namespace hookbench {

using BurstId = Id<struct BurstTag>; ///< one burst under way, from 1

/// A request sent many times.
struct BurstPlan
{
    qint64 count = 0; ///< 0: until `durationMs` is over
    qint64 durationMs = 0;
    double rate = 0; ///< a second; 0: as fast as `concurrency` lets them
    int concurrency = 1;
    bool operator==(const BurstPlan&) const = default;
};

/// What a burst has shown so far.
struct BurstReport
{
    struct Count
    {
        QByteArray name; ///< "200", "connection-refused"
        qint64 count = 0;
        bool operator==(const Count&) const = default;
    };
    struct Bin
    {
        qint64 upToUs = 0; ///< answers that took at most so long, and longer than the bin before
        qint64 count = 0;
        bool operator==(const Bin&) const = default;
    };

    qint64 sent = 0;
    qint64 answered = 0;      ///< with any status
    qint64 failed = 0;        ///< without an answer, or with 400 and above
    double seconds = 0;       ///< from the first start to the last end
    qint64 sentBytes = 0;     ///< bodies
    qint64 receivedBytes = 0; ///< bodies
    QList<Count> statuses;    ///< by number
    QList<Count> errors;      ///< by number of times, the most frequent first
    QList<Bin> histogram;     ///< bins without answers inside the range included

    // How long the answers took.
    qint64 leastUs = 0;
    qint64 meanUs = 0;
    qint64 p50Us = 0;
    qint64 p90Us = 0;
    qint64 p95Us = 0;
    qint64 p99Us = 0;
    qint64 p999Us = 0;
    qint64 mostUs = 0;
    bool operator==(const BurstReport&) const = default;

    double rate() const { return seconds > 0 ? double(sent) / seconds : 0; }
};

} // namespace hookbench

Q_DECLARE_METATYPE(hookbench::BurstId)
Q_DECLARE_METATYPE(hookbench::BurstReport)
