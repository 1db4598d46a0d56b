// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/provider_catalogue.h"

#include "app/workspace/provider_catalogue.h"

namespace hookbench::cli {

std::shared_ptr<const providers::Catalogue> loadCatalogue(Terminal& terminal)
{
    QList<Error> problems;
    auto catalogue = workspace::loadProviders(&problems);
    for (const Error& problem : problems)
        terminal.note(problem.message);
    return catalogue;
}

} // namespace hookbench::cli
