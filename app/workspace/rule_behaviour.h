// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/cors.h"
#include "app/forward/forwarder.h"
#include "app/listener/behaviours/behaviour.h"
#include "app/replies/rule_desk.h"
#include "app/session/session_reader.h"

#include <QObject>
#include <QThreadPool>

namespace hookbench::workspace {

/// Who does the actions that take more than a reply. On the net thread; null before it runs.
struct ActionDoers
{
    forward::Forwarder* forwarder = nullptr;
};

/// Answers by the rules of an endpoint. Lives on the net thread; what reads files and bodies in pieces is
/// done by jobs.
class RuleBehaviour final : public QObject, public listener::Behaviour
{
    Q_OBJECT

public:
    /// `jobs` and `clock` outlive it. `session`: the file where bodies in pieces are.
    /// `doers`: who does what takes more than a reply.
    RuleBehaviour(const QString& session, QThreadPool& jobs, const Clock& clock, quint64 seed,
                  const ActionDoers& doers);

    replies::RuleDesk& desk() { return m_desk; }
    void setCors(Cors cors) { m_cors = std::move(cors); }

    bool readsBodies() const override { return m_desk.book()->readsBodies(); }
    std::unique_ptr<listener::PendingAnswer> answer(const listener::Question& question,
                                                    const listener::AnswerTaker& take) override;
    Fault connectionFault(const Exchange& opening) override;

Q_SIGNALS:
    void counted(); ///< the status of a rule is another one

private:
    /// A request that waits for a job or for whoever does an action.
    struct Task
    {
        Exchange exchange; ///< shares its bytes
        Reply usual;
        http::RequestHead head;
        listener::AnswerTaker take;
        bool isGivenUp = false;
        std::unique_ptr<listener::PendingAnswer> inner; ///< of the action
    };
    using TaskPointer = std::shared_ptr<Task>;
    class Pending;

    void match(const TaskPointer& task);
    void matched(const TaskPointer& task, const Result<std::vector<replies::RuleBook::Match>>& matches,
                 const std::shared_ptr<const replies::RuleBook>& book);
    void act(const TaskPointer& task, const replies::RuleDesk::Choice& choice);
    void make(const TaskPointer& task, const ReplyAction& action, quint64 seed, DocumentId rule);
    void passOn(const TaskPointer& task, const ForwardAction& action);
    void give(const TaskPointer& task, Answer answer);
    void giveUsual(const TaskPointer& task);
    Answer usualAnswer(const http::RequestHead& head, const Reply& usual) const;
    void noteProblem(DocumentId rule, const QString& problem);

    /// Calls `work` by a job and `then` with what it returns on this thread, unless the task is given up.
    template <typename Work, typename Then>
    void run(const TaskPointer& task, Work work, Then then);

    const QString m_session;
    QThreadPool& m_jobs;
    const Clock& m_clock;
    const ActionDoers& m_doers;
    replies::RuleDesk m_desk;
    Cors m_cors;
};

} // namespace hookbench::workspace
