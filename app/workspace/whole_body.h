// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/exchange/exchange.h"
#include "app/session/session_reader.h"

namespace hookbench::workspace {

/// The body of a request with its transfer-coding undone, all of it in memory: what a signature covers.
/// Errors: Usage when it is larger than largestWholeBody, Cancelled, those of the reader.
Result<QByteArray> wholeBody(const session::SessionReader& reader, const Exchange& exchange,
                             const CancelFlag& cancel = {});

constexpr qint64 largestWholeBody = 512LL * 1024 * 1024;

} // namespace hookbench::workspace
