// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/tls_facts.h"

// For the sources of this room only.
namespace hookbench::crypto {

/// Reads the bodies of three extensions of a ClientHello, any of which may be missing (empty) or malformed;
/// what is malformed is left out. `legacyVersion` counts when there are no supported_versions (RFC
/// 8446 4.2.1).
ClientHello readClientHello(unsigned int legacyVersion, QByteArrayView supportedVersions,
                            QByteArrayView serverName, QByteArrayView protocols);

} // namespace hookbench::crypto
