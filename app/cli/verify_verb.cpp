// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verify_verb.h"

#include "app/cli/exchange_output.h"
#include "app/cli/provider_catalogue.h"
#include "app/cli/secret_arguments.h"
#include "app/cli/session_argument.h"
#include "app/cli/verification_output.h"
#include "app/http/chunked_decoder.h"
#include "app/signing/sdk_objection.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

using signing::Verification;

namespace {

struct VerifyText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::VerifyText)
};

using providers::Catalogue;
using providers::Message;
using providers::Provider;

constexpr qint64 largestBody = 512LL * 1024 * 1024; // it is held in memory as a whole

/// What the command line asks for.
struct Request
{
    ExchangeId id;
    QString scheme;
    QByteArray url;
    QByteArray digest;
    QList<signing::Secret> secrets;
    QHash<QByteArray, QByteArray> parameters;
};

Result<ExchangeId> idArgument(const QCommandLineParser& options)
{
    const QStringList arguments = options.positionalArguments();
    if (arguments.size() < 2)
        return fail(ErrorKind::Usage,
                    VerifyText::tr("The session file and the number of an exchange are needed."));
    bool ok = false;
    const ExchangeId id{arguments[1].toLongLong(&ok)};
    if (!ok || id.value < 1)
        return fail(ErrorKind::Usage,
                    VerifyText::tr("“%1” is not the number of an exchange.").arg(arguments[1]));
    return id;
}

Result<Request> readRequest(const QCommandLineParser& options)
{
    Request request;
    const auto id = idArgument(options);
    if (!id)
        return fail(id.error());
    request.id = *id;
    if (const auto enough = refuseMoreArguments(options, 2); !enough)
        return fail(enough.error());
    auto secrets = secretArguments(options);
    if (!secrets)
        return fail(secrets.error());
    request.secrets = std::move(*secrets);
    request.scheme = options.value(u"scheme"_s);
    request.url = options.value(u"url"_s).toUtf8();
    request.digest = options.value(u"explain"_s).toUtf8();
    if (options.isSet(u"explain"_s) && request.secrets.isEmpty())
        return fail(ErrorKind::Usage, VerifyText::tr("--explain needs the secret that your code used."));
    if (!request.url.isEmpty() && !QUrl(options.value(u"url"_s), QUrl::StrictMode).isValid())
        return fail(ErrorKind::Usage, VerifyText::tr("“%1” is no URL.").arg(options.value(u"url"_s)));
    const QStringList parameters = options.values(u"parameter"_s);
    for (const QString& parameter : parameters) {
        const qsizetype equals = parameter.indexOf(u'=');
        if (equals < 1)
            return fail(ErrorKind::Usage,
                        VerifyText::tr("--parameter takes NAME=VALUE, not “%1”.").arg(parameter));
        request.parameters[parameter.first(equals).toUtf8()] = parameter.sliced(equals + 1).toUtf8();
    }
    return request;
}

/// The whole body with its transfer-coding undone.
Result<QByteArray> wholeBody(const session::SessionReader& reader, const Exchange& exchange)
{
    if (exchange.requestBody.wireSize > largestBody)
        return fail(
            ErrorKind::Usage,
            VerifyText::tr("The body is too large to be checked: more than %1 bytes.").arg(largestBody));
    QByteArray body;
    http::ChunkedDecoder decoder(http::Limits::none());
    const bool chunked = exchange.requestFraming == http::BodyFraming::Chunked;
    const auto take = [&](QByteArrayView piece) {
        if (!chunked)
            body += piece;
        while (chunked && !piece.isEmpty() && !decoder.error()) {
            const http::ChunkedDecoder::Step step = decoder.next(piece);
            body += step.data;
            if (step.done || step.consumed == 0)
                break;
            piece = piece.sliced(step.consumed);
        }
    };
    if (const auto read = forEachBodyPiece(reader, exchange.requestBody, take); !read)
        return fail(read.error());
    return body;
}

Verification unknownSender()
{
    signing::Verification verification;
    verification.reason = VerifyText::tr("The sender is not recognised: name a scheme with --scheme.");
    return verification;
}

bool isGood(Verdict verdict)
{
    return verdict == Verdict::Valid || verdict == Verdict::Authenticated;
}

/// Those whose scheme is tried: the one that was named, or all that are as likely as the first.
QList<const Provider*> triedProviders(const Provider* named, const providers::Recognition& recognition)
{
    if (named)
        return {named};
    QList<const Provider*> result;
    for (const providers::Candidate& candidate : recognition.candidates) {
        if (candidate.weight == recognition.candidates.first().weight)
            result += candidate.provider;
    }
    return result;
}

void verifyInto(VerificationReport& report, const QList<const Provider*>& tried, const Message& message,
                const signing::VerifyOptions& options)
{
    report.verification = unknownSender();
    for (const Provider* provider : tried) {
        const signing::Verification verification =
            signing::verify(message, provider->scheme, report.secrets, options);
        if (report.provider && !isGood(verification.verdict))
            continue;
        report.provider = provider;
        report.verification = verification;
        if (isGood(verification.verdict))
            return;
    }
}

VerificationReport examine(const Request& request, const Message& message, qint64 atUs,
                           const Catalogue& catalogue)
{
    const signing::VerifyOptions options{atUs, request.parameters};
    VerificationReport report;
    report.id = request.id.value;
    report.secrets = request.secrets;
    report.recognition = providers::recognise(message, catalogue);
    verifyInto(report, triedProviders(catalogue.find(request.scheme.toUtf8()), report.recognition), message,
               options);
    if (!report.provider)
        return report;
    report.objections = signing::sdkObjections(message, *report.provider, report.verification);
    const signing::DiagnosisQuestion question{message, *report.provider, request.secrets,
                                              {},      options,          &catalogue};
    report.findings = request.digest.isEmpty() ? signing::diagnose(question)
                                               : signing::explainDigest(request.digest, question);
    return report;
}

} // namespace

QString VerifyVerb::name() const
{
    return u"verify"_s;
}

QString VerifyVerb::summary() const
{
    return VerifyText::tr("checks the signature of an exchange, and says why it fails");
}

void VerifyVerb::describe(QCommandLineParser& parser) const
{
    addSessionArgument(parser);
    parser.addPositionalArgument(u"ID"_s, VerifyText::tr("Number of the exchange."));
    parser.addOptions({
        {u"scheme"_s, VerifyText::tr("The provider whose scheme to use; found by itself if left out."),
         u"NAME"_s},
        {u"url"_s, VerifyText::tr("The URL as the sender has it, where that is signed."), u"URL"_s},
        {u"parameter"_s,
         VerifyText::tr("A fact that the scheme needs, such as webhook-id=8PT...; repeatable."),
         u"NAME=VALUE"_s},
        {u"explain"_s, VerifyText::tr("Say what your code did that computed this digest."), u"DIGEST"_s},
        {u"json"_s, VerifyText::tr("One JSON object, bytes in base64.")},
    });
    addSecretOptions(parser);
}

int VerifyVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    const auto request = readRequest(options);
    if (!request)
        return terminal.fail(request.error());
    const auto reader = openSessionArgument(options);
    if (!reader)
        return terminal.fail(reader.error());
    const auto exchange = (*reader)->exchange(request->id);
    if (!exchange)
        return terminal.fail(exchange.error());
    const auto body = wholeBody(**reader, *exchange);
    if (!body)
        return terminal.fail(body.error());
    const Catalogue catalogue = loadCatalogue(terminal);
    if (!request->scheme.isEmpty() && !catalogue.find(request->scheme.toUtf8())) {
        terminal.error(VerifyText::tr("“%1” is no scheme that is known.").arg(request->scheme));
        return WrongUsage;
    }

    Message message = providers::messageOf(*exchange, *body);
    if (!request->url.isEmpty())
        message.url = request->url;
    const VerificationReport report = examine(*request, message, exchange->summary.atUs, catalogue);
    if (options.isSet(u"json"_s))
        printReportJson(report, terminal);
    else
        printReport(report, terminal);
    return isGood(report.verification.verdict) ? Done : AnswerIsNo;
}

} // namespace hookbench::cli
