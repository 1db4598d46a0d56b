// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replies/rule_desk.h"

namespace hookbench::replies {

namespace {

/// Whether what `b` remembers fits `a`: they do the same in the same turns.
bool countAlike(const Rule& a, const Rule& b)
{
    return a.id && a.id == b.id && a.turns == b.turns && a.atEnd == b.atEnd && a.counted == b.counted &&
           a.steps == b.steps && a.rate == b.rate && a.quota == b.quota && a.seed == b.seed;
}

} // namespace

RuleDesk::RuleDesk(const Clock& clock, quint64 seed)
    : m_clock(clock)
    , m_seed(seed)
    , m_book(std::make_shared<const RuleBook>(std::vector<Rule>(), clock))
{
}

void RuleDesk::setBook(std::shared_ptr<const RuleBook> book)
{
    QHash<DocumentId, size_t> before;
    for (size_t i = 0; i < m_turns.size(); ++i)
        before.insert(m_book->rules()[i].id, i);
    std::vector<RuleTurns> turns;
    turns.reserve(book->rules().size());
    for (const Rule& rule : book->rules()) {
        const auto known = before.constFind(rule.id);
        if (known != before.constEnd() && countAlike(m_book->rules()[*known], rule))
            turns.push_back(std::move(m_turns[*known]));
        else
            turns.emplace_back(rule, m_seed + turns.size());
    }
    m_turns = std::move(turns);
    m_book = std::move(book);
}

RuleDesk::Choice RuleDesk::choose(const std::vector<RuleBook::Match>& matches)
{
    using Kind = RuleTurns::Turn::Kind;
    for (const RuleBook::Match& match : matches) {
        const Rule& rule = m_book->rules()[match.rule];
        RuleTurns& turns = m_turns[match.rule];
        const RuleTurns::Turn turn = turns.take(rule, match.key, m_clock.monotonicUs());
        if (turn.kind == Kind::Next)
            continue;
        Choice choice;
        choice.rule = &rule;
        choice.action = turn.kind == Kind::Step ? &rule.steps[turn.step].action : nullptr;
        choice.retryAfterMs = turn.retryAfterMs;
        choice.seed = turns.random().next();
        choice.turns = &turns;
        return choice;
    }
    return {};
}

void RuleDesk::noteProblem(DocumentId rule, const QString& problem)
{
    for (size_t i = 0; i < m_turns.size(); ++i) {
        if (m_book->rules()[i].id == rule)
            m_turns[i].noteProblem(problem);
    }
}

std::vector<RuleStatus> RuleDesk::status() const
{
    std::vector<RuleStatus> all;
    all.reserve(m_turns.size());
    for (size_t i = 0; i < m_turns.size(); ++i)
        all.push_back(m_turns[i].status(m_book->rules()[i]));
    return all;
}

void RuleDesk::reset(DocumentId rule)
{
    for (size_t i = 0; i < m_turns.size(); ++i) {
        if (!rule || m_book->rules()[i].id == rule)
            m_turns[i] = RuleTurns(m_book->rules()[i], m_seed + i);
    }
}

} // namespace hookbench::replies
