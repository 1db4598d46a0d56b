// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/return_address.h"
#include "app/forward/delivery_queue.h"
#include "app/sender/burst.h"
#include "app/sender/delivery.h"
#include "app/session/session_writer.h"
#include "app/workspace/delivery_resumption.h"
#include "app/workspace/replay_preparation.h"

#include <unordered_map>

namespace hookbench::workspace {

/// Reads bodies of the session that is open, by a connection of its own that is made when one is needed.
sender::BlobReader sessionBlobs(const QString& path);

/// What Sending asks for, done on the net thread.
class SendingDesk : public QObject, public forward::DeliveryQueue
{
    Q_OBJECT

public:
    /// What is sent goes into the session through `recorder`.
    SendingDesk(session::SessionWriter& writer, Recorder& recorder, const Clock& clock,
                std::function<qint64()> numberConnection);
    ~SendingDesk() override;

    void send(SendId id, RequestMaker maker, const RetryPolicy& policy);
    void cancel(SendId id);
    void resume(const std::vector<ResumedDelivery>& deliveries); ///< ends in resumed()
    void cancelDelivery(const ResumedDelivery& delivery);        ///< under way or not
    void replay(ReplayId id, PreparedReplay prepared, sender::RequestChange change);
    void pauseReplay(ReplayId id);
    void resumeReplay(ReplayId id);
    void cancelReplay(ReplayId id);
    void burst(BurstId id, RequestMaker maker, const BurstPlan& plan);
    void cancelBurst(BurstId id);

    // forward::DeliveryQueue

    void keep(RequestMaker maker, const RetryPolicy& policy,
              std::function<void(const Result<SendId>&)> done) override;
    void begin(SendId id, ExchangeId parent) override;
    void forget(SendId id) override;

    /// Ends everything, and calls `then` when all of it is recorded.
    void shutDown(std::function<void()> then);

Q_SIGNALS:
    void deliveryChanged(hookbench::DocumentId id, bool underWay); ///< in the session
    void progressed(hookbench::SendId id, const hookbench::SendProgress& progress);
    void exchanged(hookbench::SendId id, const hookbench::SendOutcome& outcome);
    void retryScheduled(hookbench::SendId id, int attempt, qint64 atUs);
    void finished(hookbench::SendId id, const hookbench::SendOutcome& outcome);
    void refused(hookbench::SendId id, const hookbench::Error& error);
    void resumed(const QList<hookbench::SendId>& ids);
    void replayed(hookbench::ReplayId id, const QList<hookbench::ReplayRow>& rows);
    void replayProgressed(hookbench::ReplayId id, const hookbench::ReplayProgress& progress);
    void replayFailed(hookbench::ReplayId id, const hookbench::Error& error);
    void burstProgressed(hookbench::BurstId id, const hookbench::BurstReport& report);
    void burstFinished(hookbench::BurstId id, const hookbench::BurstReport& report);
    void burstFailed(hookbench::BurstId id, const hookbench::Error& error);

private:
    template <typename Id, typename Task>
    void remove(std::unordered_map<qint64, std::unique_ptr<Task>>& tasks, Id id);

    /// A delivery that is kept in the session until it is over.
    struct Keeping
    {
        Document document;
        KeptDelivery kept;
    };

    sender::ReplayRun* findReplay(ReplayId id) const;
    void keep(SendId id, const RequestMaker& maker, KeptDelivery kept);
    void saveNew(KeptDelivery kept, std::function<void(const Result<Keeping>&)> done);
    void start(SendId id, RequestMaker maker, const RetryPolicy& policy, const sender::DeliveryState& state);
    void noteAttempt(SendId id, const sender::DeliveryState& state);
    void noteEnd(SendId id, const SendOutcome& outcome);
    SendId underWay(DocumentId delivery) const; ///< none when it is not
    void save(SendId id, bool goesOn);

    session::SessionWriter& m_writer;
    const Clock& m_clock;
    ReturnAddress m_address{this}; ///< for the store, which outlives this
    std::unordered_map<qint64, Keeping> m_kept;
    std::unordered_map<qint64, RequestMaker> m_waiting; ///< deliveries of m_kept that have not begun
    bool m_shuttingDown = false;
    sender::Sender m_sender;
    sender::TimerAlarms m_alarms;
    std::unordered_map<qint64, std::unique_ptr<sender::Delivery>> m_deliveries;
    std::unordered_map<qint64, std::unique_ptr<sender::Burst>> m_bursts;
    std::unordered_map<qint64, std::unique_ptr<sender::ReplayRun>> m_replays;
};

} // namespace hookbench::workspace
