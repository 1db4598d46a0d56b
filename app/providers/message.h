// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchange.h"
#include "app/http/header_list.h"

#include <QByteArray>

namespace hookbench::providers {

/// A request as a provider sent it: what recognition and verification look at. A value; its parts share the
/// bytes of the exchange.
struct Message
{
    QByteArray method;
    QByteArray target; ///< as it came on the request line
    http::HeaderList headers;
    QByteArray body; ///< transfer-coding undone, content-coding left

    /// The URL as the sender has it configured. What came over the wire does not tell for sure behind a
    /// proxy.
    QByteArray url;

    int status = 0; ///< of a response, which RFC 9421 can sign too; 0 for a request
};

/// A captured request. `body` is the whole body with its transfer-coding undone. The URL is made from the
/// Host field and the endpoint's scheme, or the target when that is a URL itself.
Message messageOf(const Exchange& exchange, const QByteArray& body);

} // namespace hookbench::providers
