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

void addFailure(std::vector<TextLine>& lines, const crypto::TlsFailure& failure, const QString& theirs)
{
    if (failure.alert == crypto::TlsFailure::Alert::None)
        return;
    const QString alert = TlsText::tr("%1 (%2)").arg(QString::number(failure.alertNumber),
                                                     visibleText(crypto::alertName(failure.alertNumber)));
    const bool ours = failure.alert == crypto::TlsFailure::Alert::Sent;
    lines.push_back({{ours ? TlsText::tr("Alert sent by us") : theirs, alert}, {}});
}

/// What came of the handshake. `theirs`: what an alert of the other side is called.
void addAgreement(std::vector<TextLine>& lines, const crypto::TlsRecord& tls, const QString& theirs)
{
    const auto add = [&lines](const QString& label, const QString& value) {
        lines.push_back({{label, value}, {}});
    };
    if (!tls.facts) {
        add(TlsText::tr("TLS"), TlsText::tr("the handshake failed"));
        addFailure(lines, tls.failure, theirs);
        return;
    }
    add(TlsText::tr("TLS"),
        tls.facts.resumed
            ? TlsText::tr("%1, resumed from an earlier connection").arg(visibleText(tls.facts.version))
            : visibleText(tls.facts.version));
    add(TlsText::tr("Cipher"), visibleText(tls.facts.cipher));
    add(TlsText::tr("Protocol agreed on (ALPN)"),
        tls.facts.protocol.isEmpty() ? TlsText::tr("none") : visibleText(tls.facts.protocol));
}

/// "in 12 days", or that it is over; the mark says so where it matters.
TextLine validityLine(const crypto::CertificateFacts& certificate, qint64 nowUs)
{
    constexpr qint64 dayUs = 86'400'000'000;
    constexpr int soonDays = 14;
    const QString span =
        TlsText::tr("%1 to %2").arg(day(certificate.notBeforeUs), day(certificate.notAfterUs));
    const qint64 left = certificate.notAfterUs - nowUs;
    if (left < 0)
        return {{TlsText::tr("Valid"), span}, TlsText::tr("expired")};
    if (certificate.notBeforeUs > nowUs)
        return {{TlsText::tr("Valid"), span}, TlsText::tr("not yet valid")};
    const int days = int(left / dayUs);
    const QString rest = TlsText::tr("%1, %2", "from and to, what is left")
                             .arg(span, TlsText::tr("%n day(s) left", nullptr, days));
    return {{TlsText::tr("Valid"), rest}, days < soonDays ? TlsText::tr("expires soon") : QString()};
}

} // namespace

std::vector<TextLine> tlsLines(const crypto::TlsRecord& tls)
{
    std::vector<TextLine> lines;
    const auto add = [&lines](const QString& label, const QString& value) {
        lines.push_back({{label, value}, {}});
    };
    addAgreement(lines, tls, TlsText::tr("Alert sent by the client"));
    add(TlsText::tr("Name asked for (SNI)"),
        tls.hello.serverName.isEmpty() ? TlsText::tr("none") : visibleText(tls.hello.serverName));
    add(TlsText::tr("Offered versions"), listText(tls.hello.versions));
    add(TlsText::tr("Offered protocols (ALPN)"), listText(tls.hello.protocols));
    if (tls.facts)
        addCertificate(lines, tls.facts.clientCertificate);
    return lines;
}

std::vector<TextLine> sentTlsLines(const crypto::TlsRecord& tls, const QList<crypto::CertificateFacts>& chain,
                                   qint64 nowUs)
{
    std::vector<TextLine> lines;
    addAgreement(lines, tls, TlsText::tr("Alert sent by the server"));
    int number = 0;
    for (const crypto::CertificateFacts& certificate : chain) {
        const QString label = number == 0 ? TlsText::tr("Certificate of the server")
                                          : TlsText::tr("Certificate %1 of its chain").arg(number + 1);
        lines.push_back({{label, visibleText(certificate.subject.toUtf8())}, {}});
        lines.push_back({{TlsText::tr("Issued by"), visibleText(certificate.issuer.toUtf8())}, {}});
        lines.push_back(validityLine(certificate, nowUs));
        if (number == 0)
            lines.push_back(
                {{TlsText::tr("Verified"),
                  certificate.verified ? TlsText::tr("yes") : visibleText(certificate.verification)},
                 {}});
        lines.push_back({{TlsText::tr("SHA-256 fingerprint"), visibleText(certificate.fingerprint)}, {}});
        ++number;
    }
    return lines;
}

} // namespace hookbench::models
