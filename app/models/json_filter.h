// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/finder.h"
#include "app/payload/json_document.h"

#include <vector>

namespace hookbench::models {

/// The values of a JSON text in whose name or own text something is found, with all that they are inside of.
struct JsonFilter
{
    using Node = payload::JsonOutline::Node;
    static constexpr size_t limit = 10'000;

    std::vector<Node> matched; ///< rising
    std::vector<Node> kept;    ///< those and the containers around them, rising
    bool more = false;         ///< there are more than `limit`

    bool matches(Node node) const;

    /// Directly inside of a container and kept.
    std::vector<Node> childrenOf(const payload::JsonOutline& outline, Node container) const;
};

/// Looks through all values. Strings and names are searched as they are read, numbers by their letters.
JsonFilter filterJson(const payload::JsonDocument& document, const payload::Finder& finder,
                      const CancelFlag& cancel = {}, size_t limit = JsonFilter::limit);

} // namespace hookbench::models
