// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/endpoint.h"
#include "app/http/limits.h"

namespace hookbench::listener {

/// What a peer may take from us. Times in milliseconds.
struct ListenerLimits
{
    http::Limits message;
    EndpointLimits::BodyOverflow bodyOverflow = EndpointLimits::BodyOverflow::Refuse;
    qint64 bodyMemory = 128 * 1024 * 1024; ///< bytes of all bodies under way held in memory
    qint64 headMemory =
        64 * 1024 * 1024;               ///< bytes of all heads under way; above it only small ones are taken
    int connections = 10'000;           ///< in all; more are closed at once
    int connectionsPerPeer = 2'000;     ///< from one address
    int connectionsOfEndpoint = 10'000; ///< to one endpoint
    int headTimeout = 20'000;           ///< from the first byte of a head to its last; answered 408
    int idleTimeout = 60'000;           ///< between requests on a kept connection; closed without a word
    /// Until the first request of an HTTP/2 connection without TLS, which nobody opens in advance; ended with
    /// GOAWAY.
    int http2OpeningTimeout = 2'500;
    int bodyGrace = 20'000;    ///< before the minimum rate below counts
    int bodyMinimumRate = 100; ///< bytes a second, averaged over the body so far; answered 408
    int writeTimeout = 30'000; ///< without progress while a peer does not read its answer
    int lingerTimeout =
        2'000; ///< reading on after a refusal, so that the peer sees the answer (RFC 9112 9.6)
    bool operator==(const ListenerLimits&) const = default;

    /// `message` as a reader of messages has to go by it: what is drained is of any size.
    http::Limits readerLimits() const;

    /// Bytes of a body that are kept while the rest is drained.
    qint64 bodyKept() const { return message.body; }
};

/// A head of this size is always taken; larger ones not while heads hold more than headMemory.
constexpr qint64 smallHead = 16 * 1024;

/// The program's limits with what one endpoint says otherwise.
ListenerLimits effectiveLimits(const ListenerLimits& program, const EndpointLimits& endpoint);

} // namespace hookbench::listener
