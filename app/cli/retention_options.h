// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/session/retention.h"

#include <QCommandLineParser>

namespace hookbench::cli {

/// --max-age, --max-count and --max-size: what is kept at most, the newest.
void addRetentionOptions(QCommandLineParser& parser);

/// What they say; what they do not say is as in `before`.
Result<session::Retention> retentionOptions(const QCommandLineParser& options,
                                            const session::Retention& before);

} // namespace hookbench::cli
