// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/rule_behaviour.h"

#include "app/replies/browser_rules.h"
#include "app/replies/reply_maker.h"
#include "app/replies/request_source.h"
#include "app/workspace/captured_value.h"

#include <QPointer>

namespace hookbench::workspace {

using listener::AnswerTaker;
using listener::PendingAnswer;
using listener::Question;
using replies::RuleBook;
using replies::RuleDesk;

namespace {

/// Reads a session when it is first asked for something.
class LateReader
{
public:
    explicit LateReader(QString path)
        : m_path(std::move(path))
    {
    }

    Result<const session::SessionReader*> reader()
    {
        if (!m_reader) {
            auto opened = session::SessionReader::open(m_path);
            if (!opened)
                return fail(opened.error());
            m_reader = std::move(*opened);
        }
        return m_reader.get();
    }

    replies::BlobReader blobs()
    {
        return [this](BlobId blob, qint64 offset, qint64 size) -> Result<QByteArray> {
            const auto opened = reader();
            if (!opened)
                return fail(opened.error());
            return (*opened)->readBlob(blob, offset, size);
        };
    }

    templates::CaptureLookup captures()
    {
        return [this](qint64 id, QByteArrayView path) -> Result<QByteArray> {
            const auto opened = reader();
            if (!opened)
                return fail(opened.error());
            return capturedValue(**opened, ExchangeId{id}, path);
        };
    }

private:
    QString m_path;
    std::unique_ptr<session::SessionReader> m_reader;
};

bool readsSession(const ReplyAction& action)
{
    for (qsizetype i = 0; i < action.headers.size(); ++i) {
        if (action.headers.value(i).contains("{{exchange"))
            return true;
    }
    return action.body.contains("{{exchange");
}

} // namespace

/// Held by whoever waits for the answer.
class RuleBehaviour::Pending final : public PendingAnswer
{
public:
    Pending(QPointer<RuleBehaviour> behaviour, TaskPointer task)
        : m_behaviour(std::move(behaviour))
        , m_task(std::move(task))
    {
    }

    ~Pending() override
    {
        m_task->isGivenUp = true;
        m_task->inner.reset();
    }

    void hurry() override
    {
        if (m_task->inner)
            m_task->inner->hurry();
        else if (m_behaviour)
            m_behaviour->giveUsual(m_task);
    }

private:
    QPointer<RuleBehaviour> m_behaviour;
    TaskPointer m_task;
};

RuleBehaviour::RuleBehaviour(const QString& session, QThreadPool& jobs, const Clock& clock, quint64 seed,
                             const ActionDoers& doers)
    : m_session(session)
    , m_jobs(jobs)
    , m_clock(clock)
    , m_doers(doers)
    , m_desk(clock, seed)
{
}

template <typename Work, typename Then>
void RuleBehaviour::run(const TaskPointer& task, Work work, Then then)
{
    // This lives until its thread ends, after the pool was waited for.
    m_jobs.start([this, task, work = std::move(work), then = std::move(then)]() mutable {
        auto result = work();
        QMetaObject::invokeMethod(
            this,
            [task, then = std::move(then), result = std::move(result)] {
                if (!task->isGivenUp)
                    then(result);
            },
            Qt::QueuedConnection);
    });
}

std::unique_ptr<PendingAnswer> RuleBehaviour::answer(const Question& question, const AnswerTaker& take)
{
    if (auto preflight = replies::preflightReply(m_cors, question.head)) {
        Answer answer;
        answer.reply = std::move(*preflight);
        take(std::move(answer));
        return {};
    }
    if (m_desk.book()->rules().empty()) {
        take(usualAnswer(question.head, question.usual));
        return {};
    }
    auto task = std::make_shared<Task>();
    task->exchange = question.exchange;
    task->usual = question.usual;
    task->head = question.head;
    task->take = take;
    match(task);
    if (!task->take)
        return {};
    return std::make_unique<Pending>(this, std::move(task));
}

void RuleBehaviour::match(const TaskPointer& task)
{
    const std::shared_ptr<const RuleBook> book = m_desk.book();
    if (!task->exchange.requestBody.blob || !book->readsBodies()) {
        replies::RequestSource source(task->exchange);
        matched(task, book->match(source), book);
        return;
    }
    run(
        task,
        [book, exchange = task->exchange, path = m_session] {
            LateReader reader(path);
            replies::RequestSource source(exchange, reader.blobs());
            return book->match(source);
        },
        [this, task, book](const Result<std::vector<RuleBook::Match>>& matches) {
            matched(task, matches, book);
        });
}

void RuleBehaviour::matched(const TaskPointer& task, const Result<std::vector<RuleBook::Match>>& matches,
                            const std::shared_ptr<const RuleBook>& book)
{
    if (book != m_desk.book())
        match(task); // the rules were changed meanwhile
    else if (matches)
        act(task, m_desk.choose(*matches));
    else
        giveUsual(task); // what cannot be read fits no rule
}

void RuleBehaviour::act(const TaskPointer& task, const RuleDesk::Choice& choice)
{
    if (!choice.rule) {
        giveUsual(task);
        return;
    }
    Q_EMIT counted();
    if (!choice.action) {
        Answer answer;
        answer.reply = replies::tooManyRequests(choice.retryAfterMs);
        give(task, std::move(answer));
        return;
    }
    if (const auto* reply = std::get_if<ReplyAction>(choice.action))
        make(task, *reply, choice.seed, choice.rule->id);
    else if (const auto* forward = std::get_if<ForwardAction>(choice.action); forward && m_doers.forwarder)
        passOn(task, *forward);
    else
        giveUsual(task);
}

void RuleBehaviour::make(const TaskPointer& task, const ReplyAction& action, quint64 seed, DocumentId rule)
{
    const bool needsBody = action.isTemplate && task->exchange.requestBody.blob;
    const bool needsSession = action.isTemplate && readsSession(action);
    if (action.bodyFile.isEmpty() && !needsBody && !needsSession) {
        replies::RequestSource source(task->exchange);
        replies::MadeReply made = replies::makeReply(action, source, seed, m_clock.wallUs());
        noteProblem(rule, made.problem);
        give(task, std::move(made.answer));
        return;
    }
    run(
        task,
        [action, seed, exchange = task->exchange, path = m_session, nowUs = m_clock.wallUs()] {
            LateReader reader(path);
            replies::RequestSource source(exchange, reader.blobs());
            return replies::makeReply(action, source, seed, nowUs, reader.captures());
        },
        [this, task, rule](const replies::MadeReply& made) {
            noteProblem(rule, made.problem);
            give(task, made.answer);
        });
}

void RuleBehaviour::passOn(const TaskPointer& task, const ForwardAction& action)
{
    const http::RequestHead head = readRequestHead(task->exchange);
    // The plan lives as long as the rule, which may be changed meanwhile.
    task->inner = m_doers.forwarder->forward({task->exchange, head, task->usual},
                                             std::make_shared<const ForwardPlan>(action.plan),
                                             [this, task](Answer answer) { give(task, std::move(answer)); });
}

void RuleBehaviour::noteProblem(DocumentId rule, const QString& problem)
{
    m_desk.noteProblem(rule, problem);
}

void RuleBehaviour::give(const TaskPointer& task, Answer answer)
{
    replies::allowOrigin(m_cors, task->head, answer.reply);
    if (const AnswerTaker take = std::exchange(task->take, {}))
        take(std::move(answer));
}

void RuleBehaviour::giveUsual(const TaskPointer& task)
{
    if (const AnswerTaker take = std::exchange(task->take, {}))
        take(usualAnswer(task->head, task->usual));
}

/// OPTIONS asks what can be done; an endpoint that is set to refuse refuses that as well.
Answer RuleBehaviour::usualAnswer(const http::RequestHead& head, const Reply& usual) const
{
    Answer answer;
    const bool welcomes = usual.status >= 200 && usual.status < 300;
    answer.reply = head.method == "OPTIONS" && welcomes ? replies::optionsReply() : usual;
    replies::allowOrigin(m_cors, head, answer.reply);
    return answer;
}

Fault RuleBehaviour::connectionFault(const Exchange& opening)
{
    replies::RequestSource source(opening);
    const auto matches = m_desk.book()->matchConnection(source);
    if (!matches || matches->empty())
        return {};
    const RuleDesk::Choice choice = m_desk.choose(*matches);
    const auto* reply = choice.action ? std::get_if<ReplyAction>(choice.action) : nullptr;
    if (choice.rule)
        Q_EMIT counted();
    return reply && reply->fault && faultInfo(reply->fault.kind).stage == FaultStage::Connection
               ? reply->fault
               : Fault();
}

} // namespace hookbench::workspace
