// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/replay_verb.h"

#include "app/cli/filter_option.h"
#include "app/cli/option_values.h"
#include "app/cli/replay_output.h"
#include "app/cli/send_options.h"
#include "app/cli/session_argument.h"
#include "app/cli/session_task.h"
#include "app/cli/signing_option.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct ReplayText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::ReplayText)
};

using workspace::Sending;

Result<QList<ExchangeId>> idArguments(const QCommandLineParser& options)
{
    QList<ExchangeId> ids;
    const QStringList arguments = options.positionalArguments().mid(1);
    for (const QString& argument : arguments) {
        bool isNumber = false;
        const ExchangeId id{argument.toLongLong(&isNumber)};
        if (!isNumber || id.value < 1)
            return fail(ErrorKind::Usage,
                        ReplayText::tr("“%1” is not the number of an exchange.").arg(argument));
        ids += id;
    }
    if (ids.isEmpty() != options.isSet(u"filter"_s))
        return fail(ErrorKind::Usage, ReplayText::tr("Name the exchanges by their numbers, or by --filter."));
    return ids;
}

Result<double> positive(const QCommandLineParser& options, const QString& name)
{
    bool isNumber = false;
    const double value = options.value(name).toDouble(&isNumber);
    if (!isNumber || !(value > 0) || value > 1e9)
        return fail(ErrorKind::Usage,
                    ReplayText::tr("--%1 takes a number above 0, not “%2”.").arg(name, options.value(name)));
    return value;
}

Result<void> parsePace(const QCommandLineParser& options, ReplayPlan& plan)
{
    const int given =
        int(options.isSet(u"rate"_s)) + int(options.isSet(u"speed"_s)) + int(options.isSet(u"fastest"_s));
    if (given > 1)
        return fail(ErrorKind::Usage, ReplayText::tr("--rate, --speed and --fastest exclude each other."));
    if (options.isSet(u"fastest"_s))
        plan.pace = ReplayPlan::Pace::Fastest;
    for (const QString& name : {u"rate"_s, u"speed"_s}) {
        if (!options.isSet(name))
            continue;
        const auto value = positive(options, name);
        if (!value)
            return fail(value.error());
        (name == "rate"_L1 ? plan.rate : plan.speed) = *value;
    }
    if (options.isSet(u"rate"_s))
        plan.pace = ReplayPlan::Pace::Rate;
    const auto concurrency = countOption(options, u"concurrency"_s, {1, 10'000});
    if (!concurrency)
        return fail(concurrency.error());
    // Gaps are kept only if one that is answered late does not hold up the others.
    plan.concurrency = int(concurrency->value_or(plan.pace == ReplayPlan::Pace::Fastest ? 16 : 1000));
    return {};
}

Result<ReplayPlan> parsePlan(const QCommandLineParser& options)
{
    ReplayPlan plan;
    if (options.positionalArguments().isEmpty())
        return fail(ErrorKind::Usage, ReplayText::tr("The session file is missing."));
    const auto ids = idArguments(options);
    if (!ids)
        return fail(ids.error());
    plan.exchanges = *ids;
    plan.filter = options.value(u"filter"_s);
    const QStringList targets = options.values(u"to"_s);
    for (const QString& target : targets)
        plan.targets += QUrl(target, QUrl::TolerantMode).toEncoded();
    if (targets.isEmpty())
        return fail(ErrorKind::Usage, ReplayText::tr("--to is missing: where to send the requests."));
    if (const auto pace = parsePace(options, plan); !pace)
        return fail(pace.error());
    if (const auto transport = parseTransport(options, plan.settings); !transport)
        return fail(transport.error());
    if (const auto valid = sender::validateReplay(plan); !valid)
        return fail(valid.error());
    return plan;
}

/// One run of `replay`.
class ReplayTask final : public SessionTask
{
public:
    ReplayTask(ReplayPlan plan, sender::RequestChange change, bool json, Terminal& terminal)
        : SessionTask(terminal)
        , m_plan(std::move(plan))
        , m_change(std::move(change))
        , m_json(json)
    {
        connect(&sending(), &Sending::replayed, this,
                [this](ReplayId, const QList<ReplayRow>& rows) { print(rows); });
        connect(&sending(), &Sending::replayProgressed, this,
                [this](ReplayId, const ReplayProgress& progress) { see(progress); });
        connect(&sending(), &Sending::replayFailed, this,
                [this](ReplayId, const Error& error) { finish(terminalOf().fail(error)); });
    }

protected:
    void begin() override { m_id = sending().replay(m_plan, m_change); }
    void stop() override { sending().cancelReplay(m_id); }

private:
    void print(const QList<ReplayRow>& rows)
    {
        for (const ReplayRow& row : rows) {
            terminalOf().ownText((m_json ? replayJson(row) : replayLine(row, m_plan.targets.size() > 1)) +
                                 '\n');
            if (row.outcome.recordingError.message.isEmpty())
                continue;
            finish(terminalOf().fail(row.outcome.recordingError));
            return;
        }
        terminalOf().flush();
    }

    void see(const ReplayProgress& progress)
    {
        for (; m_toldChanges < progress.changes.size(); ++m_toldChanges)
            terminalOf().note(progress.changes[m_toldChanges]);
        using State = ReplayProgress::State;
        if (progress.state != State::Finished && progress.state != State::Cancelled)
            return;
        terminalOf().note(replaySummary(progress));
        const bool isGood = progress.state == State::Finished && progress.failed == 0 && progress.total > 0;
        finish(isGood ? Done : AnswerIsNo);
    }

    ReplayPlan m_plan;
    sender::RequestChange m_change;
    const bool m_json;
    ReplayId m_id;
    qsizetype m_toldChanges = 0;
};

} // namespace

QString ReplayVerb::name() const
{
    return u"replay"_s;
}

QString ReplayVerb::summary() const
{
    return ReplayText::tr("sends captured requests again and compares the answers");
}

void ReplayVerb::describe(QCommandLineParser& parser) const
{
    addSessionArgument(parser);
    parser.addPositionalArgument(u"ID"_s, ReplayText::tr("Numbers of exchanges, in the order of sending."),
                                 u"[ID...]"_s);
    addFilterOption(parser, ReplayText::tr("Send all captured requests that pass, in their order."));
    parser.addOptions({
        {u"to"_s,
         ReplayText::tr("Where to send them; repeatable. A path in it goes in front of the request's."),
         u"URL"_s},
        {u"speed"_s,
         ReplayText::tr("Keep the gaps in which they came, X times as fast; 1 if nothing is said."), u"X"_s},
        {u"rate"_s, ReplayText::tr("Send N a second instead."), u"N"_s},
        {u"fastest"_s, ReplayText::tr("Send as fast as they are answered instead.")},
        {u"concurrency"_s,
         ReplayText::tr("At most N under way at once; 1000 if left out, 16 with --fastest."), u"N"_s},
        {u"json"_s, ReplayText::tr("One JSON object a line.")},
    });
    addSigningOption(parser, u"resign"_s,
                     ReplayText::tr("Sign anew as this provider does, with the time of sending."));
    addTransportOptions(parser);
}

int ReplayVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    auto plan = parsePlan(options);
    if (!plan)
        return terminal.fail(plan.error());
    if (!filterOption(options, terminal))
        return WrongUsage;
    const auto signer = signingOption(options, u"resign"_s, terminal);
    if (!signer)
        return terminal.fail(signer.error());
    ReplayTask task(std::move(*plan), *signer, options.isSet(u"json"_s), terminal);
    return task.exec(options.positionalArguments().first(), session::SessionWriter::Mode::OpenExisting);
}

} // namespace hookbench::cli
