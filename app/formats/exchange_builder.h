// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchange.h"

#include <optional>
#include <utility>
#include <vector>

namespace hookbench::formats {

/// Names and values of fields, bytes as they go over the wire.
using Fields = std::vector<std::pair<QByteArray, QByteArray>>;

/// A request that some file describes.
struct RequestParts
{
    QByteArray method;
    QByteArray target;
    QByteArray version; ///< "HTTP/1.1"; "HTTP/2" makes it one of HTTP/2
    Fields fields;
    Fields trailers;
    QByteArray body;
};

struct ResponseParts
{
    int status = 0;
    QByteArray reason;
    QByteArray version;
    Fields fields;
    QByteArray body;
};

/// Writes the head that these parts make and takes the body as it is. What would break the lines apart
/// becomes a space.
void setRequest(Exchange& exchange, const RequestParts& parts);
void setAnswer(Exchange& exchange, const ResponseParts& parts);

/// Adds Content-Length where a body needs it and no field frames it.
void frameBody(RequestParts& parts);

/// "captured" and so on; nothing for other words.
std::optional<Origin> originNamed(QByteArrayView name);

} // namespace hookbench::formats
