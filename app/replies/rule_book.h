// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/exchange/rule.h"
#include "app/filter/field_value.h"
#include "app/filter/filter.h"

#include <QHash>

#include <memory>

namespace hookbench::providers {
class Catalogue;
}

namespace hookbench::replies {

/// Why a rule cannot be used.
struct RuleProblem
{
    enum class Part { When, CountedBy };

    size_t rule = 0; ///< its place in the list
    Part part = Part::When;
    filter::Mistake mistake;
    bool operator==(const RuleProblem&) const = default;
};

/// The rules of an endpoint, ready to be asked. Immutable: threads may share it.
class RuleBook
{
public:
    /// A rule with a problem is never matched; the others are. `catalogue`, which may be null, tells the ids
    /// of deliveries.
    RuleBook(std::vector<Rule> rules, const Clock& clock,
             std::shared_ptr<const providers::Catalogue> catalogue = {});

    const std::vector<Rule>& rules() const { return m_rules; } ///< all, in their order
    const std::vector<RuleProblem>& problems() const { return m_problems; }

    /// Whether match() may read bodies.
    bool readsBodies() const { return m_readsBodies; }

    /// A rule that fits, and what it counts by: the id of the delivery or the value of a field.
    struct Match
    {
        size_t rule = 0;
        QByteArray key;
        bool operator==(const Match&) const = default;
    };

    /// The rules that fit, in their order, up to the first that cannot step aside. A HEAD request that no
    /// rule fits is looked at as a GET (RFC 9110 9.3.2). Error: a part could not be read.
    Result<std::vector<Match>> match(filter::Source& source) const;

private:
    struct Entry
    {
        filter::Filter filter;
        std::optional<filter::FieldValue> countedBy;
        bool isUsable = true;
        bool mayStepAside = false;
    };

    void compile(size_t rule, const Clock& clock);
    void index(size_t rule);
    Result<std::vector<Match>> matchOnce(filter::Source& source) const;
    QByteArray keyOf(size_t rule, filter::Source& source) const;
    QByteArray deliveryOf(filter::Source& source) const;

    std::vector<Rule> m_rules;
    std::vector<Entry> m_entries;
    std::vector<RuleProblem> m_problems;
    std::shared_ptr<const providers::Catalogue> m_catalogue;
    bool m_readsBodies = false;

    // Which rules to look at, each list rising: most rules ask for one path or one method.
    QHash<QByteArray, std::vector<size_t>> m_byPath;
    QHash<QByteArray, std::vector<size_t>> m_byMethod; ///< of those that ask for no path
    std::vector<size_t> m_others;
};

} // namespace hookbench::replies
