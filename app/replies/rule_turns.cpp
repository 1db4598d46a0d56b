// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replies/rule_turns.h"

#include <algorithm>
#include <cmath>

namespace hookbench::replies {

RuleTurns::RuleTurns(const Rule& rule, quint64 seed)
    : m_random(rule.seed != 0 ? rule.seed : seed)
{
}

RuleTurns::Count& RuleTurns::countOf(const Rule& rule, const QByteArray& key, qint64 nowUs)
{
    auto found = m_counts.find(key);
    if (found != m_counts.end()) {
        m_order.splice(m_order.end(), m_order, found->order);
        return *found;
    }
    if (size_t(m_counts.size()) >= mostKeys) {
        m_counts.remove(m_order.front());
        m_order.pop_front();
    }
    Count count;
    count.tokens = rule.rate ? rule.rate->requests : 0;
    count.filledUs = nowUs;
    count.order = m_order.insert(m_order.end(), key);
    return *m_counts.insert(key, count);
}

RuleTurns::Turn RuleTurns::take(const Rule& rule, const QByteArray& key, qint64 nowUs)
{
    Count& count = countOf(rule, key, nowUs);
    m_lastKey = key;
    Turn turn = limited(rule, count, nowUs);
    if (turn.kind == Turn::Kind::Step)
        turn = rule.turns == Rule::Turns::Odds ? byOdds(rule) : inSequence(rule, count);
    const bool stepsAside =
        turn.kind == Turn::Kind::Next ||
        (turn.kind == Turn::Kind::Step && std::holds_alternative<NextAction>(rule.steps[turn.step].action));
    if (stepsAside)
        turn.kind = Turn::Kind::Next;
    else
        ++m_hits;
    if (turn.kind == Turn::Kind::Refuse)
        ++m_refused;
    return turn;
}

/// Tokens fill up evenly, so that a limit of 60 a minute lets one more in each second.
RuleTurns::Turn RuleTurns::limited(const Rule& rule, Count& count, qint64 nowUs)
{
    if (rule.quota && count.total >= rule.quota->requests)
        return {Turn::Kind::Refuse, 0, -1};
    if (rule.rate && rule.rate->perMs > 0) {
        const double most = rule.rate->requests;
        const double perUs = most / double(rule.rate->perMs * 1000);
        count.tokens =
            std::min(most, count.tokens + double(std::max<qint64>(0, nowUs - count.filledUs)) * perUs);
        count.filledUs = nowUs;
        // Sums of fractions come out a little below what they should be.
        if (count.tokens < 1 - 1e-6)
            return {Turn::Kind::Refuse, 0, qint64(std::ceil((1 - count.tokens) / perUs / 1000))};
        count.tokens -= 1;
    }
    ++count.total;
    return {};
}

RuleTurns::Turn RuleTurns::inSequence(const Rule& rule, Count& count)
{
    if (count.step >= rule.steps.size())
        return {Turn::Kind::Next, 0, -1};
    const Turn turn{Turn::Kind::Step, count.step, -1};
    const bool isLast = count.step + 1 == rule.steps.size();
    if (isLast && rule.atEnd == Rule::AtEnd::Stay)
        return turn;
    if (++count.used >= rule.steps[count.step].times) {
        count.used = 0;
        ++count.step;
        if (isLast && rule.atEnd == Rule::AtEnd::Repeat)
            count.step = 0;
    }
    return turn;
}

RuleTurns::Turn RuleTurns::byOdds(const Rule& rule)
{
    double drawn = m_random.fraction() * 100;
    for (size_t step = 0; step < rule.steps.size(); ++step) {
        if (drawn < rule.steps[step].percent)
            return {Turn::Kind::Step, step, -1};
        drawn -= rule.steps[step].percent;
    }
    return {Turn::Kind::Next, 0, -1};
}

RuleStatus RuleTurns::status(const Rule& rule) const
{
    RuleStatus status;
    status.id = rule.id;
    status.hits = m_hits;
    status.turned = m_refused;
    status.problem = m_problem;
    if (rule.counted.kind != RuleCount::Kind::Together)
        status.counts = m_counts.size();
    const auto count = m_counts.constFind(m_lastKey);
    if (rule.turns == Rule::Turns::Odds || count == m_counts.constEnd())
        return status;
    if (count->step >= rule.steps.size()) {
        status.step = -1;
        return status;
    }
    status.step = int(count->step);
    const bool stays = count->step + 1 == rule.steps.size() && rule.atEnd == Rule::AtEnd::Stay;
    status.left = stays ? 0 : rule.steps[count->step].times - count->used;
    return status;
}

} // namespace hookbench::replies
