// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/sending_desk.h"

#include "app/session/session_reader.h"

namespace hookbench::workspace {

sender::BlobReader sessionBlobs(const QString& path)
{
    return [path, reader = std::shared_ptr<session::SessionReader>()](
               BlobId blob, qint64 offset, qint64 size) mutable -> Result<QByteArray> {
        if (!reader) {
            auto opened = session::SessionReader::open(path);
            if (!opened)
                return fail(opened.error());
            reader = std::move(*opened);
        }
        return reader->readBlob(blob, offset, size);
    };
}

using sender::Burst;
using sender::Delivery;
using sender::ReplayRun;
using sender::Sender;

namespace {

RequestMaker withDelivery(RequestMaker maker, DocumentId delivery)
{
    return [maker = std::move(maker), delivery](qint64 run) {
        Result<SendRequest> request = maker(run);
        if (request)
            request->delivery = delivery;
        return request;
    };
}

} // namespace

SendingDesk::SendingDesk(session::SessionWriter& writer, Recorder& recorder, const Clock& clock,
                         std::function<qint64()> numberConnection)
    : m_writer(writer)
    , m_clock(clock)
    , m_sender(recorder, clock, sessionBlobs(writer.path()), std::move(numberConnection))
{
    const auto isAskedFor = [this](SendId id) {
        return m_deliveries.contains(id.value);
    };
    connect(&m_sender, &Sender::progressed, this,
            [this, isAskedFor](SendId id, const SendProgress& progress) {
                if (isAskedFor(id))
                    Q_EMIT progressed(id, progress);
            });
    connect(&m_sender, &Sender::exchanged, this, [this, isAskedFor](SendId id, const SendOutcome& outcome) {
        if (isAskedFor(id))
            Q_EMIT exchanged(id, outcome);
    });
}

SendingDesk::~SendingDesk()
{
    m_address.close();
}

void SendingDesk::send(SendId id, RequestMaker maker, const RetryPolicy& policy)
{
    if (const auto valid = sender::validateRetryPolicy(policy); !valid) {
        Q_EMIT refused(id, valid.error());
        return;
    }
    if (policy.kind == RetryPolicy::Kind::None) {
        start(id, std::move(maker), policy, {});
        return;
    }
    const auto first = maker(0);
    if (!first)
        Q_EMIT refused(id, first.error());
    else if (!canBeKept(*first))
        start(id, std::move(maker), policy, {});
    else
        keep(id, maker, {KeptDelivery::Phase::Pending, *first, policy, 0, 0, 0, {}});
}

/// `done` is called on this thread.
void SendingDesk::saveNew(KeptDelivery kept, std::function<void(const Result<Keeping>&)> done)
{
    kept.request.tls.passphrase.clear();
    if (const auto reader = session::SessionReader::open(m_writer.path()))
        kept.lastKnown = (*reader)->lastExchange().value_or(ExchangeId());
    Document document;
    document.kind = deliveryKind();
    document.name = QString::fromUtf8(kept.request.url);
    document.content = writeDelivery(kept);
    m_writer.saveDocument(document,
                          [address = m_address, done = std::move(done), kept](const Result<Document>& saved) {
                              address.post([done, kept, saved] {
                                  if (saved)
                                      done(Keeping{*saved, kept});
                                  else
                                      done(fail(saved.error()));
                              });
                          });
}

/// The first attempt waits until the session knows of it.
void SendingDesk::keep(SendId id, const RequestMaker& maker, KeptDelivery kept)
{
    saveNew(std::move(kept), [this, id, maker](const Result<Keeping>& keeping) {
        if (!keeping) {
            Q_EMIT refused(id, keeping.error());
            return;
        }
        m_kept.insert_or_assign(id.value, *keeping);
        Q_EMIT deliveryChanged(keeping->document.id, true);
        start(id, withDelivery(maker, keeping->document.id), keeping->kept.policy, {});
    });
}

void SendingDesk::keep(RequestMaker maker, const RetryPolicy& policy,
                       std::function<void(const Result<SendId>&)> done)
{
    const auto first = maker(0);
    if (!first || !canBeKept(*first)) {
        done(fail(first ? Error{ErrorKind::Usage, tr("The request is too large to be kept."), {}}
                        : first.error()));
        return;
    }
    saveNew({KeptDelivery::Phase::Pending, *first, policy, 0, 0, 0, {}},
            [this, maker = std::move(maker), done = std::move(done)](const Result<Keeping>& keeping) {
                if (!keeping) {
                    done(fail(keeping.error()));
                    return;
                }
                const SendId id = m_sender.newId();
                m_kept.insert_or_assign(id.value, *keeping);
                Q_EMIT deliveryChanged(keeping->document.id, true);
                m_waiting.insert_or_assign(id.value, maker);
                done(id);
            });
}

void SendingDesk::begin(SendId id, ExchangeId parent)
{
    const auto waiting = m_waiting.extract(id.value);
    if (!waiting || m_shuttingDown)
        return; // it is pending, and goes on when it is resumed
    Keeping& keeping = m_kept.at(id.value);
    keeping.kept.request.parent = parent;
    save(id, true);
    start(id,
          [maker = withDelivery(waiting.mapped(), keeping.document.id), parent](qint64 run) {
              Result<SendRequest> request = maker(run);
              if (request)
                  request->parent = parent;
              return request;
          },
          keeping.kept.policy, {});
}

void SendingDesk::forget(SendId id)
{
    m_waiting.erase(id.value);
    const auto kept = m_kept.find(id.value);
    if (kept == m_kept.end())
        return;
    const DocumentId delivery = kept->second.document.id;
    m_writer.removeDocument(delivery, [](const Result<void>&) {});
    m_kept.erase(kept);
    Q_EMIT deliveryChanged(delivery, false);
}

void SendingDesk::start(SendId id, RequestMaker maker, const RetryPolicy& policy,
                        const sender::DeliveryState& state)
{
    auto delivery = std::make_unique<Delivery>(Delivery::Parts{m_sender, m_clock, m_alarms}, id,
                                               std::move(maker), policy, state);
    Delivery* const raw = delivery.get();
    connect(raw, &Delivery::attempted, this, [this, id, raw] { noteAttempt(id, raw->state()); });
    connect(raw, &Delivery::scheduled, this,
            [this, id](int attempt, qint64 atUs) { Q_EMIT retryScheduled(id, attempt, atUs); });
    connect(raw, &Delivery::finished, this, [this, id](const SendOutcome& outcome) {
        noteEnd(id, outcome);
        Q_EMIT finished(id, outcome);
        remove(m_deliveries, id);
    });
    connect(raw, &Delivery::refused, this, [this, id](const Error& error) {
        noteEnd(id, {}); // it will not be made any more: a dead letter
        Q_EMIT refused(id, error);
        remove(m_deliveries, id);
    });
    raw->start();
    m_deliveries.emplace(id.value, std::move(delivery));
}

void SendingDesk::noteAttempt(SendId id, const sender::DeliveryState& state)
{
    const auto found = m_kept.find(id.value);
    if (found == m_kept.end() || m_shuttingDown)
        return;
    KeptDelivery& kept = found->second.kept;
    kept.attempts = state.attempts;
    kept.firstUs = state.firstUs;
    kept.dueUs = state.dueUs;
    if (state.lastOutcome.exchange.id)
        kept.lastKnown = state.lastOutcome.exchange.id;
    if (state.dueUs > 0)
        save(id, true);
}

/// What ends because the session is closed is pending still.
void SendingDesk::noteEnd(SendId id, const SendOutcome& outcome)
{
    const auto found = m_kept.find(id.value);
    if (found == m_kept.end())
        return;
    if (!m_shuttingDown) {
        found->second.kept.phase = outcome.cancelled     ? KeptDelivery::Phase::Cancelled
                                   : outcome.isSuccess() ? KeptDelivery::Phase::Delivered
                                                         : KeptDelivery::Phase::Dead;
        save(id, false);
    }
    m_kept.erase(id.value);
}

void SendingDesk::save(SendId id, bool goesOn)
{
    Keeping& keeping = m_kept.at(id.value);
    keeping.document.content = writeDelivery(keeping.kept);
    // When this is lost the attempts are found in the log; a disk that is full is told of by the writer.
    m_writer.saveDocument(keeping.document, [this, address = m_address,
                                             goesOn](const Result<Document>& saved) {
        if (saved)
            address.post([this, goesOn, delivery = saved->id] { Q_EMIT deliveryChanged(delivery, goesOn); });
    });
}

SendId SendingDesk::underWay(DocumentId delivery) const
{
    for (const auto& [id, keeping] : m_kept) {
        if (keeping.document.id == delivery)
            return {id};
    }
    return {};
}

void SendingDesk::cancelDelivery(const ResumedDelivery& delivery)
{
    if (const SendId running = underWay(delivery.document.id)) {
        cancel(running);
        return;
    }
    const SendId id = m_sender.newId();
    const auto [place, isNew] = m_kept.insert_or_assign(id.value, Keeping{delivery.document, delivery.kept});
    KeptDelivery::Phase& phase = place->second.kept.phase;
    if (phase == KeptDelivery::Phase::Pending)
        phase = KeptDelivery::Phase::Cancelled;
    save(id, false);
    m_kept.erase(place);
}

void SendingDesk::resume(const std::vector<ResumedDelivery>& deliveries)
{
    QList<SendId> ids;
    for (const ResumedDelivery& one : deliveries) {
        if (underWay(one.document.id))
            continue;
        const SendId id = m_sender.newId();
        m_kept.insert_or_assign(id.value, Keeping{one.document, one.kept});
        if (one.kept.phase != KeptDelivery::Phase::Pending) { // it was over, and that was not noted
            save(id, false);
            m_kept.erase(id.value);
            continue;
        }
        SendRequest request = one.kept.request;
        request.delivery = one.document.id;
        sender::DeliveryState state;
        state.attempts = one.kept.attempts;
        state.firstUs = one.kept.firstUs;
        state.dueUs = one.kept.dueUs;
        start(
            id, [request](qint64) -> Result<SendRequest> { return request; }, one.kept.policy, state);
        Q_EMIT deliveryChanged(one.document.id, true);
        ids += id;
    }
    Q_EMIT resumed(ids);
}

/// Called from its own signal: it must not be destroyed here.
template <typename Id, typename Task>
void SendingDesk::remove(std::unordered_map<qint64, std::unique_ptr<Task>>& tasks, Id id)
{
    if (const auto node = tasks.extract(id.value))
        node.mapped().release()->deleteLater();
}

void SendingDesk::replay(ReplayId id, PreparedReplay prepared, sender::RequestChange change)
{
    const auto total = qint64(prepared.exchanges.size());
    auto run = std::make_unique<ReplayRun>(
        ReplayRun::Parts{m_sender, m_clock, m_alarms,
                         replaySource(m_writer.path(), std::move(prepared.exchanges)), std::move(change),
                         std::move(prepared.last)},
        prepared.plan, total);
    connect(run.get(), &ReplayRun::replayed, this,
            [this, id](const QList<ReplayRow>& rows) { Q_EMIT replayed(id, rows); });
    connect(run.get(), &ReplayRun::progressed, this, [this, id](const ReplayProgress& progress) {
        Q_EMIT replayProgressed(id, progress);
        if (progress.state == ReplayProgress::State::Finished ||
            progress.state == ReplayProgress::State::Cancelled)
            remove(m_replays, id);
    });
    connect(run.get(), &ReplayRun::failed, this, [this, id](const Error& error) {
        Q_EMIT replayFailed(id, error);
        remove(m_replays, id);
    });
    run->start();
    m_replays.emplace(id.value, std::move(run));
}

sender::ReplayRun* SendingDesk::findReplay(ReplayId id) const
{
    const auto found = m_replays.find(id.value);
    return found == m_replays.end() ? nullptr : found->second.get();
}

void SendingDesk::pauseReplay(ReplayId id)
{
    if (ReplayRun* const run = findReplay(id))
        run->pause();
}

void SendingDesk::resumeReplay(ReplayId id)
{
    if (ReplayRun* const run = findReplay(id))
        run->resume();
}

void SendingDesk::cancelReplay(ReplayId id)
{
    if (ReplayRun* const run = findReplay(id))
        run->cancel();
}

void SendingDesk::burst(BurstId id, RequestMaker maker, const BurstPlan& plan)
{
    if (const auto valid = sender::validateBurst(plan); !valid) {
        Q_EMIT burstFailed(id, valid.error());
        return;
    }
    auto burst = std::make_unique<Burst>(m_sender, m_clock, m_alarms, std::move(maker), plan);
    connect(burst.get(), &Burst::progressed, this,
            [this, id](const BurstReport& report) { Q_EMIT burstProgressed(id, report); });
    connect(burst.get(), &Burst::finished, this, [this, id](const BurstReport& report) {
        Q_EMIT burstFinished(id, report);
        remove(m_bursts, id);
    });
    connect(burst.get(), &Burst::failed, this, [this, id](const Error& error) {
        Q_EMIT burstFailed(id, error);
        remove(m_bursts, id);
    });
    burst->start();
    m_bursts.emplace(id.value, std::move(burst));
}

void SendingDesk::cancelBurst(BurstId id)
{
    if (const auto found = m_bursts.find(id.value); found != m_bursts.end())
        found->second->cancel();
}

void SendingDesk::cancel(SendId id)
{
    if (const auto found = m_deliveries.find(id.value); found != m_deliveries.end())
        found->second->cancel();
}

void SendingDesk::shutDown(std::function<void()> then)
{
    m_shuttingDown = true;
    std::vector<SendId> ids;
    for (const auto& [id, delivery] : m_deliveries)
        ids.push_back({id});
    for (const SendId id : ids)
        cancel(id);
    std::vector<BurstId> bursts;
    for (const auto& [id, burst] : m_bursts)
        bursts.push_back({id});
    for (const BurstId id : bursts)
        cancelBurst(id);
    std::vector<ReplayId> replays;
    for (const auto& [id, run] : m_replays)
        replays.push_back({id});
    for (const ReplayId id : replays)
        cancelReplay(id);
    m_sender.shutDown(std::move(then));
}

} // namespace hookbench::workspace
