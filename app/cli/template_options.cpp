// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/template_options.h"

#include "app/base/atomic_file.h"
#include "app/base/clock.h"
#include "app/templates/template.h"
#include "app/workspace/captured_value.h"
#include "app/workspace/environments.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct TemplateText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::TemplateText)
};

constexpr qint64 largestFile = 1024 * 1024;

using workspace::Variables;

Result<void> addVariable(const QByteArray& line, const QString& option, Variables& variables)
{
    const qsizetype equals = line.indexOf('=');
    const QByteArray name = line.left(std::max<qsizetype>(equals, 0)).trimmed();
    if (name.isEmpty())
        return fail(ErrorKind::Usage,
                    TemplateText::tr("--%1: “%2” is not NAME=VALUE.").arg(option, QString::fromUtf8(line)));
    variables.insert(name, line.mid(equals + 1));
    return {};
}

/// Lines NAME=VALUE; empty ones and those that begin with '#' are passed over.
Result<void> addFile(const QString& path, Variables& variables)
{
    const auto content = readFile(path, largestFile);
    if (!content)
        return fail(content.error());
    const QByteArrayList lines = content->split('\n');
    for (const QByteArray& line : lines) {
        const QByteArray trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith('#'))
            continue;
        if (auto added = addVariable(trimmed, u"env-file"_s, variables); !added)
            return added;
    }
    return {};
}

/// What the session says. It may be one that is still to be made.
Result<Variables> sessionVariables(const QCommandLineParser& options, const QString& session)
{
    const bool exists = !session.isEmpty() && QFileInfo::exists(session);
    if (!exists && options.isSet(u"env"_s))
        return fail(ErrorKind::Usage,
                    TemplateText::tr("--env names an environment of SESSION, which is missing."));
    if (!exists)
        return Variables();
    const auto reader = session::SessionReader::open(session);
    if (!reader)
        return fail(reader.error());
    return workspace::storedVariables(**reader, options.value(u"env"_s));
}

Result<Variables> readVariables(const QCommandLineParser& options, const QString& session)
{
    Result<Variables> stored = sessionVariables(options, session);
    if (!stored)
        return stored;
    Variables variables = *stored;
    const QStringList files = options.values(u"env-file"_s);
    for (const QString& file : files) {
        if (const auto added = addFile(file, variables); !added)
            return fail(added.error());
    }
    const QStringList given = options.values(u"var"_s);
    for (const QString& one : given) {
        if (const auto added = addVariable(one.toUtf8(), u"var"_s, variables); !added)
            return fail(added.error());
    }
    return variables;
}

Result<QByteArray> filled(templates::Expander& expander, const QString& what, const QByteArray& text)
{
    templates::Expansion expansion = expander.expand(text);
    if (expansion.problems.isEmpty())
        return std::move(expansion.text);
    const templates::Problem& problem = expansion.problems.first();
    return fail(ErrorKind::Usage,
                TemplateText::tr("%1, byte %2: %3").arg(what).arg(problem.at + 1).arg(problem.message));
}

} // namespace

void addTemplateOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"template"_s, TemplateText::tr("Fill placeholders such as {{uuid}} in URL, fields and body.")},
        {u"env"_s,
         TemplateText::tr(
             "Environment of SESSION whose variables count for --template; the active one if left "
             "out."),
         u"NAME"_s},
        {u"var"_s, TemplateText::tr("Variable for --template; repeatable."), u"NAME=VALUE"_s},
        {u"env-file"_s, TemplateText::tr("File of lines NAME=VALUE for --template; repeatable."), u"FILE"_s},
    });
}

Result<FillerMaker> templateOptions(const QCommandLineParser& options, const QString& session, quint64 seed)
{
    if (!options.isSet(u"template"_s)) {
        if (options.isSet(u"var"_s) || options.isSet(u"env-file"_s) || options.isSet(u"env"_s))
            return fail(ErrorKind::Usage, TemplateText::tr("Variables need --template."));
        return FillerMaker();
    }
    const auto variables = readVariables(options, session);
    if (!variables)
        return fail(variables.error());
    return FillerMaker([variables = *variables, session, seed](qint64 run) {
        templates::Context context;
        context.variable = [variables](QByteArrayView name) -> std::optional<QByteArray> {
            const auto found = variables.constFind(name.toByteArray());
            return found == variables.constEnd() ? std::nullopt : std::optional(*found);
        };
        context.capture = workspace::capturedValues(session);
        context.nowUs = SystemClock().wallUs();
        context.seed = seed;
        context.run = quint64(run);
        auto expander = std::make_shared<templates::Expander>(std::move(context));
        return TextFiller([expander](const QString& what, const QByteArray& text) {
            return filled(*expander, what, text);
        });
    });
}

} // namespace hookbench::cli
