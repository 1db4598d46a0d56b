// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/fault.h"
#include "app/http/header_list.h"
#include "app/listener/wire_script.h"

namespace hookbench::listener {

/// How a fault of stage Wire changes an answer of HTTP/1. `seed`: of what is random.
WireScript http1Script(const Fault& fault, quint64 seed, const QByteArray& head, const QByteArray& body);

/// The same for HTTP/2: frames of our own making, and what they carry, rendered as heads and bodies are.
struct Http2Spoiled
{
    WireScript script;
    QByteArray head;
    QByteArray body;
};

/// `fields` with ":status" first. Frames of our own are not subject to the peer's windows, so that a body is
/// cut at the largest frame (RFC 9113 4.2).
Http2Spoiled http2Spoiled(const Fault& fault, quint64 seed, qint32 stream, const http::HeaderList& fields,
                          const QByteArray& body);

/// The head of an answer with another Content-Length, where there is one.
QByteArray withLength(const QByteArray& head, qint64 length);

} // namespace hookbench::listener
