// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/endpoint.h"

#include "app/exchange/ip_address.h"
#include "app/http/field_syntax.h"
#include "app/http/response_writer.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench {
namespace {

struct EndpointText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::EndpointText)
};

/// Bytes; what the first line and a Host field of the shortest requests need.
constexpr qint64 leastHeadLimit = 256;

/// So much of a bad line stands in the error about it.
constexpr qsizetype quotedLength = 60;

QString quoted(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.first(std::min(bytes.size(), quotedLength)));
}

Result<void> validateField(QByteArrayView name, QByteArrayView value)
{
    if (!http::isToken(name))
        return fail(ErrorKind::Usage, EndpointText::tr("“%1” is not a header name.").arg(quoted(name)),
                    EndpointText::tr("A header name is made of letters, digits and !#$%&'*+-.^_`|~ only."));
    if (!http::isFieldValue(value))
        return fail(ErrorKind::Usage,
                    EndpointText::tr("The value of the header %1 holds a line break or a NUL byte.")
                        .arg(quoted(name)),
                    EndpointText::tr("Write the value on one line."));
    return {};
}

Result<void> validateTls(const EndpointTls& tls)
{
    if (!tls.enabled) {
        if (tls.clientCertificates == EndpointTls::ClientCertificates::Required)
            return fail(ErrorKind::Usage, EndpointText::tr("Client certificates need HTTPS."),
                        EndpointText::tr("Turn HTTPS on, or ask for no client certificates."));
        return {};
    }
    if (tls.certificate != EndpointTls::Certificate::Local && tls.certificatePath.isEmpty())
        return fail(ErrorKind::Usage, EndpointText::tr("No certificate file is chosen."),
                    EndpointText::tr("Choose a file, or use the certificate of this computer."));
    return {};
}

Result<void> validateLimits(const EndpointLimits& limits)
{
    const struct
    {
        qint64 value;
        qint64 least;
        QString name;
    } all[] = {
        {limits.body, 0, EndpointText::tr("body size")},
        {limits.head, leastHeadLimit, EndpointText::tr("head size")},
        {limits.fields, 1, EndpointText::tr("number of header fields")},
        {limits.connections, 1, EndpointText::tr("number of connections")},
        {limits.headTimeoutMs, 1, EndpointText::tr("time for a head")},
        {limits.idleTimeoutMs, 1, EndpointText::tr("idle time")},
        {limits.bodyMinimumRate, 0, EndpointText::tr("minimum rate")},
    };
    for (const auto& limit : all) {
        if (limit.value != -1 && limit.value < limit.least)
            return fail(ErrorKind::Usage,
                        EndpointText::tr("The limit “%1” cannot be %2.").arg(limit.name).arg(limit.value),
                        EndpointText::tr("Give %1 or more.").arg(limit.least));
    }
    return {};
}

} // namespace

Result<void> validateReply(const Reply& reply)
{
    if (reply.status < 200 || reply.status > 599)
        return fail(ErrorKind::Usage, EndpointText::tr("The status %1 cannot be answered.").arg(reply.status),
                    EndpointText::tr("Give a final status from 200 to 599."));
    for (qsizetype i = 0; i < reply.headers.size(); ++i) {
        if (Result<void> field = validateField(reply.headers.name(i), reply.headers.value(i)); !field)
            return field;
    }
    if (!reply.body.isEmpty() && !http::statusAllowsContent(reply.status))
        return fail(ErrorKind::Usage,
                    EndpointText::tr("A response with the status %1 cannot have a body.").arg(reply.status),
                    EndpointText::tr("Remove the body or choose another status."));
    return {};
}

Result<void> validateEndpoint(const Endpoint& endpoint)
{
    if (!isIpAddress(endpoint.address))
        return fail(ErrorKind::Usage, EndpointText::tr("“%1” is not an IP address.").arg(endpoint.address),
                    EndpointText::tr(
                        "Give an address of this computer, such as 127.0.0.1 or ::1, or 0.0.0.0 or :: for "
                        "all of them."));
    if (endpoint.color < 0 || endpoint.color > Endpoint::colors)
        return fail(ErrorKind::Usage, EndpointText::tr("There is no colour %1.").arg(endpoint.color),
                    EndpointText::tr("Choose one from 0 to %1.").arg(Endpoint::colors));
    for (const Result<void>& part :
         {validateTls(endpoint.tls), validateGuard(endpoint.access.guard),
          validatePathToken(endpoint.access.pathToken), validateLimits(endpoint.limits)}) {
        if (!part)
            return part;
    }
    return validateReply(endpoint.reply);
}

QByteArray endpointUrl(const Endpoint& endpoint, quint16 port)
{
    QByteArray host = endpoint.address.toUtf8();
    if (host.contains(':'))
        host = '[' + host.replace("%", "%25") + ']'; // RFC 6874: the zone's mark is escaped
    return (endpoint.tls.enabled ? "https://" : "http://") + host + ':' + QByteArray::number(port);
}

Result<http::HeaderList> parseHeaderLines(const QByteArray& text)
{
    http::HeaderList headers;
    int number = 0;
    for (const QByteArray& rawLine : text.split('\n')) {
        ++number;
        const QByteArray line = rawLine.trimmed();
        if (line.isEmpty())
            continue;
        const qsizetype colon = line.indexOf(':');
        if (colon < 0)
            return fail(ErrorKind::Usage,
                        EndpointText::tr("Line %1 has no colon: “%2”.").arg(number).arg(quoted(line)),
                        EndpointText::tr("Write each header as “Name: value”."));
        const QByteArrayView name = QByteArrayView(line).first(colon);
        const QByteArrayView value = QByteArrayView(line).sliced(colon + 1).trimmed();
        if (Result<void> field = validateField(name, value); !field)
            return fail(ErrorKind::Usage,
                        EndpointText::tr("Line %1: %2").arg(number).arg(field.error().message),
                        field.error().advice);
        headers.append(name, value);
    }
    return headers;
}

QByteArray headerLines(const http::HeaderList& headers)
{
    QByteArray lines;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        lines += headers.name(i);
        lines += ": ";
        lines += headers.value(i);
        lines += '\n';
    }
    return lines;
}

} // namespace hookbench
