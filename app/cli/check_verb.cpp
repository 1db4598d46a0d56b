// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/check_verb.h"

#include "app/cli/session_argument.h"

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {
struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::CheckText)
};

int damaged(Terminal& terminal, const QStringList& findings)
{
    for (const QString& finding : findings)
        terminal.line(finding.toUtf8());
    terminal.line("damaged");
    return AnswerIsNo;
}
} // namespace

QString CheckVerb::name() const
{
    return u"check"_s;
}

QString CheckVerb::summary() const
{
    return CheckText::tr("tells whether a session file is sound");
}

void CheckVerb::describe(QCommandLineParser& parser) const
{
    addSessionArgument(parser);
}

int CheckVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    const auto reader = openSessionArgument(options);
    if (!reader && reader.error().kind == ErrorKind::Damaged)
        return damaged(terminal, {reader.error().message});
    if (!reader)
        return terminal.fail(reader.error());
    const auto findings = (*reader)->check();
    if (!findings && findings.error().kind == ErrorKind::Damaged)
        return damaged(terminal, {findings.error().message});
    if (!findings)
        return terminal.fail(findings.error());
    if (!findings->isEmpty())
        return damaged(terminal, *findings);
    terminal.line("ok");
    return Done;
}

} // namespace hookbench::cli
