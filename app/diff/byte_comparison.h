// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/diff/change.h"

#include <QByteArrayView>

#include <vector>

namespace hookbench::diff {

/// What differs between two byte strings, rising in both: what was inserted or cut out is found by pieces
/// whose borders depend on the bytes alone, and between equal pieces bytes are compared to the letter.
std::vector<RangeChange> compareBytes(QByteArrayView a, QByteArrayView b, const CancelFlag& cancel = {});

} // namespace hookbench::diff
