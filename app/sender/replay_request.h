// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/send_request.h"

#include <QStringList>

namespace hookbench::sender {

/// A recorded request as it is sent again.
struct ReplayRequest
{
    SendRequest request;
    QStringList changes; ///< what had to become different, one sentence each
};

/// The same bytes for another target, `url`; its path, if it has one, goes in front of the request's. Host
/// becomes the target's; Content-Length only where the body was not kept whole. What broke HTTP goes as it
/// came, to the byte. A request of HTTP/2 goes over HTTP/2 to https, and is written as HTTP/1.1 for http.
/// `settings`: TLS, time limits, proxy.
Result<ReplayRequest> replayRequest(const Exchange& original, const QByteArray& url,
                                    const SendRequest& settings);

} // namespace hookbench::sender
