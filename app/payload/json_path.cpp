// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json_path.h"

#include "app/payload/json_path_parser.h"
#include "app/payload/json_path_walk.h"

#include <QCoreApplication>
#include <QLocale>

namespace hookbench::payload {

namespace {

struct PathText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::PathText)
};

} // namespace

JsonPath::JsonPath(std::shared_ptr<const PathQuery> query)
    : m_query(std::move(query))
{
}

tl::expected<JsonPath, Problem> JsonPath::parse(QByteArrayView query)
{
    tl::expected<PathQuery, Problem> parsed = JsonPathParser(query).run();
    if (!parsed)
        return tl::unexpected(std::move(parsed.error()));
    return JsonPath(std::make_shared<const PathQuery>(std::move(*parsed)));
}

bool JsonPath::isSingular() const
{
    return m_query->isSingular();
}

JsonPathResult JsonPath::evaluate(const JsonOutline& outline, const CancelFlag& cancel,
                                  const JsonPathLimits& limits) const
{
    JsonPathResult result;
    if (outline.nodeCount() == 0)
        return result;
    WorkBudget budget(cancel, limits.steps);
    bool full = false;
    JsonPathWalk(outline, budget).visit(*m_query, JsonOutline::root, [&](JsonOutline::Node node) {
        full = qint64(result.nodes.size()) >= limits.results;
        if (!full)
            result.nodes.push_back(node);
        return !full;
    });
    result.cancelled = budget.isCancelled();
    if (full)
        result.problem.message =
            PathText::tr("The JSONPath selects more than %1 values.").arg(QLocale().toString(limits.results));
    else if (budget.isExhausted())
        result.problem.message = PathText::tr("The JSONPath takes too long on this body and was given up.");
    return result;
}

JsonOutline::Node JsonPath::first(const JsonOutline& outline, const CancelFlag& cancel,
                                  const JsonPathLimits& limits) const
{
    JsonOutline::Node found = JsonOutline::none;
    if (outline.nodeCount() == 0)
        return found;
    WorkBudget budget(cancel, limits.steps);
    JsonPathWalk(outline, budget).visit(*m_query, JsonOutline::root, [&found](JsonOutline::Node node) {
        found = node;
        return false;
    });
    return found;
}

} // namespace hookbench::payload
