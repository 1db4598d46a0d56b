// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/endpoint.h"
#include "app/exchange/exchange.h"

namespace hookbench::forward {

/// What a target answered, as the endpoint answers it: without what belongs to the connection with the target
/// (RFC 9110 7.6.1). `body` is the body section as it came.
Reply passedBack(const Exchange& forwarded, const QByteArray& body);

// In place of an answer that there is not; in words that name the target.
Reply noAnswer(const Exchange& forwarded);
Reply pausedTarget(const QByteArray& target, qint64 forMs);
Reply loopDetected(const QByteArray& target);
Reply cannotForward(const QString& reason); ///< 502
Reply notKept(const QString& reason);       ///< 503

} // namespace hookbench::forward
