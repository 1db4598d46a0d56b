// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/tls_server_context.h"

#include "app/base/atomic_file.h"
#include "app/crypto/pem_certificates.h"
#include "app/crypto/tls_callbacks.h"

#include <QCoreApplication>

namespace hookbench::crypto {

namespace {

struct ContextText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::crypto::ContextText)
};

constexpr qint64 authoritiesLimit = 4 * 1024 * 1024;
constexpr int verifyDepth = 10;
constexpr long ticketSeconds = 2 * 3600;
constexpr size_t ticketsPerHandshake = 1; ///< each costs time in every full handshake
constexpr unsigned char sessionIdContext[] = "hookbench";

/// Forward secrecy and authenticated encryption only. TLS 1.3 has nothing else.
constexpr const char* ciphers = "ECDHE+AESGCM:ECDHE+CHACHA20";
constexpr const char* groups = "X25519:P-256:P-384";

using ContextHandle = std::unique_ptr<SSL_CTX, Releaser<SSL_CTX_free>>;

/// Says everything that the system's openssl.cnf could say otherwise.
bool configure(SSL_CTX* context)
{
    SSL_CTX_set_security_level(context, 2);
    SSL_CTX_clear_options(context, SSL_CTX_get_options(context));
    SSL_CTX_set_options(context,
                        SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_ENABLE_MIDDLEBOX_COMPAT);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                                  SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF); // tickets do without memory of ours
    SSL_CTX_set_timeout(context, ticketSeconds);
    return SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1 &&
           SSL_CTX_set_max_proto_version(context, TLS1_3_VERSION) == 1 &&
           SSL_CTX_set_cipher_list(context, ciphers) == 1 && SSL_CTX_set1_groups_list(context, groups) == 1 &&
           SSL_CTX_set_num_tickets(context, ticketsPerHandshake) == 1 &&
           SSL_CTX_set_session_id_context(context, sessionIdContext, sizeof sessionIdContext - 1) == 1;
}

void askForCertificates(SSL_CTX* context, ClientCertificates mode, bool check)
{
    if (mode == ClientCertificates::Off)
        return;
    const int verify = mode == ClientCertificates::Require ? SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT
                                                           : SSL_VERIFY_PEER;
    SSL_CTX_set_verify(context, verify, check ? nullptr : TlsCallbacks::acceptAnyCertificate);
    SSL_CTX_set_verify_depth(context, verifyDepth);
}

/// Whom to trust, and whom to name when asking for a certificate.
Result<void> trustAuthorities(SSL_CTX* context, const QString& path)
{
    const Result<QByteArray> pem = readFile(path, authoritiesLimit);
    if (!pem)
        return fail(pem.error());
    const Result<CertificatesHandle> authorities = certificatesInPem(*pem, path);
    if (!authorities)
        return fail(authorities.error());
    X509_STORE* store = SSL_CTX_get_cert_store(context);
    for (int i = 0; i < sk_X509_num(authorities->get()); ++i) {
        X509* authority = sk_X509_value(authorities->get(), i);
        if (X509_STORE_add_cert(store, authority) != 1 || SSL_CTX_add_client_CA(context, authority) != 1)
            return fail(ErrorKind::Io, ContextText::tr("OpenSSL could not be set up."));
    }
    X509_STORE_set_flags(store, X509_V_FLAG_PARTIAL_CHAIN); // an intermediate in the file is trusted, too
    return {};
}

} // namespace

struct TlsServerContext::Parts
{
    ContextHandle context;
    BioMethodHandle wireMethod;
    TlsServerOptions options;
};

TlsServerContext::TlsServerContext(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

TlsServerContext::~TlsServerContext() = default;

Result<std::shared_ptr<const TlsServerContext>> TlsServerContext::create(TlsServerOptions options)
{
    Q_ASSERT(options.identityFor);
    ERR_clear_error();
    ContextHandle context(SSL_CTX_new(TLS_server_method()));
    BioMethodHandle method = TlsCallbacks::wireMethod();
    if (!context || !method || !configure(context.get())) {
        ERR_clear_error();
        return fail(ErrorKind::Io, ContextText::tr("OpenSSL could not be set up."));
    }
    TlsCallbacks::install(context.get());
    const bool check = !options.clientAuthoritiesPath.isEmpty();
    askForCertificates(context.get(), options.clientCertificates, check);
    if (check && options.clientCertificates != ClientCertificates::Off) {
        if (const Result<void> trusted = trustAuthorities(context.get(), options.clientAuthoritiesPath);
            !trusted)
            return fail(trusted.error());
    }
    return std::shared_ptr<const TlsServerContext>(new TlsServerContext(
        std::unique_ptr<Parts>(new Parts{std::move(context), std::move(method), std::move(options)})));
}

const TlsServerOptions& TlsServerContext::options() const
{
    return m_parts->options;
}

bool TlsServerContext::checksClientCertificates() const
{
    return !m_parts->options.clientAuthoritiesPath.isEmpty();
}

ssl_ctx_st* TlsServerContext::native() const
{
    return m_parts->context.get();
}

bio_st* TlsServerContext::makeBio(void* wire) const
{
    BIO* bio = BIO_new(m_parts->wireMethod.get());
    if (bio) {
        BIO_set_data(bio, wire);
        BIO_set_init(bio, 1);
    }
    return bio;
}

} // namespace hookbench::crypto
