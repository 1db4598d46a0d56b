// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace hookbench::crypto {

/// The name of a server as a certificate can hold it, read from text that a stranger may have sent.
struct ServerName
{
    enum class Kind { Invalid, Dns, Address };
    Kind kind = Kind::Invalid;
    QByteArray text;    ///< lower case, without the final dot; an address as it was written
    QByteArray address; ///< 4 or 16 bytes in network order

    /// A DNS name of letters, digits, hyphens and (against RFC 952, but common among containers) underscores,
    /// at most 253 bytes in labels of at most 63; or an IPv4 or IPv6 address, with or without brackets.
    static ServerName read(QByteArrayView text);

    /// "localhost", 127.0.0.0/8 and ::1.
    bool isLoopback() const;
};

} // namespace hookbench::crypto
