// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forward/forwarder.h"

#include "app/forward/delivery_queue.h"
#include "app/forward/forward_request.h"
#include "app/forward/passed_back.h"
#include "app/sender/request_url.h"
#include "app/sender/retry_policy.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSet>
#include <QUuid>

#include <algorithm>

namespace hookbench::forward {

using listener::PendingAnswer;
using listener::Question;

namespace {

SendOutcome outcomeOf(const Exchange& exchange)
{
    SendOutcome outcome;
    outcome.status = exchange.summary.status;
    outcome.error = exchange.error;
    outcome.retryAfter = readResponseHead(exchange).headers.valueOf("retry-after").toByteArray();
    outcome.cancelled = exchange.error.code == "cancelled";
    return outcome;
}

} // namespace

/// One captured request that is being passed on.
struct Forwarder::Task
{
    struct Target
    {
        SendRequest request;
        int attempts = 0;
        qint64 firstUs = 0;     ///< UTC
        Exchange last;          ///< of the last attempt
        bool contacted = false; ///< `last` is one
        bool done = false;
        Reply instead; ///< of the answer, where it was not contacted
    };

    std::shared_ptr<const ForwardPlan> shared;
    listener::AnswerTaker take;
    Reply usual;
    QByteArrayList visited; ///< endpoints that it has passed through, this one included
    std::vector<Target> targets;
    std::vector<RecordItem> children; ///< wait for the request's number
    QSet<qint64> underWay;            ///< tokens
    std::vector<SendId> kept;         ///< for later
    bool answered = false;
    bool answering = false; ///< a large answer is waited for
    bool abandoned = false; ///< the request's number will never be known
    ExchangeId stored;

    const ForwardPlan& plan() const { return *shared; }
};

/// Destroyed before the answer was given: nobody waits for it.
class Forwarder::Pending final : public PendingAnswer
{
public:
    Pending(Forwarder& forwarder, std::shared_ptr<Task> task)
        : m_forwarder(&forwarder)
        , m_task(std::move(task))
    {
    }

    ~Pending() override
    {
        if (m_task->answered || !m_forwarder)
            return;
        m_task->answered = true;
        m_task->abandoned = true;
        m_forwarder->cancel(m_task);
    }

    void hurry() override
    {
        if (m_forwarder)
            m_forwarder->cancel(m_task);
    }

private:
    QPointer<Forwarder> m_forwarder;
    std::shared_ptr<Task> m_task;
};

Forwarder::Forwarder(Parts parts)
    : m_parts(std::move(parts))
    , m_recorder(m_parts.recorder,
                 [this](qint64 token, RecordItem item) { attempted(token, std::move(item)); })
    , m_sender(m_recorder, m_parts.clock, m_parts.blobs, m_parts.numberConnection)
    , m_desk(m_parts.recorder, this)
    , m_mark(QUuid::createUuid().toByteArray(QUuid::WithoutBraces))
{
}

Forwarder::~Forwarder() = default;

std::unique_ptr<PendingAnswer> Forwarder::forward(const Question& question,
                                                  std::shared_ptr<const ForwardPlan> plan,
                                                  const listener::AnswerTaker& take)
{
    auto task = std::make_shared<Task>();
    task->shared = std::move(plan);
    task->take = take;
    task->usual = question.usual;
    const qint64 outer = m_sender.sendingFrom(question.exchange.summary.peer).value;
    if (const auto known = m_attempts.constFind(outer); known != m_attempts.cend())
        task->visited = known->task->visited;
    const bool loops = isLoop(question, *task);
    task->visited += question.exchange.summary.endpoint;
    for (const QByteArray& target : task->plan().targets) {
        if (loops || isSameAddress(target, question.exchange.local)) {
            give(task, loopDetected(target));
            return {};
        }
        auto request = forwardRequest(question.exchange, task->plan(), target, m_mark);
        if (request)
            request = signedRequest(std::move(*request), task->plan());
        const Result<void> valid = request ? sender::validateSendRequest(*request) : fail(request.error());
        if (!valid) {
            give(task, cannotForward(valid.error().message));
            return {};
        }
        task->targets.push_back({std::move(*request), 0, 0, {}, false, false, {}});
    }
    start(task);
    if (task->answered)
        return {};
    return std::make_unique<Pending>(*this, task);
}

/// It has come back: from our own connection and through this endpoint, or with our mark.
bool Forwarder::isLoop(const Question& question, const Task& task) const
{
    if (task.visited.contains(question.exchange.summary.endpoint))
        return true;
    const http::HeaderList& headers = question.head.headers;
    for (qsizetype i = headers.indexOf(markField); i >= 0; i = headers.indexOf(markField, i + 1)) {
        if (headers.value(i) == m_mark)
            return true;
    }
    return false;
}

Result<SendRequest> Forwarder::signedRequest(SendRequest request, const ForwardPlan& plan) const
{
    if (plan.signScheme.isEmpty())
        return request;
    if (!m_signer)
        return fail(ErrorKind::Usage, tr("There is no secret to sign the request with as “%1” says.")
                                          .arg(QString::fromUtf8(plan.signScheme)));
    return m_signer(request, plan.signScheme);
}

void Forwarder::start(const std::shared_ptr<Task>& task)
{
    if (task->plan().answering == ForwardPlan::Answering::UsualAtOnce) {
        keepForLater(task);
        return;
    }
    for (qsizetype target = 0; target < task->plan().targets.size(); ++target)
        attempt(task, target);
    decideIfOver(task);
}

void Forwarder::attempt(const std::shared_ptr<Task>& task, qsizetype number)
{
    Task::Target& target = task->targets[size_t(number)];
    const QByteArray& url = task->plan().targets[number];
    Breaker& breaker = m_breakers[url];
    const qint64 nowUs = m_parts.clock.monotonicUs();
    if (!breaker.mayTry(nowUs)) {
        target.instead = pausedTarget(url, breaker.pauseLeftMs(nowUs));
        target.done = true;
        return;
    }
    const qint64 token = ++m_lastToken;
    m_attempts.insert(token, {task, number});
    task->underWay += token;
    if (target.firstUs == 0)
        target.firstUs = m_parts.clock.wallUs();
    SendRequest request = target.request;
    request.parent = ExchangeId{-token};
    request.attempt = ++target.attempts;
    m_sender.send(SendId{token}, std::move(request), {});
}

/// Comes from inside the sender.
void Forwarder::attempted(qint64 token, RecordItem item)
{
    const Attempt attempt = m_attempts.take(token);
    Task& task = *attempt.task;
    task.underWay.remove(token);
    const Exchange exchange = item.exchange;
    if (task.answered || task.answering)
        recordLate(task, std::move(item));
    else
        task.children.push_back(std::move(item));
    noteOutcome(attempt.task, attempt.target, exchange);
}

/// The answer is given or on its way.
void Forwarder::recordLate(Task& task, RecordItem item)
{
    if (!task.stored && !task.abandoned) {
        task.children.push_back(std::move(item));
        return;
    }
    item.exchange.parent = task.stored;
    m_parts.recorder.record(std::move(item.exchange), item.ticket, std::move(item.sink));
}

void Forwarder::noteOutcome(const std::shared_ptr<Task>& task, qsizetype number, const Exchange& exchange)
{
    Task::Target& target = task->targets[size_t(number)];
    target.last = exchange;
    target.contacted = true;
    const SendOutcome outcome = outcomeOf(exchange);
    const ForwardPlan& plan = task->plan();
    Breaker& breaker = m_breakers[plan.targets[number]];
    // A target that answers is there, whatever it says.
    if (outcome.cancelled)
        breaker.gaveUp();
    else if (outcome.status > 0)
        breaker.succeeded();
    else
        breaker.failed(plan.breakerFailures, plan.breakerPauseMs, m_parts.clock.monotonicUs());
    const qint64 nowUs = m_parts.clock.wallUs();
    const sender::RetryDecision decision =
        sender::decideRetry(plan.retry, outcome, target.attempts, (nowUs - target.firstUs) / 1000, nowUs);
    if (decision.reason == sender::RetryDecision::Reason::Wait && !task->abandoned) {
        m_parts.alarms.callIn(decision.delayMs, this, [this, task, number] {
            if (task->abandoned || task->targets[size_t(number)].done)
                return;
            attempt(task, number);
            decideIfOver(task);
        });
        return;
    }
    target.done = true;
    decideIfOver(task);
}

void Forwarder::decideIfOver(const std::shared_ptr<Task>& task)
{
    using Answering = ForwardPlan::Answering;
    if (task->answered || task->answering)
        return;
    const auto& targets = task->targets;
    const bool allDone = std::ranges::all_of(targets, &Task::Target::done);
    switch (task->plan().answering) {
    case Answering::First:
        if (targets.front().done)
            answerWith(task, 0);
        return;
    case Answering::Fastest: {
        const auto good = std::ranges::find_if(targets, [](const Task::Target& target) {
            return target.done && target.contacted && outcomeOf(target.last).isSuccess();
        });
        const auto any = std::ranges::find_if(targets, [](const Task::Target& target) {
            return target.contacted && target.last.summary.status > 0;
        });
        if (good != targets.end())
            answerWith(task, good - targets.begin());
        else if (allDone)
            answerWith(task, any == targets.end() ? 0 : any - targets.begin());
        return;
    }
    case Answering::Usual:
        if (allDone)
            give(task, task->usual);
        return;
    case Answering::UsualAtOnce:
        return;
    }
}

void Forwarder::answerWith(const std::shared_ptr<Task>& task, qsizetype number)
{
    const Task::Target& target = task->targets[size_t(number)];
    if (!target.contacted)
        give(task, target.instead);
    else if (target.last.summary.status <= 0 || target.last.error)
        give(task, noAnswer(target.last));
    else if (!target.last.responseBody.blob)
        give(task, passedBack(target.last, target.last.responseBody.inlined));
    else
        answerWhole(task, target.last);
}

/// Its pieces are on their way to the disk: what is handed over behind them is there when they are.
void Forwarder::answerWhole(const std::shared_ptr<Task>& task, const Exchange& exchange)
{
    if (exchange.responseBody.wireSize > largestAnswer || exchange.responseBody.unkept > 0) {
        give(task, cannotForward(tr("The answer of %1 is larger than the %2 MB that are passed back.")
                                     .arg(QString::fromUtf8(exchange.sent->url))
                                     .arg(largestAnswer / 1024 / 1024)));
        return;
    }
    task->answering = true;
    const BlobId behind = m_desk.newBlob();
    m_desk.appendToBlob(behind, QByteArray(1, '\0'), [this, task, exchange](const Result<ExchangeId>& done) {
        task->answering = false;
        if (task->answered)
            return;
        QByteArray body;
        Result<QByteArray> piece = done ? Result<QByteArray>(QByteArray()) : fail(done.error());
        while (piece && body.size() < exchange.responseBody.wireSize) {
            piece = m_parts.blobs(exchange.responseBody.blob, body.size(), Recorder::pieceSize);
            if (piece && piece->isEmpty())
                break;
            if (piece)
                body += *piece;
        }
        give(task, piece ? passedBack(exchange, body) : cannotForward(piece.error().message));
    });
    m_desk.dropBlob(behind);
}

void Forwarder::give(const std::shared_ptr<Task>& task, Reply reply)
{
    /// When nobody can say the number any more, what waits for it is recorded without.
    struct Waiting
    {
        Waiting(Forwarder* owner, std::shared_ptr<Task> answered)
            : forwarder(owner)
            , task(std::move(answered))
        {
        }
        Q_DISABLE_COPY_MOVE(Waiting)
        ~Waiting()
        {
            if (task->stored || !forwarder)
                return;
            for (const SendId id : std::exchange(task->kept, {}))
                forwarder->m_parts.queue.forget(id);
            flush(ExchangeId());
        }
        void flush(ExchangeId id)
        {
            task->stored = id;
            task->abandoned = !id;
            for (RecordItem& item : std::exchange(task->children, {}))
                forwarder->recordLate(*task, std::move(item));
        }
        QPointer<Forwarder> forwarder;
        std::shared_ptr<Task> task;
    };
    task->answered = true;
    Answer answer;
    answer.reply = std::move(reply);
    answer.children = std::exchange(task->children, {});
    const auto waiting = std::make_shared<Waiting>(this, task);
    answer.stored = [waiting](ExchangeId id) {
        if (!waiting->forwarder)
            return;
        for (const SendId kept : std::exchange(waiting->task->kept, {}))
            waiting->forwarder->m_parts.queue.begin(kept, id);
        waiting->flush(id);
    };
    const listener::AnswerTaker take = std::exchange(task->take, {});
    take(std::move(answer));
}

/// The request is answered when all deliveries are on the disk, and they begin when it is as well.
void Forwarder::keepForLater(const std::shared_ptr<Task>& task)
{
    RetryPolicy policy = task->plan().retry;
    if (policy.kind == RetryPolicy::Kind::None) {
        policy.kind = RetryPolicy::Kind::Exponential;
        policy.baseMs = 5'000;
        policy.maxTries = 20;
        policy.retriesAllFailures = true;
    }
    for (const Task::Target& target : task->targets) {
        RequestMaker maker = [request = target.request](qint64) -> Result<SendRequest> {
            return request;
        };
        m_parts.queue.keep(maker, policy, [this, task](const Result<SendId>& kept) {
            if (kept)
                task->kept.push_back(*kept);
            if (!task->answered && !kept)
                give(task, notKept(kept.error().message));
            else if (!task->answered && task->kept.size() == task->targets.size())
                give(task, task->usual);
            if (task->abandoned) {
                for (const SendId id : std::exchange(task->kept, {}))
                    m_parts.queue.forget(id);
            }
        });
    }
}

void Forwarder::cancel(const std::shared_ptr<Task>& task)
{
    for (Task::Target& target : task->targets)
        target.done = true; // no further attempt
    const QSet<qint64> underWay = task->underWay;
    for (const qint64 token : underWay)
        m_sender.cancel(SendId{token});
    for (const SendId id : std::exchange(task->kept, {}))
        m_parts.queue.forget(id);
    if (underWay.isEmpty() && !task->answered)
        give(task, cannotForward(tr("The endpoint is being stopped.")));
}

void Forwarder::shutDown(std::function<void()> then)
{
    m_sender.shutDown(std::move(then));
}

} // namespace hookbench::forward
