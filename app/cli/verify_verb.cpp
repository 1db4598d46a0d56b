// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verify_verb.h"

#include "app/cli/exchange_output.h"
#include "app/cli/provider_catalogue.h"
#include "app/cli/secret_arguments.h"
#include "app/cli/session_argument.h"
#include "app/cli/stored_secrets.h"
#include "app/cli/verification_output.h"
#include "app/http/chunked_decoder.h"
#include "app/signing/sdk_objection.h"
#include "app/workspace/exchange_judge.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

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
    const bool hasSecrets = !request.secrets.isEmpty() || options.isSet(u"secret-name"_s);
    if (options.isSet(u"explain"_s) && !hasSecrets)
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

VerificationReport examine(const Request& request, const Message& message, const Exchange& exchange,
                           const workspace::ExchangeJudge& judge)
{
    const Catalogue& catalogue = *judge.catalogue();
    const signing::VerifyOptions options{exchange.summary.atUs, request.parameters};
    VerificationReport report;
    report.id = request.id.value;
    report.recognition = providers::recognise(message, catalogue);
    const Provider* named = catalogue.find(request.scheme.toUtf8());
    const signing::CandidateCheck check = signing::checkCandidates(
        message, named ? QList{named} : signing::likeliest(report.recognition),
        [&](const Provider& provider) { return judge.secretsFor(provider, exchange); }, options);
    report.provider = check.provider;
    report.secrets = check.secrets;
    report.verification = check.verification;
    if (!report.provider)
        return report;
    report.objections = signing::sdkObjections(message, *report.provider, report.verification);
    const signing::DiagnosisQuestion question{message, *report.provider, report.secrets,
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
    addStoredSecretOptions(parser);
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
    const auto stored = storedSecrets(options);
    if (!stored)
        return terminal.fail(stored.error());
    const auto catalogue = loadCatalogue(terminal);
    if (!request->scheme.isEmpty() && !catalogue->find(request->scheme.toUtf8())) {
        terminal.error(VerifyText::tr("“%1” is no scheme that is known.").arg(request->scheme));
        return WrongUsage;
    }

    Message message = providers::messageOf(*exchange, *body);
    if (!request->url.isEmpty())
        message.url = request->url;
    const workspace::ExchangeJudge judge(catalogue, stored->fitting, request->secrets + stored->named);
    const VerificationReport report = examine(*request, message, *exchange, judge);
    if (options.isSet(u"json"_s))
        printReportJson(report, terminal);
    else
        printReport(report, terminal);
    return isGood(report.verification.verdict) ? Done : AnswerIsNo;
}

} // namespace hookbench::cli
