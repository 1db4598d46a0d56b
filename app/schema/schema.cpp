// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schema/schema.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::schema {

namespace {

using payload::JsonKind;
using payload::JsonOutline;
using Node = JsonOutline::Node;

struct SchemaText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::schema::SchemaText)
};

/// What stands for the address of a document that has none.
constexpr auto ownAddress = "hookbench-schema:/schema"_L1;

QString stringMember(const JsonOutline& outline, Node object, QByteArrayView name)
{
    const Node node = outline.member(object, name);
    return node != JsonOutline::none && outline.kind(node) == JsonKind::String ? outline.string(node)
                                                                               : QString();
}

/// Values of these are data, whatever they look like.
bool holdsData(const JsonOutline& outline, Node node)
{
    return outline.keyIs(node, "enum") || outline.keyIs(node, "const") || outline.keyIs(node, "default") ||
           outline.keyIs(node, "examples");
}

Dialect dialectOf(const QString& schema)
{
    const bool older = schema.contains("draft-0"_L1);
    return older ? Dialect::Draft7 : Dialect::Draft2020;
}

} // namespace

Result<Schema> Schema::parse(const QByteArray& text)
{
    auto made = std::make_shared<Private>();
    made->text = text;
    made->outline = JsonOutline::build(made->text);
    const JsonOutline& outline = made->outline;
    if (!outline.isComplete())
        return fail(ErrorKind::Usage,
                    SchemaText::tr("The schema is no JSON: %1").arg(outline.problem().message));
    const JsonKind kind = outline.kind(JsonOutline::root);
    if (kind != JsonKind::Object && kind != JsonKind::True && kind != JsonKind::False)
        return fail(ErrorKind::Usage, SchemaText::tr("A schema is an object, true or false."));
    if (kind == JsonKind::Object) {
        made->dialect = dialectOf(stringMember(outline, JsonOutline::root, "$schema"));
        index(*made);
    }
    if (made->resources.empty())
        made->resources.push_back(JsonOutline::root);
    Schema schema;
    schema.d = std::move(made);
    return schema;
}

/// Finds resources ("$id") and anchors in one pass over the text.
void Schema::index(Private& d)
{
    const JsonOutline& outline = d.outline;
    std::vector<Node> around{JsonOutline::root}; // resources that the present node is in
    d.resources.push_back(JsonOutline::root);
    d.bases.insert(JsonOutline::root, QUrl(ownAddress));
    d.places.insert(ownAddress, JsonOutline::root);
    for (Node node = 0; node < outline.nodeCount();) {
        while (around.size() > 1 && outline.next(around.back()) <= node)
            around.pop_back();
        if (outline.hasKey(node) && holdsData(outline, node)) {
            node = outline.next(node);
            continue;
        }
        d.usesUnevaluated =
            d.usesUnevaluated || (outline.hasKey(node) && (outline.keyIs(node, "unevaluatedProperties") ||
                                                           outline.keyIs(node, "unevaluatedItems")));
        if (outline.kind(node) == JsonKind::Object) {
            const bool hidden =
                d.dialect == Dialect::Draft7 && outline.member(node, "$ref") != JsonOutline::none;
            const QString id = hidden ? QString() : stringMember(outline, node, "$id");
            const QUrl base = d.bases.value(around.back());
            const bool isAnchor = d.dialect == Dialect::Draft7 && id.startsWith(u'#');
            if (!id.isEmpty() && !isAnchor) {
                const QUrl own = base.resolved(QUrl(id)).adjusted(QUrl::RemoveFragment);
                if (node != JsonOutline::root) {
                    d.resources.push_back(node);
                    around.push_back(node);
                }
                d.bases.insert(node, own);
                d.places.insert(own.toString(), node);
            }
            const QString address = d.bases.value(around.back()).toString();
            if (isAnchor)
                d.places.insert(address + id, node);
            for (const QByteArrayView keyword : {"$anchor", "$dynamicAnchor"}) {
                const QString name = stringMember(outline, node, keyword);
                if (name.isEmpty())
                    continue;
                d.places.insert(address + u'#' + name, node);
                if (keyword == "$dynamicAnchor")
                    d.dynamicAnchors.insert({around.back(), name}, node);
            }
        }
        ++node;
    }
}

Node Schema::resourceOf(Node node) const
{
    auto after = std::ranges::upper_bound(d->resources, node);
    while (after != d->resources.begin()) {
        --after;
        if (node < d->outline.next(*after))
            return *after;
    }
    return JsonOutline::root;
}

Node Schema::resolve(const QString& reference, Node from) const
{
    const QUrl target = baseOf(from).resolved(QUrl(reference));
    const QString fragment = target.fragment(QUrl::FullyDecoded);
    const QString address = target.adjusted(QUrl::RemoveFragment).toString();
    const Node resource = d->places.value(address, JsonOutline::none);
    if (fragment.isEmpty())
        return resource;
    if (!fragment.startsWith(u'/'))
        return d->places.value(address + u'#' + fragment, JsonOutline::none);
    if (resource == JsonOutline::none)
        return JsonOutline::none;
    const QString whole = d->outline.pointer(resource) + fragment;
    return d->outline.find(whole);
}

Node Schema::dynamicAnchor(Node resource, const QString& name) const
{
    return d->dynamicAnchors.value({resource, name}, JsonOutline::none);
}

} // namespace hookbench::schema
