// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/exchange/annotation.h"
#include "app/exchange/exchange.h"
#include "app/formats/export_item.h"

#include <functional>

namespace hookbench::formats {

/// How much of an exchange its JSON holds.
enum class JsonDetail {
    List, ///< no bodies and no raw bytes, only request.bodySize and response.bodySize
    Full, ///< everything
};

/// Gives up to `size` bytes of a body section that is kept in pieces, from `offset` on. It may give fewer,
/// but not none.
using BodyReader = std::function<Result<QByteArray>(BlobId blob, qint64 offset, qint64 size)>;

/// One exchange as one line of JSON without its line end: the keys, their order and meaning are those that
/// README and manual promise to scripts. Memory stays at a few pieces however large the body is. After a
/// failure the sink holds the beginning of a line.
///
/// Trailers stand in front of the body, and at its end on the wire: for a chunked body in pieces `reader` is
/// asked for all of it, also for List. Without a reader such an exchange shows no trailers in a List.
Result<void> writeExchangeJson(const Exchange& exchange, const Annotation& annotation, JsonDetail detail,
                               const BodyReader& reader, const ByteSink& sink);

/// The same for an exchange whose bodies are inlined, in memory.
QByteArray exchangeJson(const Exchange& exchange, JsonDetail detail, const Annotation& annotation = {});

} // namespace hookbench::formats
