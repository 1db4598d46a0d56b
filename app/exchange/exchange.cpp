// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exchange.h"

namespace hookbench {

QByteArray originName(Origin origin)
{
    switch (origin) {
    case Origin::Captured:
        return "captured";
    case Origin::Sent:
        return "sent";
    case Origin::Replayed:
        return "replayed";
    case Origin::Forwarded:
        return "forwarded";
    case Origin::Monitored:
        return "monitored";
    }
    return "unknown";
}

qint64 ExchangeSummary::durationUs() const
{
    if (timing.responseUs >= 0)
        return timing.responseUs;
    return timing.bodyUs >= 0 ? timing.bodyUs : timing.headUs;
}

} // namespace hookbench
