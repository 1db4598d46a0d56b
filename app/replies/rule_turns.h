// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/rule.h"
#include "app/templates/random.h"

#include <QHash>

#include <list>

namespace hookbench::replies {

/// Whose turn it is within one rule: what is remembered from request to request. For one thread.
class RuleTurns
{
public:
    /// Keeps no reference. `seed` is used where the rule has none.
    RuleTurns(const Rule& rule, quint64 seed);

    /// What a request gets.
    struct Turn
    {
        enum class Kind {
            Step,   ///< rule.steps[step]
            Refuse, ///< 429: too many requests
            Next,   ///< the rules behind
        };
        Kind kind = Kind::Step;
        size_t step = 0;
        qint64 retryAfterMs = -1; ///< of Refuse; -1: never again
        bool operator==(const Turn&) const = default;
    };

    /// `key`: what the rule counts apart by.
    Turn take(const Rule& rule, const QByteArray& key, qint64 nowUs);

    templates::Random& random() { return m_random; }
    RuleStatus status(const Rule& rule) const;
    void noteProblem(const QString& problem) { m_problem = problem; }

    /// Counted apart at once; the key that was asked for longest ago is forgotten first.
    static constexpr size_t mostKeys = 50'000;

private:
    struct Count
    {
        size_t step = 0;
        int used = 0;      ///< of that step
        qint64 total = 0;  ///< for the quota
        double tokens = 0; ///< for the rate: what may still come now
        qint64 filledUs = 0;
        std::list<QByteArray>::iterator order;
    };

    Count& countOf(const Rule& rule, const QByteArray& key, qint64 nowUs);
    static Turn limited(const Rule& rule, Count& count, qint64 nowUs);
    static Turn inSequence(const Rule& rule, Count& count);
    Turn byOdds(const Rule& rule);

    templates::Random m_random;
    QHash<QByteArray, Count> m_counts;
    std::list<QByteArray> m_order; ///< keys, the one asked for last at the end
    QByteArray m_lastKey;
    qint64 m_hits = 0;
    qint64 m_refused = 0;
    QString m_problem;
};

} // namespace hookbench::replies
