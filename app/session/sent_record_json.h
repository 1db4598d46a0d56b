// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/sent_record.h"

#include <optional>

namespace hookbench::session {

/// What the column `sent` keeps, as a JSON object; what is unknown is left out.
QByteArray writeSentRecord(const SentRecord& record);

/// Nothing when it is none.
std::optional<SentRecord> readSentRecord(const QByteArray& json);

} // namespace hookbench::session
