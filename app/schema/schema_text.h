// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/json_outline.h"

#include <QCoreApplication>

namespace hookbench::schema {

/// The context of the texts that say why something is not valid.
struct SchemaText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::schema::SchemaText)
};

QString typeName(const payload::JsonOutline& outline,
                 payload::JsonOutline::Node value); ///< "string", as in a schema
QString shownValue(const payload::JsonOutline& outline,
                   payload::JsonOutline::Node value); ///< cut to a readable length

} // namespace hookbench::schema
