// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"
#include "app/base/result.h"
#include "app/exchange/rule.h"

namespace hookbench::formats {

/// A file of rules, see hookbench-rules(5). Whether the filters in it are filters is not looked at.
QByteArray writeRules(const std::vector<Rule>& rules);

/// Errors name the place in the file and what is expected there.
Result<std::vector<Rule>> readRules(const QByteArray& text);

/// A rule in a session's document of kind "rule".
struct StoredRule
{
    Rule rule; ///< without id, name and order, which the document has
    EndpointId endpoint;
    QByteArray consent; ///< see workspace::RuleConsent
    bool operator==(const StoredRule&) const = default;
};
constexpr char ruleKind[] = "rule";

QByteArray writeRuleDocument(const StoredRule& stored);
Result<StoredRule> readRuleDocument(const QByteArray& content);

} // namespace hookbench::formats
