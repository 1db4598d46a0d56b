// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/filter.h"

#include "app/filter/parser.h"
#include "app/filter/predicate.h"

namespace hookbench::filter {

Filter::Filter() = default;

Parsed<Filter> Filter::compile(QStringView text, const Clock& clock)
{
    const Parsed<Tree> tree = Parser(text).parse();
    if (!tree)
        return tl::unexpected(tree.error());
    return compile(*tree, clock);
}

Parsed<Filter> Filter::compile(const Tree& tree, const Clock& clock)
{
    Parsed<PredicatePointer> predicate = makePredicate(tree, clock.wallUs());
    if (!predicate)
        return tl::unexpected(predicate.error());
    Filter filter;
    filter.m_tree = tree;
    filter.m_predicate = std::move(*predicate);
    return filter;
}

Result<bool> Filter::matches(Source& source) const
{
    if (!m_predicate)
        return true;
    Evaluation evaluation(source);
    const bool result = m_predicate->test(evaluation);
    if (source.failure())
        return fail(*source.failure());
    return result;
}

bool Filter::matches(Evaluation& evaluation) const
{
    return !m_predicate || m_predicate->test(evaluation);
}

Parts Filter::needs() const
{
    return m_predicate ? m_predicate->needs() : Parts();
}

} // namespace hookbench::filter
