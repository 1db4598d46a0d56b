// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/header_list.h"
#include "app/http/limits.h"
#include "app/http/protocol_error.h"

namespace hookbench::http {

/// Incremental decoder of the chunked transfer-coding (RFC 9112 7.1). RequestParser and the readers of recorded
/// bodies use the same one, so that a stored body reads back as it was received.
class ChunkedDecoder {
public:
    explicit ChunkedDecoder(const Limits& limits);

    struct Step {
        qsizetype consumed = 0;
        QByteArrayView data; ///< content, a view into the input
        bool done = false;   ///< the last chunk and its trailers have been read
    };

    /// Takes bytes until some content is found, the input ends, the body ends, or error() is set.
    Step next(QByteArrayView input);

    const ProtocolError& error() const; ///< offset counts from the start of the body section
    HeaderList trailers() const;

private:
    // The implementer's part.
};

} // namespace hookbench::http
