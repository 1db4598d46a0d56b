// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/exchange_builder.h"
#include "app/payload/json_outline.h"

namespace hookbench::formats {

/// A value of an outline that may not be there, for reading documents of others without a check at each step.
/// The outline must live longer.
class JsonView
{
public:
    using Node = payload::JsonOutline::Node;

    explicit JsonView(const payload::JsonOutline& outline)
        : JsonView(&outline,
                   outline.nodeCount() > 0 ? payload::JsonOutline::root : payload::JsonOutline::none)
    {
    }

    JsonView operator[](QByteArrayView name) const;
    std::vector<JsonView> elements() const; ///< of an array; none of anything else

    /// Names and values of an object, in order; the names are UTF-8.
    std::vector<std::pair<QByteArray, JsonView>> members() const;

    bool isThere() const { return m_node != payload::JsonOutline::none; }
    bool isNull() const { return !isThere() || kind() == payload::JsonKind::Null; }
    bool isObject() const { return isThere() && kind() == payload::JsonKind::Object; }
    bool isArray() const { return isThere() && kind() == payload::JsonKind::Array; }
    bool isString() const { return isThere() && kind() == payload::JsonKind::String; }
    bool isTrue() const { return isThere() && kind() == payload::JsonKind::True; }

    QString text() const;      ///< of a string; else empty
    QByteArray utf8() const;   ///< likewise
    QByteArray latin1() const; ///< each character a byte; as UTF-8 when one is none
    QByteArray scalar() const; ///< of a number or word its letters, of a string its UTF-8
    qint64 number(qint64 otherwise, qint64 least, qint64 most) const; ///< whole; `otherwise` if it is none

    /// Nothing when it is no string of base64.
    std::optional<QByteArray> base64() const;

    Node node() const { return m_node; }

private:
    JsonView(const payload::JsonOutline* outline, Node node)
        : m_outline(outline)
        , m_node(node)
    {
    }
    payload::JsonKind kind() const { return m_outline->kind(m_node); }

    const payload::JsonOutline* m_outline;
    Node m_node;
};

/// [{"name": ..., "value": ...}], with other words for the two where a format has them. Those that are
/// "disabled" are left out.
Fields readFields(const JsonView& list, QByteArrayView nameKey = "name", QByteArrayView valueKey = "value");

} // namespace hookbench::formats
