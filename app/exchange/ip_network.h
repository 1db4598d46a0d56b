// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArrayView>
#include <QList>
#include <QMetaType>
#include <QString>

#include <array>
#include <optional>

namespace hookbench {

/// An address, or all that begin with the same bits (RFC 4632, RFC 4291 2.3). IPv4 and the IPv6 form that
/// wraps it ("::ffff:10.0.0.1") are the same.
class IpNetwork
{
public:
    /// "10.0.0.0/8", "2001:db8::/32", or a single address. Bits behind the prefix are ignored; nothing when
    /// it is neither. No names, no zones.
    static std::optional<IpNetwork> parse(QStringView text);

    bool contains(const IpNetwork& other) const;

    /// Whether the address `host`, without port, lies in it; false when it is no address. A zone does not
    /// matter.
    bool contains(QByteArrayView host) const;

    QString toString() const; ///< "10.0.0.0/8"; a single address without its prefix

    bool operator==(const IpNetwork&) const = default;

private:
    std::array<quint8, 16> m_bits = {};
    int m_prefix = 128;
};

/// The networks and addresses a user typed, one a line; empty lines are skipped. The error names the line.
Result<QList<IpNetwork>> parseNetworkLines(const QString& text);

} // namespace hookbench
