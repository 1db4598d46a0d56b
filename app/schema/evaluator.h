// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diff/json_digests.h"
#include "app/payload/regex.h"
#include "app/payload/work_budget.h"
#include "app/schema/keyword.h"
#include "app/schema/validation.h"

#include <QSet>

namespace hookbench::schema {

/// One validation at work.
class Evaluator
{
public:
    Evaluator(const Schema& schema, const payload::JsonOutline& instance, const CancelFlag& cancel,
              const ValidationLimits& limits);

    Validation run();

private:
    using Node = payload::JsonOutline::Node;

    /// Children of the instance at hand that some schema has looked at ("evaluated").
    using Seen = QSet<Node>;

    /// A keyword of a schema, applied to a value.
    struct Site
    {
        Node schema;  ///< the object
        Node keyword; ///< its member
        Node value;
        QByteArrayView name;
    };

    bool apply(Node schema, Node value, Seen* seen);
    bool applyQuietly(Node schema, Node value, Seen* seen); ///< failures are not reported
    bool applyObject(Node schema, Node value, Seen& seen);
    bool assertKeyword(Keyword keyword, const Site& site, Seen& seen);
    const std::vector<std::pair<Keyword, Node>>& keywordsOf(Node schema);

    Node targetOf(const Site& site);
    bool assertRef(const Site& site, Seen& seen);
    bool assertDynamicRef(const Site& site, Seen& seen);
    bool assertType(const Site& site);
    bool assertEnum(const Site& site, bool single);
    bool assertNumber(Keyword keyword, const Site& site);
    bool assertString(Keyword keyword, const Site& site);
    bool assertCount(Keyword keyword, const Site& site);
    bool assertUnique(const Site& site);

    bool assertItems(const Site& site, Seen& seen);
    bool assertPrefix(const Site& site, Seen& seen);
    bool assertRestItems(const Site& site, qint64 from, Seen& seen);
    bool assertContains(const Site& site, Seen& seen);
    bool assertRequired(Node names, const Site& site);
    bool assertProperties(const Site& site, Seen& seen);
    bool assertPatternProperties(const Site& site, Seen& seen);
    bool assertAdditionalProperties(const Site& site, Seen& seen);
    bool assertPropertyNames(const Site& site);
    bool assertDependencies(const Site& site, Seen& seen);
    bool assertUnevaluated(const Site& site, Seen& seen);
    bool assertAll(const Site& site, Seen& seen);
    bool assertAny(const Site& site, Seen& seen);
    bool assertOne(const Site& site, Seen& seen);
    bool assertNot(const Site& site);
    bool assertIf(const Site& site, Seen& seen);

    bool applyToChild(Node schema, Node child, Seen& seen);
    bool isType(QByteArrayView type, Node value) const;
    bool isEqual(Node inSchema, Node value);
    std::optional<payload::Regex> regexOf(Node pattern, bool byName = false);
    void giveUpLike(const Evaluator& other);
    const diff::JsonDigests& digests();
    qint64 countOf(Node number) const;
    bool fail(const Site& site, const QString& message);
    void giveUp(const QString& problem);

    const Schema& m_schema;
    const payload::JsonOutline& m_rules; ///< of the schema
    const payload::JsonOutline& m_instance;
    const CancelFlag m_cancel;
    const ValidationLimits m_limits;
    payload::WorkBudget m_budget;
    Validation m_result;
    int m_depth = 0;
    int m_quiet = 0;
    std::vector<Node> m_scope; ///< resources entered on the way (2020-12, section 7.1)
    QHash<Node, std::vector<std::pair<Keyword, Node>>> m_keywords;
    QHash<Node, std::optional<payload::Regex>> m_regexes;
    QHash<Node, Node> m_targets; ///< of references
    std::unique_ptr<diff::JsonDigests> m_digests;
    diff::IgnoreRules m_nothing;
};

} // namespace hookbench::schema
