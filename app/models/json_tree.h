// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/json_filter.h"
#include "app/models/json_tree_model.h"
#include "app/models/text_rows.h"

namespace hookbench::models {

/// What a window needs beside the model itself to look through a JSON text.
using payload::JsonDocument;

} // namespace hookbench::models
