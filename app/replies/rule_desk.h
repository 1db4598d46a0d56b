// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/replies/rule_book.h"
#include "app/replies/rule_turns.h"

#include <map>

namespace hookbench::replies {

/// The rules of one endpoint at work. For one thread.
class RuleDesk
{
public:
    /// `seed`: of rules that have none; the clock must outlive the desk.
    RuleDesk(const Clock& clock, quint64 seed);

    /// Takes other rules. One that does the same as before, by its id, goes on where it was.
    void setBook(std::shared_ptr<const RuleBook> book);
    const std::shared_ptr<const RuleBook>& book() const { return m_book; }

    /// What is to be done with a request.
    struct Choice
    {
        const Rule* rule = nullptr;         ///< of the book; null: the usual reply
        const RuleAction* action = nullptr; ///< null: too many requests, 429
        qint64 retryAfterMs = -1;           ///< of that; -1: never
        quint64 seed = 0;                   ///< of what is random in the answer
        RuleTurns* turns = nullptr;         ///< of the rule, until the next setBook()
    };

    /// `matches` are this book's.
    Choice choose(const std::vector<RuleBook::Match>& matches);

    /// What a rule could not do as it says; empty when it could.
    void noteProblem(DocumentId rule, const QString& problem);

    /// Of all rules, in their order.
    std::vector<RuleStatus> status() const;

    /// Starts counting anew; all rules when `rule` is none.
    void reset(DocumentId rule);

private:
    const Clock& m_clock;
    quint64 m_seed;
    std::shared_ptr<const RuleBook> m_book;
    std::vector<RuleTurns> m_turns; ///< for each rule of the book
};

} // namespace hookbench::replies
