// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace hookbench::diff {

/// Whether a text looks like a date or time: ISO 8601 or RFC 3339, or the date of an HTTP header.
bool looksLikeTime(QByteArrayView text);

/// Whether a number looks like seconds to nanoseconds since 1970, in this century up to 2100.
bool looksLikeEpoch(QByteArrayView number);

/// Whether a member's name says that it holds a time: "created_at", "timestamp", "expiresOn".
bool isNamedForTime(QByteArrayView name);

/// Whether a text looks like a random identifier: a UUID, a ULID, hexadecimal digits of 16 and more, or a
/// prefix and letters mixed with digits like "evt_1MqqbKLt4dXK03v5".
bool looksLikeId(QByteArrayView text);

} // namespace hookbench::diff
