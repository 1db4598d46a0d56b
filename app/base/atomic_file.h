// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>

class QIODevice;

#include <functional>

namespace hookbench {

/// Replaces `path` with what `write` produces: the old file stays whole until the new one is complete and on
/// the disk. The only way this program writes a file that is not a session. QSaveFile alone is not enough: on
/// a full disk its commit() succeeds after a short write and replaces a good file by a truncated one, so
/// every step is checked here. New files have mode 0600. Blocks; not for the window's thread when the content
/// is large. `write` returns false to give up (the device's errorString() is reported).
Result<void> writeFileAtomically(const QString& path, const std::function<bool(QIODevice&)>& write);

Result<void> writeFileAtomically(const QString& path, const QByteArray& content);

/// The whole file, or why not. Refuses more than `limit` bytes.
Result<QByteArray> readFile(const QString& path, qint64 limit);

} // namespace hookbench
