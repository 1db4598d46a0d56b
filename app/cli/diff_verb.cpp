// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diff_verb.h"

#include "app/cli/comparison_output.h"
#include "app/cli/session_argument.h"
#include "app/diff/json_patch.h"

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct DiffText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::DiffText)
};

using models::ComparedParts;

std::optional<ComparedParts> partsOption(const QCommandLineParser& options)
{
    const QString part = options.value(u"part"_s);
    if (part == "request"_L1)
        return ComparedParts::Request;
    if (part == "response"_L1)
        return ComparedParts::Response;
    return options.isSet(u"part"_s) ? std::nullopt : std::optional(ComparedParts::Both);
}

Result<std::pair<ExchangeId, ExchangeId>> idsOf(const QCommandLineParser& options)
{
    const QStringList arguments = options.positionalArguments();
    if (arguments.size() < 3)
        return fail(ErrorKind::Usage,
                    DiffText::tr("The session file and the numbers of two exchanges are needed."));
    if (const auto enough = refuseMoreArguments(options, 3); !enough)
        return fail(enough.error());
    ExchangeId ids[2];
    for (int i = 0; i < 2; ++i) {
        bool ok = false;
        ids[i].value = arguments[i + 1].toLongLong(&ok);
        if (!ok || ids[i].value < 1)
            return fail(ErrorKind::Usage,
                        DiffText::tr("“%1” is not the number of an exchange.").arg(arguments[i + 1]));
    }
    return std::pair(ids[0], ids[1]);
}

/// Prints the JSON Patch between the bodies.
Result<void> printPatch(const diff::MessageComparison& comparison, Terminal& terminal)
{
    if (comparison.form == diff::BodyForm::None && !comparison.restsDiffer) {
        terminal.line("[]");
        return {};
    }
    if (comparison.form != diff::BodyForm::Json || comparison.restsDiffer)
        return fail(ErrorKind::Usage, DiffText::tr("There is no JSON Patch: the bodies are not both JSON."));
    const Result<QByteArray> patch =
        diff::jsonPatch(comparison.json, comparison.outlineOfA, comparison.outlineOfB);
    if (!patch)
        return fail(patch.error());
    terminal.line(*patch);
    return {};
}

} // namespace

QString DiffVerb::name() const
{
    return u"diff"_s;
}

QString DiffVerb::summary() const
{
    return DiffText::tr("says what differs between two exchanges");
}

void DiffVerb::describe(QCommandLineParser& parser) const
{
    addSessionArgument(parser);
    parser.addPositionalArgument(u"ID"_s, DiffText::tr("Number of the first exchange."));
    parser.addPositionalArgument(u"ID"_s, DiffText::tr("Number of the second exchange."));
    parser.addOptions({
        {u"part"_s, DiffText::tr("Compare the request or the response alone."), u"PART"_s},
        {u"ignore"_s,
         DiffText::tr("Leave this out: a member's name, a JSON Pointer (* is any), a JSONPath query, "
                      "header:NAME, @times or @ids. Repeatable."),
         u"RULE"_s},
        {u"json"_s, DiffText::tr("One JSON object with all findings.")},
        {u"patch"_s, DiffText::tr("The JSON Patch (RFC 6902) from the first body to the second; of the "
                                  "requests if --part says nothing else.")},
    });
}

int DiffVerb::run(const QCommandLineParser& options, Terminal& terminal)
{
    const auto parts = partsOption(options);
    if (!parts) {
        terminal.error(
            DiffText::tr("--part takes request or response, not “%1”.").arg(options.value(u"part"_s)));
        return WrongUsage;
    }
    const bool patch = options.isSet(u"patch"_s);
    if (patch && options.isSet(u"json"_s)) {
        terminal.error(DiffText::tr("--patch and --json exclude each other: --json contains the patch."));
        return WrongUsage;
    }
    const auto ids = idsOf(options);
    if (!ids)
        return terminal.fail(ids.error());
    const auto ignored = diff::IgnoreRules::parse(options.values(u"ignore"_s));
    if (!ignored)
        return terminal.fail(ignored.error());
    const auto reader = openSessionArgument(options);
    if (!reader)
        return terminal.fail(reader.error());
    const bool bothWanted = *parts == ComparedParts::Both;
    const auto comparison = models::compareExchanges(**reader, ids->first, ids->second, *ignored,
                                                     patch && bothWanted ? ComparedParts::Request : *parts);
    if (!comparison)
        return terminal.fail(comparison.error());
    if (patch) {
        const bool ofResponse = *parts == ComparedParts::Response;
        const diff::MessageComparison& message = ofResponse ? comparison->response : comparison->request;
        if (const auto printed = printPatch(message, terminal); !printed)
            return terminal.fail(printed.error());
        return message.bodiesDiffer() ? AnswerIsNo : Done;
    }
    if (options.isSet(u"json"_s))
        printJson(*comparison, *parts, terminal);
    else
        printText(*comparison, *parts, terminal);
    return comparison->differ() ? AnswerIsNo : Done;
}

} // namespace hookbench::cli
