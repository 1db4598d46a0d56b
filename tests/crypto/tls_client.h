// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/identity.h"
#include "app/crypto/openssl_handle.h"
#include "app/crypto/tls_session.h"

#include <openssl/pem.h>

#include <memory>
#include <utility>

namespace hookbench::tests {

/// OpenSSL's own client with memory for a transport: the other end of a TlsSession.
class TlsClient
{
public:
    struct Options
    {
        int minimum = TLS1_2_VERSION;
        int maximum = TLS1_3_VERSION;
        QByteArray serverName = {};   ///< sent as SNI
        QByteArray expectedName = {}; ///< checked against the certificate when `authority` is given
        QByteArray authority = {};    ///< PEM; empty: nothing is verified
        QByteArray protocols = {};    ///< ALPN in wire format, "\2h2"
        QByteArray ciphers = {};      ///< of TLS 1.2
        QByteArray suites = {};       ///< of TLS 1.3
        QByteArray groups = {};
        crypto::Identity identity = {}; ///< shown when asked for
        SSL_SESSION* resume = nullptr;  ///< borrowed
        int securityLevel = 1;
        bool withoutTicket = false;
    };

    explicit TlsClient(const Options& options)
        : m_context(SSL_CTX_new(TLS_client_method()))
    {
        SSL_CTX* context = m_context.get();
        SSL_CTX_set_security_level(context, options.securityLevel);
        SSL_CTX_set_min_proto_version(context, options.minimum);
        SSL_CTX_set_max_proto_version(context, options.maximum);
        if (!options.ciphers.isEmpty())
            SSL_CTX_set_cipher_list(context, options.ciphers.constData());
        if (!options.suites.isEmpty())
            SSL_CTX_set_ciphersuites(context, options.suites.constData());
        if (!options.groups.isEmpty())
            SSL_CTX_set1_groups_list(context, options.groups.constData());
        SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
        SSL_CTX_sess_set_new_cb(context, keepSession);
        if (!options.authority.isEmpty())
            trust(options.authority);
        m_ssl.reset(SSL_new(context));
        setUpConnection(options);
    }

    /// As after a proper end: else OpenSSL would not resume the session again.
    ~TlsClient() { SSL_set_shutdown(ssl(), SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN); }
    Q_DISABLE_COPY_MOVE(TlsClient)

    bool handshake()
    {
        ERR_clear_error();
        const int result = SSL_do_handshake(ssl());
        m_failed = m_failed || SSL_get_error(ssl(), result) == SSL_ERROR_SSL;
        return result == 1;
    }

    bool isEstablished() const { return SSL_is_init_finished(m_ssl.get()) == 1; }
    bool hasFailed() const { return m_failed; }

    void feed(QByteArrayView bytes) { BIO_write(SSL_get_rbio(ssl()), bytes.data(), int(bytes.size())); }

    QByteArray takeOutgoing()
    {
        const QByteArray bytes = crypto::contentOf(SSL_get_wbio(ssl()));
        (void)BIO_reset(SSL_get_wbio(ssl()));
        return bytes;
    }

    bool write(QByteArrayView plain)
    {
        size_t moved = 0;
        return SSL_write_ex(ssl(), plain.data(), size_t(plain.size()), &moved) == 1 &&
               qsizetype(moved) == plain.size();
    }

    /// All that is there.
    QByteArray read()
    {
        QByteArray all;
        QByteArray buffer(16 * 1024, Qt::Uninitialized);
        size_t moved = 0;
        ERR_clear_error();
        while (SSL_read_ex(ssl(), buffer.data(), size_t(buffer.size()), &moved) == 1)
            all += buffer.first(qsizetype(moved));
        m_failed = m_failed || SSL_get_error(ssl(), 0) == SSL_ERROR_SSL;
        return all;
    }

    bool sawClose() const { return (SSL_get_shutdown(m_ssl.get()) & SSL_RECEIVED_SHUTDOWN) != 0; }

    /// Sends an alert of its own choice by failing the check of the server's certificate with `finding`.
    void rejectWith(int finding)
    {
        m_finding = finding;
        SSL_CTX_set_cert_verify_callback(m_context.get(), reject, this);
        SSL_set_verify(ssl(), SSL_VERIFY_PEER, nullptr);
    }

    SSL* ssl() { return m_ssl.get(); }
    SSL_SESSION* session() const { return m_session.get(); } ///< the last ticket that came

private:
    void trust(const QByteArray& pem)
    {
        const crypto::BioHandle reader = crypto::readerOf(pem);
        const crypto::CertificateHandle authority(PEM_read_bio_X509(reader.get(), nullptr, nullptr, nullptr));
        X509_STORE_add_cert(SSL_CTX_get_cert_store(m_context.get()), authority.get());
        SSL_CTX_set_verify(m_context.get(), SSL_VERIFY_PEER, nullptr);
    }

    void setUpConnection(const Options& options)
    {
        SSL_set_app_data(ssl(), this);
        SSL_set_bio(ssl(), BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
        BIO_set_mem_eof_return(SSL_get_rbio(ssl()), -1);
        SSL_set_connect_state(ssl());
        if (!options.serverName.isEmpty())
            SSL_set_tlsext_host_name(ssl(), options.serverName.constData());
        if (!options.expectedName.isEmpty() &&
            X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl()), options.expectedName.constData()) != 1)
            SSL_set1_host(ssl(), options.expectedName.constData());
        if (!options.protocols.isEmpty()) {
            SSL_set_alpn_protos(ssl(), reinterpret_cast<const unsigned char*>(options.protocols.constData()),
                                unsigned(options.protocols.size()));
        }
        if (options.identity) {
            SSL_use_cert_and_key(ssl(), options.identity.certificate(), options.identity.key(),
                                 options.identity.chain(), 1);
        }
        if (options.withoutTicket)
            SSL_set_options(ssl(), SSL_OP_NO_TICKET);
        if (options.resume)
            SSL_set_session(ssl(), options.resume);
    }

    static int keepSession(SSL* ssl, SSL_SESSION* session)
    {
        static_cast<TlsClient*>(SSL_get_app_data(ssl))->m_session.reset(session);
        return 1; // we keep the reference
    }

    static int reject(X509_STORE_CTX* store, void* self)
    {
        X509_STORE_CTX_set_error(store, static_cast<TlsClient*>(self)->m_finding);
        return 0;
    }

    std::unique_ptr<SSL_CTX, crypto::Releaser<SSL_CTX_free>> m_context;
    std::unique_ptr<SSL_SESSION, crypto::Releaser<SSL_SESSION_free>> m_session;
    std::unique_ptr<SSL, crypto::Releaser<SSL_free>> m_ssl;
    bool m_failed = false; ///< sticky
    int m_finding = X509_V_OK;
};

/// Carries bytes between the two until both are silent or one has failed; at most `step` bytes at a time.
inline void converse(TlsClient& client, crypto::TlsSession& server, qsizetype step = 1 << 20)
{
    for (int silent = 0; silent < 2;) {
        if (!client.isEstablished())
            client.handshake();
        const QByteArray up = client.takeOutgoing();
        for (qsizetype at = 0; at < up.size();) {
            const qsizetype taken = server.feed(QByteArrayView(up).sliced(at, qMin(step, up.size() - at)));
            if (taken == 0)
                break;
            at += taken;
        }
        const QByteArray down = server.takeOutgoing();
        for (qsizetype at = 0; at < down.size(); at += step) {
            client.feed(QByteArrayView(down).sliced(at, qMin(step, down.size() - at)));
            if (!client.isEstablished())
                client.handshake();
        }
        silent = up.isEmpty() && down.isEmpty() ? silent + 1 : 0;
    }
}

/// Everything that the server can read now.
inline QByteArray readAll(crypto::TlsSession& server)
{
    QByteArray all;
    QByteArray buffer(16 * 1024, Qt::Uninitialized);
    while (true) {
        const crypto::TlsSession::Transfer transfer = server.read(buffer.data(), buffer.size());
        if (transfer.status != crypto::TlsSession::Status::Done)
            return all;
        all += buffer.first(transfer.bytes);
    }
}

} // namespace hookbench::tests
