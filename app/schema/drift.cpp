// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schema/drift.h"

#include "app/payload/json_place.h"
#include "app/schema/schema_text.h"

#include <QCoreApplication>

namespace hookbench::schema {

namespace {

using payload::JsonKind;
using payload::JsonOutline;
using Node = JsonOutline::Node;

struct DriftText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::schema::DriftText)
};

constexpr size_t mostDrifts = 10'000;
constexpr int mostReferences = 64; // followed in a row

/// Finds members that no schema on the way names.
class NewFields
{
public:
    NewFields(const Schema& schema, const JsonOutline& text, const CancelFlag& cancel)
        : m_schema(schema)
        , m_rules(schema.outline())
        , m_text(text)
        , m_cancel(cancel)
    {
    }

    void find(std::vector<Drift>& drifts)
    {
        std::vector<std::pair<Node, Node>> waiting{{JsonOutline::root, JsonOutline::root}};
        while (!waiting.empty() && drifts.size() < mostDrifts && !m_cancel.isCancelled()) {
            const auto [rule, value] = waiting.back();
            waiting.pop_back();
            const Node schema = followed(rule);
            if (schema == JsonOutline::none)
                continue;
            const Node items = m_rules.member(schema, "items");
            const Node properties = m_rules.member(schema, "properties");
            if (m_text.kind(value) == JsonKind::Array && items != JsonOutline::none) {
                for (const Node child : m_text.children(value))
                    waiting.emplace_back(items, child);
            }
            const bool named = m_text.kind(value) == JsonKind::Object && properties != JsonOutline::none &&
                               m_rules.kind(properties) == JsonKind::Object;
            if (named)
                findIn(schema, properties, value, waiting, drifts);
        }
    }

private:
    /// The schema object itself, behind references; none for anything else.
    Node followed(Node rule) const
    {
        for (int i = 0;
             i < mostReferences && rule != JsonOutline::none && m_rules.kind(rule) == JsonKind::Object; ++i) {
            const Node reference = m_rules.member(rule, "$ref");
            if (reference == JsonOutline::none || m_rules.kind(reference) != JsonKind::String ||
                m_rules.member(rule, "properties") != JsonOutline::none)
                return rule;
            rule = m_schema.resolve(m_rules.string(reference), reference);
        }
        return JsonOutline::none;
    }

    void findIn(Node schema, Node properties, Node value, std::vector<std::pair<Node, Node>>& waiting,
                std::vector<Drift>& drifts) const
    {
        const bool mayHaveOthers = m_rules.member(schema, "patternProperties") != JsonOutline::none ||
                                   m_rules.member(schema, "additionalProperties") != JsonOutline::none;
        for (const Node child : m_text.children(value)) {
            const Node rule = m_rules.member(properties, m_text.keyBytes(child));
            if (rule != JsonOutline::none)
                waiting.emplace_back(rule, child);
            else if (!mayHaveOthers && drifts.size() < mostDrifts)
                drifts.push_back({DriftKind::NewField, m_text.pointer(child),
                                  DriftText::tr("“%1” was not there before: %2.")
                                      .arg(m_text.key(child), shownValue(m_text, child))});
        }
    }

    const Schema& m_schema;
    const JsonOutline& m_rules;
    const JsonOutline& m_text;
    const CancelFlag& m_cancel;
};

} // namespace

QByteArray driftName(DriftKind kind)
{
    switch (kind) {
    case DriftKind::NewField:
        return "new-field";
    case DriftKind::MissingField:
        return "missing-field";
    case DriftKind::Retyped:
        return "retyped";
    case DriftKind::NewValue:
        break;
    }
    return "new-value";
}

QString driftText(DriftKind kind)
{
    switch (kind) {
    case DriftKind::NewField:
        return DriftText::tr("new field");
    case DriftKind::MissingField:
        return DriftText::tr("missing field");
    case DriftKind::Retyped:
        return DriftText::tr("other type");
    case DriftKind::NewValue:
        break;
    }
    return DriftText::tr("new value");
}

DriftReport findDrift(const Schema& schema, const JsonOutline& text, const CancelFlag& cancel)
{
    const Validation validation = validate(schema, text, cancel);
    DriftReport report;
    report.problem = validation.problem;
    for (const Failure& failure : validation.failures) {
        if (failure.keyword == "required")
            report.drifts.push_back({DriftKind::MissingField,
                                     failure.pointer + u'/' + payload::pointerToken(failure.missing),
                                     failure.message});
        else if (failure.keyword == "type")
            report.drifts.push_back({DriftKind::Retyped, failure.pointer, failure.message});
        else if (failure.keyword == "enum" || failure.keyword == "const")
            report.drifts.push_back({DriftKind::NewValue, failure.pointer, failure.message});
        else if (failure.keyword == "additionalProperties" || failure.keyword == "unevaluatedProperties")
            report.drifts.push_back({DriftKind::NewField, failure.pointer, failure.message});
    }
    NewFields(schema, text, cancel).find(report.drifts);
    return report;
}

} // namespace hookbench::schema
