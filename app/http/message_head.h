// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/header_list.h"
#include "app/http/protocol_error.h"

namespace hookbench::http {

/// How the end of a body is found (RFC 9112 6).
enum class BodyFraming { None, Length, Chunked, UntilClose };

/// A request line and its fields. `raw` is the truth, the rest is a reading of it.
struct RequestHead
{
    QByteArray
        raw; ///< every byte from the start of the message to the empty line, leading empty lines included
    QByteArray method;  ///< as it came; empty when it could not be read
    QByteArray target;  ///< as it came
    QByteArray version; ///< "HTTP/1.1"; "HTTP/0.9" for a request line without version
    HeaderList headers; ///< points into raw
    BodyFraming framing = BodyFraming::None;
    qint64 contentLength = -1;    ///< bytes announced, -1 when not announced
    bool keepAlive = false;       ///< the sender lets the connection be used again (RFC 9112 9.3)
    bool expectsContinue = false; ///< "Expect: 100-continue" and a body to come
};

/// A status line and its fields.
struct ResponseHead
{
    QByteArray raw;
    QByteArray version;
    int status = 0;
    QByteArray reason;
    HeaderList headers;
};

/// Reads what can be read of a recorded request head, broken ones included. Never fails.
RequestHead readRequestHead(const QByteArray& raw);

/// Reads what can be read of a recorded response head. Never fails.
ResponseHead readResponseHead(const QByteArray& raw);

} // namespace hookbench::http
