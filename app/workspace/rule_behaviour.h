// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/listener/behaviours/behaviour.h"
#include "app/replies/rule_desk.h"
#include "app/session/session_reader.h"

#include <QObject>
#include <QThreadPool>

namespace hookbench::workspace {

/// Answers by the rules of an endpoint. Lives on the net thread; what reads files and bodies in pieces is
/// done by jobs.
class RuleBehaviour final : public QObject, public listener::Behaviour
{
    Q_OBJECT

public:
    /// `jobs` and `clock` outlive it. `session`: the file where bodies in pieces are.
    RuleBehaviour(const QString& session, QThreadPool& jobs, const Clock& clock, quint64 seed);

    replies::RuleDesk& desk() { return m_desk; }

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
    void give(const TaskPointer& task, Answer answer);
    void giveUsual(const TaskPointer& task);
    void noteProblem(DocumentId rule, const QString& problem);

    /// Calls `work` by a job and `then` with what it returns on this thread, unless the task is given up.
    template <typename Work, typename Then>
    void run(const TaskPointer& task, Work work, Then then);

    const QString m_session;
    QThreadPool& m_jobs;
    const Clock& m_clock;
    replies::RuleDesk m_desk;
};

} // namespace hookbench::workspace
