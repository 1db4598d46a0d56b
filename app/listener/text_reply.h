// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/exchange/endpoint.h"
#include "app/http/protocol_error.h"

namespace hookbench::listener {

/// An answer of one line of plain text.
Reply textReply(int status, const QString& text);

/// What a sender is told whose request could not be kept: nothing was acknowledged, try again.
Reply notRecordedReply(const Error& error);

/// Why a large head is refused while many of them are under way.
http::ProtocolError headMemoryError();

} // namespace hookbench::listener
