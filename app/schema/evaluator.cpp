// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schema/evaluator.h"

#include "app/payload/json_equal.h"
#include "app/payload/json_number.h"
#include "app/schema/decimal.h"
#include "app/schema/format.h"
#include "app/schema/schema_text.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::schema {

using payload::JsonKind;
using payload::JsonOutline;

Evaluator::Evaluator(const Schema& schema, const JsonOutline& instance, const CancelFlag& cancel,
                     const ValidationLimits& limits)
    : m_schema(schema)
    , m_rules(schema.outline())
    , m_instance(instance)
    , m_cancel(cancel)
    , m_limits(limits)
    , m_budget(cancel, limits.steps)
{
}

Validation Evaluator::run()
{
    m_scope.push_back(JsonOutline::root);
    apply(JsonOutline::root, JsonOutline::root, nullptr);
    if (m_budget.isExhausted())
        giveUp(SchemaText::tr("The schema asks for too much work."));
    return std::move(m_result);
}

void Evaluator::giveUp(const QString& problem)
{
    if (m_result.problem.isEmpty())
        m_result.problem = problem;
}

bool Evaluator::fail(const Site& site, const QString& message)
{
    if (m_quiet == 0 && m_result.failures.size() < m_limits.failures)
        m_result.failures.push_back({m_instance.pointer(site.value),
                                     site.name.toByteArray(),
                                     m_rules.pointer(site.keyword),
                                     message,
                                     site.value,
                                     {}});
    return false;
}

bool Evaluator::applyQuietly(Node schema, Node value, Seen* seen)
{
    ++m_quiet;
    const bool valid = apply(schema, value, seen);
    --m_quiet;
    return valid;
}

/// Applies a schema to a value. What it has looked at is told when it is valid (2020-12, section 7.7.1.2).
bool Evaluator::apply(Node schema, Node value, Seen* seen)
{
    const JsonKind kind = m_rules.kind(schema);
    if (kind == JsonKind::True || !m_budget.spend())
        return true;
    if (kind == JsonKind::False)
        return fail({schema, schema, value, "false"}, SchemaText::tr("Nothing is allowed here."));
    if (kind != JsonKind::Object)
        return true;
    if (m_depth >= m_limits.depth) {
        giveUp(SchemaText::tr("Schema or text is nested more than %1 levels deep.").arg(m_limits.depth));
        return true;
    }
    ++m_depth;
    const Node resource = m_schema.resourceOf(schema);
    const bool entered = m_scope.back() != resource;
    if (entered)
        m_scope.push_back(resource);
    Seen own;
    const bool valid = applyObject(schema, value, own);
    if (entered)
        m_scope.pop_back();
    --m_depth;
    if (valid && seen != nullptr && m_schema.usesUnevaluated())
        seen->unite(own);
    return valid;
}

bool Evaluator::applyObject(Node schema, Node value, Seen& seen)
{
    bool valid = true;
    const auto keywords = keywordsOf(schema);
    for (const auto& [keyword, node] : keywords) {
        const QByteArrayView raw = m_rules.rawKey(node);
        valid = assertKeyword(keyword, {schema, node, value, raw.sliced(1, raw.size() - 2)}, seen) && valid;
        if (!valid && m_quiet > 0)
            return false; // nobody asks for more
    }
    return valid;
}

/// In an order in which what others have looked at is known: "unevaluated..." last. Draft 7 overlooks what
/// stands beside a reference (section 8.3).
const std::vector<std::pair<Keyword, Evaluator::Node>>& Evaluator::keywordsOf(Node schema)
{
    const auto known = m_keywords.constFind(schema);
    if (known != m_keywords.cend())
        return *known;
    std::vector<std::pair<Keyword, Node>> keywords;
    const bool is7 = m_schema.dialect() == Dialect::Draft7;
    for (const Node member : m_rules.children(schema)) {
        const Keyword keyword = keywordOf(m_rules.keyBytes(member));
        const bool of7 = keyword == Keyword::AdditionalItems || keyword == Keyword::Dependencies;
        const bool of2020 = keyword == Keyword::DynamicRef || keyword == Keyword::PrefixItems ||
                            keyword == Keyword::DependentRequired || keyword == Keyword::DependentSchemas ||
                            keyword >= Keyword::UnevaluatedItems;
        if (keyword != Keyword::Unknown && !(is7 ? of2020 : keyword == Keyword::AdditionalItems && of7))
            keywords.emplace_back(keyword, member);
        if (is7 && keyword == Keyword::Ref) {
            keywords = {{keyword, member}};
            break;
        }
    }
    std::ranges::stable_sort(keywords, {},
                             [](const auto& entry) { return entry.first >= Keyword::UnevaluatedItems; });
    return *m_keywords.insert(schema, std::move(keywords));
}

bool Evaluator::assertKeyword(Keyword keyword, const Site& site, Seen& seen)
{
    switch (keyword) {
    case Keyword::Ref:
        return assertRef(site, seen);
    case Keyword::DynamicRef:
        return assertDynamicRef(site, seen);
    case Keyword::Type:
        return assertType(site);
    case Keyword::Enum:
    case Keyword::Const:
        return assertEnum(site, keyword == Keyword::Const);
    case Keyword::MultipleOf:
    case Keyword::Maximum:
    case Keyword::ExclusiveMaximum:
    case Keyword::Minimum:
    case Keyword::ExclusiveMinimum:
        return assertNumber(keyword, site);
    case Keyword::MaxLength:
    case Keyword::MinLength:
    case Keyword::Pattern:
    case Keyword::Format:
        return assertString(keyword, site);
    case Keyword::MaxItems:
    case Keyword::MinItems:
    case Keyword::MaxProperties:
    case Keyword::MinProperties:
        return assertCount(keyword, site);
    case Keyword::UniqueItems:
        return assertUnique(site);
    case Keyword::Items:
        return assertItems(site, seen);
    case Keyword::PrefixItems:
        return assertPrefix(site, seen);
    case Keyword::AdditionalItems: {
        const Node items = m_rules.member(site.schema, "items");
        const bool isList = items != JsonOutline::none && m_rules.kind(items) == JsonKind::Array;
        return !isList || assertRestItems(site, m_rules.childCount(items), seen);
    }
    case Keyword::Contains:
        return assertContains(site, seen);
    case Keyword::Required:
        return assertRequired(site.keyword, site);
    case Keyword::Properties:
        return assertProperties(site, seen);
    case Keyword::PatternProperties:
        return assertPatternProperties(site, seen);
    case Keyword::AdditionalProperties:
        return assertAdditionalProperties(site, seen);
    case Keyword::PropertyNames:
        return assertPropertyNames(site);
    case Keyword::Dependencies:
    case Keyword::DependentRequired:
    case Keyword::DependentSchemas:
        return assertDependencies(site, seen);
    case Keyword::AllOf:
        return assertAll(site, seen);
    case Keyword::AnyOf:
        return assertAny(site, seen);
    case Keyword::OneOf:
        return assertOne(site, seen);
    case Keyword::Not:
        return assertNot(site);
    case Keyword::If:
        return assertIf(site, seen);
    case Keyword::UnevaluatedItems:
    case Keyword::UnevaluatedProperties:
        return assertUnevaluated(site, seen);
    case Keyword::Unknown:
        break;
    }
    return true;
}

/// Where a reference leads; none, which is told, when it leads out of the document.
Evaluator::Node Evaluator::targetOf(const Site& site)
{
    const auto known = m_targets.constFind(site.keyword);
    if (known != m_targets.cend())
        return *known;
    const bool isText = m_rules.kind(site.keyword) == JsonKind::String;
    const QString reference = isText ? m_rules.string(site.keyword) : QString();
    const Node target = isText ? m_schema.resolve(reference, site.keyword) : JsonOutline::none;
    if (target == JsonOutline::none)
        giveUp(SchemaText::tr("The schema refers to “%1”, which is not in it; nothing is fetched.")
                   .arg(reference));
    return *m_targets.insert(site.keyword, target);
}

bool Evaluator::assertRef(const Site& site, Seen& seen)
{
    const Node target = targetOf(site);
    return target == JsonOutline::none || apply(target, site.value, &seen);
}

/// 2020-12, section 8.2.3.2.
bool Evaluator::assertDynamicRef(const Site& site, Seen& seen)
{
    Node target = targetOf(site);
    if (target == JsonOutline::none)
        return true;
    const QString name = m_rules.string(site.keyword).section(u'#', 1);
    if (m_schema.dynamicAnchor(m_schema.resourceOf(target), name) == target) {
        for (const Node resource : m_scope) {
            const Node outer = m_schema.dynamicAnchor(resource, name);
            if (outer != JsonOutline::none) {
                target = outer;
                break;
            }
        }
    }
    return apply(target, site.value, &seen);
}

bool Evaluator::isType(QByteArrayView type, Node value) const
{
    switch (m_instance.kind(value)) {
    case JsonKind::Null:
        return type == "null";
    case JsonKind::True:
    case JsonKind::False:
        return type == "boolean";
    case JsonKind::Number:
        return type == "number" || (type == "integer" && isWholeNumber(m_instance.raw(value)));
    case JsonKind::String:
        return type == "string";
    case JsonKind::Array:
        return type == "array";
    case JsonKind::Object:
        return type == "object";
    }
    return false;
}

bool Evaluator::assertType(const Site& site)
{
    if (m_rules.kind(site.keyword) == JsonKind::String) {
        const QByteArray type = m_rules.bytes(site.keyword);
        return isType(type, site.value) ||
               fail(site, SchemaText::tr("This is %1, not %2.")
                              .arg(typeName(m_instance, site.value), QString::fromUtf8(type)));
    }
    if (m_rules.kind(site.keyword) != JsonKind::Array)
        return true;
    QStringList names;
    for (const Node type : m_rules.children(site.keyword)) {
        if (isType(m_rules.bytes(type), site.value))
            return true;
        names.append(m_rules.string(type));
    }
    return fail(site, SchemaText::tr("This is %1, not one of %2.")
                          .arg(typeName(m_instance, site.value), names.join(u", "_s)));
}

bool Evaluator::isEqual(Node inSchema, Node value)
{
    return payload::jsonEqual({m_rules, inSchema}, {m_instance, value}, m_budget);
}

bool Evaluator::assertEnum(const Site& site, bool single)
{
    if (single) {
        return isEqual(site.keyword, site.value) ||
               fail(site, SchemaText::tr("This is %1, not %2.")
                              .arg(shownValue(m_instance, site.value), shownValue(m_rules, site.keyword)));
    }
    if (m_rules.kind(site.keyword) != JsonKind::Array)
        return true;
    for (const Node allowed : m_rules.children(site.keyword)) {
        if (isEqual(allowed, site.value))
            return true;
    }
    return fail(
        site,
        SchemaText::tr("%1 is none of the values that are allowed.").arg(shownValue(m_instance, site.value)));
}

bool Evaluator::assertNumber(Keyword keyword, const Site& site)
{
    if (m_instance.kind(site.value) != JsonKind::Number || m_rules.kind(site.keyword) != JsonKind::Number)
        return true;
    const QByteArrayView value = m_instance.raw(site.value);
    const QByteArrayView bound = m_rules.raw(site.keyword);
    const QString text = QString::fromLatin1(bound);
    if (keyword == Keyword::MultipleOf)
        return isMultiple(value, bound) ||
               fail(site,
                    SchemaText::tr("%1 is no multiple of %2.").arg(shownValue(m_instance, site.value), text));
    const std::strong_ordering order = payload::compareJsonNumbers(value, bound);
    const bool isFine = keyword == Keyword::Maximum            ? order <= 0
                        : keyword == Keyword::ExclusiveMaximum ? order < 0
                        : keyword == Keyword::Minimum          ? order >= 0
                                                               : order > 0;
    const bool isUpper = keyword == Keyword::Maximum || keyword == Keyword::ExclusiveMaximum;
    return isFine || fail(site, (isUpper ? SchemaText::tr("%1 is too large: the limit is %2.")
                                         : SchemaText::tr("%1 is too small: the limit is %2."))
                                    .arg(shownValue(m_instance, site.value), text));
}

bool Evaluator::assertString(Keyword keyword, const Site& site)
{
    if (m_instance.kind(site.value) != JsonKind::String)
        return true;
    const QByteArray text = m_instance.bytes(site.value);
    m_budget.spend(text.size() / 64);
    if (keyword == Keyword::Pattern) {
        if (m_rules.kind(site.keyword) != JsonKind::String)
            return true;
        const std::optional<payload::Regex> regex = regexOf(site.keyword);
        return !regex || regex->search(text) ||
               fail(site, SchemaText::tr("%1 does not fit the pattern %2.")
                              .arg(shownValue(m_instance, site.value), m_rules.string(site.keyword)));
    }
    if (keyword == Keyword::Format) {
        return m_rules.kind(site.keyword) != JsonKind::String ||
               isOfFormat(m_rules.bytes(site.keyword), text) ||
               fail(site, SchemaText::tr("%1 is not of the format %2.")
                              .arg(shownValue(m_instance, site.value), m_rules.string(site.keyword)));
    }
    const auto length = qint64(std::ranges::count_if(text, [](char c) { return (uchar(c) & 0xC0) != 0x80; }));
    const qint64 bound = countOf(site.keyword);
    if (bound < 0)
        return true;
    if (keyword == Keyword::MaxLength)
        return length <= bound ||
               fail(site,
                    SchemaText::tr("It has %1 characters, at most %2 are allowed.").arg(length).arg(bound));
    return length >= bound ||
           fail(site, SchemaText::tr("It has %1 characters, at least %2 are needed.").arg(length).arg(bound));
}

/// A limit that is a whole number, which may be written 2.0; -1 for anything else.
qint64 Evaluator::countOf(Node number) const
{
    if (m_rules.kind(number) != JsonKind::Number || !isWholeNumber(m_rules.raw(number)))
        return -1;
    const double value = m_rules.raw(number).toByteArray().toDouble();
    return value < 9e18 ? qint64(value) : std::numeric_limits<qint64>::max();
}

bool Evaluator::assertCount(Keyword keyword, const Site& site)
{
    const bool ofArray = keyword == Keyword::MaxItems || keyword == Keyword::MinItems;
    const qint64 bound = countOf(site.keyword);
    if (m_instance.kind(site.value) != (ofArray ? JsonKind::Array : JsonKind::Object) || bound < 0)
        return true;
    const qint64 count = m_instance.childCount(site.value);
    m_budget.spend(count / 16);
    const bool isMost = keyword == Keyword::MaxItems || keyword == Keyword::MaxProperties;
    if (isMost ? count <= bound : count >= bound)
        return true;
    return fail(site, (isMost ? SchemaText::tr("It holds %1 values, at most %2 are allowed.")
                              : SchemaText::tr("It holds %1 values, at least %2 are needed."))
                          .arg(count)
                          .arg(bound));
}

const diff::JsonDigests& Evaluator::digests()
{
    if (!m_digests)
        m_digests = std::make_unique<diff::JsonDigests>(m_instance, m_nothing, m_cancel);
    return *m_digests;
}

bool Evaluator::assertUnique(const Site& site)
{
    if (m_rules.kind(site.keyword) != JsonKind::True || m_instance.kind(site.value) != JsonKind::Array)
        return true;
    QSet<diff::JsonDigest> seen;
    for (const Node child : m_instance.children(site.value)) {
        m_budget.spend();
        const diff::JsonDigest& digest = digests().of(child);
        if (seen.contains(digest))
            return fail(site, SchemaText::tr("%1 is there twice.").arg(shownValue(m_instance, child)));
        seen.insert(digest);
    }
    return true;
}

/// The pattern that is a value, or a member's name. None when it cannot be used, which is told.
std::optional<payload::Regex> Evaluator::regexOf(Node pattern, bool byName)
{
    auto known = m_regexes.find(pattern);
    if (known == m_regexes.end()) {
        const QByteArray text = byName ? m_rules.keyBytes(pattern) : m_rules.bytes(pattern);
        const auto compiled = payload::Regex::compile(text);
        if (!compiled)
            giveUp(SchemaText::tr("The pattern %1 cannot be used: %2")
                       .arg(QString::fromUtf8(text), compiled.error().message));
        known = m_regexes.insert(pattern, compiled ? std::optional(*compiled) : std::nullopt);
    }
    return *known;
}

Validation validate(const Schema& schema, const JsonOutline& instance, const CancelFlag& cancel,
                    const ValidationLimits& limits)
{
    return Evaluator(schema, instance, cancel, limits).run();
}

} // namespace hookbench::schema
