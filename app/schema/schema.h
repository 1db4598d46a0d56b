// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/payload/json_outline.h"

#include <QByteArray>
#include <QHash>
#include <QUrl>

#include <memory>
#include <optional>

namespace hookbench::schema {

/// Which edition of JSON Schema a document is written in.
enum class Dialect { Draft7, Draft2020 };

/// A JSON Schema document: its text, and where its parts are. It is never made complete from elsewhere:
/// references lead into the document itself or nowhere. An immutable value, cheap to copy.
class Schema
{
public:
    using Node = payload::JsonOutline::Node;

    /// Usage when it is no JSON, or no schema. Draft 2020-12 where "$schema" says nothing; earlier drafts
    /// than 7 are read as draft 7.
    static Result<Schema> parse(const QByteArray& text);

    Dialect dialect() const { return d->dialect; }
    const QByteArray& text() const { return d->text; }
    const payload::JsonOutline& outline() const { return d->outline; }
    bool usesUnevaluated() const { return d->usesUnevaluated; }

    /// The schema resource (by its node) that a node belongs to, and that resource's URI.
    Node resourceOf(Node node) const;
    QUrl baseOf(Node node) const { return d->bases.value(resourceOf(node)); }

    /// Where a reference that stands in `from` leads; none when not into this document.
    Node resolve(const QString& reference, Node from) const;

    /// The node with this "$dynamicAnchor" in a resource; none when there is none.
    Node dynamicAnchor(Node resource, const QString& name) const;

private:
    struct Private
    {
        QByteArray text;
        payload::JsonOutline outline;
        Dialect dialect = Dialect::Draft2020;
        bool usesUnevaluated = false;
        QHash<Node, QUrl> bases;     ///< of each resource
        std::vector<Node> resources; ///< rising
        QHash<QString, Node> places; ///< resources and anchors by their URI
        QHash<std::pair<Node, QString>, Node> dynamicAnchors;
    };
    static void index(Private& d);

    std::shared_ptr<const Private> d;
};

} // namespace hookbench::schema
