// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "app/formats/exchange_json.h"
#include "app/session/session_reader.h"

namespace hookbench::cli {

/// How verbs print exchanges.
enum class Form {
    Text,     ///< one line for people
    Json,     ///< one object a line, without bodies
    JsonFull, ///< one object a line, bodies and raw bytes included
};

/// Prints a row whose facts are at hand; reads the session only where the form needs more.
Result<void> printSummary(const session::SessionReader& reader, const ExchangeSummary& summary, Form form,
                          Terminal& terminal);

/// Calls `use` with the request's body section as it came, piece after piece.
Result<void> forEachBodyPiece(const session::SessionReader& reader, const StoredBody& body,
                              const std::function<void(QByteArrayView)>& use);

} // namespace hookbench::cli
