// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/exchange_index.h"
#include "app/session/session_reader.h"

namespace hookbench::workspace {

/// Values of a field of the filter language that occur in the session, or the names that can stand behind it,
/// most frequent first: of the newest exchanges alone, so that it takes a few milliseconds. Either source may
/// be null.
QList<QByteArray> liveValues(const models::ExchangeIndex* index, const session::SessionReader* reader,
                             const QString& field, bool wantsNames);

} // namespace hookbench::workspace
