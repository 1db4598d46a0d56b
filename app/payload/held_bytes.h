// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace hookbench::payload {

/// Bytes at one address, and who keeps them there: nobody for an ordinary array, the owner of the memory for
/// one made by QByteArray::fromRawData(). A part of the array must not outlive the holder.
struct HeldBytes
{
    QByteArray bytes;
    std::shared_ptr<const void> holder;

    HeldBytes() = default;
    HeldBytes(QByteArray held, std::shared_ptr<const void> keeper = {}) // NOLINT: an array is held bytes
        : bytes(std::move(held))
        , holder(std::move(keeper))
    {
    }

    /// The bytes [from, from + size) without copying them; they live as long as this one's do.
    HeldBytes part(qint64 from, qint64 size) const
    {
        const auto whole = std::make_shared<const HeldBytes>(*this);
        return {QByteArray::fromRawData(whole->bytes.constData() + from, size), whole};
    }
};

} // namespace hookbench::payload
