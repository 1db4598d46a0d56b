// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filter/byte_finder.h"
#include "app/filter/tree.h"
#include "app/payload/json_path.h"

#include <optional>
#include <vector>

namespace hookbench::filter {

/// The path behind a field, made ready for reading. An immutable value.
struct Selector
{
    explicit Selector(const FieldUse& use);

    std::vector<Step> steps;
    QByteArray name; ///< of a single step by name; null for all values

    std::optional<payload::JsonPath> query; ///< in place of steps

    /// What the bytes of a message must hold for the field to be there, as far as that is known: the longest
    /// name on the path.
    std::optional<ByteFinder> trace;
};

} // namespace hookbench::filter
