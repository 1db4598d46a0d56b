// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace hookbench {

/// A number that cannot be mistaken for a number of something else. 0 means "none".
template <typename Tag>
struct Id
{
    qint64 value = 0;

    constexpr explicit operator bool() const { return value != 0; }
    constexpr auto operator<=>(const Id&) const = default;
};

template <typename Tag>
size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

using ExchangeId =
    Id<struct ExchangeTag>; ///< number of an exchange in its session, from 1, in order of storing
using EndpointId = Id<struct EndpointTag>; ///< number of an endpoint in its session
using BlobId = Id<struct BlobTag>;         ///< a large body kept in pieces in its session

} // namespace hookbench
