// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/draft.h"

namespace hookbench {

/// Values for placeholders, under a name: "staging". Stored as a document of the session.
struct Environment
{
    QString name;
    QList<DraftField> variables; ///< of those with the same name the last that is enabled counts
    bool operator==(const Environment&) const = default;
};

} // namespace hookbench
