// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/provider_catalogue.h"

#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::workspace {

using providers::Catalogue;

std::shared_ptr<const Catalogue> loadProviders(QList<Error>* problems)
{
    const QString own =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/hookbench/providers"_L1;
    return std::make_shared<const Catalogue>(Catalogue::load({Catalogue::builtinFolder(), own}, problems));
}

} // namespace hookbench::workspace
