// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/h2_head.h"

namespace hookbench::http {

/// Why a request must not be processed (RFC 9113 8.2, 8.3, 8.5; RFC 9110 7.2, 8.6), if it must not. Offsets
/// count in the rendered block, whose first escape stands at `escapedAt` (H2Block).
ProtocolError checkH2Request(const H2RequestHead& head, qint64 escapedAt);

/// The same of trailers (RFC 9113 8.1).
ProtocolError checkH2Trailers(const H2Block& trailers);

/// Whether `name` only makes sense on an HTTP/1 connection (RFC 9113 8.2.2).
bool isConnectionSpecificField(QByteArrayView name);

} // namespace hookbench::http
