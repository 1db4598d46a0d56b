// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filter/field.h"
#include "app/filter/tree.h"
#include "app/payload/json_path.h"

namespace hookbench::filter {

/// Visits the values at the end of `steps` in a JSON text, in their order, until the visitor has seen enough.
/// Reads the text once, arrays that are counted from their end twice, and keeps nothing; of a text that is
/// broken the part in front of the fault is seen. Repeated names are all visited.
void visitJson(QByteArrayView text, const std::vector<Step>& steps, const ValueVisitor& visit);

/// The same for the values that a query selects, with an outline of the whole text. A query or text that is
/// too much work has the values found until then.
void visitJson(QByteArrayView text, const payload::JsonPath& query, const ValueVisitor& visit);

} // namespace hookbench::filter
