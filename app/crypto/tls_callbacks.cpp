// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/tls_callbacks.h"

#include "app/crypto/client_hello_reader.h"
#include "app/crypto/tls_session.h"

#include <algorithm>
#include <cstring>

namespace hookbench::crypto {

namespace {

TlsSession::Wire& wireOf(BIO* bio)
{
    return *static_cast<TlsSession::Wire*>(BIO_get_data(bio));
}

int readWire(BIO* bio, char* buffer, size_t size, size_t* moved)
{
    TlsSession::Wire& wire = wireOf(bio);
    const qsizetype count = std::min(qsizetype(size), wire.incoming.size() - wire.consumed);
    BIO_clear_retry_flags(bio);
    *moved = size_t(count);
    if (count <= 0) {
        BIO_set_retry_read(
            bio); // the end of the transport is not OpenSSL's concern, see TlsSession::endInput()
        return 0;
    }
    std::memcpy(buffer, wire.incoming.constData() + wire.consumed, size_t(count));
    wire.consumed += count;
    return 1;
}

int writeWire(BIO* bio, const char* bytes, size_t size, size_t* moved)
{
    wireOf(bio).outgoing.append(bytes, qsizetype(size));
    BIO_clear_retry_flags(bio);
    *moved = size;
    return 1;
}

long controlWire(BIO*, int command, long, void*)
{
    return command == BIO_CTRL_FLUSH ? 1 : 0;
}

QByteArrayView extensionOf(SSL* ssl, unsigned int type)
{
    const unsigned char* bytes = nullptr;
    size_t size = 0;
    if (SSL_client_hello_get0_ext(ssl, type, &bytes, &size) != 1)
        return {};
    return {bytes, qsizetype(size)};
}

bool isUnknownIssuer(int error)
{
    switch (error) {
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_CERT_UNTRUSTED:
        return true;
    default:
        return false;
    }
}

} // namespace

BioMethodHandle TlsCallbacks::wireMethod()
{
    BioMethodHandle method(BIO_meth_new(BIO_TYPE_SOURCE_SINK, "hookbench wire"));
    if (!method || BIO_meth_set_read_ex(method.get(), readWire) != 1 ||
        BIO_meth_set_write_ex(method.get(), writeWire) != 1 ||
        BIO_meth_set_ctrl(method.get(), controlWire) != 1)
        return {};
    return method;
}

void TlsCallbacks::install(SSL_CTX* context)
{
    SSL_CTX_set_client_hello_cb(context, onClientHello, nullptr);
    SSL_CTX_set_cert_cb(context, onCertificateNeeded, nullptr);
    SSL_CTX_set_alpn_select_cb(context, onProtocolChoice, nullptr);
    SSL_CTX_set_info_callback(context, onInfo);
}

int TlsCallbacks::acceptAnyCertificate(int good, X509_STORE_CTX* store)
{
    auto* ssl = static_cast<SSL*>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
    int& finding = sessionOf(ssl).m_certificateFinding;
    if (!good && finding == X509_V_OK && !isUnknownIssuer(X509_STORE_CTX_get_error(store)))
        finding = X509_STORE_CTX_get_error(store);
    X509_STORE_CTX_set_error(store, finding);
    return 1;
}

TlsSession& TlsCallbacks::sessionOf(SSL* ssl)
{
    return *static_cast<TlsSession*>(SSL_get_app_data(ssl));
}

int TlsCallbacks::onClientHello(SSL* ssl, int*, void*)
{
    sessionOf(ssl).m_hello = readClientHello(
        SSL_client_hello_get0_legacy_version(ssl), extensionOf(ssl, TLSEXT_TYPE_supported_versions),
        extensionOf(ssl, TLSEXT_TYPE_server_name),
        extensionOf(ssl, TLSEXT_TYPE_application_layer_protocol_negotiation));
    return SSL_CLIENT_HELLO_SUCCESS;
}

int TlsCallbacks::onCertificateNeeded(SSL* ssl, void*)
{
    const TlsSession& session = sessionOf(ssl);
    const QByteArray& name = session.m_hello.serverName;
    const Identity identity =
        session.m_context->options().identityFor(name.isEmpty() ? session.m_localAddress : name);
    constexpr int replaceOthers = 1;
    return identity && SSL_use_cert_and_key(ssl, identity.certificate(), identity.key(), identity.chain(),
                                            replaceOthers) == 1
               ? 1
               : 0;
}

int TlsCallbacks::onProtocolChoice(SSL* ssl, const unsigned char** chosen, unsigned char* chosenSize,
                                   const unsigned char* offered, unsigned int offeredSize, void*)
{
    const QList<QByteArray>& ours = sessionOf(ssl).m_context->options().protocols;
    if (ours.isEmpty())
        return SSL_TLSEXT_ERR_NOACK;
    for (const QByteArray& wanted : ours) {
        for (unsigned int i = 0; i < offeredSize; i += 1U + offered[i]) {
            const QByteArrayView each(offered + i + 1, offered[i]); // OpenSSL has checked the lengths
            if (each != wanted)
                continue;
            *chosen = offered + i + 1;
            *chosenSize = offered[i];
            return SSL_TLSEXT_ERR_OK;
        }
    }
    return SSL_TLSEXT_ERR_ALERT_FATAL; // no_application_protocol (RFC 7301 3.2)
}

void TlsCallbacks::onInfo(const SSL* ssl, int where, int value)
{
    constexpr int fatal = 2;
    if (where != SSL_CB_WRITE_ALERT || value >> 8 != fatal)
        return;
    static_cast<TlsSession*>(SSL_get_app_data(ssl))->m_sentAlert = value & 0xff;
}

} // namespace hookbench::crypto
