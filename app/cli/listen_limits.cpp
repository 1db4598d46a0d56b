// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listen_limits.h"

#include "app/cli/option_values.h"
#include "app/settings/settings.h"

#include <QCoreApplication>

#include <functional>

namespace hookbench::cli {

using namespace Qt::Literals::StringLiterals;
using settings::Key;
using workspace::WorkspaceOptions;

namespace {

struct LimitText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::LimitText)
};

using Parse = Result<std::optional<qint64>> (*)(const QCommandLineParser&, const QString&, Bounds);

/// An option, the setting whose bounds it has, and where its value goes.
struct LimitOption
{
    QString name;
    Parse parse;
    Key key;
    std::function<void(WorkspaceOptions&, qint64)> set;
};

std::vector<LimitOption> limitOptions()
{
    using O = WorkspaceOptions;
    return {
        {u"max-body"_s, sizeOption, Key::MaxBody,
         [](O& o, qint64 n) {
             o.limits.message.body = n;
         }},
        {u"max-head"_s, sizeOption, Key::MaxHead,
         [](O& o, qint64 n) {
             o.limits.message.head = n;
         }},
        {u"max-fields"_s, countOption, Key::MaxFields,
         [](O& o, qint64 n) {
             o.limits.message.fields = qint32(n);
         }},
        {u"max-connections"_s, countOption, Key::MaxConnections,
         [](O& o, qint64 n) {
             o.limits.connections = int(n);
         }},
        {u"max-connections-per-peer"_s, countOption, Key::MaxConnectionsPerPeer,
         [](O& o, qint64 n) {
             o.limits.connectionsPerPeer = int(n);
         }},
        {u"head-timeout"_s, secondsOption, Key::HeadTimeout,
         [](O& o, qint64 n) {
             o.limits.headTimeout = int(n);
         }},
        {u"idle-timeout"_s, secondsOption, Key::IdleTimeout,
         [](O& o, qint64 n) {
             o.limits.idleTimeout = int(n);
         }},
        {u"min-rate"_s, sizeOption, Key::BodyMinimumRate,
         [](O& o, qint64 n) {
             o.limits.bodyMinimumRate = int(n);
         }},
        {u"max-session"_s, sizeOption, Key::MaxSession,
         [](O& o, qint64 n) {
             o.sessionLimit = n;
         }},
    };
}

} // namespace

void addLimitOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"max-body"_s, LimitText::tr("Largest request body to take, such as 10MB."), u"SIZE"_s},
        {u"body-overflow"_s,
         LimitText::tr("What becomes of a larger one: refuse answers 413; drain answers as usual and keeps "
                       "its beginning."),
         u"refuse|drain"_s, u"refuse"_s},
        {u"max-head"_s, LimitText::tr("Largest request line with its header fields."), u"SIZE"_s},
        {u"max-fields"_s, LimitText::tr("Most header fields of one request."), u"N"_s},
        {u"max-connections"_s, LimitText::tr("Most connections at a time."), u"N"_s},
        {u"max-connections-per-peer"_s, LimitText::tr("Most connections at a time from one address."),
         u"N"_s},
        {u"head-timeout"_s, LimitText::tr("Time for a head to come, before it is answered 408."),
         u"SECONDS"_s},
        {u"idle-timeout"_s, LimitText::tr("Time between two requests, before the connection is closed."),
         u"SECONDS"_s},
        {u"min-rate"_s, LimitText::tr("Slowest body to wait for, in bytes a second; 0 waits for any."),
         u"SIZE"_s},
        {u"max-session"_s,
         LimitText::tr("Largest session file; above it requests are answered 503. 0 is no limit."),
         u"SIZE"_s},
    });
}

Result<void> parseLimits(const QCommandLineParser& options, WorkspaceOptions& result)
{
    for (const LimitOption& option : limitOptions()) {
        const settings::Range range = settings::Settings::range(option.key);
        const auto value = option.parse(options, option.name, {range.least, range.most});
        if (!value)
            return fail(value.error());
        if (*value)
            option.set(result, **value);
    }
    return {};
}

Result<EndpointLimits> parseEndpointLimits(const QCommandLineParser& options)
{
    EndpointLimits limits;
    const QString overflow = options.value(u"body-overflow"_s);
    if (overflow == "drain"_L1)
        limits.bodyOverflow = EndpointLimits::BodyOverflow::Drain;
    else if (overflow != "refuse"_L1)
        return fail(ErrorKind::Usage,
                    LimitText::tr("--body-overflow takes refuse or drain, not “%1”.").arg(overflow));
    return limits;
}

} // namespace hookbench::cli
