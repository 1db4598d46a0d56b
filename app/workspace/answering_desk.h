// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/handshake_behaviour.h"
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

    std::shared_ptr<listener::Behaviour> behaviourOf(EndpointId endpoint);

    /// For endpoints that begin to listen from now on; null: no questions of providers are answered.
    void setHandshakes(std::shared_ptr<const HandshakeRules> rules) { m_handshakes = std::move(rules); }

    /// Before the first request.
    void setDoers(const ActionDoers& doers) { m_doers = doers; }

    void setBook(EndpointId endpoint, std::shared_ptr<const replies::RuleBook> book);

    void setCors(EndpointId endpoint, const Cors& cors) { find(endpoint)->setCors(cors); }

    /// Starts counting anew; for all rules of the endpoint when `rule` is none.
    void resetCounts(EndpointId endpoint, DocumentId rule);

Q_SIGNALS:
    /// A question of a provider was answered; `text` explains it.
    void handshakeAnswered(hookbench::ExchangeId exchange, const QString& text);

    /// Of all its rules, in their order; a few times a second while requests come.
    void statusChanged(hookbench::EndpointId endpoint, const QList<hookbench::RuleStatus>& status);

private:
    std::shared_ptr<RuleBehaviour> find(EndpointId endpoint);
    void tell(EndpointId endpoint);

    std::shared_ptr<const HandshakeRules> m_handshakes;
    const QString m_session;
    const Clock& m_clock;
    const quint64 m_seed;
    ActionDoers m_doers;
    QThreadPool m_jobs;
    std::unordered_map<qint64, std::shared_ptr<RuleBehaviour>> m_behaviours;
    QList<EndpointId> m_news;
    QTimer m_newsTimer;
};

} // namespace hookbench::workspace
