// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session_reader.h"
#include "app/templates/template.h"

namespace hookbench::workspace {

/// A value out of an exchange, as `{{exchange 12.body.id}}` names it: "method", "target", "status",
/// "header.NAME", "query.NAME", "body", "body.a.b[0]", and with "response." in front "header.NAME" and
/// "body". Fails in words.
Result<QByteArray> capturedValue(const session::SessionReader& reader, ExchangeId id, QByteArrayView path);

/// Fills placeholders with them; the session is opened when the first is asked for. For one thread.
templates::CaptureLookup capturedValues(const QString& session);

/// The content of a body, transfer-coding undone. Fails above 64 MB.
Result<QByteArray> wholeContent(const session::SessionReader& reader, const StoredBody& body,
                                http::BodyFraming framing);

} // namespace hookbench::workspace
