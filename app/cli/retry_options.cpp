// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/retry_options.h"

#include "app/cli/option_values.h"
#include "app/sender/retry_policy.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct RetryText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::RetryText)
};

constexpr qint64 dayMs = 86'400'000;

/// "fixed", "linear", "exponential", or the name of a provider.
Result<RetryPolicy> namedSchedule(const QString& name)
{
    RetryPolicy policy;
    if (name == "fixed"_L1) {
        policy.kind = RetryPolicy::Kind::Fixed;
    } else if (name == "linear"_L1) {
        policy.kind = RetryPolicy::Kind::Linear;
    } else if (name == "exponential"_L1) {
        policy.kind = RetryPolicy::Kind::Exponential;
    } else {
        const auto schedules = sender::providerSchedules();
        QStringList names;
        for (const sender::ProviderSchedule& schedule : schedules) {
            if (QString::fromUtf8(schedule.name) == name)
                return schedule.policy;
            names += QString::fromUtf8(schedule.name);
        }
        return fail(ErrorKind::Usage, RetryText::tr("“%1” is no schedule that is known.").arg(name),
                    RetryText::tr("There are: fixed, linear, exponential, %1.").arg(names.join(u", "_s)));
    }
    return policy;
}

Result<void> applyJitter(const QCommandLineParser& options, RetryPolicy& policy)
{
    if (!options.isSet(u"retry-jitter"_s))
        return {};
    const QString jitter = options.value(u"retry-jitter"_s);
    if (jitter == "none"_L1)
        policy.jitter = RetryPolicy::Jitter::None;
    else if (jitter == "full"_L1)
        policy.jitter = RetryPolicy::Jitter::Full;
    else if (jitter == "equal"_L1)
        policy.jitter = RetryPolicy::Jitter::Equal;
    else
        return fail(ErrorKind::Usage,
                    RetryText::tr("--retry-jitter takes none, full or equal, not “%1”.").arg(jitter));
    return {};
}

} // namespace

void addRetryOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"retry"_s, RetryText::tr("After a failure try again up to N times."), u"N"_s},
        {u"retry-schedule"_s,
         RetryText::tr("When: fixed, linear, exponential (if nothing is said), or as a provider does."),
         u"NAME"_s},
        {u"retry-delay"_s, RetryText::tr("Seconds before the second attempt; 1 if left out."), u"SECONDS"_s},
        {u"retry-jitter"_s, RetryText::tr("How delays are varied: full from 0, equal from half."),
         u"none|full|equal"_s},
    });
}

Result<RetryPolicy> retryOptions(const QCommandLineParser& options, quint64 seed)
{
    const auto retries = countOption(options, u"retry"_s, {0, 999});
    const auto delay = secondsOption(options, u"retry-delay"_s, {0, 365 * dayMs});
    if (!retries)
        return fail(retries.error());
    if (!delay)
        return fail(delay.error());
    RetryPolicy policy;
    if (options.isSet(u"retry-schedule"_s)) {
        const auto named = namedSchedule(options.value(u"retry-schedule"_s));
        if (!named)
            return fail(named.error());
        policy = *named;
    } else if (retries->value_or(0) > 0) {
        policy.kind = RetryPolicy::Kind::Exponential;
    } else if (options.isSet(u"retry-delay"_s) || options.isSet(u"retry-jitter"_s)) {
        return fail(ErrorKind::Usage, RetryText::tr("Say with --retry how often to try again."));
    }
    policy.seed = seed;
    policy.baseMs = delay->value_or(policy.baseMs);
    if (*retries)
        policy.maxTries =
            std::min(policy.kind == RetryPolicy::Kind::Schedule ? policy.maxTries : 1000, int(**retries) + 1);
    if (const auto jitter = applyJitter(options, policy); !jitter)
        return fail(jitter.error());
    if (const auto valid = sender::validateRetryPolicy(policy); !valid)
        return fail(valid.error());
    return policy;
}

} // namespace hookbench::cli
