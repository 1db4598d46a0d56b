// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/redaction_options.h"

#include "app/cli/option_values.h"
#include "app/workspace/resigning.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {
struct ExportVerbText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::ExportVerbText)
};
} // namespace

void addRedactionOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"redact"_s,
         ExportVerbText::tr("Take out what is not for others: credentials, keys, tokens, signatures, "
                            "e-mail addresses, numbers of cards, accounts and phones, names.")},
        {u"redact-mode"_s,
         ExportVerbText::tr("What becomes of it: mask, remove, or shape for stand-ins of the same form."),
         u"MODE"_s, u"mask"_s},
        {u"redact-rule"_s, ExportVerbText::tr("Take this out, too: name:KEY or pattern:REGEX. Repeatable."),
         u"RULE"_s},
        {u"resign"_s,
         ExportVerbText::tr(
             "Sign redacted requests anew, so that they can be checked: with the secret %1 unless "
             "--resign-env names another.")
             .arg(QLatin1StringView(workspace::sandboxSecret))},
        {u"resign-env"_s, ExportVerbText::tr("The secret to sign with, in this environment variable."),
         u"NAME"_s},
    });
}

Result<QByteArray> resignOption(const QCommandLineParser& options)
{
    if (!options.isSet(u"resign"_s) && !options.isSet(u"resign-env"_s))
        return QByteArray();
    if (!options.isSet(u"redact"_s) && !options.isSet(u"redact-mode"_s) && !options.isSet(u"redact-rule"_s))
        return fail(ErrorKind::Usage,
                    ExportVerbText::tr("--resign goes with --redact: what was not changed has "
                                       "its signature."));
    if (options.isSet(u"resign-env"_s))
        return secretVariable(options.value(u"resign-env"_s));
    return QByteArray(workspace::sandboxSecret);
}

Result<std::optional<redact::Policy>> redactionOption(const QCommandLineParser& options)
{
    const bool wanted =
        options.isSet(u"redact"_s) || options.isSet(u"redact-mode"_s) || options.isSet(u"redact-rule"_s);
    if (!wanted)
        return std::optional<redact::Policy>();
    redact::Policy policy;
    const Result<redact::Mode> mode = redact::modeNamed(options.value(u"redact-mode"_s));
    if (!mode)
        return fail(mode.error());
    policy.mode = *mode;
    for (const QString& text : options.values(u"redact-rule"_s)) {
        Result<redact::Rule> rule = redact::readRule(text);
        if (!rule)
            return fail(rule.error());
        policy.rules.append(std::move(*rule));
    }
    return std::optional(std::move(policy));
}

} // namespace hookbench::cli
