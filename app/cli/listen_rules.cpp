// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listen_rules.h"

#include "app/workspace/rules_file.h"

#include <QCommandLineParser>

namespace hookbench::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RulesText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::RulesText)
};

} // namespace

Result<void> parseRules(const QCommandLineParser& options, ListenOptions& result)
{
    for (const QString& origin : options.values(u"cors"_s)) {
        result.cors.isOn = true;
        if (origin == "*"_L1)
            continue;
        if (!origin.contains("://"_L1) || origin.endsWith(u'/'))
            return fail(ErrorKind::Usage, RulesText::tr("--cors takes an origin or *, not “%1”.").arg(origin),
                        RulesText::tr("For example https://app.example or http://localhost:3000."));
        result.cors.origins += origin.toUtf8();
    }
    if (options.values(u"cors"_s).contains(u"*"_s))
        result.cors.origins.clear();
    if (!options.isSet(u"rules"_s))
        return {};
    auto rules = workspace::readRulesFile(options.value(u"rules"_s));
    if (!rules)
        return fail(rules.error());
    result.rules = std::move(*rules);
    return {};
}

} // namespace hookbench::cli
