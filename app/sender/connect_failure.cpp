// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sender/connect_failure.h"

#include "app/crypto/tls_facts.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cerrno>
#include <cstring>

namespace hookbench::sender {

namespace {

struct ConnectText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::sender::ConnectText)
};

QString place(const ConnectClues& clues)
{
    const QByteArray host = clues.target.host + ':' + QByteArray::number(clues.target.port);
    if (!clues.target.proxy.isEmpty())
        return ConnectText::tr("the proxy %1").arg(clues.target.proxy);
    if (!clues.target.connectTo.isEmpty())
        return clues.target.connectTo;
    const QString name = QString::fromLatin1(host);
    if (clues.peer.isEmpty() || clues.peer == host)
        return name;
    return ConnectText::tr("%1 (%2)").arg(name, QString::fromLatin1(clues.peer));
}

QString dateOf(qint64 us)
{
    return QDateTime::fromMSecsSinceEpoch(us / 1000, Qt::UTC).toString(Qt::ISODate);
}

ConnectFailure refused(const ConnectClues& clues)
{
    switch (clues.systemError) {
    case ECONNREFUSED:
        return {"connection-refused",
                ConnectText::tr("Connection refused: nothing listens on %1.").arg(place(clues)),
                ConnectText::tr("Start the program that is to receive it, or correct the port.")};
    case EHOSTUNREACH:
    case ENETUNREACH:
        return {"host-unreachable", ConnectText::tr("There is no way to %1.").arg(place(clues)),
                ConnectText::tr("Check the network, a VPN, or the address.")};
    case ETIMEDOUT:
        return {"connect-timeout", ConnectText::tr("%1 does not answer.").arg(place(clues)),
                ConnectText::tr("A firewall may drop the connection, or the computer is off.")};
    default:
        return {"connect-failed",
                ConnectText::tr("No connection to %1: %2.")
                    .arg(place(clues),
                         QString::fromLocal8Bit(clues.systemError != 0 ? std::strerror(clues.systemError)
                                                                       : clues.words.constData())),
                {}};
    }
}

ConnectFailure untrusted(const ConnectClues& clues)
{
    const QByteArray& finding = clues.tls.finding;
    const QString host = QString::fromLatin1(clues.target.host);
    if (!clues.tls.chain.isEmpty() && finding.contains("expired"))
        return {"tls-certificate-expired",
                ConnectText::tr("The certificate of %1 has expired: it was valid until %2.")
                    .arg(host, dateOf(clues.tls.chain.first().notAfterUs)),
                ConnectText::tr("Renew it on the server, or send without verifying.")};
    if (finding.isEmpty())
        return {"tls-name-mismatch",
                ConnectText::tr("The certificate of the server is not for “%1”, but for %2.")
                    .arg(host, clues.tls.chain.isEmpty() ? QString() : clues.tls.chain.first().subject),
                ConnectText::tr("Correct the host's name, or give the server a certificate for it.")};
    return {
        "tls-untrusted",
        ConnectText::tr("The certificate of %1 is not trusted: %2.").arg(host, QString::fromLatin1(finding)),
        ConnectText::tr("Name the authority that signed it, or send without verifying.")};
}

ConnectFailure handshakeFailed(const ConnectClues& clues)
{
    if (clues.tls.alert == crypto::TlsFailure::Alert::Received)
        return {"tls-alert",
                ConnectText::tr("%1 ended the TLS handshake: %2.")
                    .arg(place(clues), QString::fromLatin1(crypto::alertName(clues.tls.alertNumber))),
                ConnectText::tr("It may want a client certificate or another version of TLS.")};
    if (clues.words.contains("wrong version number") || clues.words.contains("packet length too long"))
        return {"tls-plain-http", ConnectText::tr("%1 does not speak TLS.").arg(place(clues)),
                ConnectText::tr("Use http:// instead of https://, or the port for TLS.")};
    return {"tls-handshake-failed",
            ConnectText::tr("The TLS handshake with %1 failed: %2.")
                .arg(place(clues), QString::fromLocal8Bit(clues.words)),
            {}};
}

} // namespace

ConnectFailure explainConnectFailure(const ConnectClues& clues)
{
    const QString words = QString::fromLocal8Bit(clues.words);
    switch (clues.code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return {"host-not-found",
                ConnectText::tr("There is no host “%1”.").arg(QString::fromLatin1(clues.target.host)),
                ConnectText::tr("Correct the name, or check the network and its name server.")};
    case CURLE_COULDNT_RESOLVE_PROXY:
        return {"proxy-not-found", ConnectText::tr("There is no proxy “%1”.").arg(clues.target.proxy),
                ConnectText::tr("Correct the proxy's name.")};
    case CURLE_COULDNT_CONNECT:
        return refused(clues);
    case CURLE_OPERATION_TIMEDOUT:
        return {"connect-timeout",
                ConnectText::tr("No connection to %1 within %2 s.")
                    .arg(place(clues))
                    .arg(double(clues.target.timeoutMs) / 1000),
                ConnectText::tr("A firewall may drop the connection, or the computer is off.")};
    case CURLE_PEER_FAILED_VERIFICATION:
        return untrusted(clues);
    case CURLE_SSL_CONNECT_ERROR:
        return handshakeFailed(clues);
    case CURLE_SSL_CERTPROBLEM:
        return {"client-certificate-unusable",
                ConnectText::tr("The client certificate %1 cannot be used: %2.")
                    .arg(clues.target.tls.certificateFile, words),
                ConnectText::tr("Check the files of certificate and key, and the passphrase.")};
    case CURLE_SSL_CACERT_BADFILE:
        return {"authority-file-unusable",
                ConnectText::tr("The authorities in %1 cannot be read: %2.")
                    .arg(clues.target.tls.authorityFile, words),
                ConnectText::tr("The file has to hold certificates in PEM.")};
    case CURLE_PROXY:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
        if (!clues.target.proxy.isEmpty())
            return {"proxy-refused",
                    ConnectText::tr("The proxy %1 does not lead on: %2.").arg(clues.target.proxy, words),
                    ConnectText::tr("Check the proxy's user and password, and what it allows.")};
        [[fallthrough]];
    default:
        return {"connect-failed", ConnectText::tr("No connection to %1: %2.").arg(place(clues), words), {}};
    }
}

} // namespace hookbench::sender
