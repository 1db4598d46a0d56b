// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listen_forward.h"

#include "app/cli/option_values.h"
#include "app/cli/retry_options.h"
#include "app/cli/signing_option.h"
#include "app/exchange/endpoint.h"
#include "app/templates/template.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct ForwardText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::ForwardText)
};

constexpr std::array changes = {"forward-path", "forward-header", "forward-without", "forward-sign"};
constexpr std::array others = {"forward-answer", "forward-timeout", "forward-insecure", "retry",
                               "retry-schedule", "retry-delay",     "retry-jitter",     "parameter",
                               "flaw",           "forward-mapped"};
constexpr qint64 longestTimeoutMs = 86'400'000;

bool isSet(const QCommandLineParser& options, const auto& names)
{
    return std::ranges::any_of(
        names, [&options](const char* name) { return options.isSet(QString::fromLatin1(name)); });
}

Result<void> readAnswering(const QCommandLineParser& options, ForwardPlan& plan)
{
    using Answering = ForwardPlan::Answering;
    const QString word = options.value(u"forward-answer"_s);
    for (const auto& [name, answering] :
         {std::pair{u"first"_s, Answering::First}, std::pair{u"fastest"_s, Answering::Fastest},
          std::pair{u"usual"_s, Answering::Usual}, std::pair{u"at-once"_s, Answering::UsualAtOnce}}) {
        if (word == name) {
            plan.answering = answering;
            return {};
        }
    }
    return fail(
        ErrorKind::Usage,
        ForwardText::tr("--forward-answer takes first, fastest, usual or at-once, not “%1”.").arg(word));
}

Result<void> readChanges(const QCommandLineParser& options, ForwardPlan& plan)
{
    if (isSet(options, changes) || options.isSet(u"forward-mapped"_s))
        plan.bytes = ForwardPlan::Bytes::ForTarget;
    const QString path = options.value(u"forward-path"_s);
    if (options.isSet(u"forward-path"_s)) {
        const qsizetype equals = path.indexOf(u'=');
        if (equals < 1 || !path.startsWith(u'/'))
            return fail(ErrorKind::Usage,
                        ForwardText::tr("--forward-path takes /FROM=/TO, not “%1”.").arg(path));
        plan.pathFrom = path.first(equals).toUtf8();
        plan.pathTo = path.sliced(equals + 1).toUtf8();
    }
    const auto fields = parseHeaderLines(options.values(u"forward-header"_s).join(u'\n').toUtf8());
    if (!fields)
        return fail(fields.error());
    plan.fields = *fields;
    const QStringList without = options.values(u"forward-without"_s);
    for (const QString& name : without)
        plan.withoutFields += name.toLatin1();
    plan.signScheme = options.value(u"forward-sign"_s).toUtf8();
    return {};
}

} // namespace

void addForwardOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"forward"_s,
         ForwardText::tr("Pass each request on to this target, byte for byte, and answer what it answers; "
                         "repeatable."),
         u"URL"_s},
        {u"forward-mapped"_s, ForwardText::tr("Write Host and path for the target.")},
        {u"forward-path"_s, ForwardText::tr("Paths that begin with /FROM begin with /TO at the target."),
         u"/FROM=/TO"_s},
        {u"forward-header"_s, ForwardText::tr("Set this field on the way; repeatable."), u"N: V"_s},
        {u"forward-without"_s, ForwardText::tr("Leave this field out on the way; repeatable."), u"NAME"_s},
        {u"forward-answer"_s,
         ForwardText::tr("Whose answer goes back: that of the first target or of the fastest, the usual one "
                         "after all have answered, or the usual one at once: then what is passed on is kept "
                         "and tried until it is taken."),
         u"first|fastest|usual|at-once"_s, u"first"_s},
        {u"forward-timeout"_s, ForwardText::tr("Wait so long for an answer; 30 if left out."), u"SECONDS"_s},
        {u"forward-insecure"_s, ForwardText::tr("Do not check the certificates of targets.")},
    });
    addRetryOptions(parser);
    // Signatures are checked with the same secrets.
    parser.addOption(
        {u"forward-sign"_s, ForwardText::tr("Sign anew on the way, as this provider does."), u"SCHEME"_s});
    addSigningFacts(parser);
}

Result<ForwardOptions> forwardOptions(const QCommandLineParser& options, Terminal& terminal)
{
    ForwardOptions result;
    if (!options.isSet(u"forward"_s)) {
        if (isSet(options, changes) || isSet(options, others))
            return fail(ErrorKind::Usage, ForwardText::tr("What is said of forwarding needs --forward."));
        return result;
    }
    ForwardPlan plan;
    const QStringList targets = options.values(u"forward"_s);
    for (const QString& target : targets)
        plan.targets += target.toUtf8();
    if (const auto read = readAnswering(options, plan); !read)
        return fail(read.error());
    if (const auto read = readChanges(options, plan); !read)
        return fail(read.error());
    const auto timeout = secondsOption(options, u"forward-timeout"_s, {1, longestTimeoutMs});
    if (!timeout)
        return fail(timeout.error());
    if (*timeout) {
        plan.timeouts.responseMs = int(**timeout);
        plan.timeouts.totalMs = int(**timeout);
    }
    plan.tls.verify = !options.isSet(u"forward-insecure"_s);
    const auto retry = retryOptions(options, templates::newSeed());
    if (!retry)
        return fail(retry.error());
    plan.retry = *retry;
    const auto signer = signingOption(options, u"forward-sign"_s, terminal);
    if (!signer)
        return fail(signer.error());
    if (*signer)
        result.signer = [sign = *signer](const SendRequest& request, const QByteArray&) {
            return sign(request);
        };
    if (const auto valid = validateForward(plan); !valid)
        return fail(valid.error());
    result.plan = std::move(plan);
    return result;
}

} // namespace hookbench::cli
