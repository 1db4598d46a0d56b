// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trigger_verb.h"

#include "app/cli/option_values.h"
#include "app/cli/sample_collection.h"
#include "app/cli/send_options.h"
#include "app/cli/send_run.h"
#include "app/cli/session_argument.h"
#include "app/cli/signing_option.h"
#include "app/sender/request_url.h"
#include "app/workspace/provider_catalogue.h"
#include "app/workspace/sample_request.h"
#include "app/workspace/session_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct TriggerText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::TriggerText)
};

constexpr qint64 mostRequests = qint64(1) << 40;
constexpr qint64 usualCountOfWorld = 20;

QString worldNames()
{
    QStringList names;
    for (const QByteArray& name : samples::World::names())
        names += QString::fromLatin1(name);
    return names.join(u", "_s);
}

Result<QByteArray> target(const QCommandLineParser& options)
{
    const QUrl url(options.value(u"to"_s), QUrl::TolerantMode);
    if (!sender::isSendable(url))
        return fail(
            ErrorKind::Usage,
            TriggerText::tr("--to takes a URL with http or https, not “%1”.").arg(options.value(u"to"_s)));
    return url.toEncoded();
}

Result<std::optional<BurstPlan>> parseBurst(const QCommandLineParser& options, bool isWorld)
{
    const auto count = countOption(options, u"count"_s, {1, mostRequests});
    if (!count)
        return fail(count.error());
    if (!isWorld && !options.isSet(u"count"_s) && !options.isSet(u"rate"_s))
        return std::nullopt;
    BurstPlan plan;
    plan.count = count->value_or(isWorld ? usualCountOfWorld : 1);
    if (options.isSet(u"rate"_s)) {
        bool isNumber = false;
        plan.rate = options.value(u"rate"_s).toDouble(&isNumber);
        if (!isNumber || !(plan.rate > 0))
            return fail(
                ErrorKind::Usage,
                TriggerText::tr("--rate takes a number a second, not “%1”.").arg(options.value(u"rate"_s)));
    }
    // What happens in a world has to arrive in its order.
    plan.concurrency = plan.rate > 0 && !isWorld ? 1000 : 1;
    return plan;
}

/// What is sent: a sample or a world.
struct Choice
{
    RequestMaker maker;
    QByteArray scheme;
};

Result<Choice> chooseWorld(const QCommandLineParser& options, const QByteArray& url, quint64 seed)
{
    const QString name = options.value(u"world"_s);
    RequestMaker maker = workspace::worldMaker(name.toUtf8(), url, seed);
    if (!maker)
        return fail(ErrorKind::Usage,
                    TriggerText::tr("There is no world “%1”; there are %2.").arg(name, worldNames()));
    return Choice{std::move(maker), samples::worldScheme};
}

Result<Choice> chooseSample(const QCommandLineParser& options, const QByteArray& url, quint64 seed,
                            Terminal& terminal)
{
    const QStringList arguments = options.positionalArguments();
    if (arguments.size() < 2)
        return fail(ErrorKind::Usage, TriggerText::tr("A provider and an event are needed."),
                    TriggerText::tr("“hookbench trigger --list” tells which there are."));
    const auto collection = loadSamples(terminal);
    const samples::Sample* sample = collection.find(arguments[0].toUtf8(), arguments[1].toUtf8());
    if (!sample)
        return fail(ErrorKind::Usage,
                    TriggerText::tr("There is no sample “%1” of “%2”.").arg(arguments[1], arguments[0]),
                    TriggerText::tr("“hookbench trigger --list” tells which there are."));
    return Choice{workspace::sampleMaker(*sample, url, seed), sample->provider};
}

Result<RequestMaker> withTransportAndSignature(const QCommandLineParser& options, const Choice& choice,
                                               Terminal& terminal)
{
    SendRequest transport;
    if (const auto parsed = parseTransport(options, transport); !parsed)
        return fail(parsed.error());
    const auto catalogue = workspace::loadProviders();
    const providers::Provider* provider = catalogue->find(choice.scheme);
    const auto signer = provider ? providerSigner(options, *provider) : Result<Signer>(Signer());
    if (!signer)
        return fail(signer.error());
    if (provider && provider->scheme.isSigned() && !*signer)
        terminal.note(TriggerText::tr("not signed: --secret-env or --secret-file names the secret"));
    return RequestMaker(
        [transport, maker = choice.maker, signer = *signer](qint64 run) -> Result<SendRequest> {
            auto made = maker(run);
            if (!made)
                return made;
            SendRequest request = transport;
            request.url = made->url;
            request.head = made->head;
            request.body = made->body;
            return signer ? signer(request) : Result<SendRequest>(request);
        });
}

Result<SendOptions> parse(const QCommandLineParser& options, Terminal& terminal)
{
    const bool isWorld = options.isSet(u"world"_s);
    const QStringList arguments = options.positionalArguments();
    const qsizetype named = isWorld ? 0 : 2;
    if (const auto enough = refuseMoreArguments(options, named + 1); !enough)
        return fail(enough.error());
    const auto url = target(options);
    if (!url)
        return fail(url.error());
    const auto given = countOption(options, u"seed"_s, {0, std::numeric_limits<qint64>::max()});
    if (!given)
        return fail(given.error());
    const quint64 seed = *given ? quint64(**given) : templates::newSeed();
    const auto choice =
        isWorld ? chooseWorld(options, *url, seed) : chooseSample(options, *url, seed, terminal);
    if (!choice)
        return fail(choice.error());
    const auto maker = withTransportAndSignature(options, *choice, terminal);
    if (!maker)
        return fail(maker.error());
    const auto burst = parseBurst(options, isWorld);
    if (!burst)
        return fail(burst.error());
    SendOptions result;
    result.session = arguments.value(named);
    result.maker = *maker;
    result.burst = *burst;
    result.json = options.isSet(u"json"_s);
    return result;
}

int list(const QCommandLineParser& options, Terminal& terminal)
{
    if (const auto enough = refuseMoreArguments(options, 1); !enough)
        return terminal.fail(enough.error());
    printSamples(loadSamples(terminal), options.positionalArguments().value(0).toUtf8(),
                 options.isSet(u"json"_s), terminal);
    return Done;
}

} // namespace

QString TriggerVerb::name() const
{
    return u"trigger"_s;
}

QString TriggerVerb::summary() const
{
    return TriggerText::tr("sends a webhook as a provider would, signed afresh");
}

void TriggerVerb::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(u"PROVIDER"_s, TriggerText::tr("Who sends it, as --list names them."),
                                 u"[PROVIDER]"_s);
    parser.addPositionalArgument(u"EVENT"_s, TriggerText::tr("What happened, as --list names it."),
                                 u"[EVENT]"_s);
    addNewSessionArgument(parser);
    parser.addOptions({
        {u"to"_s, TriggerText::tr("Where to send it; http://127.0.0.1:8080/ if left out."), u"URL"_s,
         u"http://127.0.0.1:8080/"_s},
        {u"world"_s,
         TriggerText::tr("Instead of a sample: what happens in a made-up business, in its order; %1.")
             .arg(worldNames()),
         u"NAME"_s},
        {u"count"_s, TriggerText::tr("So many; 1 if left out, 20 of a world."), u"N"_s},
        {u"rate"_s, TriggerText::tr("So many a second; as fast as they are answered if left out."), u"R"_s},
        {u"seed"_s, TriggerText::tr("Makes a run with random values repeatable."), u"N"_s},
        {u"list"_s, TriggerText::tr("List the samples there are, of PROVIDER or of all.")},
        {u"json"_s, TriggerText::tr("One JSON object a line.")},
    });
    addSigningFacts(parser);
    addTransportOptions(parser);
}

int TriggerVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    if (options.isSet(u"list"_s))
        return list(options, terminal);
    auto parsed = parse(options, terminal);
    if (!parsed)
        return terminal.fail(parsed.error());
    if (parsed->session.isEmpty()) {
        const auto path = workspace::newSessionPath(u"trigger"_s);
        if (!path)
            return terminal.fail(path.error());
        parsed->session = *path;
        terminal.note(TriggerText::tr("recording into %1").arg(QDir::toNativeSeparators(*path)));
    }
    const QString path = parsed->session;
    SendRun run(std::move(*parsed), terminal);
    return run.exec(path, session::SessionWriter::Mode::OpenOrCreate);
}

} // namespace hookbench::cli
