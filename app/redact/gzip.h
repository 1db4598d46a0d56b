// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace hookbench::redact {

enum class Coding { Gzip, Zlib };

bool looksLikeGzip(QByteArrayView bytes);

/// What gzip, zlib or bare deflate hold; nothing when they are broken or hold more than `limit` bytes.
std::optional<QByteArray> inflated(QByteArrayView bytes, qint64 limit);

QByteArray deflated(QByteArrayView bytes, Coding coding);

} // namespace hookbench::redact
