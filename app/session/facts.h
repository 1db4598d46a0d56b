// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchange.h"

#include <QByteArrayView>

namespace hookbench::session {

/// What a list knows of an exchange, as it stands in the session: texts are looked at where they are, and are
/// gone with the next row.
struct Facts
{
    ExchangeId id;
    Origin origin = Origin::Captured;
    qint64 atUs = 0;
    QByteArrayView endpoint; ///< URL
    EndpointId endpointId;
    Protocol protocol = Protocol::Http1;
    QByteArrayView peer;
    qint64 connection = 0;
    QByteArrayView method;
    QByteArrayView target;
    int status = 0;
    qint64 bodySize = 0;
    qint64 durationUs = -1; ///< as ExchangeSummary::durationUs()
    QByteArrayView errorCode;
    QByteArrayView provider;
    QByteArrayView event;
    QByteArrayView delivery;
    qint32 attempt = 0;
    std::optional<Verdict> verdict;
};

Facts factsOf(const ExchangeSummary& summary, qint64 connection);

} // namespace hookbench::session
