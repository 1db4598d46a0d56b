// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_verb.h"

#include "app/cli/bundle_options.h"
#include "app/cli/secret_arguments.h"
#include "app/session/session_writer.h"
#include "app/workspace/exchange_import.h"

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct ImportVerbText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::ImportVerbText)
};

QString formatNames()
{
    QStringList names;
    for (const formats::ImportFormat& format : workspace::importFormats())
        names += QString::fromUtf8(format.name);
    return names.join(", "_L1);
}

/// Says what came of a file: the count on standard output, problems on standard error.
void tell(const QString& path, const workspace::ImportOutcome& outcome, Terminal& terminal)
{
    for (const formats::ImportProblem& problem : outcome.listed)
        terminal.error(ImportVerbText::tr("%1, %2: %3").arg(path, problem.place, problem.message));
    const qint64 more = outcome.problems - qint64(outcome.listed.size());
    if (more > 0)
        terminal.error(ImportVerbText::tr("%1: %n more part(s) could not be read.", nullptr,
                                          int(std::min<qint64>(more, INT_MAX)))
                           .arg(path));
    terminal.bytes(ImportVerbText::tr("%1: %n exchange(s), read as %2\n", nullptr,
                                      int(std::min<qint64>(outcome.exchanges, INT_MAX)))
                       .arg(path, QString::fromUtf8(outcome.format))
                       .toUtf8());
}

using ImportOne = std::function<Result<workspace::ImportOutcome>(const workspace::ImportRequest&)>;

int importAll(const QStringList& paths, workspace::ImportRequest request, Terminal& terminal,
              const ImportOne& import)
{
    int code = Done;
    for (const QString& path : paths) {
        request.path = path;
        const auto outcome = import(request);
        if (!outcome) {
            terminal.fail(outcome.error());
            code = Failed;
            continue;
        }
        tell(path, *outcome, terminal);
        if (outcome->problems > 0 && code == Done)
            code = AnswerIsNo;
    }
    return code;
}

} // namespace

QString ImportVerb::name() const
{
    return u"import"_s;
}

QString ImportVerb::summary() const
{
    return ImportVerbText::tr("takes exchanges from files of other programs");
}

void ImportVerb::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(u"SESSION"_s,
                                 ImportVerbText::tr("Session file (*.hookbench); made if there is none."));
    parser.addPositionalArgument(
        u"FILE"_s, ImportVerbText::tr("Files and folders to read; “-” is standard input."), u"FILE..."_s);
    addSecretOptions(parser);
    parser.addOptions({
        {u"format"_s,
         ImportVerbText::tr("The format of the files: %1. Without it each is recognised by its content.")
             .arg(formatNames()),
         u"FORMAT"_s},
        {u"key"_s, ImportVerbText::tr("Open bundles with the key in this file. Repeatable."), u"FILE"_s},
        {u"drafts"_s, ImportVerbText::tr("Make drafts of the requests instead of exchanges.")},
        {u"dry-run"_s, ImportVerbText::tr("Only say what is in the files.")},
    });
}

int ImportVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    const QStringList arguments = options.positionalArguments();
    if (arguments.size() < 2) {
        terminal.error(ImportVerbText::tr("The session file and at least one file to read are needed."));
        return WrongUsage;
    }
    const QByteArray format = options.value(u"format"_s).toUtf8();
    const auto known = workspace::importFormats();
    if (!format.isEmpty() &&
        std::none_of(known.begin(), known.end(), [&format](const auto& one) { return one.name == format; })) {
        terminal.error(ImportVerbText::tr("--format takes one of %1.").arg(formatNames()));
        return WrongUsage;
    }
    workspace::ImportRequest request;
    request.format = format;
    request.to = options.isSet(u"drafts"_s) ? workspace::ImportTo::Drafts : workspace::ImportTo::Log;
    Result<bundle::Keys> keys = openingKeys(options);
    if (!keys)
        return terminal.fail(keys.error());
    request.keys = std::move(*keys);
    if (options.isSet(u"dry-run"_s)) {
        return importAll(arguments.mid(1), request, terminal, [](const workspace::ImportRequest& one) {
            Result<workspace::ImportPreview> preview = workspace::previewImport(one);
            return preview ? Result<workspace::ImportOutcome>(std::move(preview->outcome))
                           : Result<workspace::ImportOutcome>(fail(preview.error()));
        });
    }
    const auto writer = session::SessionWriter::open(
        arguments.first(), session::SessionWriter::Mode::OpenOrCreate, session::Durability::Full);
    if (!writer)
        return terminal.fail(writer.error());
    const auto import = [&writer](const workspace::ImportRequest& one) -> Result<workspace::ImportOutcome> {
        Result<workspace::ImportOutcome> outcome = workspace::importFile(one, **writer);
        if (!outcome)
            return outcome;
        if (Result<void> stored = workspace::storeDrafts(outcome->drafts, **writer); !stored)
            return fail(stored.error());
        return outcome;
    };
    return importAll(arguments.mid(1), request, terminal, import);
}

} // namespace hookbench::cli
