// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/send_options.h"

#include "app/base/atomic_file.h"
#include "app/cli/option_values.h"
#include "app/exchange/endpoint.h"
#include "app/http/field_syntax.h"
#include "app/http/request_writer.h"
#include "app/sender/request_url.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct SendText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::SendText)
};

/// Larger ones are sent from their file and not looked at.
constexpr qint64 readBody = 1024 * 1024;
constexpr qint64 largestTemplate = 64 * 1024 * 1024;
constexpr qint64 dayMs = 86'400'000;

Result<SendBody> parseBody(const QCommandLineParser& options, const TextFiller& fill)
{
    SendBody body;
    const QStringList data = options.values(u"data"_s);
    if (data.size() > 1)
        return fail(ErrorKind::Usage, SendText::tr("-d may be given once."));
    if (data.isEmpty())
        return body;
    if (data.first().startsWith(u'@')) {
        const QFileInfo file(data.first().mid(1));
        if (!fill && file.isFile() && file.size() > readBody) {
            body.file = file.filePath();
            return body;
        }
        auto content = readFile(file.filePath(), fill ? largestTemplate : readBody);
        if (!content)
            return fail(content.error());
        body.bytes = std::move(*content);
    } else {
        body.bytes = data.first().toUtf8();
    }
    if (!fill)
        return body;
    auto filled = fill(SendText::tr("body"), body.bytes);
    if (!filled)
        return fail(filled.error());
    body.bytes = std::move(*filled);
    return body;
}

/// What a body without a Content-Type of the user's is called.
QByteArray guessedType(const SendBody& body)
{
    const QByteArray begin = body.bytes.trimmed().left(1);
    if (begin == "{" || begin == "[")
        return "application/json";
    return body.file.isEmpty() ? "text/plain; charset=utf-8" : "application/octet-stream";
}

bool takesBody(const QByteArray& method)
{
    return method == "POST" || method == "PUT" || method == "PATCH";
}

http::HeaderList allFields(const http::HeaderList& given, const SendRequest& request,
                           const QByteArray& method)
{
    http::HeaderList fields;
    const auto add = [&](const char* name, const QByteArray& value) {
        if (!given.contains(name))
            fields.append(name, value);
    };
    add("Host", sender::hostField(QUrl::fromEncoded(request.url)));
    add("User-Agent", "hookbench/" HOOKBENCH_VERSION);
    add("Accept", "*/*");
    const SendBody& body = request.body;
    const qint64 size = body.file.isEmpty() ? body.bytes.size() : QFileInfo(body.file).size();
    if (size > 0)
        add("Content-Type", guessedType(body));
    const bool isChunked = given.contains("Transfer-Encoding");
    if ((size > 0 || takesBody(method)) && !isChunked)
        add("Content-Length", QByteArray::number(size));
    for (qsizetype i = 0; i < given.size(); ++i) {
        const bool leavesOut =
            given.value(i).isEmpty() &&
            QByteArrayList{"host", "user-agent", "accept", "content-type", "content-length"}.contains(
                given.name(i).toByteArray().toLower());
        if (!leavesOut)
            fields.append(given.name(i), given.value(i));
    }
    return fields;
}

Result<void> parseVersion(const QCommandLineParser& options, SendRequest& request, QByteArray& version)
{
    int given = 0;
    for (const QString& option : {u"http1.0"_s, u"http1.1"_s, u"http2"_s, u"raw"_s})
        given += options.isSet(option) ? 1 : 0;
    if (given > 1)
        return fail(ErrorKind::Usage,
                    SendText::tr("--http1.0, --http1.1, --http2 and --raw exclude each other."));
    version = options.isSet(u"http1.0"_s) ? "HTTP/1.0" : "HTTP/1.1";
    if (options.isSet(u"http2"_s))
        request.protocol = SendRequest::Protocol::Http2;
    if (options.isSet(u"raw"_s))
        request.protocol = SendRequest::Protocol::Raw;
    return {};
}

/// -d is everything that goes on the wire.
Result<SendRequest> rawRequest(const QCommandLineParser& options, SendRequest request)
{
    if (options.isSet(u"request"_s) || options.isSet(u"header"_s))
        return fail(ErrorKind::Usage, SendText::tr("With --raw the whole message stands in -d."));
    if (!options.isSet(u"data"_s))
        return fail(ErrorKind::Usage, SendText::tr("--raw needs the bytes to send, by -d."));
    return request;
}

Result<http::HeaderList> parseFields(const QCommandLineParser& options, const TextFiller& fill)
{
    QByteArray lines;
    const QStringList given = options.values(u"header"_s);
    for (const QString& line : given) {
        const auto filled = fill ? fill(line, line.toUtf8()) : Result<QByteArray>(line.toUtf8());
        if (!filled)
            return fail(filled.error());
        lines += *filled + '\n';
    }
    auto fields = parseHeaderLines(lines);
    if (!fields)
        return fail(Error{ErrorKind::Usage, fields.error().message, fields.error().advice});
    return std::move(*fields);
}

Result<QByteArray> parseMethod(const QCommandLineParser& options)
{
    if (!options.isSet(u"request"_s))
        return QByteArray(options.isSet(u"data"_s) ? "POST" : "GET");
    const QByteArray method = options.value(u"request"_s).toUtf8();
    if (!http::isToken(method))
        return fail(ErrorKind::Usage, SendText::tr("“%1” is no method.").arg(QString::fromUtf8(method)));
    return method;
}

Result<int> milliseconds(const QCommandLineParser& options, const QString& name, int usual)
{
    const auto value = secondsOption(options, name, {0, dayMs});
    if (!value)
        return fail(value.error());
    return int(value->value_or(usual));
}

} // namespace

void addMessageOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {{u"X"_s, u"request"_s}, SendText::tr("Method; GET if left out, POST with a body."), u"METHOD"_s},
        {{u"H"_s, u"header"_s},
         SendText::tr("Header field; repeatable. “Name:” leaves out one that is added otherwise."),
         u"N: V"_s},
        {{u"d"_s, u"data"_s}, SendText::tr("Body, as text or from a file."), u"TEXT|@FILE"_s},
        {u"http1.0"_s, SendText::tr("Speak HTTP/1.0.")},
        {u"http1.1"_s, SendText::tr("Speak HTTP/1.1; what is done if nothing is said.")},
        {u"http2"_s, SendText::tr("Speak HTTP/2: by ALPN over TLS, with prior knowledge without.")},
        {u"raw"_s, SendText::tr("Send the bytes of -d as they are and take whatever comes back.")},
    });
}

Result<SendRequest> parseMessage(const QCommandLineParser& options, const QString& url,
                                 const TextFiller& fill)
{
    SendRequest request;
    QByteArray version;
    if (const auto parsed = parseVersion(options, request, version); !parsed)
        return fail(parsed.error());
    if (const auto parsed = parseTransport(options, request); !parsed)
        return fail(parsed.error());
    auto body = parseBody(options, fill);
    if (!body)
        return fail(body.error());
    request.body = std::move(*body);
    const auto address = fill ? fill(SendText::tr("URL"), url.toUtf8()) : Result<QByteArray>(url.toUtf8());
    if (!address)
        return fail(address.error());
    request.url = QUrl(QString::fromUtf8(*address), QUrl::TolerantMode).toEncoded();
    if (request.protocol == SendRequest::Protocol::Raw)
        return rawRequest(options, std::move(request));

    const auto given = parseFields(options, fill);
    if (!given)
        return fail(given.error());
    const auto method = parseMethod(options);
    if (!method)
        return fail(method.error());
    request.head = http::writeRequestHead(*method, sender::targetOf(*address), version,
                                          allFields(*given, request, *method));
    if (const auto valid = sender::validateSendRequest(request); !valid)
        return fail(valid.error());
    return request;
}

void addTransportOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"timeout"_s, SendText::tr("End a request that is not over after so many seconds."), u"SECONDS"_s},
        {u"connect-timeout"_s, SendText::tr("Seconds that a connection may take; 30 if left out."),
         u"SECONDS"_s},
        {u"response-timeout"_s, SendText::tr("Seconds that the server may say nothing; 60 if left out."),
         u"SECONDS"_s},
        {u"insecure"_s, SendText::tr("Accept every certificate of the server.")},
        {u"ca"_s, SendText::tr("Authorities to trust instead of the system's, in PEM."), u"FILE"_s},
        {u"cert"_s, SendText::tr("Client certificate: PEM, or PKCS#12 (.p12, .pfx)."), u"FILE"_s},
        {u"key"_s, SendText::tr("Its private key in PEM, if that is not in the same file."), u"FILE"_s},
        {u"passphrase-env"_s, SendText::tr("Environment variable with the passphrase of the key."),
         u"NAME"_s},
        {u"passphrase-file"_s, SendText::tr("File whose first line is the passphrase of the key."),
         u"FILE"_s},
        {u"connect-to"_s, SendText::tr("Connect there; names and certificates stay the URL's."),
         u"HOST[:PORT]"_s},
        {u"proxy"_s, SendText::tr("Go through this proxy, in a tunnel; none is taken from the environment."),
         u"URL"_s},
        {u"redirects"_s, SendText::tr("Follow so many redirects; none if left out."), u"N"_s},
    });
}

Result<void> parseTransport(const QCommandLineParser& options, SendRequest& request)
{
    const auto connectMs = milliseconds(options, u"connect-timeout"_s, request.timeouts.connectMs);
    const auto responseMs = milliseconds(options, u"response-timeout"_s, request.timeouts.responseMs);
    const auto totalMs = milliseconds(options, u"timeout"_s, request.timeouts.totalMs);
    for (const auto* value : {&connectMs, &responseMs, &totalMs}) {
        if (!*value)
            return fail(value->error());
    }
    request.timeouts = {*connectMs, *responseMs, *totalMs};
    request.tls.verify = !options.isSet(u"insecure"_s);
    request.tls.authorityFile = options.value(u"ca"_s);
    request.tls.certificateFile = options.value(u"cert"_s);
    request.tls.keyFile = options.value(u"key"_s);
    const auto passphrase = secretOption(options, u"passphrase"_s);
    if (!passphrase)
        return fail(passphrase.error());
    request.tls.passphrase = QString::fromUtf8(passphrase->value_or(QByteArray()));
    request.connectTo = options.value(u"connect-to"_s);
    request.proxy = options.value(u"proxy"_s);
    const auto redirects = countOption(options, u"redirects"_s, {0, 50});
    if (!redirects)
        return fail(redirects.error());
    request.redirects = int(redirects->value_or(0));
    return {};
}

} // namespace hookbench::cli
