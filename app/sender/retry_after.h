// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace hookbench::sender {

/// What a Retry-After field (RFC 9110 10.2.3) asks for, in milliseconds from `nowUs` (UTC): seconds or a
/// date, of which a past one is 0. Nothing when it says neither.
std::optional<qint64> retryAfterMs(QByteArrayView value, qint64 nowUs);

} // namespace hookbench::sender
