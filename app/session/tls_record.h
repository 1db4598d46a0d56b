// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/tls_facts.h"
#include "app/session/sqlite.h"

#include <optional>

namespace hookbench::session {

/// What the table `tls` keeps of a connection, as a JSON object. Bytes of strangers are read as ISO-8859-1,
/// so that nothing of them is lost; what is unknown is left out.
QByteArray writeTlsRecord(const crypto::TlsRecord& record);

/// Nothing when it is none.
std::optional<crypto::TlsRecord> readTlsRecord(const QByteArray& json);

/// Reads a row of (id, facts). Error: Damaged.
Result<crypto::TlsRecord> decodeTlsRecord(const Connection& connection, const Statement& row);

} // namespace hookbench::session
