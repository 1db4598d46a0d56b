// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redact/policy.h"

#include <QCommandLineParser>

#include <optional>

namespace hookbench::cli {

/// --redact, --redact-mode, --redact-rule, --resign and --resign-env.
void addRedactionOptions(QCommandLineParser& parser);

/// The secret of --resign; empty when that is not given. Usage without --redact.
Result<QByteArray> resignOption(const QCommandLineParser& options);

/// Nothing when nothing is to be taken out.
Result<std::optional<redact::Policy>> redactionOption(const QCommandLineParser& options);

} // namespace hookbench::cli
