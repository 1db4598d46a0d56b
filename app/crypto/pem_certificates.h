// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/crypto/openssl_handle.h"

#include <QString>

// For the sources of this room only.
namespace hookbench::crypto {

/// All certificates in PEM text, of which there is at least one, in their order. Everything else between them
/// is skipped. `path` is for the messages.
Result<CertificatesHandle> certificatesInPem(const QByteArray& pem, const QString& path);

} // namespace hookbench::crypto
