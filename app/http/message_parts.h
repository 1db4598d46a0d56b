// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/message_head.h"

#include <QString>

#include <vector>

namespace hookbench::http {

/// Where a part of a message begins.
struct MessagePart
{
    qint64 at = 0;
    QString name; ///< "Header fields", "Chunk 1: 12 bytes"; translated
    bool operator==(const MessagePart&) const = default;
};

/// Chunks that are told apart; what follows them is one part.
constexpr int mostChunkParts = 1000;

/// The parts of a message whose head takes the first `headSize` bytes, rising: start line, fields, body or
/// chunks, trailers. What breaks the framing ends the list. Never fails.
std::vector<MessagePart> messageParts(QByteArrayView message, qint64 headSize, const HeaderList& headers,
                                      BodyFraming framing);

} // namespace hookbench::http
