// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace hookbench::schema {

/// Whether a JSON number is whole: 1, 1.0, 15e1.
bool isWholeNumber(QByteArrayView number);

/// Whether `number` is a whole multiple of `divisor`, exactly; true when the divisor has more digits than can
/// be reckoned with (18), or is not above zero.
bool isMultiple(QByteArrayView number, QByteArrayView divisor);

} // namespace hookbench::schema
