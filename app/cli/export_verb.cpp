// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_verb.h"

#include "app/cli/export_output.h"
#include "app/cli/filter_option.h"
#include "app/cli/redaction_options.h"
#include "app/cli/session_argument.h"
#include "app/workspace/exchange_export.h"

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct ExportVerbText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::ExportVerbText)
};

QString formatNames()
{
    QStringList names;
    for (const formats::ExportFormat& format : workspace::exportFormats())
        names += QString::fromUtf8(format.name);
    return names.join(", "_L1);
}

/// What --option says, KEY=VALUE each.
Result<formats::ExportChoices> choicesOf(const QCommandLineParser& options)
{
    formats::ExportChoices choices;
    for (const QString& one : options.values(u"option"_s)) {
        const qsizetype equals = one.indexOf(u'=');
        if (equals <= 0)
            return fail(ErrorKind::Usage, ExportVerbText::tr("--option takes KEY=VALUE, not “%1”.").arg(one));
        choices.insert(one.left(equals).toUtf8(), one.sliced(equals + 1));
    }
    return choices;
}

Result<workspace::ExportRequest> readRequest(const QCommandLineParser& options)
{
    workspace::ExportRequest request;
    const QStringList arguments = options.positionalArguments();
    if (arguments.isEmpty())
        return fail(ErrorKind::Usage, ExportVerbText::tr("The session file is missing."));
    request.session = arguments.first();
    if (!options.isSet(u"format"_s))
        return fail(ErrorKind::Usage,
                    ExportVerbText::tr("--format is missing: one of %1.").arg(formatNames()));
    request.format = options.value(u"format"_s).toUtf8();
    const Result<formats::ExportFormat> format = workspace::exportFormat(request.format);
    if (!format)
        return fail(format.error());
    Result<formats::ExportChoices> choices = choicesOf(options);
    if (!choices)
        return fail(choices.error());
    if (Result<void> sound = formats::checkChoices(*format, *choices); !sound)
        return fail(sound.error());
    request.choices = std::move(*choices);
    Result<std::optional<redact::Policy>> redaction = redactionOption(options);
    if (!redaction)
        return fail(redaction.error());
    request.redaction = std::move(*redaction);
    Result<QByteArray> resign = resignOption(options);
    if (!resign)
        return fail(resign.error());
    request.resignSecret = std::move(*resign);
    return request;
}

} // namespace

QString ExportVerb::name() const
{
    return u"export"_s;
}

QString ExportVerb::summary() const
{
    return ExportVerbText::tr("writes exchanges in the format of another program");
}

void ExportVerb::describe(QCommandLineParser& parser) const
{
    addSessionArgument(parser);
    addFilterOption(parser, ExportVerbText::tr("Export only the exchanges that pass."));
    addRedactionOptions(parser);
    parser.addOptions({
        {u"format"_s, ExportVerbText::tr("The format: %1.").arg(formatNames()), u"FORMAT"_s},
        {u"option"_s, ExportVerbText::tr("An option of the format. Repeatable."), u"KEY=VALUE"_s},
        {{u"o"_s, u"output"_s},
         ExportVerbText::tr("Write to <FILE>, whole or not at all; “-” is standard output."),
         u"FILE"_s,
         u"-"_s},
    });
}

int ExportVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    if (const auto enough = refuseMoreArguments(options, 1); !enough)
        return terminal.fail(enough.error());
    Result<workspace::ExportRequest> request = readRequest(options);
    if (!request)
        return terminal.fail(request.error());
    const auto filter = filterOption(options, terminal);
    if (!filter)
        return WrongUsage;
    request->filter = *filter;
    const QString output = options.value(u"output"_s);
    const auto outcome = exportTo(output, *request, terminal);
    if (!outcome)
        return terminal.fail(outcome.error());
    if (output != "-"_L1 && request->format == "session")
        noteMadeHere(output);
    if (request->redaction)
        terminal.note(redact::summaryText(outcome->redacted));
    return Done;
}

} // namespace hookbench::cli
