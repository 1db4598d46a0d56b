// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/filter/field.h"
#include "app/filter/source.h"
#include "app/filter/tree.h"

namespace hookbench::filter {

struct Selector;

/// Reads a field by its name in the filter language, "header.x-a" or "body.data.id": for columns and groups.
/// An immutable value, cheap to copy; threads may share one.
class FieldValue
{
public:
    static Parsed<FieldValue> compile(QStringView field);

    /// The first value of the field, none when the exchange does not have it. Numbers as decimal text in the
    /// unit of their type; JSON strings decoded, other JSON as it is written.
    Result<std::optional<QByteArray>> of(Source& source) const;

    Parts needs() const { return m_use.field->reads; }
    const FieldUse& use() const { return m_use; }

private:
    explicit FieldValue(FieldUse use);

    FieldUse m_use;
    std::shared_ptr<const Selector> m_selector;
};

} // namespace hookbench::filter
