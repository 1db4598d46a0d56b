// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listen_rules.h"

#include "app/base/atomic_file.h"
#include "app/formats/rule_json.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>

namespace hookbench::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RulesText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::RulesText)
};

constexpr qint64 largestFile = 64 * 1024 * 1024;

/// What is named without a folder stands beside the file of rules.
void resolveFiles(std::vector<Rule>& rules, const QDir& folder)
{
    for (Rule& rule : rules) {
        for (RuleStep& step : rule.steps) {
            auto* reply = std::get_if<ReplyAction>(&step.action);
            if (reply && !reply->bodyFile.isEmpty())
                reply->bodyFile = folder.absoluteFilePath(reply->bodyFile);
        }
    }
}

Result<void> checkFilters(const std::vector<Rule>& rules)
{
    for (size_t i = 0; i < rules.size(); ++i) {
        const auto mistake = workspace::Rules::check(rules[i]);
        if (!mistake)
            continue;
        const QString member = mistake->isInField ? u"byField"_s : u"when"_s;
        return fail(ErrorKind::Usage,
                    RulesText::tr("rules[%1].%2, character %3: %4")
                        .arg(QString::number(i), member, QString::number(mistake->at + 1), mistake->message));
    }
    return {};
}

Result<void> readRulesFile(const QString& path, ListenOptions& result)
{
    const auto text = readFile(path, largestFile);
    if (!text)
        return fail(text.error());
    const auto named = [&path](const Error& error) {
        return fail(ErrorKind::Usage,
                    RulesText::tr("%1: %2").arg(QDir::toNativeSeparators(path), error.message), error.advice);
    };
    auto rules = formats::readRules(*text);
    if (!rules)
        return named(rules.error());
    if (const auto valid = checkFilters(*rules); !valid)
        return named(valid.error());
    resolveFiles(*rules, QFileInfo(path).absoluteDir());
    result.rules = std::move(*rules);
    return {};
}

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
    const QString path = options.value(u"rules"_s);
    return path.isEmpty() ? Result<void>() : readRulesFile(path, result);
}

} // namespace hookbench::cli
