// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/answer.h"
#include "app/exchange/rule.h"
#include "app/filter/source.h"
#include "app/templates/template.h"

namespace hookbench::replies {

/// An answer, and what could not be done as it was asked for.
struct MadeReply
{
    Answer answer;
    QString problem;
};

/// What `action` answers to the request behind `source`. A body in a file is read here. `captures` may be
/// empty. The same seed makes the same answer, at the same time.
MadeReply makeReply(const ReplyAction& action, filter::Source& source, quint64 seed, qint64 nowUs,
                    const templates::CaptureLookup& captures = {});

/// 429, with Retry-After (RFC 9110 10.2.3) unless that is never: -1.
Reply tooManyRequests(qint64 retryAfterMs);

/// How long such a delay is this time.
qint64 delayUs(const ReplyDelay& delay, templates::Random& random);

/// The largest body that is read from a file.
constexpr qint64 largestBodyFile = 256 * 1024 * 1024;

} // namespace hookbench::replies
