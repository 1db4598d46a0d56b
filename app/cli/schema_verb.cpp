// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/schema_verb.h"

#include "app/cli/filter_option.h"
#include "app/cli/schema_actions.h"
#include "app/cli/session_argument.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct SchemaVerbText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::SchemaVerbText)
};

struct Action
{
    QLatin1StringView name;
    int (*run)(const SchemaRequest& request, Terminal& terminal);
};

constexpr std::array actions = {
    Action{"infer"_L1, inferSchema},   Action{"check"_L1, checkSchema},   Action{"drift"_L1, tellDrift},
    Action{"attach"_L1, attachSchema}, Action{"export"_L1, exportSchema},
};

QString actionNames()
{
    QStringList names;
    for (const Action& action : actions)
        names += action.name;
    return names.join(", "_L1);
}

} // namespace

QString SchemaVerb::name() const
{
    return u"schema"_s;
}

QString SchemaVerb::summary() const
{
    return SchemaVerbText::tr("infers JSON Schemas and checks bodies against them");
}

void SchemaVerb::describe(QCommandLineParser& parser) const
{
    addSessionArgument(parser);
    parser.addPositionalArgument(u"ACTION"_s, SchemaVerbText::tr("What to do: %1.").arg(actionNames()));
    parser.addPositionalArgument(u"ID"_s, SchemaVerbText::tr("Numbers of exchanges; all without."),
                                 u"[ID...]"_s);
    addFilterOption(parser, SchemaVerbText::tr("Only the exchanges that pass."));
    parser.addOptions({
        {u"schema"_s,
         SchemaVerbText::tr("The schema to check against, or to attach; what is attached without."),
         u"FILE"_s},
        {u"path"_s, SchemaVerbText::tr("With attach and export: for requests of this path."), u"PATH"_s},
        {u"event"_s, SchemaVerbText::tr("With attach and export: for requests of this event."), u"EVENT"_s},
        {u"no-ranges"_s, SchemaVerbText::tr("With infer: without the least and largest numbers that came.")},
        {u"json"_s, SchemaVerbText::tr("One JSON object a line for each finding.")},
    });
}

int SchemaVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    const QStringList arguments = options.positionalArguments();
    if (arguments.size() < 2) {
        terminal.error(
            SchemaVerbText::tr("The session file and what to do are needed: %1.").arg(actionNames()));
        return WrongUsage;
    }
    const auto action =
        std::ranges::find_if(actions, [&arguments](const Action& one) { return one.name == arguments[1]; });
    if (action == actions.end()) {
        terminal.error(SchemaVerbText::tr("“%1” is none of %2.").arg(arguments[1], actionNames()));
        return WrongUsage;
    }
    SchemaRequest request;
    request.session = arguments[0];
    request.schemaFile = options.value(u"schema"_s);
    request.path = options.value(u"path"_s).toUtf8();
    request.event = options.value(u"event"_s).toUtf8();
    request.ranges = !options.isSet(u"no-ranges"_s);
    request.json = options.isSet(u"json"_s);
    for (const QString& argument : arguments.sliced(2)) {
        bool ok = false;
        request.ids.push_back(ExchangeId{argument.toLongLong(&ok)});
        if (!ok || request.ids.back().value < 1) {
            terminal.error(SchemaVerbText::tr("“%1” is not the number of an exchange.").arg(argument));
            return WrongUsage;
        }
    }
    const auto filter = filterOption(options, terminal);
    if (!filter)
        return WrongUsage;
    request.filter = *filter;
    return action->run(request, terminal);
}

} // namespace hookbench::cli
