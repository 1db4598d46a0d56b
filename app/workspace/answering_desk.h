// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/rule_behaviour.h"

#include <QList>
#include <QTimer>

#include <unordered_map>

namespace hookbench::workspace {

/// How endpoints answer, on the net thread: keeps their rules and tells how they are doing.
class AnsweringDesk final : public QObject
{
    Q_OBJECT

public:
    /// `clock` outlives it.
    AnsweringDesk(const QString& session, const Clock& clock, quint64 seed);
    ~AnsweringDesk() override;

    std::shared_ptr<listener::Behaviour> behaviourOf(EndpointId endpoint) { return find(endpoint); }

    void setBook(EndpointId endpoint, std::shared_ptr<const replies::RuleBook> book);

    /// Starts counting anew; for all rules of the endpoint when `rule` is none.
    void resetCounts(EndpointId endpoint, DocumentId rule);

Q_SIGNALS:
    /// Of all its rules, in their order; a few times a second while requests come.
    void statusChanged(hookbench::EndpointId endpoint, const QList<hookbench::RuleStatus>& status);

private:
    std::shared_ptr<RuleBehaviour> find(EndpointId endpoint);
    void tell(EndpointId endpoint);

    const QString m_session;
    const Clock& m_clock;
    const quint64 m_seed;
    QThreadPool m_jobs;
    std::unordered_map<qint64, std::shared_ptr<RuleBehaviour>> m_behaviours;
    QList<EndpointId> m_news;
    QTimer m_newsTimer;
};

} // namespace hookbench::workspace
