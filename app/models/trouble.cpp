// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/trouble.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hookbench::models {

namespace {

struct TroubleText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::models::TroubleText)
};

struct Reason
{
    QByteArrayView code;
    const char* text;
};

constexpr std::array reasons = {
    Reason{"tls-untrusted-by-client",
           QT_TRANSLATE_NOOP("hookbench::models::TroubleText", "client does not trust our certificate")},
    Reason{"tls-certificate-rejected",
           QT_TRANSLATE_NOOP("hookbench::models::TroubleText", "client rejects our certificate")},
    Reason{"tls-no-client-certificate",
           QT_TRANSLATE_NOOP("hookbench::models::TroubleText", "client shows no certificate")},
    Reason{"tls-client-certificate-refused",
           QT_TRANSLATE_NOOP("hookbench::models::TroubleText", "certificate of the client is not trusted")},
    Reason{"tls-no-certificate",
           QT_TRANSLATE_NOOP("hookbench::models::TroubleText", "no certificate for the name asked for")},
    Reason{"tls-no-shared-cipher",
           QT_TRANSLATE_NOOP("hookbench::models::TroubleText", "no cipher in common")},
    Reason{"tls-no-shared-protocol",
           QT_TRANSLATE_NOOP("hookbench::models::TroubleText", "no protocol in common")},
    Reason{"tls-version-mismatch",
           QT_TRANSLATE_NOOP("hookbench::models::TroubleText", "no version of TLS in common")},
    Reason{"tls-plain-http",
           QT_TRANSLATE_NOOP("hookbench::models::TroubleText", "plain HTTP sent to an HTTPS endpoint")},
    Reason{"tls-on-plain-port",
           QT_TRANSLATE_NOOP("hookbench::models::TroubleText", "TLS sent to a plain HTTP endpoint")},
    Reason{"tls-cut-off", QT_TRANSLATE_NOOP("hookbench::models::TroubleText", "client broke off")},
    Reason{"tls-timeout", QT_TRANSLATE_NOOP("hookbench::models::TroubleText", "handshake took too long")},
    Reason{"tls-garbage", QT_TRANSLATE_NOOP("hookbench::models::TroubleText", "this was not TLS")},
    Reason{"tls-record-damaged", QT_TRANSLATE_NOOP("hookbench::models::TroubleText", "damaged on the way")},
    Reason{"tls-alert-received",
           QT_TRANSLATE_NOOP("hookbench::models::TroubleText", "client reported an error")},
    Reason{"tls-failed", QT_TRANSLATE_NOOP("hookbench::models::TroubleText", "handshake failed")},
    Reason{"not-authorized",
           QT_TRANSLATE_NOOP("hookbench::models::TroubleText", "sender does not know the secret")},
    Reason{"address-not-allowed",
           QT_TRANSLATE_NOOP("hookbench::models::TroubleText", "sender's address is not allowed")},
    Reason{"stray-path",
           QT_TRANSLATE_NOOP("hookbench::models::TroubleText", "not below the endpoint's path")},
    Reason{"signature-refused",
           QT_TRANSLATE_NOOP("hookbench::models::TroubleText", "signature is not accepted")},
};

} // namespace

Trouble troubleOf(QByteArrayView errorCode)
{
    if (errorCode.isEmpty())
        return Trouble::None;
    if (errorCode.startsWith("tls-"))
        return Trouble::Tls;
    for (const char* refusal : {"not-authorized", "address-not-allowed", "stray-path", "signature-refused"}) {
        if (errorCode == QByteArrayView(refusal))
            return Trouble::Refused;
    }
    constexpr QByteArrayView unanswered[] = {"authority-file-unusable",
                                             "body-unreadable",
                                             "cancelled",
                                             "client-certificate-unusable",
                                             "connect-failed",
                                             "connect-timeout",
                                             "connection-refused",
                                             "host-not-found",
                                             "host-unreachable",
                                             "proxy-not-found",
                                             "proxy-refused",
                                             "response-timeout",
                                             "timeout"};
    return std::ranges::find(unanswered, errorCode) != std::end(unanswered) ? Trouble::NoAnswer
                                                                            : Trouble::BreaksHttp;
}

QString troubleReason(QByteArrayView errorCode)
{
    for (const Reason& reason : reasons) {
        if (errorCode == reason.code)
            return TroubleText::tr(reason.text);
    }
    return QString::fromLatin1(errorCode);
}

} // namespace hookbench::models
