// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/tls_session.h"

#include "app/crypto/certificate_text.h"
#include "app/crypto/openssl_handle.h"
#include "app/crypto/tls_failure.h"
#include "app/crypto/tls_sniffer.h"

#include <algorithm>

namespace hookbench::crypto {

namespace {

constexpr qsizetype wireLimit = 128 * 1024; ///< in each direction; a record more at most goes beyond it

QByteArray constant(const char* text)
{
    return text ? QByteArray::fromRawData(text, qsizetype(qstrlen(text))) : QByteArray();
}

/// The reason that names the cause: the oldest of the TLS layer.
int firstReason()
{
    int reason = 0;
    while (const unsigned long code = ERR_get_error()) {
        if (reason == 0 && ERR_GET_LIB(code) == ERR_LIB_SSL)
            reason = ERR_GET_REASON(code);
    }
    return reason;
}

} // namespace

TlsSession::TlsSession(std::shared_ptr<const TlsServerContext> context, QByteArray localAddress)
    : m_context(std::move(context))
    , m_localAddress(std::move(localAddress))
    , m_ssl(SSL_new(m_context->native()))
{
    BIO* bio = m_ssl ? m_context->makeBio(&m_wire) : nullptr;
    if (!bio) {
        ERR_clear_error();
        fail(explainFailure({}));
        return;
    }
    SSL_set_app_data(m_ssl, this);
    SSL_set_bio(m_ssl, bio, bio); // takes the one reference
    SSL_set_accept_state(m_ssl);
}

TlsSession::~TlsSession()
{
    SSL_free(m_ssl);
}

qsizetype TlsSession::feed(QByteArrayView encrypted)
{
    if (m_state == State::Failed || m_inputEnded)
        return 0;
    if (m_wire.consumed > 0) {
        m_wire.incoming.remove(0, m_wire.consumed);
        m_wire.consumed = 0;
    }
    const qsizetype taken = std::clamp<qsizetype>(wireLimit - m_wire.incoming.size(), 0, encrypted.size());
    m_wire.incoming.append(encrypted.first(taken));
    if (m_state == State::Handshaking && (m_sniffed || isOurLanguage()))
        handshake();
    return taken;
}

bool TlsSession::isOurLanguage()
{
    switch (sniffProtocol(m_wire.incoming)) {
    case WireProtocol::NeedMore:
        return false;
    case WireProtocol::Tls:
        m_sniffed = true;
        return true;
    case WireProtocol::Http1:
    case WireProtocol::Http2:
        m_state = State::Failed;
        m_failure = plainHttpFailure();
        return false;
    case WireProtocol::Unknown:
        break;
    }
    m_state = State::Failed;
    m_failure = garbageFailure(m_wire.incoming);
    return false;
}

void TlsSession::handshake()
{
    ERR_clear_error();
    const int result = SSL_do_handshake(m_ssl);
    if (result == 1)
        established();
    else
        failUnlessWaiting(result);
    m_answered = m_answered || hasOutgoing();
    releaseConsumed();
}

void TlsSession::established()
{
    m_state = State::Established;
    m_facts.version = constant(SSL_get_version(m_ssl));
    m_facts.cipher = constant(SSL_CIPHER_standard_name(SSL_get_current_cipher(m_ssl)));
    m_facts.serverName = m_hello.serverName;
    m_facts.resumed = SSL_session_reused(m_ssl) == 1;
    const unsigned char* protocol = nullptr;
    unsigned int size = 0;
    SSL_get0_alpn_selected(m_ssl, &protocol, &size);
    m_facts.protocol = QByteArrayView(protocol, qsizetype(size)).toByteArray();
    readClientCertificate();
    ERR_clear_error();
}

void TlsSession::readClientCertificate()
{
    X509* shown = SSL_get0_peer_certificate(m_ssl);
    if (!shown)
        return;
    const long finding = SSL_get_verify_result(m_ssl);
    CertificateFacts& certificate = m_facts.clientCertificate;
    certificate.subject = nameText(X509_get_subject_name(shown));
    certificate.issuer = nameText(X509_get_issuer_name(shown));
    certificate.fingerprint = fingerprintText(shown);
    certificate.notBeforeUs = timeUs(X509_get0_notBefore(shown));
    certificate.notAfterUs = timeUs(X509_get0_notAfter(shown));
    certificate.verified = finding == X509_V_OK && m_context->checksClientCertificates();
    if (finding != X509_V_OK)
        certificate.verification = constant(X509_verify_cert_error_string(finding));
    else
        certificate.verification = certificate.verified ? "ok" : "not checked";
}

void TlsSession::endInput()
{
    if (m_inputEnded)
        return;
    m_inputEnded = true;
    if (m_state == State::Handshaking)
        fail(cutOffFailure(!m_wire.incoming.isEmpty() || m_sniffed, m_answered));
}

TlsSession::Transfer TlsSession::read(char* buffer, qsizetype size)
{
    if (m_state == State::Failed)
        return {Status::Broken, 0};
    if (m_state == State::PeerClosed)
        return {Status::Closed, 0};
    // Renewed keys are answered while reading: whoever does not take our bytes gets no more of its own read.
    if (m_state == State::Handshaking || m_wire.outgoing.size() >= wireLimit)
        return {Status::Blocked, 0};

    ERR_clear_error();
    size_t moved = 0;
    const int result = SSL_read_ex(m_ssl, buffer, size_t(size), &moved);
    releaseConsumed();
    if (result == 1)
        return {Status::Done, qsizetype(moved)};
    failUnlessWaiting(result);
    if (m_state == State::Established && m_inputEnded) {
        m_state = State::PeerClosed;
        m_cutOff = true;
    }
    return {m_state == State::Failed       ? Status::Broken
            : m_state == State::PeerClosed ? Status::Closed
                                           : Status::Blocked,
            0};
}

bool TlsSession::hasIncoming() const
{
    return m_inputEnded || !m_wire.incoming.isEmpty() || SSL_has_pending(m_ssl) == 1;
}

TlsSession::Transfer TlsSession::write(QByteArrayView plain)
{
    if (m_state == State::Failed || m_shutDown)
        return {Status::Broken, 0};
    if (m_state == State::Handshaking)
        return {Status::Blocked, 0};
    ERR_clear_error();
    qsizetype taken = 0;
    while (taken < plain.size() && m_wire.outgoing.size() < wireLimit) {
        size_t moved = 0;
        const int result = SSL_write_ex(m_ssl, plain.data() + taken, size_t(plain.size() - taken), &moved);
        if (result != 1) {
            failUnlessWaiting(result);
            break;
        }
        taken += qsizetype(moved);
    }
    if (m_state == State::Failed)
        return {Status::Broken, taken};
    return {taken > 0 || plain.isEmpty() ? Status::Done : Status::Blocked, taken};
}

void TlsSession::shutDown()
{
    if (m_shutDown || m_state == State::Handshaking || m_state == State::Failed)
        return;
    m_shutDown = true;
    SSL_shutdown(m_ssl);
    ERR_clear_error();
}

void TlsSession::fail(TlsFailure failure)
{
    m_state = State::Failed;
    m_failure = std::move(failure);
    m_wire.incoming.clear();
    m_wire.consumed = 0;
}

void TlsSession::failUnlessWaiting(int result)
{
    const int error = SSL_get_error(m_ssl, result);
    if (error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE)
        return;
    if (error == SSL_ERROR_ZERO_RETURN && m_state == State::Established) {
        m_state = State::PeerClosed;
        return;
    }
    FailureClues clues;
    clues.reason = firstReason();
    clues.handshaking = m_state == State::Handshaking;
    clues.hello = m_hello;
    clues.serverProtocols = m_context->options().protocols;
    clues.clientCertificateFinding = constant(X509_verify_cert_error_string(SSL_get_verify_result(m_ssl)));
    if (error == SSL_ERROR_ZERO_RETURN || clues.reason >= SSL_AD_REASON_OFFSET) {
        clues.alert = TlsFailure::Alert::Received;
        clues.alertNumber = std::max(clues.reason - SSL_AD_REASON_OFFSET, 0);
    } else if (m_sentAlert >= 0) {
        clues.alert = TlsFailure::Alert::Sent;
        clues.alertNumber = m_sentAlert;
    }
    fail(explainFailure(clues));
}

void TlsSession::releaseConsumed()
{
    if (m_wire.consumed < m_wire.incoming.size() || m_wire.incoming.isNull())
        return;
    m_wire.incoming = QByteArray();
    m_wire.consumed = 0;
}

} // namespace hookbench::crypto
