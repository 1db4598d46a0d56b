// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/diff/json_comparison.h"

namespace hookbench::diff {

/// The JSON Patch (RFC 6902) that makes `b` of `a`, one operation a line; values to the letter as in `b` but
/// for the space between tokens. Refused (Usage) when an object has a name twice: JSON Pointer cannot tell
/// its members apart.
Result<QByteArray> jsonPatch(const JsonComparison& comparison, const payload::JsonOutline& a,
                             const payload::JsonOutline& b);

/// A JSON text on one line, safe for a terminal: control characters as escapes, the rest to the letter.
QByteArray compactJson(QByteArrayView json);

} // namespace hookbench::diff
