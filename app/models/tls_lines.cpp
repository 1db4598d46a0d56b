// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/tls_lines.h"

#include "app/payload/text.h"

#include <QCoreApplication>
#include <QDateTime>

namespace hookbench::models {

using namespace Qt::Literals::StringLiterals;
using payload::visibleText;

namespace {

struct TlsText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::models::TlsText)
};

QString day(qint64 us)
{
    return QDateTime::fromMSecsSinceEpoch(us / 1000, Qt::UTC).toString(u"yyyy-MM-dd HH:mm 'UTC'"_s);
}

QString listText(const QList<QByteArray>& list)
{
    return list.isEmpty() ? TlsText::tr("nothing") : visibleText(list.join(", "));
}

QString verificationText(const crypto::CertificateFacts& certificate)
{
    if (certificate.verified)
        return TlsText::tr("leads to one of the authorities of this endpoint");
    if (certificate.verification == "not checked")
        return TlsText::tr("not checked: the endpoint has no authorities for clients");
    return TlsText::tr("not trusted: %1").arg(visibleText(certificate.verification));
}

void addCertificate(std::vector<TextLine>& lines, const crypto::CertificateFacts& certificate)
{
    const auto add = [&lines](const QString& label, const QString& value) {
        lines.push_back({{label, value}, {}});
    };
    if (!certificate) {
        add(TlsText::tr("Client certificate"), TlsText::tr("none shown"));
        return;
    }
    add(TlsText::tr("Client certificate"), visibleText(certificate.subject.toUtf8()));
    add(TlsText::tr("Issued by"), visibleText(certificate.issuer.toUtf8()));
    add(TlsText::tr("Valid"),
        TlsText::tr("%1 to %2").arg(day(certificate.notBeforeUs), day(certificate.notAfterUs)));
    add(TlsText::tr("Verified"), verificationText(certificate));
    add(TlsText::tr("SHA-256 fingerprint"), visibleText(certificate.fingerprint));
}

void addFailure(std::vector<TextLine>& lines, const crypto::TlsFailure& failure)
{
    if (failure.alert == crypto::TlsFailure::Alert::None)
        return;
    const QString alert = TlsText::tr("%1 (%2)").arg(QString::number(failure.alertNumber),
                                                     visibleText(crypto::alertName(failure.alertNumber)));
    const bool ours = failure.alert == crypto::TlsFailure::Alert::Sent;
    lines.push_back(
        {{ours ? TlsText::tr("Alert sent by us") : TlsText::tr("Alert sent by the client"), alert}, {}});
}

} // namespace

std::vector<TextLine> tlsLines(const crypto::TlsRecord& tls)
{
    std::vector<TextLine> lines;
    const auto add = [&lines](const QString& label, const QString& value) {
        lines.push_back({{label, value}, {}});
    };
    if (tls.facts) {
        add(TlsText::tr("TLS"),
            tls.facts.resumed
                ? TlsText::tr("%1, resumed from an earlier connection").arg(visibleText(tls.facts.version))
                : visibleText(tls.facts.version));
        add(TlsText::tr("Cipher"), visibleText(tls.facts.cipher));
        add(TlsText::tr("Protocol agreed on (ALPN)"),
            tls.facts.protocol.isEmpty() ? TlsText::tr("none") : visibleText(tls.facts.protocol));
    } else {
        add(TlsText::tr("TLS"), TlsText::tr("the handshake failed"));
        addFailure(lines, tls.failure);
    }
    add(TlsText::tr("Name asked for (SNI)"),
        tls.hello.serverName.isEmpty() ? TlsText::tr("none") : visibleText(tls.hello.serverName));
    add(TlsText::tr("Offered versions"), listText(tls.hello.versions));
    add(TlsText::tr("Offered protocols (ALPN)"), listText(tls.hello.protocols));
    if (tls.facts)
        addCertificate(lines, tls.facts.clientCertificate);
    return lines;
}

} // namespace hookbench::models
