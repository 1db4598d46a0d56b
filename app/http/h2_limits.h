// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace hookbench::http {

/// How often something may happen on one connection: `burst` times at once, `perSecond` in the long run.
struct H2Rate
{
    qint32 burst = 0;
    qint32 perSecond = 0;
};

/// What one HTTP/2 connection may ask of us. Sizes in bytes. Above a rate the connection is ended with
/// ENHANCE_YOUR_CALM and a named reason.
struct H2Limits
{
    // One request. Above these the request alone fails.
    qint64 head = 256 * 1024; ///< names, values and 32 for each field (RFC 9113 6.5.2); answered 431 above
    qint32 fields = 1000;     ///< pseudo-header fields included, trailers counted apart; answered 431 above
    qint64 body = qint64(1) << 30; ///< content of all DATA frames; answered 413 above

    // What is announced in SETTINGS.
    qint32 concurrentStreams = 128;
    qint32 framePayload = 16 * 1024;       ///< 16384 to 16777215 (RFC 9113 4.2)
    qint32 streamWindow = 256 * 1024;      ///< content of one request that nobody has consumed yet
    qint32 connectionWindow = 1024 * 1024; ///< content of all requests that nobody has consumed yet

    // Field blocks, which nothing else can interrupt: they end the connection when they are exceeded.
    qint32 continuations = 32;      ///< CONTINUATION frames in one field block
    qint64 fieldBlock = 512 * 1024; ///< compressed

    // Frames that cost us more than the peer.
    H2Rate resets{200, 100};    ///< RST_STREAM by the peer (CVE-2023-44487)
    H2Rate offences{200, 100};  ///< requests and frames that we must answer with RST_STREAM
    H2Rate refusals{1000, 200}; ///< streams above concurrentStreams
    H2Rate settings{50, 10};
    H2Rate pings{500, 50};
    H2Rate priorities{1000, 100};     ///< PRIORITY and PRIORITY_UPDATE
    H2Rate windowUpdates{4000, 1000}; ///< besides two for each larger DATA frame that we sent
    H2Rate emptyFrames{200, 50};      ///< DATA, HEADERS and CONTINUATION that carry nothing and end nothing
    H2Rate unknownFrames{1000, 100};  ///< of types that nobody defined, and GOAWAY

    /// Received bytes that may be neither fields nor content, besides `overheadRatio` for each byte that is.
    qint64 overhead = 1024 * 1024;
    qint32 overheadRatio = 10;

    // Bytes for a peer that does not read them.
    qint64 outgoingHigh = 256 * 1024;     ///< no content is added above, and wantsRead() says no
    qint64 outgoingMax = 2 * 1024 * 1024; ///< the connection is ended above
};

} // namespace hookbench::http
