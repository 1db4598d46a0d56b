// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/sending_desk.h"

#include "app/session/session_reader.h"

namespace hookbench::workspace {

using sender::Burst;
using sender::Delivery;
using sender::ReplayRun;
using sender::Sender;

namespace {

/// Reads bodies of the session that is open, by a connection of its own that is made when one is needed.
sender::BlobReader blobReader(const QString& path)
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

} // namespace

SendingDesk::SendingDesk(Recorder& recorder, const Clock& clock, QString sessionPath,
                         std::function<qint64()> numberConnection)
    : m_clock(clock)
    , m_path(sessionPath)
    , m_sender(recorder, clock, blobReader(sessionPath), std::move(numberConnection))
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

SendingDesk::~SendingDesk() = default;

void SendingDesk::send(SendId id, RequestMaker maker, const RetryPolicy& policy)
{
    if (const auto valid = sender::validateRetryPolicy(policy); !valid) {
        Q_EMIT refused(id, valid.error());
        return;
    }
    auto delivery = std::make_unique<Delivery>(Delivery::Parts{m_sender, m_clock, m_alarms}, id,
                                               std::move(maker), policy);
    connect(delivery.get(), &Delivery::scheduled, this,
            [this, id](int attempt, qint64 atUs) { Q_EMIT retryScheduled(id, attempt, atUs); });
    connect(delivery.get(), &Delivery::finished, this, [this, id](const SendOutcome& outcome) {
        Q_EMIT finished(id, outcome);
        remove(m_deliveries, id);
    });
    connect(delivery.get(), &Delivery::refused, this, [this, id](const Error& error) {
        Q_EMIT refused(id, error);
        remove(m_deliveries, id);
    });
    delivery->start();
    m_deliveries.emplace(id.value, std::move(delivery));
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
        ReplayRun::Parts{m_sender, m_clock, m_alarms, replaySource(m_path, std::move(prepared.exchanges)),
                         std::move(change), std::move(prepared.last)},
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
