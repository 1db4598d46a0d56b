// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace hookbench::models {

/// What a schema lets stand at a byte of a JSON text that is being typed.
struct SchemaSuggestions
{
    QByteArrayList texts; ///< as JSON: names of members in quotes, or values
    qsizetype typed = 0;  ///< bytes in front of the place that are the beginning of them
    bool operator==(const SchemaSuggestions&) const = default;
};

/// The text may be broken behind and in front of the place, and hold placeholders. Nothing where the schema
/// says nothing, or is none.
SchemaSuggestions schemaSuggestions(const QByteArray& schema, QByteArrayView text, qsizetype place);

} // namespace hookbench::models
