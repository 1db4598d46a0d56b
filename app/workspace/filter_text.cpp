// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/filter_text.h"

#include "app/base/clock.h"
#include "app/filter/completion.h"
#include "app/filter/filter.h"
#include "app/filter/parser.h"

#include <algorithm>

namespace hookbench::workspace {

using namespace Qt::Literals::StringLiterals;
using filter::Completion;
using filter::Mistake;
using filter::Parsed;
using filter::Tree;

namespace {

constexpr qsizetype mostLive = 200;

FilterCheck describe(const Mistake& mistake)
{
    FilterCheck check;
    check.state =
        mistake.kind == Mistake::Kind::Wrong ? FilterCheck::State::Wrong : FilterCheck::State::Incomplete;
    check.at = mistake.place.at;
    check.size = mistake.place.size;
    check.message = mistake.message;
    check.suggestions = mistake.suggestions;
    return check;
}

} // namespace

FilterCheck checkFilter(const QString& text)
{
    const Parsed<filter::Filter> filter = filter::Filter::compile(text, SystemClock());
    if (!filter)
        return describe(filter.error());
    FilterCheck check;
    check.state = filter->isEverything() ? FilterCheck::State::Everything : FilterCheck::State::Valid;
    return check;
}

FilterProposals proposeFilter(const QString& text, qsizetype cursor)
{
    const Completion completion = filter::complete(text, cursor);
    FilterProposals result;
    result.at = completion.replaced.at;
    result.size = completion.replaced.size;
    result.typed = completion.typed;
    result.wantsPart = completion.wants == Completion::Wants::Part;
    const bool hasLive = completion.wants == Completion::Wants::Value || result.wantsPart;
    if (hasLive && completion.use.field)
        result.field = result.wantsPart ? filter::nameOf(*completion.use.field) : toText(completion.use);
    for (const filter::Candidate& candidate : completion.candidates)
        result.proposals.push_back({candidate.text, candidate.meaning});
    return result;
}

void addLiveProposals(FilterProposals& proposals, const QList<QByteArray>& live)
{
    qsizetype added = 0;
    for (const QByteArray& value : live) {
        if (added == mostLive)
            return;
        const QString text = proposals.wantsPart ? filter::partText(value) : filter::valueText(value);
        const bool fits = text.startsWith(proposals.typed, Qt::CaseInsensitive) ||
                          QString::fromUtf8(value).startsWith(proposals.typed, Qt::CaseInsensitive);
        const auto isKnown = [&text](const auto& one) {
            return one.text == text;
        };
        if (fits && !std::ranges::any_of(proposals.proposals, isKnown)) {
            proposals.proposals.push_back({text, {}});
            ++added;
        }
    }
}

QString joinFilters(const QString& text, const QString& test, FilterJoin join)
{
    const Parsed<Tree> added = filter::Parser(test).parse();
    if (!added)
        return text;
    const bool isNot =
        join == FilterJoin::ReplaceNot || join == FilterJoin::AndNot || join == FilterJoin::OrNot;
    const Tree tree = isNot ? Tree::negation(*added) : *added;
    const Parsed<Tree> present = filter::Parser(text).parse();
    const bool replaces = join == FilterJoin::Replace || join == FilterJoin::ReplaceNot || !present ||
                          present->kind() == Tree::Kind::Everything;
    if (replaces)
        return toText(tree);
    const bool isAnd = join == FilterJoin::And || join == FilterJoin::AndNot;
    return toText(isAnd ? Tree::allOf({*present, tree}) : Tree::anyOf({*present, tree}));
}

QString equalsFilter(const QString& field, QByteArrayView value)
{
    return field + u" == "_s + filter::valueText(value);
}

QString fieldWithName(const QString& field, QByteArrayView name)
{
    return field + u'[' + filter::partText(name) + u']';
}

QString jsonField(const QString& field, const std::vector<JsonStep>& steps)
{
    filter::FieldUse use;
    use.field = filter::findField(field);
    Q_ASSERT(use.field);
    for (const JsonStep& step : steps) {
        filter::Step next;
        next.kind = step.name.isNull() ? filter::Step::Kind::Index : filter::Step::Kind::Name;
        next.text = step.name;
        next.index = step.index;
        use.steps.push_back(next);
    }
    return toText(use);
}

} // namespace hookbench::workspace
