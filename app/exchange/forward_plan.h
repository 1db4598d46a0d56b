// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/retry_policy.h"
#include "app/exchange/send_request.h"
#include "app/http/header_list.h"

namespace hookbench {

/// How a captured request is passed on. Only these targets are ever contacted: nothing in a request or an
/// answer can name another.
struct ForwardPlan
{
    enum class Bytes : quint8 {
        AsFramed,  ///< request line, fields and body to the byte; the target's URL says only where
        ForTarget, ///< Host is the target's, its path goes in front; fields may be changed
    };
    enum class Answering : quint8 {
        First,       ///< what the first target answers
        Fastest,     ///< what the first that succeeds answers
        Usual,       ///< the endpoint's own reply, when all targets have answered
        UsualAtOnce, ///< the endpoint's own reply now; what is passed on is kept, and tried until it is taken
    };

    QByteArrayList targets; ///< http or https URLs
    Bytes bytes = Bytes::AsFramed;
    Answering answering = Answering::First;
    QByteArray pathFrom;          ///< ForTarget: paths that begin so ...
    QByteArray pathTo;            ///< ... begin so instead
    http::HeaderList fields;      ///< ForTarget: set, in place of those of the same name
    QByteArrayList withoutFields; ///< ForTarget: left out
    QByteArray signScheme;        ///< ForTarget: signed anew as this provider signs; empty: as it came
    SendTls tls;
    SendTimeouts timeouts{5'000, 30'000, 60'000};
    RetryPolicy retry;              ///< of one target; with UsualAtOnce that of the kept delivery
    int breakerFailures = 5;        ///< after so many in a row a target is left alone for a while; 0: never
    qint64 breakerPauseMs = 30'000; ///< so long; then one request tries it
    bool operator==(const ForwardPlan&) const = default;
};

/// Nothing, or what is wrong with the plan, in words.
Result<void> validateForward(const ForwardPlan& plan);

} // namespace hookbench
