// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/endpoint_access.h"

#include <QCommandLineParser>

namespace hookbench::cli {

/// The options of `listen` that say who may send.
void addAccessOptions(QCommandLineParser& parser);
Result<EndpointAccess> parseAccess(const QCommandLineParser& options);

} // namespace hookbench::cli
