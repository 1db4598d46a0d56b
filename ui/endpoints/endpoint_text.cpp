// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/endpoint_text.h"

#include "app/base/shell_word.h"
#include "app/workspace/local_authority.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QUrl>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::EndpointStatus;

namespace {

struct EndpointText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::ui::EndpointText)
};

/// Of curl, for what the guard wants to see.
QString guardOption(const Guard& guard)
{
    switch (guard.kind) {
    case Guard::Kind::None:
        return {};
    case Guard::Kind::Basic:
        return u"-u USER:PASSWORD "_s;
    case Guard::Kind::Bearer:
        return u"-H 'Authorization: Bearer TOKEN' "_s;
    case Guard::Kind::Header:
        return "-H "_L1 + shellWord(QString::fromLatin1(guard.header) + ": KEY"_L1) + u' ';
    }
    Q_UNREACHABLE();
}

QString tlsOptions(const EndpointTls& tls)
{
    QString options;
    if (!tls.enabled)
        return options;
    if (tls.certificate == EndpointTls::Certificate::Local)
        options += "--cacert "_L1 + shellWord(workspace::authorityCertificatePath()) + u' ';
    if (tls.clientCertificates == EndpointTls::ClientCertificates::Required)
        options += "--cert CERTIFICATE.pem "_L1;
    return options;
}

} // namespace

QString phaseText(EndpointStatus::Phase phase)
{
    switch (phase) {
    case EndpointStatus::Phase::Stopped:
        return EndpointText::tr("Stopped");
    case EndpointStatus::Phase::Starting:
        return EndpointText::tr("Starting");
    case EndpointStatus::Phase::Listening:
        return EndpointText::tr("Listening");
    case EndpointStatus::Phase::Failed:
        return EndpointText::tr("Failed");
    }
    Q_UNREACHABLE();
}

QIcon phaseIcon(EndpointStatus::Phase phase)
{
    switch (phase) {
    case EndpointStatus::Phase::Stopped:
        return themeIcon(u"state-off"_s, IconColor::Faint);
    case EndpointStatus::Phase::Starting:
        return themeIcon(u"state-wait"_s, IconColor::Info);
    case EndpointStatus::Phase::Listening:
        return themeIcon(u"state-on"_s, IconColor::Success);
    case EndpointStatus::Phase::Failed:
        return themeIcon(u"state-failed"_s, IconColor::Error);
    }
    Q_UNREACHABLE();
}

QString endpointTitle(const EndpointStatus& status)
{
    return status.endpoint.name.trimmed().isEmpty() ? endpointTarget(status) : status.endpoint.name;
}

QString endpointTarget(const EndpointStatus& status)
{
    Endpoint reached = status.endpoint;
    if (reached.address == "0.0.0.0"_L1)
        reached.address = u"127.0.0.1"_s;
    else if (reached.address == "::"_L1)
        reached.address = u"::1"_s;
    const int realPort = QUrl(QString::fromLatin1(status.url)).port(status.endpoint.port);
    QByteArray url = endpointUrl(reached, quint16(realPort));
    if (!reached.access.pathToken.isEmpty())
        url += '/' + reached.access.pathToken;
    return QString::fromLatin1(url);
}

QString endpointCurl(const EndpointStatus& status)
{
    return "curl "_L1 + tlsOptions(status.endpoint.tls) + guardOption(status.endpoint.access.guard) +
           "-d '{\"hello\":\"world\"}' "_L1 + endpointTarget(status) + u'/';
}

} // namespace hookbench::ui
