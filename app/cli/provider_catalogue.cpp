// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/provider_catalogue.h"

#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

using providers::Catalogue;

Catalogue loadCatalogue(Terminal& terminal)
{
    const QString own =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/hookbench/providers"_L1;
    QList<Error> problems;
    Catalogue catalogue = Catalogue::load({Catalogue::builtinFolder(), own}, &problems);
    for (const Error& problem : problems)
        terminal.note(problem.message);
    return catalogue;
}

} // namespace hookbench::cli
