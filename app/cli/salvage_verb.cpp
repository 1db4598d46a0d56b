// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/salvage_verb.h"

#include "app/cli/session_argument.h"
#include "app/cli/work_watch.h"
#include "app/session/session_salvage.h"

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct SalvageText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::SalvageText)
};

int counted(qint64 number)
{
    return int(std::min<qint64>(number, INT_MAX));
}

} // namespace

QString SalvageVerb::name() const
{
    return u"salvage"_s;
}

QString SalvageVerb::summary() const
{
    return SalvageText::tr("saves what can be read of a broken session into a new one");
}

void SalvageVerb::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(u"BROKEN"_s, SalvageText::tr("The broken session; it is not changed."));
    parser.addPositionalArgument(u"NEW"_s, SalvageText::tr("The session to make."));
}

int SalvageVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    if (const auto enough = refuseMoreArguments(options, 2); !enough)
        return terminal.fail(enough.error());
    const QStringList arguments = options.positionalArguments();
    if (arguments.size() < 2) {
        terminal.error(SalvageText::tr("The broken session and a name for the new one are needed."));
        return WrongUsage;
    }
    WorkWatch watch;
    const auto outcome =
        session::salvageSession(arguments[0], arguments[1], watch.progress(), watch.cancel());
    watch.end();
    if (!outcome)
        return terminal.fail(outcome.error());
    noteMadeHere(arguments[1]);
    terminal.line(SalvageText::tr("%n exchange(s) saved", nullptr, counted(outcome->exchanges)).toUtf8());
    if (outcome->lost > 0)
        terminal.line(
            SalvageText::tr("%n exchange(s) could not be read", nullptr, counted(outcome->lost)).toUtf8());
    if (outcome->cutBodies > 0)
        terminal.line(SalvageText::tr("%n exchange(s) saved without the end of a body", nullptr,
                                      counted(outcome->cutBodies))
                          .toUtf8());
    if (outcome->isWhole)
        terminal.line(SalvageText::tr("nothing was lost").toUtf8());
    return outcome->isWhole ? Done : AnswerIsNo;
}

} // namespace hookbench::cli
