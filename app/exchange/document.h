// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"

#include <QByteArray>
#include <QString>

namespace hookbench {

using DocumentId = Id<struct DocumentTag>; ///< number of a document in its session

/// Something that the user made and that lives in the session: a draft, a folder, an environment, a saved
/// filter, a rule. What stands in `content` is for whoever knows the kind; it is a JSON text.
struct Document
{
    DocumentId id;   ///< none until it is stored
    QByteArray kind; ///< "draft", "folder", "filter"; short and lower case
    DocumentId parent;
    double position = 0; ///< among those with the same kind and parent; any number fits between two others
    QString name;
    QByteArray content;
    bool operator==(const Document&) const = default;
};

} // namespace hookbench
