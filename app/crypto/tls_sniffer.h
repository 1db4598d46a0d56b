// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace hookbench::crypto {

enum class WireProtocol {
    NeedMore, ///< the bytes so far can still become several of the others
    Tls,      ///< a ClientHello, also one in the form of SSL 2.0
    Http1,    ///< a method
    Http2,    ///< the connection preface (RFC 9113 3.4)
    Unknown,
};

/// What a client speaks, from the first bytes it sends: call it with more of them until it decides, which is
/// after 12 bytes at most. A decision never changes with more bytes.
WireProtocol sniffProtocol(QByteArrayView firstBytes);

/// So many bytes always suffice.
constexpr qsizetype sniffLimit = 12;

} // namespace hookbench::crypto
