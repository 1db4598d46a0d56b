// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/openssl_handle.h"
#include "app/crypto/server_name.h"

#include <QList>

// How certificates of the local authority are made. For the sources of this room only.
namespace hookbench::crypto {

/// A new EC P-256 key; null when OpenSSL has no memory or no randomness.
KeyHandle makeKey();

/// UTC, seconds since 1970.
struct Period
{
    qint64 notBefore = 0;
    qint64 notAfter = 0;
};

/// A self-signed authority that may sign leaves but no further authorities. Null on failure.
CertificateHandle makeAuthority(EVP_PKEY* key, const QByteArray& commonName, Period period);

/// A server's certificate for all of `names`, of which there is at least one; without an authority it vouches
/// for itself, with `authorityKey` its own. Null on failure.
CertificateHandle makeLeaf(EVP_PKEY* key, const QList<ServerName>& names, Period period, X509* authority,
                           EVP_PKEY* authorityKey);

} // namespace hookbench::crypto
