// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/json_outline.h"

#include <QByteArray>

namespace hookbench::payload {

/// Which promise of JsonOutline the bytes break, whatever they are; empty when none. Takes time in proportion
/// to the square of their size.
QByteArray checkOutlinePromises(QByteArrayView text);

/// The same for a query, a line break and a document behind it.
QByteArray checkPathPromises(QByteArrayView input);

/// The value written anew from the outline, without space.
QByteArray written(const JsonOutline& outline, JsonOutline::Node node);

} // namespace hookbench::payload
