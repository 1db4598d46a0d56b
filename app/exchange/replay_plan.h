// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/send_request.h"

#include <QList>
#include <QStringList>

namespace hookbench {

using ReplayId = Id<struct ReplayTag>; ///< one replay under way, from 1

/// Which captured requests are sent again, where to and how fast.
struct ReplayPlan
{
    enum class Pace {
        Original, ///< with the gaps in which they came, divided by `speed`
        Rate,     ///< `rate` a second
        Fastest,  ///< as fast as `concurrency` lets them
    };

    QList<ExchangeId> exchanges; ///< in this order; empty: all that pass `filter`
    QString filter;              ///< as in the filter language; empty passes all captured ones
    QByteArrayList targets;      ///< http or https URLs; each request goes to each of them. With a path, that
                                 ///< goes in front of the request's.
    Pace pace = Pace::Original;
    double speed = 1;
    double rate = 0;
    int concurrency = 16; ///< at most so many under way at once
    SendRequest settings; ///< TLS, timeouts, proxy; its head, body and URL do not count
    bool operator==(const ReplayPlan&) const = default;
};

/// What became of one replayed request.
struct ReplayRow
{
    enum class Difference { None, Status, Body, NoAnswer, NothingToCompare };
    enum class Verdict {
        First,  ///< it was never replayed before
        Same,   ///< as the time before
        Fixed,  ///< failed the time before, and succeeds
        Broken, ///< succeeded the time before, and fails
    };

    ExchangeId original;
    QByteArray target; ///< one of the plan's
    SendOutcome outcome;
    int originalStatus = 0;
    Difference difference = Difference::NothingToCompare;
    Verdict verdict = Verdict::First;
    qint64 lateUs = 0; ///< how much later than planned it began
    bool operator==(const ReplayRow&) const = default;
};

struct ReplayProgress
{
    enum class State { Preparing, Running, Paused, Finished, Cancelled };
    State state = State::Preparing;
    qint64 total = 0; ///< requests times targets
    qint64 started = 0;
    qint64 answered = 0; ///< of them with a status below 400
    qint64 failed = 0;
    QStringList changes; ///< what of the requests has to be different, in words: "Host becomes ..."
    bool operator==(const ReplayProgress&) const = default;
};

} // namespace hookbench

Q_DECLARE_METATYPE(hookbench::ReplayId)
Q_DECLARE_METATYPE(hookbench::ReplayProgress)
Q_DECLARE_METATYPE(QList<hookbench::ReplayRow>)
