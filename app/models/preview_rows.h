// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/hex_rows.h"
#include "app/models/text_rows.h"

namespace hookbench::models {

/// A message that is not in a session, ready to be painted: line ends are shown.
std::shared_ptr<const RowSource> messageRows(const QByteArray& message, qint64 headSize);
std::shared_ptr<const HexRows> messageBytes(const QByteArray& message);

} // namespace hookbench::models
