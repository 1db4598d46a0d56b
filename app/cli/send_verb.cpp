// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/send_verb.h"

#include "app/cli/option_values.h"
#include "app/cli/retry_options.h"
#include "app/cli/send_options.h"
#include "app/cli/send_run.h"
#include "app/cli/session_argument.h"
#include "app/cli/signing_option.h"
#include "app/templates/template.h"
#include "app/workspace/session_files.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct SendText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::SendText)
};

constexpr qint64 dayMs = 86'400'000;

Result<std::optional<BurstPlan>> parseBurst(const QCommandLineParser& options)
{
    const auto count = countOption(options, u"repeat"_s, {1, qint64(1) << 40});
    const auto duration = secondsOption(options, u"for"_s, {1, 365 * dayMs});
    const auto concurrency = countOption(options, u"concurrency"_s, {1, 10'000});
    if (!count)
        return fail(count.error());
    if (!duration)
        return fail(duration.error());
    if (!concurrency)
        return fail(concurrency.error());
    if (!*count && !*duration) {
        for (const QString& option : {u"rate"_s, u"concurrency"_s}) {
            if (options.isSet(option))
                return fail(ErrorKind::Usage, SendText::tr("--%1 needs --repeat or --for.").arg(option));
        }
        return std::nullopt;
    }
    if (options.isSet(u"retry"_s) || options.isSet(u"retry-schedule"_s))
        return fail(ErrorKind::Usage, SendText::tr("Retries and --repeat exclude each other."));
    BurstPlan plan;
    plan.count = count->value_or(0);
    plan.durationMs = duration->value_or(0);
    plan.concurrency = int(concurrency->value_or(options.isSet(u"rate"_s) ? 1000 : 1));
    if (options.isSet(u"rate"_s)) {
        bool isNumber = false;
        plan.rate = options.value(u"rate"_s).toDouble(&isNumber);
        if (!isNumber || !(plan.rate > 0))
            return fail(
                ErrorKind::Usage,
                SendText::tr("--rate takes a number a second, not “%1”.").arg(options.value(u"rate"_s)));
    }
    return plan;
}

/// Makes each request: once for all, or anew where placeholders or signatures ask for it.
Result<RequestMaker> parseMaker(const QCommandLineParser& options, const QString& session, quint64 seed,
                                Terminal& terminal)
{
    const QString url = options.positionalArguments().last();
    const auto fillers = templateOptions(options, session, seed);
    if (!fillers)
        return fail(fillers.error());
    const auto signer = signingOption(options, u"sign"_s, terminal);
    if (!signer)
        return fail(signer.error());
    const auto request = parseMessage(options, url, *fillers ? (*fillers)(0) : TextFiller());
    if (!request)
        return fail(request.error());
    if (*signer && request->protocol == SendRequest::Protocol::Raw)
        return fail(ErrorKind::Usage, SendText::tr("Raw bytes cannot be signed."));
    return RequestMaker([&options, url, first = *request, fillers = *fillers,
                         signer = *signer](qint64 run) -> Result<SendRequest> {
        auto made = fillers ? parseMessage(options, url, fillers(run)) : Result<SendRequest>(first);
        return made && signer ? signer(*made) : made;
    });
}

Result<SendOptions> parse(const QCommandLineParser& options, Terminal& terminal)
{
    const QStringList arguments = options.positionalArguments();
    SendOptions result;
    result.resumes = options.isSet(u"resume"_s);
    result.json = options.isSet(u"json"_s);
    if (arguments.isEmpty())
        return fail(ErrorKind::Usage, result.resumes ? SendText::tr("The session file is missing.")
                                                     : SendText::tr("The URL to send to is missing."));
    if (const auto enough = refuseMoreArguments(options, result.resumes ? 1 : 2); !enough)
        return fail(enough.error());
    if (arguments.size() == 2 || result.resumes)
        result.session = arguments.first();
    if (result.resumes)
        return result;
    const auto given = countOption(options, u"seed"_s, {0, std::numeric_limits<qint64>::max()});
    if (!given)
        return fail(given.error());
    const quint64 seed = *given ? quint64(**given) : templates::newSeed();
    const auto maker = parseMaker(options, result.session, seed, terminal);
    if (!maker)
        return fail(maker.error());
    result.maker = *maker;
    const auto retry = retryOptions(options, seed);
    if (!retry)
        return fail(retry.error());
    result.retry = *retry;
    const auto burst = parseBurst(options);
    if (!burst)
        return fail(burst.error());
    result.burst = *burst;
    return result;
}

} // namespace

QString SendVerb::name() const
{
    return u"send"_s;
}

QString SendVerb::summary() const
{
    return SendText::tr("sends a request and records it with what comes back");
}

void SendVerb::describe(QCommandLineParser& parser) const
{
    addNewSessionArgument(parser);
    parser.addPositionalArgument(u"URL"_s, SendText::tr("Where to send it: http or https."));
    addMessageOptions(parser);
    addSigningOption(parser, u"sign"_s,
                     SendText::tr("Sign as this provider does, with the time of sending."));
    parser.addOptions({
        {u"resume"_s, SendText::tr("Go on with the retries that are pending in SESSION; no URL.")},
        {u"repeat"_s, SendText::tr("Send it N times, and report."), u"N"_s},
        {u"for"_s, SendText::tr("Send it again and again for so many seconds, and report."), u"SECONDS"_s},
        {u"rate"_s, SendText::tr("So many a second; as fast as they are answered if left out."), u"R"_s},
        {u"concurrency"_s, SendText::tr("At most N under way at once; 1 if left out, 1000 with --rate."),
         u"N"_s},
        {u"seed"_s, SendText::tr("Makes a run with random values repeatable."), u"N"_s},
        {u"json"_s, SendText::tr("One JSON object a line.")},
    });
    addRetryOptions(parser);
    addTemplateOptions(parser);
    addTransportOptions(parser);
}

int SendVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    auto parsed = parse(options, terminal);
    if (!parsed)
        return terminal.fail(parsed.error());
    if (parsed->session.isEmpty()) {
        const auto path = workspace::newSessionPath(u"send"_s);
        if (!path)
            return terminal.fail(path.error());
        parsed->session = *path;
        terminal.note(SendText::tr("recording into %1").arg(QDir::toNativeSeparators(*path)));
    }
    const QString path = parsed->session;
    const bool resumes = parsed->resumes;
    SendRun run(std::move(*parsed), terminal);
    using Mode = session::SessionWriter::Mode;
    return run.exec(path, resumes ? Mode::OpenExisting : Mode::OpenOrCreate);
}

} // namespace hookbench::cli
