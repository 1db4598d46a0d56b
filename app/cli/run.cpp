// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run.h"

#include "app/cli/verb.h"
#include "app/settings/translations.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct RunText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::RunText)
};

QString overview(const std::vector<std::unique_ptr<Verb>>& verbs)
{
    QString text = RunText::tr("Usage: hookbench [SESSION]            opens the window\n"
                               "       hookbench VERB [ARGUMENTS...]   works on the terminal\n\nVerbs:\n");
    for (const auto& verb : verbs)
        text += "  "_L1 + verb->name().leftJustified(10) + verb->summary() + u'\n';
    text += RunText::tr("\n“hookbench VERB --help” explains a verb.\n");
    return text;
}

int runVerb(Verb& verb, const QStringList& arguments, Terminal& terminal)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(verb.summary());
    const QCommandLineOption help = parser.addHelpOption();
    verb.describe(parser);
    if (!parser.parse(QStringList{"hookbench "_L1 + verb.name()} + arguments)) {
        terminal.error(
            RunText::tr("%1. “hookbench %2 --help” lists the options.").arg(parser.errorText(), verb.name()));
        return WrongUsage;
    }
    if (parser.isSet(help)) {
        terminal.bytes(parser.helpText().toUtf8());
        return Done;
    }
    int code = verb.run(parser, terminal);
    terminal.flush();
    if (!terminal.isGood() && code == Done) {
        terminal.error(RunText::tr("Standard output could not be written."));
        code = Failed;
    }
    return code;
}

} // namespace

bool wantsCommandLine(int argc, char** argv)
{
    if (argc < 2)
        return false;
    const QString first = QString::fromLocal8Bit(argv[1]);
    if (first == "-h"_L1 || first == "-v"_L1)
        return true;
    const auto verbs = builtinVerbs();
    if (std::ranges::any_of(verbs, [&first](const auto& verb) { return verb->name() == first; }))
        return true;
    // A mistyped verb or option must not become the name of a new session. One dash: Qt's own options.
    const bool isOfQt = first.startsWith(u'-') && !first.startsWith("--"_L1);
    return !isOfQt && !first.endsWith(".hookbench"_L1, Qt::CaseInsensitive) && !QFileInfo::exists(first);
}

int run(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    settings::installTranslations(application, QLocale::system());
    Terminal terminal;
    const auto verbs = builtinVerbs();
    const QStringList arguments = QCoreApplication::arguments();
    const QString first = arguments.value(1);
    if (first == "--version"_L1 || first == "-v"_L1) {
        terminal.line("hookbench " HOOKBENCH_VERSION);
        return Done;
    }
    for (const auto& verb : verbs) {
        if (verb->name() == first)
            return runVerb(*verb, arguments.mid(2), terminal);
    }
    if (first == "--help"_L1 || first == "-h"_L1) {
        terminal.bytes(overview(verbs).toUtf8());
        return Done;
    }
    terminal.error(
        RunText::tr("“%1” is neither a verb nor a session file. “hookbench --help” lists the verbs.")
            .arg(first));
    return WrongUsage;
}

} // namespace hookbench::cli
