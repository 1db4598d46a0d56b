// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/merge_verb.h"

#include "app/cli/session_argument.h"
#include "app/cli/work_watch.h"
#include "app/session/session_writer.h"
#include "app/workspace/exchange_import.h"

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {
struct MergeText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::MergeText)
};
} // namespace

QString MergeVerb::name() const
{
    return u"merge"_s;
}

QString MergeVerb::summary() const
{
    return MergeText::tr("appends the exchanges of sessions to another");
}

void MergeVerb::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(u"SESSION"_s,
                                 MergeText::tr("Session that gets them; made if there is none."));
    parser.addPositionalArgument(u"OTHER"_s, MergeText::tr("Sessions to append; they are only read."),
                                 u"OTHER..."_s);
}

int MergeVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    const QStringList arguments = options.positionalArguments();
    if (arguments.size() < 2) {
        terminal.error(MergeText::tr("The session and at least one to append to it are needed."));
        return WrongUsage;
    }
    WorkWatch watch;
    const auto writer = session::SessionWriter::open(
        arguments.first(), session::SessionWriter::Mode::OpenOrCreate, session::Durability::Full);
    if (!writer)
        return terminal.fail(writer.error());
    noteMadeHere(arguments.first());
    int code = Done;
    for (const QString& path : arguments.mid(1)) {
        if (watch.cancel().isCancelled())
            return AnswerIsNo;
        const auto outcome = workspace::importFile({path, "session"_ba}, **writer, watch.cancel());
        if (!outcome) {
            terminal.fail(outcome.error());
            code = Failed;
            continue;
        }
        for (const formats::ImportProblem& problem : outcome->listed)
            terminal.error(MergeText::tr("%1, %2: %3").arg(path, problem.place, problem.message));
        terminal.bytes(MergeText::tr("%1: %n exchange(s) appended\n", nullptr,
                                     int(std::min<qint64>(outcome->exchanges, INT_MAX)))
                           .arg(path)
                           .toUtf8());
        if (outcome->problems > 0 && code == Done)
            code = AnswerIsNo;
    }
    return code;
}

} // namespace hookbench::cli
