// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filter/field.h"
#include "app/filter/tree.h"

#include <array>
#include <limits>

namespace hookbench::filter {

/// The whole numbers that a literal stands for: mostly one, for a date all of its microseconds, none
/// (last + 1 == first) for a number between two whole ones.
struct Extent
{
    qint64 first = 0;
    qint64 last = 0;
    bool holds(qint64 value) const { return first <= value && value <= last; }
    bool operator==(const Extent&) const = default;
};

/// Reads a literal as a Number, Size, Duration or Time. `nowUs` is what times are relative to.
Parsed<Extent> extentOf(const Literal& literal, ValueType type, qint64 nowUs);

/// An IP address; IPv4 as ::ffff:0:0/96, so that both are compared alike.
using Address = std::array<quint8, 16>;

/// An address of a peer with its port, -1 when it has none.
struct PeerAddress
{
    Address address = {};
    int port = -1;
    bool operator==(const PeerAddress&) const = default;
};

/// "127.0.0.1", "127.0.0.1:80", "::1", "[::1]:80"; an IPv6 zone is skipped.
std::optional<PeerAddress> readAddress(QByteArrayView text);

/// All addresses from `first` to `last`; with one port unless that is -1.
struct AddressExtent
{
    Address first = {};
    Address last = {};
    int port = -1;
    bool holds(const PeerAddress& peer) const
    {
        return first <= peer.address && peer.address <= last && (port < 0 || port == peer.port);
    }
    bool operator==(const AddressExtent&) const = default;
};

/// An address as readAddress() takes it, or a network "10.0.0.0/8", "fe80::/10".
Parsed<AddressExtent> addressExtentOf(const Literal& literal);

/// A mistake in a literal: Incomplete when typing on can help.
tl::unexpected<Mistake> badLiteral(const Literal& literal, bool mayBecome, const QString& message,
                                   QStringList suggestions = {});

} // namespace hookbench::filter
