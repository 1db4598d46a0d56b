// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/rules_file.h"

#include "app/base/atomic_file.h"
#include "app/formats/rule_json.h"
#include "app/workspace/rules.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace hookbench::workspace {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RulesText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::RulesText)
};

constexpr qint64 largestFile = 64 * 1024 * 1024;

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
        const auto mistake = Rules::check(rules[i]);
        if (!mistake)
            continue;
        const QString member = mistake->isInField ? u"byField"_s : u"when"_s;
        return fail(ErrorKind::Usage,
                    RulesText::tr("rules[%1].%2, character %3: %4")
                        .arg(QString::number(i), member, QString::number(mistake->at + 1), mistake->message));
    }
    return {};
}

} // namespace

Result<std::vector<Rule>> readRulesFile(const QString& path)
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
    return rules;
}

Result<void> writeRulesFile(const QString& path, const std::vector<Rule>& rules)
{
    return writeFileAtomically(path, formats::writeRules(rules));
}

} // namespace hookbench::workspace
