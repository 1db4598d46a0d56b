// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>

namespace hookbench::formats {

/// The part of YAML 1.2 that programs write their documents in, as JSON: maps and lists by indentation, plain
/// and quoted scalars over several lines, literal and folded blocks, flow style as far as it is JSON. Usage,
/// with the line, for all else (anchors, tags, several documents).
Result<QByteArray> yamlToJson(QByteArrayView yaml);

} // namespace hookbench::formats
