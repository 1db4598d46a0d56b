// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session_argument.h"

#include "app/workspace/known_sessions.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {
struct ArgumentText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::ArgumentText)
};
} // namespace

void addSessionArgument(QCommandLineParser& parser)
{
    parser.addPositionalArgument(u"SESSION"_s, ArgumentText::tr("Session file (*.hookbench)."));
}

void addNewSessionArgument(QCommandLineParser& parser)
{
    parser.addPositionalArgument(
        u"SESSION"_s,
        ArgumentText::tr("Session file; made when it does not exist. Without it a new "
                         "one in the user's data folder."),
        u"[SESSION]"_s);
}

Result<std::unique_ptr<session::SessionReader>> openSessionArgument(const QCommandLineParser& options)
{
    const QStringList arguments = options.positionalArguments();
    if (arguments.isEmpty())
        return fail(ErrorKind::Usage, ArgumentText::tr("The session file is missing."),
                    ArgumentText::tr("Name it behind the verb."));
    return session::SessionReader::open(arguments.first());
}

Result<qint64> numberOption(const QCommandLineParser& options, const QString& name, qint64 least)
{
    bool ok = false;
    const qint64 number = options.value(name).toLongLong(&ok);
    if (!ok || number < least) {
        return fail(ErrorKind::Usage, ArgumentText::tr("--%1 takes a whole number of at least %2, not “%3”.")
                                          .arg(name)
                                          .arg(least)
                                          .arg(options.value(name)));
    }
    return number;
}

Result<void> refuseMoreArguments(const QCommandLineParser& options, qsizetype most)
{
    const QStringList arguments = options.positionalArguments();
    if (arguments.size() > most)
        return fail(ErrorKind::Usage,
                    ArgumentText::tr("“%1” is one argument too many.").arg(arguments[most]));
    return {};
}

bool isMadeHere(const QString& session)
{
    return workspace::KnownSessions(workspace::KnownSessions::defaultPath()).contains(session);
}

void noteMadeHere(const QString& session)
{
    // A list that cannot be written costs a question in the window, nothing more.
    const workspace::KnownSessions known(workspace::KnownSessions::defaultPath());
    static_cast<void>(known.add(session).has_value());
}

} // namespace hookbench::cli
