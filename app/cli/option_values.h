// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QCommandLineParser>

#include <optional>

namespace hookbench::cli {

/// What an option may be, where it is a number.
struct Bounds
{
    qint64 least = 0;
    qint64 most = 0;
};

/// Each is nothing when the option is not given, and names the option when its value is impossible.

/// "10", "10k", "10 MB", "1GiB": bytes, 1024 a step.
Result<std::optional<qint64>> sizeOption(const QCommandLineParser& options, const QString& name,
                                         Bounds bounds);
Result<std::optional<qint64>> countOption(const QCommandLineParser& options, const QString& name,
                                          Bounds bounds);

/// "20", "0.5": seconds, as milliseconds. So are the bounds.
Result<std::optional<qint64>> secondsOption(const QCommandLineParser& options, const QString& name,
                                            Bounds bounds);

/// A secret out of the environment (--NAME-env) or the first line of a file (--NAME-file): arguments can be
/// read by everybody on the computer.
Result<std::optional<QByteArray>> secretOption(const QCommandLineParser& options, const QString& name);

/// What an environment variable holds. Error: Usage, when there is none.
Result<QByteArray> secretVariable(const QString& name);

} // namespace hookbench::cli
