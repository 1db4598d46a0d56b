// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/body_stream.h"
#include "app/payload/problem.h"

#include <QByteArrayList>

namespace hookbench::models {

/// Like streamBody(), with these content-codings undone. What could be decoded before something went wrong
/// has gone to `sink`; the problem says what. None without codings.
Result<payload::Problem> streamDecoded(const session::SessionReader& reader, const StoredBody& body,
                                       http::BodyFraming framing, const QByteArrayList& codings,
                                       const CancelFlag& cancel, const ContentSink& sink);

/// What the body of a request says: with its content-codings undone where that can be done to its end, else
/// as it came. Errors: those of the reader, Cancelled, Usage when it is larger than largestBodyInText.
Result<QByteArray> readDecodedRequest(const session::SessionReader& reader, const Exchange& exchange,
                                      const CancelFlag& cancel = {});

} // namespace hookbench::models
