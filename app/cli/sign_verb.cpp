// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sign_verb.h"

#include "app/base/atomic_file.h"
#include "app/cli/session_argument.h"
#include "app/cli/signing_option.h"
#include "app/exchange/endpoint.h"
#include "app/formats/json_writer.h"
#include "app/formats/terminal_text.h"
#include "app/http/field_syntax.h"
#include "app/http/request_parser.h"
#include "app/http/request_writer.h"
#include "app/sender/request_url.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct SignText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::SignText)
};

constexpr qint64 largestBody = 512LL * 1024 * 1024; // it is held in memory as a whole

Result<QByteArray> body(const QCommandLineParser& options)
{
    const QString data = options.value(u"data"_s);
    return data.startsWith(u'@') ? readFile(data.mid(1), largestBody) : Result<QByteArray>(data.toUtf8());
}

Result<SendRequest> parse(const QCommandLineParser& options)
{
    if (const auto enough = refuseMoreArguments(options, 1); !enough)
        return fail(enough.error());
    const QString address = options.positionalArguments().value(0, u"http://localhost/"_s);
    const QUrl url(address, QUrl::TolerantMode);
    if (!sender::isSendable(url))
        return fail(ErrorKind::Usage, SignText::tr("“%1” is no URL with http or https.").arg(address));
    const QByteArray method = options.value(u"request"_s).toUtf8();
    if (!http::isToken(method))
        return fail(ErrorKind::Usage, SignText::tr("“%1” is no method.").arg(QString::fromUtf8(method)));
    const auto given = parseHeaderLines(options.values(u"header"_s).join(u'\n').toUtf8());
    if (!given)
        return fail(Error{ErrorKind::Usage, given.error().message, given.error().advice});
    auto content = body(options);
    if (!content)
        return fail(content.error());
    http::HeaderList headers;
    if (!given->contains("Host"))
        headers.append("Host", sender::hostField(url));
    for (qsizetype i = 0; i < given->size(); ++i)
        headers.append(given->name(i), given->value(i));
    SendRequest request;
    request.url = url.toEncoded();
    request.head = http::writeRequestHead(method, sender::targetOf(request.url), "HTTP/1.1", headers);
    request.body.bytes = std::move(*content);
    return request;
}

using Fields = QList<std::pair<QByteArray, QByteArray>>;

/// What signing added or changed.
Fields newFields(const http::HeaderList& before, const http::HeaderList& after)
{
    Fields fields;
    for (qsizetype i = 0; i < after.size(); ++i) {
        const qsizetype same = before.indexOf(after.name(i));
        if (same < 0 || before.value(same) != after.value(i))
            fields.emplaceBack(after.name(i).toByteArray(), after.value(i).toByteArray());
    }
    return fields;
}

void printText(const SendRequest& before, const SendRequest& after, bool whole, Terminal& terminal)
{
    const http::RequestHead head = http::readRequestHead(after.head);
    const http::RequestHead first = http::readRequestHead(before.head);
    if (whole) {
        terminal.bytes(after.head);
        terminal.bytes(after.body.bytes);
        terminal.flush();
        return;
    }
    for (const auto& [name, value] : newFields(first.headers, head.headers))
        terminal.line(formats::terminalText(name + ": " + value));
    if (after.body.bytes != before.body.bytes)
        terminal.note(SignText::tr("Signing changed the body: --whole prints it."));
    if (head.target != first.target)
        terminal.note(SignText::tr("The signature is in the URL: --whole prints the request."));
}

void printJson(const SendRequest& before, const SendRequest& after, Terminal& terminal)
{
    const http::RequestHead head = http::readRequestHead(after.head);
    QByteArray line;
    formats::JsonWriter json(line);
    json.beginObject();
    json.key("target");
    json.latin1(head.target);
    json.key("headers");
    json.beginArray();
    for (const auto& [name, value] : newFields(http::readRequestHead(before.head).headers, head.headers)) {
        json.beginArray();
        json.latin1(name);
        json.latin1(value);
        json.endArray();
    }
    json.endArray();
    json.key("body");
    json.latin1(after.body.bytes.toBase64());
    json.endObject();
    terminal.ownText(line + '\n');
    terminal.flush();
}

} // namespace

QString SignVerb::name() const
{
    return u"sign"_s;
}

QString SignVerb::summary() const
{
    return SignText::tr("prints the header fields that sign a request as a provider does");
}

void SignVerb::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(
        u"URL"_s, SignText::tr("Where it will be sent, for schemes that sign the URL."), u"[URL]"_s);
    QCommandLineOption method(QStringList{u"X"_s, u"request"_s}, SignText::tr("Method; POST if left out."),
                              u"METHOD"_s, u"POST"_s);
    parser.addOption(method);
    parser.addOptions({
        {{u"H"_s, u"header"_s},
         SignText::tr("Header field that the request has, for schemes that sign some; repeatable."),
         u"N: V"_s},
        {{u"d"_s, u"data"_s}, SignText::tr("Body, as text or from a file."), u"TEXT|@FILE"_s},
        {u"whole"_s, SignText::tr("Print the whole request, to the byte.")},
        {u"json"_s, SignText::tr("One JSON object, the body in base64.")},
    });
    addSigningOption(parser, u"scheme"_s, SignText::tr("Sign as this provider does."));
}

int SignVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    const auto signer = signingOption(options, u"scheme"_s, terminal);
    if (!signer)
        return terminal.fail(signer.error());
    if (!*signer)
        return terminal.fail(Error{ErrorKind::Usage, SignText::tr("--scheme is missing."), {}});
    const auto request = parse(options);
    if (!request)
        return terminal.fail(request.error());
    const auto made = (*signer)(*request);
    if (!made)
        return terminal.fail(made.error());
    if (options.isSet(u"json"_s))
        printJson(*request, *made, terminal);
    else
        printText(*request, *made, options.isSet(u"whole"_s), terminal);
    return Done;
}

} // namespace hookbench::cli
