// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/session/session_reader.h"

#include <QByteArrayView>

#include <functional>

namespace hookbench::models {

/// Takes content in order; false means enough.
using ContentSink = std::function<bool(QByteArrayView content)>;

/// Reads a stored body a piece at a time and hands its content (after transfer-coding is undone) to `sink`.
Result<void> streamBody(const session::SessionReader& reader, const StoredBody& body,
                        http::BodyFraming framing, const CancelFlag& cancel, const ContentSink& sink);

/// The content of a chunked body section that is in memory.
void streamContent(QByteArrayView chunked, const CancelFlag& cancel, const ContentSink& sink);

/// The same for the bytes as they came on the wire.
Result<void> streamWire(const session::SessionReader& reader, const StoredBody& body,
                        const CancelFlag& cancel, const ContentSink& sink);

} // namespace hookbench::models
