// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/client_observer.h"

#include "app/crypto/certificate_text.h"
#include "app/crypto/openssl_handle.h"

namespace hookbench::crypto {
namespace {

/// What OpenSSL's context carries for us. The number is taken once for the program.
int observationIndex()
{
    static const int index = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
    return index;
}

ClientObservation& observationOf(const SSL* ssl)
{
    return *static_cast<ClientObservation*>(SSL_CTX_get_ex_data(SSL_get_SSL_CTX(ssl), observationIndex()));
}

CertificateFacts factsOf(X509* certificate, int finding)
{
    CertificateFacts facts;
    facts.subject = nameText(X509_get_subject_name(certificate));
    facts.issuer = nameText(X509_get_issuer_name(certificate));
    facts.fingerprint = fingerprintText(certificate);
    facts.notBeforeUs = timeUs(X509_get0_notBefore(certificate));
    facts.notAfterUs = timeUs(X509_get0_notAfter(certificate));
    facts.verified = finding == X509_V_OK;
    facts.verification = finding == X509_V_OK ? "ok" : X509_verify_cert_error_string(finding);
    return facts;
}

/// Where nothing is verified OpenSSL calls this as well, and ignores the result.
int verifyChain(X509_STORE_CTX* store, void*)
{
    const auto* const ssl =
        static_cast<SSL*>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
    ClientObservation& observation = observationOf(ssl);
    const int result = X509_verify_cert(store);
    const int finding = X509_STORE_CTX_get_error(store);
    observation.finding = finding == X509_V_OK ? QByteArray() : X509_verify_cert_error_string(finding);
    observation.chain.clear();
    // The chain that was built knows the root as well; what the server showed comes first in it.
    STACK_OF(X509)* chain = X509_STORE_CTX_get0_chain(store);
    if (!chain || sk_X509_num(chain) == 0)
        chain = X509_STORE_CTX_get0_untrusted(store);
    for (int i = 0; i < sk_X509_num(chain); ++i)
        observation.chain += factsOf(sk_X509_value(chain, i), finding);
    return result;
}

void handshakeMoved(const SSL* ssl, int where, int value)
{
    ClientObservation& observation = observationOf(ssl);
    if ((where & SSL_CB_ALERT) != 0 && (value >> 8) == SSL3_AL_FATAL) {
        observation.alertNumber = value & 0xff;
        observation.alert =
            (where & SSL_CB_READ) != 0 ? TlsFailure::Alert::Received : TlsFailure::Alert::Sent;
    }
    if ((where & SSL_CB_HANDSHAKE_DONE) == 0 || observation.facts)
        return;
    TlsFacts& facts = observation.facts;
    facts.version = SSL_get_version(ssl);
    facts.cipher = SSL_CIPHER_standard_name(SSL_get_current_cipher(ssl));
    facts.serverName = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name);
    facts.resumed = SSL_session_reused(ssl) == 1;
    const unsigned char* protocol = nullptr;
    unsigned int size = 0;
    SSL_get0_alpn_selected(ssl, &protocol, &size);
    facts.protocol = QByteArrayView(protocol, qsizetype(size)).toByteArray();
}

} // namespace

void observeClient(ssl_ctx_st* context, const QList<QByteArray>& protocols, ClientObservation& observation)
{
    SSL_CTX_set_ex_data(context, observationIndex(), &observation);
    SSL_CTX_set_info_callback(context, &handshakeMoved);
    SSL_CTX_set_cert_verify_callback(context, &verifyChain, nullptr);
    QByteArray list;
    for (const QByteArray& protocol : protocols)
        list += char(protocol.size()) + protocol;
    SSL_CTX_set_alpn_protos(context, reinterpret_cast<const unsigned char*>(list.constData()),
                            unsigned(list.size()));
}

} // namespace hookbench::crypto
