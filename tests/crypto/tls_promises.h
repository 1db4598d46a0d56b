// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/tls_server_context.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace hookbench::tests {

/// Every promise that can be checked on any first bytes of a client: the sniffer never changes its mind and
/// decides in time, a TLS session comes to the same end however the bytes are cut, says why it fails, and
/// holds little. Returns what was broken, empty if nothing.
QByteArray checkTlsPromises(QByteArrayView bytes,
                            const std::shared_ptr<const crypto::TlsServerContext>& context);

} // namespace hookbench::tests
