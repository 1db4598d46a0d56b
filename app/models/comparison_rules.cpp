// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/comparison_rules.h"

#include "app/diff/ignore_rules.h"
#include "app/formats/json_writer.h"
#include "app/payload/json_outline.h"

namespace hookbench::models {

Document documentOfRules(DocumentId id, const QStringList& rules)
{
    Document document;
    document.id = id;
    document.kind = comparisonRulesKind;
    formats::JsonWriter json(document.content);
    json.beginArray();
    for (const QString& rule : rules)
        json.text(rule);
    json.endArray();
    return document;
}

QStringList rulesOfDocument(const Document& document)
{
    const payload::JsonOutline outline = payload::JsonOutline::build(document.content);
    if (!outline.isComplete() || outline.kind(payload::JsonOutline::root) != payload::JsonKind::Array)
        return {};
    QStringList rules;
    for (const payload::JsonOutline::Node rule : outline.children(payload::JsonOutline::root)) {
        const bool isText = outline.kind(rule) == payload::JsonKind::String;
        if (isText && diff::IgnoreRules::parse({outline.string(rule)}))
            rules.append(outline.string(rule));
    }
    return rules;
}

} // namespace hookbench::models
