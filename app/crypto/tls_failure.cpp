// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/tls_failure.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/sslerr.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hookbench::crypto {

namespace {

struct TlsText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::crypto::TlsText)
};

/// RFC 8446 6 and the registry of TLS alerts. Names are terms of the protocol and stay English.
constexpr std::pair<int, QByteArrayView> alertNames[] = {
    {0, "close notify"},
    {10, "unexpected message"},
    {20, "bad record MAC"},
    {21, "decryption failed"},
    {22, "record overflow"},
    {30, "decompression failure"},
    {40, "handshake failure"},
    {41, "no certificate"},
    {42, "bad certificate"},
    {43, "unsupported certificate"},
    {44, "certificate revoked"},
    {45, "certificate expired"},
    {46, "certificate unknown"},
    {47, "illegal parameter"},
    {48, "unknown CA"},
    {49, "access denied"},
    {50, "decode error"},
    {51, "decrypt error"},
    {60, "export restriction"},
    {70, "protocol version"},
    {71, "insufficient security"},
    {80, "internal error"},
    {86, "inappropriate fallback"},
    {90, "user canceled"},
    {100, "no renegotiation"},
    {109, "missing extension"},
    {110, "unsupported extension"},
    {111, "certificate unobtainable"},
    {112, "unrecognized name"},
    {113, "bad certificate status response"},
    {114, "bad certificate hash value"},
    {115, "unknown PSK identity"},
    {116, "certificate required"},
    {120, "no application protocol"},
};

QString list(const QList<QByteArray>& words)
{
    // Protocols come from strangers: shown as ASCII with everything else as percent codes.
    QStringList texts;
    for (const QByteArray& word : words)
        texts.append(QString::fromLatin1(word.toPercentEncoding("/: ")));
    return texts.join(QLatin1String(", "));
}

TlsFailure make(const FailureClues& clues, QByteArray code, const QString& message)
{
    return {std::move(code), message, clues.alert, clues.alertNumber};
}

QString alertText(const FailureClues& clues)
{
    return QString::fromLatin1(alertName(clues.alertNumber));
}

/// What the client says about our certificate (RFC 8446 6.2).
TlsFailure certificateRejected(const FailureClues& clues)
{
    const auto rejected = [&clues](const QString& message) {
        return make(clues,
                    clues.alertNumber == SSL_AD_UNKNOWN_CA ? "tls-untrusted-by-client"
                                                           : "tls-certificate-rejected",
                    message);
    };
    switch (clues.alertNumber) {
    case SSL_AD_UNKNOWN_CA:
        return rejected(TlsText::tr("The client does not trust our certificate (alert 48, unknown CA)."));
    case SSL_AD_BAD_CERTIFICATE:
        return rejected(TlsText::tr("The client rejected our certificate: wrong name, damaged or not trusted "
                                    "(alert 42, bad certificate)."));
    case SSL_AD_UNSUPPORTED_CERTIFICATE:
        return rejected(TlsText::tr("The client does not support the kind of our certificate "
                                    "(alert 43, unsupported certificate)."));
    case SSL_AD_CERTIFICATE_REVOKED:
        return rejected(TlsText::tr("The client says that our certificate was revoked "
                                    "(alert 44, certificate revoked)."));
    case SSL_AD_CERTIFICATE_EXPIRED:
        return rejected(
            TlsText::tr("The client says that our certificate has expired or is not yet valid: compare the "
                        "clocks (alert 45, certificate expired)."));
    default:
        return rejected(TlsText::tr("The client does not accept our certificate and does not say why "
                                    "(alert 46, certificate unknown)."));
    }
}

TlsFailure alertReceived(const FailureClues& clues)
{
    if (clues.alertNumber >= SSL_AD_BAD_CERTIFICATE && clues.alertNumber <= SSL_AD_UNKNOWN_CA &&
        clues.alertNumber != SSL_AD_ILLEGAL_PARAMETER)
        return certificateRejected(clues);
    switch (clues.alertNumber) {
    case SSL_AD_CLOSE_NOTIFY:
    case SSL_AD_USER_CANCELLED:
        return make(clues, "tls-cut-off",
                    TlsText::tr("The client broke off the handshake (alert %1, %2).")
                        .arg(clues.alertNumber)
                        .arg(alertText(clues)));
    case SSL_AD_PROTOCOL_VERSION:
        return make(clues, "tls-version-mismatch",
                    TlsText::tr("The client does not accept the version of TLS that this endpoint speaks "
                                "(alert 70, protocol version)."));
    default:
        return make(clues, "tls-alert-received",
                    TlsText::tr("The client reported an error (alert %1, %2).")
                        .arg(clues.alertNumber)
                        .arg(alertText(clues)));
    }
}

TlsFailure versionMismatch(const FailureClues& clues)
{
    if (clues.hello.versions.isEmpty()) {
        return make(
            clues, "tls-version-mismatch",
            TlsText::tr(
                "The client offers no version of TLS that this endpoint speaks, which are TLS 1.2 and "
                "TLS 1.3 (alert 70, protocol version)."));
    }
    return make(clues, "tls-version-mismatch",
                TlsText::tr("The client offers only %1; this endpoint speaks TLS 1.2 and TLS 1.3 "
                            "(alert 70, protocol version).")
                    .arg(list(clues.hello.versions).replace(QLatin1String("TLSv"), QLatin1String("TLS "))));
}

/// Cases in which we refused the handshake for a reason that has words of its own; none for others.
TlsFailure refusedByUs(const FailureClues& clues)
{
    switch (clues.reason) {
    case SSL_R_UNSUPPORTED_PROTOCOL:
    case SSL_R_VERSION_TOO_LOW:
    case SSL_R_WRONG_SSL_VERSION:
    case SSL_R_WRONG_VERSION_NUMBER:
    case SSL_R_UNKNOWN_PROTOCOL:
        return versionMismatch(clues);
    case SSL_R_NO_SHARED_CIPHER:
    case SSL_R_NO_SHARED_SIGNATURE_ALGORITHMS:
    case SSL_R_NO_SUITABLE_SIGNATURE_ALGORITHM:
    case SSL_R_NO_SUITABLE_GROUPS:
    case SSL_R_NO_SUITABLE_KEY_SHARE:
    case SSL_R_NO_SHARED_GROUPS:
        return make(
            clues, "tls-no-shared-cipher",
            TlsText::tr(
                "The client offers no cipher suite, group or signature that this endpoint and the key of "
                "its certificate can use (alert %1, %2).")
                .arg(clues.alertNumber)
                .arg(alertText(clues)));
    case SSL_R_NO_APPLICATION_PROTOCOL:
        return make(clues, "tls-no-shared-protocol",
                    TlsText::tr("The client wants to speak only %1; this endpoint speaks %2 "
                                "(alert 120, no application protocol).")
                        .arg(list(clues.hello.protocols), list(clues.serverProtocols)));
    case SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE:
        return make(
            clues, "tls-no-client-certificate",
            TlsText::tr("The client showed no certificate, but this endpoint requires one (alert %1, %2).")
                .arg(clues.alertNumber)
                .arg(alertText(clues)));
    case SSL_R_CERTIFICATE_VERIFY_FAILED:
        return make(clues, "tls-client-certificate-refused",
                    TlsText::tr("The certificate of the client was refused: %1 (alert %2, %3).")
                        .arg(QString::fromLatin1(clues.clientCertificateFinding))
                        .arg(clues.alertNumber)
                        .arg(alertText(clues)));
    case SSL_R_CERT_CB_ERROR:
        return make(
            clues, "tls-no-certificate",
            TlsText::tr(
                "This endpoint has no certificate for the name that the client asked for (alert %1, %2).")
                .arg(clues.alertNumber)
                .arg(alertText(clues)));
    case SSL_R_DECRYPTION_FAILED_OR_BAD_RECORD_MAC:
        return make(clues, "tls-record-damaged",
                    TlsText::tr("What the client sent was damaged on the way or encrypted with another key "
                                "(alert 20, bad record MAC)."));
    default:
        return {};
    }
}

QString reasonText(int reason)
{
    const char* text = ERR_reason_error_string(ERR_PACK(ERR_LIB_SSL, 0, reason));
    return text ? QString::fromLatin1(text) : TlsText::tr("unknown reason");
}

} // namespace

QByteArray alertName(int number)
{
    const auto* known = std::find_if(std::begin(alertNames), std::end(alertNames),
                                     [number](const auto& entry) { return entry.first == number; });
    return known != std::end(alertNames) ? known->second.toByteArray() : QByteArray::number(number);
}

TlsFailure explainFailure(const FailureClues& clues)
{
    if (clues.alert == TlsFailure::Alert::Received)
        return alertReceived(clues);
    if (TlsFailure known = refusedByUs(clues))
        return known;
    if (clues.alert == TlsFailure::Alert::None) {
        return make(clues, "tls-failed",
                    clues.handshaking
                        ? TlsText::tr("The TLS handshake failed: %1.").arg(reasonText(clues.reason))
                        : TlsText::tr("The TLS connection failed: %1.").arg(reasonText(clues.reason)));
    }
    const QString message = clues.handshaking ? TlsText::tr("The TLS handshake failed: %1 (alert %2, %3).")
                                              : TlsText::tr("The TLS connection failed: %1 (alert %2, %3).");
    return make(clues, "tls-failed",
                message.arg(reasonText(clues.reason)).arg(clues.alertNumber).arg(alertText(clues)));
}

TlsFailure cutOffFailure(bool anythingCame, bool answered)
{
    if (!anythingCame)
        return {"tls-cut-off",
                TlsText::tr("The client connected and closed the connection without a word."),
                {},
                -1};
    if (!answered) {
        return {"tls-cut-off",
                TlsText::tr("The client closed the connection in the middle of its first TLS message."),
                {},
                -1};
    }
    return {
        "tls-cut-off",
        TlsText::tr(
            "The client closed the connection in the middle of the TLS handshake without saying why; many "
            "do so when they do not trust the certificate."),
        {},
        -1};
}

TlsFailure plainHttpFailure()
{
    return {"tls-plain-http",
            TlsText::tr("This client spoke plain HTTP, but this endpoint speaks HTTPS."),
            {},
            -1};
}

TlsFailure garbageFailure(QByteArrayView firstBytes)
{
    return {"tls-garbage",
            TlsText::tr("This client spoke neither TLS nor HTTP; its first bytes are %1.")
                .arg(QString::fromLatin1(
                    firstBytes.first(std::min<qsizetype>(firstBytes.size(), 8)).toByteArray().toHex(' '))),
            {},
            -1};
}

} // namespace hookbench::crypto
