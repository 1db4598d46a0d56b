// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <compare>

namespace hookbench::payload {

/// Compares two JSON numbers by their value, exactly, whatever their size: 1.0 equals 1, -0 equals 0, 1e400
/// is less than 1e401, integers of any length keep their last digit. Both must follow the grammar of RFC
/// 8259.
std::strong_ordering compareJsonNumbers(QByteArrayView a, QByteArrayView b);

} // namespace hookbench::payload
