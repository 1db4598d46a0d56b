// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace hookbench::cli {

/// A line that is typed on a terminal without being shown. Nothing when standard input is no terminal.
std::optional<QByteArray> hiddenInput(const QString& prompt);

/// All of standard input up to `limit` bytes, without its last line end; nothing when it is longer.
std::optional<QByteArray> pipedInput(qint64 limit);

} // namespace hookbench::cli
