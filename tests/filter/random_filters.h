// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filter/tree.h"

#include <QRandomGenerator>

namespace hookbench::tests {

/// A tree that compiles, different each time.
filter::Tree randomFilter(QRandomGenerator& random, int depth = 4);

} // namespace hookbench::tests
