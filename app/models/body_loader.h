// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/body_stream.h"
#include "app/payload/held_bytes.h"

#include <limits>

namespace hookbench::models {

/// A message of a stored exchange, to be read from a session.
struct StoredMessage
{
    QByteArray head;
    StoredBody body;
    http::BodyFraming framing = http::BodyFraming::None;
};

/// What was read of it.
struct LoadedMessage
{
    payload::HeldBytes message; ///< head and body section as they came
    payload::HeldBytes content; ///< of the body, without its transfer-coding
    qint64 headSize = 0;        ///< of the message
    bool whole = true;          ///< nothing is left to read

    /// The body section as it came.
    payload::HeldBytes section() const { return message.part(headSize, message.bytes.size() - headSize); }
};

/// Bytes of a large body that are shown while the rest is read.
constexpr qint64 previewSize = qint64(512) * 1024;

/// Reads a message, or its first part: at most `most` bytes of its body section. Content that is part of the
/// message is not copied.
Result<LoadedMessage> loadMessage(const session::SessionReader& reader, const StoredMessage& stored,
                                  const CancelFlag& cancel, qint64 most = std::numeric_limits<qint64>::max());

} // namespace hookbench::models
