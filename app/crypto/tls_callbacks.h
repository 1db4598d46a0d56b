// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/openssl_handle.h"

// What OpenSSL calls during a connection. For the sources of this room only.
namespace hookbench::crypto {

class TlsSession;

using BioMethodHandle = std::unique_ptr<BIO_METHOD, Releaser<BIO_meth_free>>;

struct TlsCallbacks
{
    /// A BIO whose data is a TlsSession::Wire: reads from its incoming, writes to its outgoing bytes.
    static BioMethodHandle wireMethod();

    /// Callbacks of all connections of a context; each connection's SSL_get_app_data is its TlsSession.
    static void install(SSL_CTX* context);

    /// For SSL_CTX_set_verify: lets every certificate pass and keeps the first finding other than an unknown
    /// issuer.
    static int acceptAnyCertificate(int good, X509_STORE_CTX* store);

private:
    static TlsSession& sessionOf(SSL* ssl);
    static int onClientHello(SSL* ssl, int* alert, void*);
    static int onCertificateNeeded(SSL* ssl, void*);
    static int onProtocolChoice(SSL* ssl, const unsigned char** chosen, unsigned char* chosenSize,
                                const unsigned char* offered, unsigned int offeredSize, void*);
    static void onInfo(const SSL* ssl, int where, int value);
};

} // namespace hookbench::crypto
