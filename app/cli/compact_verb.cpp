// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/compact_verb.h"

#include "app/cli/retention_options.h"
#include "app/cli/session_argument.h"
#include "app/cli/work_watch.h"
#include "app/session/session_compact.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {
struct CompactText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::CompactText)
};
} // namespace

QString CompactVerb::name() const
{
    return u"compact"_s;
}

QString CompactVerb::summary() const
{
    return CompactText::tr("removes deleted exchanges for good and makes the file smaller");
}

void CompactVerb::describe(QCommandLineParser& parser) const
{
    addSessionArgument(parser);
    addRetentionOptions(parser);
}

int CompactVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    if (const auto enough = refuseMoreArguments(options, 1); !enough)
        return terminal.fail(enough.error());
    const QStringList arguments = options.positionalArguments();
    if (arguments.isEmpty()) {
        terminal.error(CompactText::tr("The session file is missing."));
        return WrongUsage;
    }
    const Result<session::Retention> rule = retentionOptions(options, {});
    if (!rule)
        return terminal.fail(rule.error());
    const QString path = arguments.first();
    const bool wasKnown = isMadeHere(path);
    WorkWatch watch;
    const auto outcome = session::compactSession(path, *rule, watch.progress(), watch.cancel());
    watch.end();
    if (!outcome)
        return terminal.fail(outcome.error());
    if (wasKnown)
        noteMadeHere(path);
    const QLocale locale = QLocale::c();
    terminal.line(
        CompactText::tr("%n exchange(s) removed; %1 before, %2 now", nullptr,
                        int(std::min<qint64>(outcome->removed, INT_MAX)))
            .arg(locale.formattedDataSize(outcome->before), locale.formattedDataSize(outcome->after))
            .toUtf8());
    return Done;
}

} // namespace hookbench::cli
