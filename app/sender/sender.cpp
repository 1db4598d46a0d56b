// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sender/sender.h"

#include "app/sender/call.h"
#include "app/sender/redirect.h"
#include "app/sender/request_url.h"

#include <QTimer>

#include <algorithm>
#include <csignal>
#include <unordered_map>
#include <utility>

namespace hookbench::sender {

namespace {

/// How exactly time limits are kept.
constexpr int tickMs = 50;

/// A kept connection is used again within this time, in which no sound server closes one.
constexpr qint64 idleUs = 2'000'000;
constexpr size_t mostIdle = 256;

constexpr qint64 firstOwnId = qint64(1) << 40;

/// OpenSSL writes to sockets without MSG_NOSIGNAL. A signal that a thread blocks is lost on it.
void ignoreBrokenPipes()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

} // namespace

class Sender::Private
{
public:
    Private(Sender& owner, Recorder& recorder, const Clock& clockOf, BlobReader blobsOf,
            std::function<qint64()> number)
        : q(owner)
        , clock(clockOf)
        , blobs(std::move(blobsOf))
        , numberConnection(std::move(number))
        , desk(recorder, &owner)
    {
    }

    ~Private()
    {
        sendings.clear();
        idle.clear();
    }

    struct Sending
    {
        std::unique_ptr<Call> call;
        std::unique_ptr<Connection> opening;
        Done done;
        std::function<void()> offWire;
        bool freshOnly = false;
    };

    struct Idle
    {
        std::unique_ptr<Connection> connection;
        qint64 sinceUs = 0;
    };

    void start(SendId id, const SendRequest& request);
    void open(SendId id);
    std::unique_ptr<Connection> takeIdle(const ConnectionTarget& target);
    void takeFinished();
    void callFinished(SendId id);
    void recorded(SendId id, SendRequest request, SendOutcome outcome, const Result<ExchangeId>& kept,
                  const QByteArray& location);
    void tick();

    Sender& q;
    const Clock& clock;
    const BlobReader blobs;
    const std::function<qint64()> numberConnection;
    qint64 lastId = firstOwnId;
    std::function<void()> afterAll;
    ReceiptDesk desk;
    CurlMulti multi;
    std::vector<Idle> idle;
    std::unordered_map<qint64, Sending> sendings;
    std::vector<SendId> finished; ///< whose calls are over and not taken yet
    QTimer timer;
};

void Sender::Private::start(SendId id, const SendRequest& request)
{
    Sending& sending = sendings[id.value];
    Call::Hooks hooks;
    hooks.finished = [this, id] {
        // Its own code is still on the stack.
        finished.push_back(id);
        if (finished.size() == 1)
            QMetaObject::invokeMethod(
                &q, [this] { takeFinished(); }, Qt::QueuedConnection);
    };
    hooks.phase = [this, id](SendPhase) {
        const auto found = sendings.find(id.value);
        if (found != sendings.end() && found->second.call)
            Q_EMIT q.progressed(id, found->second.call->progress());
    };
    sending.call = std::make_unique<Call>(request, desk, clock, blobs, std::move(hooks));
    if (!timer.isActive())
        timer.start(tickMs);
    open(id);
}

void Sender::Private::open(SendId id)
{
    Sending& sending = sendings.at(id.value);
    const SendRequest& request = sending.call->request();
    ConnectionTarget target = ConnectionTarget::of(request);
    if (request.reuseConnection && !sending.freshOnly) {
        if (auto connection = takeIdle(target)) {
            sending.call->begin(std::move(connection));
            return;
        }
    }
    sending.opening = std::make_unique<Connection>(multi, std::move(target), numberConnection());
    sending.opening->open([this, id](const std::optional<ConnectFailure>& failure) {
        Sending& one = sendings.at(id.value);
        if (failure) {
            one.call->failToConnect(*failure, *one.opening);
            return;
        }
        one.call->begin(std::move(one.opening));
    });
}

std::unique_ptr<Connection> Sender::Private::takeIdle(const ConnectionTarget& target)
{
    const qint64 oldest = clock.monotonicUs() - idleUs;
    std::erase_if(idle, [oldest](const Idle& one) { return one.sinceUs < oldest; });
    for (size_t i = idle.size(); i-- > 0;) {
        if (!(idle[i].connection->target() == target))
            continue;
        std::unique_ptr<Connection> connection = std::move(idle[i].connection);
        idle.erase(idle.begin() + qptrdiff(i));
        if (!connection->isStale())
            return connection;
    }
    return nullptr;
}

/// What one round of the event loop brought is committed together.
void Sender::Private::takeFinished()
{
    const std::vector<SendId> all = std::exchange(finished, {});
    desk.holdBack();
    for (const SendId id : all)
        callFinished(id);
    desk.letGo();
}

void Sender::Private::callFinished(SendId id)
{
    const auto found = sendings.find(id.value);
    if (found == sendings.end() || !found->second.call)
        return;
    Sending& sending = found->second;
    sending.opening.reset();
    const std::unique_ptr<Call> call = std::move(sending.call);
    Call::Result result = call->takeResult();
    if (result.retryOnNew && !sending.freshOnly) {
        sending.freshOnly = true;
        start(id, call->request());
        return;
    }
    if (result.reusable && idle.size() < mostIdle) {
        std::unique_ptr<Connection> connection = call->takeConnection();
        connection->rest();
        idle.push_back({std::move(connection), clock.monotonicUs()});
    }
    SendProgress progress = call->progress();
    progress.phase = SendPhase::Recording;
    Q_EMIT q.progressed(id, progress);
    const QByteArray location = readResponseHead(result.exchange).headers.valueOf("location").toByteArray();
    SendOutcome outcome = std::move(result.outcome);
    outcome.exchange = result.exchange.summary;
    const bool goesOn = followRedirect(call->request(), outcome.status, location).has_value();
    const auto offWire = goesOn ? nullptr : std::exchange(sending.offWire, {});
    desk.record(std::move(result.exchange),
                [this, id, request = call->request(), outcome, location](const Result<ExchangeId>& kept) {
                    recorded(id, request, outcome, kept, location);
                });
    if (offWire)
        offWire();
}

void Sender::Private::recorded(SendId id, SendRequest request, SendOutcome outcome,
                               const Result<ExchangeId>& kept, const QByteArray& location)
{
    const auto found = sendings.find(id.value);
    if (found == sendings.end())
        return;
    if (kept)
        outcome.exchange.id = *kept;
    else
        outcome.recordingError = kept.error();
    Q_EMIT q.exchanged(id, outcome);
    if (auto next = outcome.error ? std::nullopt : followRedirect(request, outcome.status, location)) {
        next->parent = outcome.exchange.id;
        found->second.freshOnly = false;
        start(id, *next);
        return;
    }
    const Done done = std::move(found->second.done);
    sendings.erase(found);
    if (done)
        done(outcome);
    if (sendings.empty() && afterAll)
        std::exchange(afterAll, {})();
}

void Sender::Private::tick()
{
    if (sendings.empty() && idle.empty()) {
        timer.stop();
        return;
    }
    std::vector<Call*> calls;
    for (const auto& [id, sending] : sendings) {
        if (sending.call)
            calls.push_back(sending.call.get());
    }
    for (Call* call : calls) // finished ones stay until the event loop has its turn
        call->tick();
    const qint64 oldest = clock.monotonicUs() - idleUs;
    std::erase_if(idle, [oldest](const Idle& one) { return one.sinceUs < oldest; });
}

Sender::Sender(Recorder& recorder, const Clock& clock, BlobReader blobs,
               std::function<qint64()> numberConnection)
    : d(std::make_unique<Private>(*this, recorder, clock, std::move(blobs), std::move(numberConnection)))
{
    ignoreBrokenPipes();
    connect(&d->timer, &QTimer::timeout, this, [this] { d->tick(); });
}

Sender::~Sender() = default;

SendId Sender::newId()
{
    return {++d->lastId};
}

void Sender::send(SendId id, SendRequest request, Done done, std::function<void()> offWire)
{
    Private::Sending& sending = d->sendings[id.value];
    sending.done = std::move(done);
    sending.offWire = std::move(offWire);
    d->start(id, request);
}

void Sender::cancel(SendId id)
{
    const auto found = d->sendings.find(id.value);
    if (found != d->sendings.end() && found->second.call)
        found->second.call->cancel();
}

void Sender::shutDown(std::function<void()> then)
{
    d->afterAll = std::move(then);
    std::vector<SendId> ids;
    for (const auto& [id, sending] : d->sendings)
        ids.push_back({id});
    for (const SendId id : ids)
        cancel(id);
    if (ids.empty())
        std::exchange(d->afterAll, {})();
}

SendId Sender::sendingFrom(const QByteArray& local) const
{
    for (const auto& [id, sending] : d->sendings) {
        if (sending.call && sending.call->local() == local)
            return {id};
    }
    return {};
}

qsizetype Sender::underWay() const
{
    return qsizetype(d->sendings.size());
}

} // namespace hookbench::sender
