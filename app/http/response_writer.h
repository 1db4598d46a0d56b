// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/header_list.h"

#include <QByteArray>

namespace hookbench::http {

/// What goes into a response besides the user's own fields.
struct ResponsePlan
{
    int status = 200;
    HeaderList headers; ///< written as they are, in this order; never repeated by the automatic ones
    qint64 bodySize = 0;
    bool toHead = false; ///< answers a HEAD request: the length is told, no body follows (RFC 9110 9.3.2)
    bool keepAlive = true;
    bool http10 = false; ///< the request was HTTP/1.0: persistence must be said aloud
    QByteArray date;     ///< IMF-fixdate (RFC 9110 5.6.7), see httpDate(); empty leaves the field out
};

/// Status line, the user's fields, then Date, Content-Length and Connection where the user's do not have
/// them, and the empty line. Content-Length is left out for 1xx, 204 and 304 (RFC 9110 8.6).
QByteArray writeResponseHead(const ResponsePlan& plan);

/// Whether a response with this status may carry content (RFC 9110 15: not 1xx, 204, 304).
bool statusAllowsContent(int status);

/// The registered reason phrase, "Unknown" for others.
QByteArray reasonPhrase(int status);

/// IMF-fixdate of a moment in seconds since 1970.
QByteArray httpDate(qint64 secondsSinceEpoch);

} // namespace hookbench::http
