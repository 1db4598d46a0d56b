// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/exchange/retry_policy.h"

#include <QCommandLineParser>

namespace hookbench::cli {

/// --retry, --retry-schedule, --retry-delay, --retry-jitter.
void addRetryOptions(QCommandLineParser& parser);

/// What they say; Kind::None without them.
Result<RetryPolicy> retryOptions(const QCommandLineParser& options, quint64 seed);

} // namespace hookbench::cli
