// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/annotation.h"

#include <QHash>

namespace hookbench::workspace {

/// What the user says, by the numbers of exchanges; those of which nothing is said are left out.
using AnnotationMap = QHash<qint64, Annotation>;

} // namespace hookbench::workspace
