// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filter/field.h"
#include "app/filter/tree.h"

namespace hookbench::filter {

/// Visits the values at the end of `steps` in a JSON text, in their order, until the visitor has seen enough.
/// Reads the text once, arrays that are counted from their end twice, and keeps nothing; of a text that is
/// broken the part in front of the fault is seen. Repeated names are all visited.
void visitJson(QByteArrayView text, const std::vector<Step>& steps, const ValueVisitor& visit);

} // namespace hookbench::filter
