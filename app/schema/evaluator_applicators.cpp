// SPDX-License-Identifier: GPL-3.0-or-later
// Keywords that apply schemas to a value or to what is inside of it.
#include "app/schema/evaluator.h"

#include "app/schema/schema_text.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::schema {

using payload::JsonKind;
using payload::JsonOutline;

bool Evaluator::applyToChild(Node schema, Node child, Seen& seen)
{
    if (m_schema.usesUnevaluated())
        seen.insert(child);
    return apply(schema, child, nullptr);
}

/// A schema for all elements, or in draft 7 a list of schemas for the first ones.
bool Evaluator::assertItems(const Site& site, Seen& seen)
{
    if (m_rules.kind(site.keyword) == JsonKind::Array)
        return m_schema.dialect() != Dialect::Draft7 || assertPrefix(site, seen);
    const Node prefix = m_schema.dialect() == Dialect::Draft7 ? JsonOutline::none
                                                              : m_rules.member(site.schema, "prefixItems");
    return assertRestItems(site, prefix == JsonOutline::none ? 0 : m_rules.childCount(prefix), seen);
}

bool Evaluator::assertPrefix(const Site& site, Seen& seen)
{
    if (m_instance.kind(site.value) != JsonKind::Array || m_rules.kind(site.keyword) != JsonKind::Array)
        return true;
    bool valid = true;
    Node schema = m_rules.firstChild(site.keyword);
    for (const Node child : m_instance.children(site.value)) {
        if (schema == JsonOutline::none || !m_budget.mayGoOn())
            break;
        valid = applyToChild(schema, child, seen) && valid;
        schema = m_rules.nextSibling(schema, site.keyword);
    }
    return valid;
}

bool Evaluator::assertRestItems(const Site& site, qint64 from, Seen& seen)
{
    if (m_instance.kind(site.value) != JsonKind::Array)
        return true;
    bool valid = true;
    qint64 index = 0;
    for (const Node child : m_instance.children(site.value)) {
        if (!m_budget.mayGoOn() || (!valid && m_quiet > 0))
            break;
        if (index++ >= from)
            valid = applyToChild(site.keyword, child, seen) && valid;
    }
    return valid;
}

bool Evaluator::assertContains(const Site& site, Seen& seen)
{
    if (m_instance.kind(site.value) != JsonKind::Array)
        return true;
    const bool is7 = m_schema.dialect() == Dialect::Draft7;
    const Node least = is7 ? JsonOutline::none : m_rules.member(site.schema, "minContains");
    const Node most = is7 ? JsonOutline::none : m_rules.member(site.schema, "maxContains");
    const qint64 atLeast = least == JsonOutline::none ? 1 : std::max<qint64>(countOf(least), 0);
    const qint64 atMost =
        most == JsonOutline::none || countOf(most) < 0 ? std::numeric_limits<qint64>::max() : countOf(most);
    qint64 count = 0;
    for (const Node child : m_instance.children(site.value)) {
        if (!m_budget.mayGoOn())
            break;
        if (!applyQuietly(site.keyword, child, nullptr))
            continue;
        ++count;
        if (m_schema.usesUnevaluated() && !is7)
            seen.insert(child);
    }
    if (count < atLeast)
        return fail(site, SchemaText::tr("%1 elements are as they have to be, at least %2 are needed.")
                              .arg(count)
                              .arg(atLeast));
    return count <= atMost ||
           fail(site, SchemaText::tr("%1 elements are of a kind of which at most %2 are allowed.")
                          .arg(count)
                          .arg(atMost));
}

bool Evaluator::assertRequired(Node names, const Site& site)
{
    if (m_instance.kind(site.value) != JsonKind::Object || m_rules.kind(names) != JsonKind::Array)
        return true;
    bool valid = true;
    for (const Node name : m_rules.children(names)) {
        m_budget.spend(1 + m_instance.size(site.value) / 256);
        if (m_instance.member(site.value, m_rules.bytes(name)) != JsonOutline::none)
            continue;
        const size_t before = m_result.failures.size();
        valid = fail(site, SchemaText::tr("“%1” is missing.").arg(m_rules.string(name)));
        if (m_result.failures.size() > before)
            m_result.failures.back().missing = m_rules.string(name);
    }
    return valid;
}

bool Evaluator::assertProperties(const Site& site, Seen& seen)
{
    if (m_instance.kind(site.value) != JsonKind::Object || m_rules.kind(site.keyword) != JsonKind::Object)
        return true;
    bool valid = true;
    for (const Node child : m_instance.children(site.value)) {
        if (!m_budget.spend(1 + m_rules.size(site.keyword) / 1024))
            break;
        const Node schema = m_rules.member(site.keyword, m_instance.keyBytes(child));
        if (schema != JsonOutline::none)
            valid = applyToChild(schema, child, seen) && valid;
    }
    return valid;
}

bool Evaluator::assertPatternProperties(const Site& site, Seen& seen)
{
    if (m_instance.kind(site.value) != JsonKind::Object || m_rules.kind(site.keyword) != JsonKind::Object)
        return true;
    bool valid = true;
    for (const Node pattern : m_rules.children(site.keyword)) {
        const std::optional<payload::Regex> regex = regexOf(pattern, true);
        if (!regex)
            continue;
        for (const Node child : m_instance.children(site.value)) {
            const QByteArray name = m_instance.keyBytes(child);
            if (!m_budget.spend(1 + name.size() / 64))
                break;
            if (regex->search(name))
                valid = applyToChild(pattern, child, seen) && valid;
        }
    }
    return valid;
}

bool Evaluator::assertAdditionalProperties(const Site& site, Seen& seen)
{
    if (m_instance.kind(site.value) != JsonKind::Object)
        return true;
    const Node properties = m_rules.member(site.schema, "properties");
    const Node patterns = m_rules.member(site.schema, "patternProperties");
    const auto isNamed = [&](const QByteArray& name) {
        if (properties != JsonOutline::none && m_rules.kind(properties) == JsonKind::Object &&
            m_rules.member(properties, name) != JsonOutline::none)
            return true;
        if (patterns == JsonOutline::none || m_rules.kind(patterns) != JsonKind::Object)
            return false;
        for (const Node pattern : m_rules.children(patterns)) {
            const std::optional<payload::Regex> regex = regexOf(pattern, true);
            if (regex && regex->search(name))
                return true;
        }
        return false;
    };
    bool valid = true;
    const bool forbidden = m_rules.kind(site.keyword) == JsonKind::False;
    for (const Node child : m_instance.children(site.value)) {
        if (!m_budget.spend(1 + m_rules.size(site.schema) / 1024))
            break;
        if (isNamed(m_instance.keyBytes(child)))
            continue;
        Site here = site;
        here.value = child;
        valid =
            (forbidden ? fail(here, SchemaText::tr("“%1” is not allowed here.").arg(m_instance.key(child)))
                       : applyToChild(site.keyword, child, seen)) &&
            valid;
    }
    return valid;
}

/// A name is a text of its own to the schema.
bool Evaluator::assertPropertyNames(const Site& site)
{
    if (m_instance.kind(site.value) != JsonKind::Object)
        return true;
    bool valid = true;
    for (const Node child : m_instance.children(site.value)) {
        if (!m_budget.spend())
            break;
        const JsonOutline name = JsonOutline::build(m_instance.rawKey(child));
        Evaluator judge(m_schema, name, m_cancel, m_limits);
        judge.m_scope = m_scope;
        judge.m_depth = m_depth;
        judge.m_quiet = 1;
        const bool fits = judge.apply(site.keyword, JsonOutline::root, nullptr);
        giveUpLike(judge);
        if (fits)
            continue;
        Site here = site;
        here.value = child;
        valid = fail(here, SchemaText::tr("The name “%1” is not allowed.").arg(m_instance.key(child)));
    }
    return valid;
}

void Evaluator::giveUpLike(const Evaluator& other)
{
    if (!other.m_result.problem.isEmpty())
        giveUp(other.m_result.problem);
}

/// Of each name that is there, the names or the schema that come with it.
bool Evaluator::assertDependencies(const Site& site, Seen& seen)
{
    if (m_instance.kind(site.value) != JsonKind::Object || m_rules.kind(site.keyword) != JsonKind::Object)
        return true;
    bool valid = true;
    for (const Node dependency : m_rules.children(site.keyword)) {
        m_budget.spend(1 + m_instance.size(site.value) / 256);
        if (m_instance.member(site.value, m_rules.keyBytes(dependency)) == JsonOutline::none)
            continue;
        valid = (m_rules.kind(dependency) == JsonKind::Array ? assertRequired(dependency, site)
                                                             : apply(dependency, site.value, &seen)) &&
                valid;
    }
    return valid;
}

bool Evaluator::assertUnevaluated(const Site& site, Seen& seen)
{
    const bool ofArray = site.name == "unevaluatedItems";
    if (m_instance.kind(site.value) != (ofArray ? JsonKind::Array : JsonKind::Object))
        return true;
    bool valid = true;
    const bool forbidden = m_rules.kind(site.keyword) == JsonKind::False;
    for (const Node child : m_instance.children(site.value)) {
        if (!m_budget.spend())
            break;
        if (seen.contains(child))
            continue;
        Site here = site;
        here.value = child;
        valid = (forbidden ? fail(here, SchemaText::tr("This is not allowed here."))
                           : applyToChild(site.keyword, child, seen)) &&
                valid;
    }
    return valid;
}

bool Evaluator::assertAll(const Site& site, Seen& seen)
{
    if (m_rules.kind(site.keyword) != JsonKind::Array)
        return true;
    bool valid = true;
    for (const Node schema : m_rules.children(site.keyword))
        valid = apply(schema, site.value, &seen) && valid;
    return valid;
}

bool Evaluator::assertAny(const Site& site, Seen& seen)
{
    if (m_rules.kind(site.keyword) != JsonKind::Array)
        return true;
    bool any = false;
    for (const Node schema : m_rules.children(site.keyword)) {
        any = applyQuietly(schema, site.value, &seen) || any;
        if (any && !m_schema.usesUnevaluated())
            break;
    }
    return any || fail(site, SchemaText::tr("It fits none of the alternatives."));
}

bool Evaluator::assertOne(const Site& site, Seen& seen)
{
    if (m_rules.kind(site.keyword) != JsonKind::Array)
        return true;
    int fitting = 0;
    for (const Node schema : m_rules.children(site.keyword))
        fitting += applyQuietly(schema, site.value, &seen) ? 1 : 0;
    if (fitting == 0)
        return fail(site, SchemaText::tr("It fits none of the alternatives."));
    return fitting == 1 ||
           fail(site,
                SchemaText::tr("It fits %n alternative(s) at once, and may fit only one.", nullptr, fitting));
}

bool Evaluator::assertNot(const Site& site)
{
    return !applyQuietly(site.keyword, site.value, nullptr) ||
           fail(site, SchemaText::tr("It is what it must not be."));
}

bool Evaluator::assertIf(const Site& site, Seen& seen)
{
    const bool holds = applyQuietly(site.keyword, site.value, &seen);
    const Node then = m_rules.member(site.schema, holds ? "then" : "else");
    return then == JsonOutline::none || apply(then, site.value, &seen);
}

} // namespace hookbench::schema
