// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/payload/json_outline.h"
#include "app/payload/problem.h"

#include <QByteArrayView>
#include <QString>

#include <tl/expected.hpp>

#include <memory>
#include <vector>

namespace hookbench::payload {

struct PathQuery;

/// Bounds of a query's work, for queries and documents of strangers.
struct JsonPathLimits
{
    qint64 results = qint64(10) * 1000 * 1000;
    qint64 steps = qint64(1000) * 1000 * 1000; ///< values looked at, some nanoseconds each
};

/// What a query selects.
struct JsonPathResult
{
    std::vector<JsonOutline::Node> nodes; ///< as far as the limits let it; a node may be there several times
    Problem problem;                      ///< which limit bit; no place
    bool cancelled = false;
};

/// A JSONPath query, RFC 9535 complete. Nodes come in the order the RFC prescribes, and where it leaves the
/// order of members open in that of the text. Where the RFC leaves things open: of members with the same name
/// a name selects the last, a wildcard all; an invalid regular expression matches nothing (so does one that
/// RE2 finds too large). Numbers are compared by their decimal text, never rounded. An immutable value,
/// usable from any thread.
class JsonPath
{
public:
    /// The problem's offset is a byte of `query`.
    static tl::expected<JsonPath, Problem> parse(QByteArrayView query);

    JsonPathResult evaluate(const JsonOutline& outline, const CancelFlag& cancel = {},
                            const JsonPathLimits& limits = {}) const;

    /// The first node it selects, none when there is none or the limits bit before it. Looks no further.
    JsonOutline::Node first(const JsonOutline& outline, const CancelFlag& cancel = {},
                            const JsonPathLimits& limits = {}) const;

    bool isSingular() const; ///< selects one node at most, whatever the document

private:
    explicit JsonPath(std::shared_ptr<const PathQuery> query);

    std::shared_ptr<const PathQuery> m_query;
};

} // namespace hookbench::payload
