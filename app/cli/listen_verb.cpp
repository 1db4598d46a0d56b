// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listen_verb.h"

#include "app/base/atomic_file.h"
#include "app/cli/filter_option.h"
#include "app/cli/listen_access.h"
#include "app/cli/listen_forward.h"
#include "app/cli/listen_handshakes.h"
#include "app/cli/listen_limits.h"
#include "app/cli/listen_rules.h"
#include "app/cli/listen_run.h"
#include "app/cli/listen_signatures.h"
#include "app/cli/option_values.h"
#include "app/cli/session_argument.h"
#include "app/exchange/ip_address.h"
#include "app/workspace/known_sessions.h"
#include "app/workspace/session_files.h"

#include <QDateTime>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct ListenText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::ListenText)
};

constexpr qint64 largestReplyBody = 256 * 1024 * 1024;

/// "8080", "0.0.0.0:8080", "[::1]:8080" after `option`.
Result<Endpoint> parseAddress(const QString& option, const QString& text, Endpoint endpoint)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool ok = false;
    endpoint.port = text.mid(colon + 1).toUShort(&ok);
    if (colon > 0) {
        endpoint.address = text.first(colon);
        if (endpoint.address.startsWith(u'[') && endpoint.address.endsWith(u']'))
            endpoint.address = endpoint.address.mid(1, endpoint.address.size() - 2);
    }
    if (!ok || colon == 0) {
        return fail(ErrorKind::Usage,
                    ListenText::tr("--%1 takes [ADDRESS:]PORT, not “%2”.").arg(option, text),
                    ListenText::tr("For example 8080, 0.0.0.0:8080 or [::1]:8080."));
    }
    if (const auto valid = validateEndpoint(endpoint); !valid)
        return fail(Error{ErrorKind::Usage, valid.error().message, valid.error().advice});
    return endpoint;
}

Result<Reply> parseReply(const QCommandLineParser& options)
{
    Reply reply;
    if (options.isSet(u"status"_s)) {
        const auto status = numberOption(options, u"status"_s, 1);
        if (!status)
            return fail(status.error());
        reply.status = int(std::min<qint64>(*status, INT_MAX));
    }
    const auto headers = parseHeaderLines(options.values(u"header"_s).join(u'\n').toUtf8());
    if (!headers)
        return fail(headers.error());
    reply.headers = *headers;
    const QString body = options.value(u"body"_s);
    if (body.startsWith(u'@')) {
        auto content = readFile(body.mid(1), largestReplyBody);
        if (!content)
            return fail(content.error());
        reply.body = std::move(*content);
    } else {
        reply.body = body.toUtf8();
    }
    if (const auto valid = validateReply(reply); !valid)
        return fail(Error{ErrorKind::Usage, valid.error().message, valid.error().advice});
    return reply;
}

Result<EndpointTls> parseTls(const QCommandLineParser& options)
{
    EndpointTls tls;
    tls.enabled = true;
    tls.certificatePath = options.value(u"certificate"_s);
    tls.keyPath = options.value(u"key"_s);
    if (!tls.certificatePath.isEmpty()) {
        const bool pkcs12 = tls.certificatePath.endsWith(".p12"_L1, Qt::CaseInsensitive) ||
                            tls.certificatePath.endsWith(".pfx"_L1, Qt::CaseInsensitive);
        tls.certificate = pkcs12 ? EndpointTls::Certificate::Pkcs12 : EndpointTls::Certificate::Pem;
    } else if (!tls.keyPath.isEmpty()) {
        return fail(ErrorKind::Usage, ListenText::tr("--key needs --certificate."));
    }
    const QString clients = options.value(u"client-certificates"_s);
    if (clients == "asked"_L1)
        tls.clientCertificates = EndpointTls::ClientCertificates::Asked;
    else if (clients == "required"_L1)
        tls.clientCertificates = EndpointTls::ClientCertificates::Required;
    else if (clients != "off"_L1)
        return fail(
            ErrorKind::Usage,
            ListenText::tr("--client-certificates takes off, asked or required, not “%1”.").arg(clients));
    tls.clientAuthoritiesPath = options.value(u"client-ca"_s);
    const auto passphrase = secretOption(options, u"passphrase"_s);
    if (!passphrase)
        return fail(passphrase.error());
    tls.passphrase = QString::fromUtf8(passphrase->value_or(QByteArray()));
    return tls;
}

Result<void> parseEndpoints(const QCommandLineParser& options, ListenOptions& result)
{
    auto reply = parseReply(options);
    if (!reply)
        return fail(reply.error());
    const auto tls = parseTls(options);
    if (!tls)
        return fail(tls.error());
    auto access = parseAccess(options);
    if (!access)
        return fail(Error{ErrorKind::Usage, access.error().message, access.error().advice});
    const auto limits = parseEndpointLimits(options);
    if (!limits)
        return fail(limits.error());
    Endpoint usual;
    usual.reply = std::move(*reply);
    usual.access = std::move(*access);
    usual.limits = *limits;
    usual.http2 = !options.isSet(u"no-http2"_s);
    for (const QString& option : {u"http"_s, u"https"_s}) {
        if (option == "https"_L1)
            usual.tls = *tls;
        for (const QString& address : options.values(option)) {
            auto endpoint = parseAddress(option, address, usual);
            if (!endpoint)
                return fail(endpoint.error());
            result.endpoints.push_back(std::move(*endpoint));
        }
    }
    if (result.endpoints.empty()) {
        usual.tls = {};
        usual.name = workspace::Workspace::defaultEndpoint().name;
        result.endpoints.push_back(usual);
        result.portTries = workspace::Workspace::defaultPortTries;
    }
    return {};
}

Result<void> parseEnd(const QCommandLineParser& options, ListenOptions& result)
{
    if (options.isSet(u"count"_s)) {
        const auto count = numberOption(options, u"count"_s, 1);
        if (!count)
            return fail(count.error());
        result.count = *count;
    }
    if (options.isSet(u"timeout"_s)) {
        bool ok = false;
        const double seconds = options.value(u"timeout"_s).toDouble(&ok);
        if (!ok || !(seconds > 0) || seconds > 1e9)
            return fail(
                ErrorKind::Usage,
                ListenText::tr("--timeout takes seconds, not “%1”.").arg(options.value(u"timeout"_s)));
        result.timeoutMs = qint64(seconds * 1000);
    }
    return {};
}

Result<void> parseDurability(const QCommandLineParser& options, ListenOptions& result)
{
    const QString durability = options.value(u"durability"_s);
    if (durability != "full"_L1 && durability != "normal"_L1)
        return fail(ErrorKind::Usage,
                    ListenText::tr("--durability takes full or normal, not “%1”.").arg(durability));
    result.workspace.durability =
        durability == "full"_L1 ? session::Durability::Full : session::Durability::Normal;
    return {};
}

Result<ListenOptions> parse(const QCommandLineParser& options, Terminal& terminal)
{
    ListenOptions result;
    if (const auto enough = refuseMoreArguments(options, 1); !enough)
        return fail(enough.error());
    if (const auto endpoints = parseEndpoints(options, result); !endpoints)
        return fail(endpoints.error());
    const auto signature = parseSignatures(options, result.workspace, terminal);
    if (!signature)
        return fail(signature.error());
    for (Endpoint& endpoint : result.endpoints)
        endpoint.signature = *signature;
    const auto handshakes = parseHandshakes(options, result.workspace.secrets, terminal);
    if (!handshakes)
        return fail(handshakes.error());
    result.workspace.handshakes = *handshakes;
    if (const auto rules = parseRules(options, result); !rules)
        return fail(rules.error());
    if (const auto limits = parseLimits(options, result.workspace); !limits)
        return fail(limits.error());
    if (const auto durability = parseDurability(options, result); !durability)
        return fail(durability.error());
    if (const auto end = parseEnd(options, result); !end)
        return fail(end.error());
    if (options.isSet(u"json"_s) && options.isSet(u"quiet"_s))
        return fail(ErrorKind::Usage, ListenText::tr("--json and --quiet exclude each other."));
    result.json = options.isSet(u"json"_s);
    if (!options.isSet(u"quiet"_s))
        result.form = result.json ? Form::Json : Form::Text;
    result.workspace.notifyIntervalMs = 0;
    result.workspace.startEndpoints = false;
    result.workspace.knownSessions = workspace::KnownSessions::defaultPath();
    result.session = options.positionalArguments().value(0);
    return result;
}

} // namespace

QString ListenVerb::name() const
{
    return u"listen"_s;
}

QString ListenVerb::summary() const
{
    return ListenText::tr("captures requests into a session until it is told to end");
}

void ListenVerb::describe(QCommandLineParser& parser) const
{
    addNewSessionArgument(parser);
    addFilterOption(parser, ListenText::tr("Print and count only the exchanges that pass; all are stored."));
    parser.addOptions({
        {u"http"_s, ListenText::tr("Listen on [ADDRESS:]PORT; repeatable. Port 0 takes a free one."),
         u"[ADDRESS:]PORT"_s},
        {u"https"_s, ListenText::tr("The same with TLS."), u"[ADDRESS:]PORT"_s},
        {u"certificate"_s,
         ListenText::tr("Certificate for --https: PEM, or PKCS#12 (.p12, .pfx). Without it one of this "
                        "computer's own authority."),
         u"FILE"_s},
        {u"key"_s, ListenText::tr("Its private key in PEM, if that is not in the same file."), u"FILE"_s},
        {u"passphrase-env"_s, ListenText::tr("Environment variable with the passphrase of the key."),
         u"NAME"_s},
        {u"passphrase-file"_s, ListenText::tr("File whose first line is the passphrase of the key."),
         u"FILE"_s},
        {u"client-certificates"_s, ListenText::tr("Whether clients show certificates (mTLS)."),
         u"off|asked|required"_s, u"off"_s},
        {u"client-ca"_s, ListenText::tr("Authorities that client certificates must lead to, in PEM."),
         u"FILE"_s},
        {u"no-http2"_s, ListenText::tr("Speak HTTP/1.1 only.")},
        {u"status"_s, ListenText::tr("Status to answer."), u"N"_s, u"200"_s},
        {u"header"_s, ListenText::tr("Header field to answer; repeatable."), u"N: V"_s},
        {u"body"_s, ListenText::tr("Body to answer, as text or from a file."), u"TEXT|@FILE"_s},
        {u"rules"_s, ListenText::tr("Answer by the rules in this file, see the manual."), u"FILE"_s},
        {u"cors"_s,
         ListenText::tr(
             "Let pages of this origin, or of every one, use the endpoints from a browser; repeatable."),
         u"ORIGIN|*"_s},
        {u"durability"_s,
         ListenText::tr("full: answered requests survive a power cut; normal: the end of the program."),
         u"full|normal"_s, u"full"_s},
        {u"count"_s, ListenText::tr("End after N exchanges that pass the filter."), u"N"_s},
        {u"timeout"_s, ListenText::tr("End after so many seconds, with exit code 1."), u"SECONDS"_s},
        {u"json"_s, ListenText::tr("One JSON object a line.")},
        {u"quiet"_s, ListenText::tr("Print only where it listens.")},
    });
    addAccessOptions(parser);
    addHandshakeOptions(parser);
    addSignatureOptions(parser);
    addLimitOptions(parser);
    addForwardOptions(parser);
}

int ListenVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    auto parsed = parse(options, terminal);
    if (!parsed)
        return terminal.fail(parsed.error());
    const auto filter = filterOption(options, terminal);
    if (!filter)
        return WrongUsage;
    parsed->filter = *filter;
    auto forward = forwardOptions(options, terminal);
    if (!forward)
        return terminal.fail(forward.error());
    parsed->forward = std::move(forward->plan);
    parsed->workspace.forwardSigner = std::move(forward->signer);
    if (parsed->session.isEmpty()) {
        const auto path = workspace::newSessionPath(u"listen"_s);
        if (!path)
            return terminal.fail(path.error());
        parsed->session = *path;
        terminal.note(ListenText::tr("recording into %1").arg(QDir::toNativeSeparators(*path)));
    }
    for (const Endpoint& endpoint : parsed->endpoints) {
        if (!isLoopbackAddress(endpoint.address))
            terminal.note(
                ListenText::tr("%1 can be reached from other computers: whoever reaches it may fill "
                               "the session. --allow, --guard and --unique-path keep strangers out.")
                    .arg(endpoint.address));
    }
    ListenRun run(std::move(*parsed), terminal);
    return run.exec();
}

} // namespace hookbench::cli
