// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "app/exchange/exchange.h"
#include "app/filter/filter.h"

#include <optional>
#include <vector>

namespace hookbench::cli {

/// What the command line asks `hookbench schema` for.
struct SchemaRequest
{
    QString session;
    QString schemaFile; ///< empty: what is attached
    QByteArray path;
    QByteArray event;
    bool ranges = true;
    bool json = false;
    std::vector<ExchangeId> ids; ///< none: all that pass
    std::optional<filter::Filter> filter;
};

// Each returns an ExitCode.
int inferSchema(const SchemaRequest& request, Terminal& terminal);
int checkSchema(const SchemaRequest& request, Terminal& terminal);
int tellDrift(const SchemaRequest& request, Terminal& terminal);
int attachSchema(const SchemaRequest& request, Terminal& terminal);
int exportSchema(const SchemaRequest& request, Terminal& terminal);

} // namespace hookbench::cli
