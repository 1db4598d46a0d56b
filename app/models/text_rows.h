// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/body_kind.h"
#include "app/payload/finder.h"
#include "app/payload/row_source.h"

namespace hookbench::models {

/// All that the window sees of room payload: texts that are ready to be painted row by row, and the search in
/// them. How they are read from bytes stays below.
using payload::BodyKind;
using payload::Finder;
using payload::FindKind;
using payload::FindRequest;
using payload::findText;
using payload::FoundText;
using payload::RowSource;
using payload::TextMatch;
using payload::TextRow;
using payload::TextSpan;
using payload::Token;

} // namespace hookbench::models
