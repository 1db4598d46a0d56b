// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hookbench::payload {

/// The name of a member as a reference token of a JSON Pointer (RFC 6901, section 3).
QString pointerToken(QString name);

/// The name of a member as a step of a normalized path (RFC 9535, section 2.7): "['name']".
QString pathStep(const QString& name);

} // namespace hookbench::payload
