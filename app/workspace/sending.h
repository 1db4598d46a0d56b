// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/exchange/burst_report.h"
#include "app/exchange/retry_policy.h"
#include "app/exchange/send_request.h"
#include "app/sender/replay_run.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>

namespace hookbench::workspace {

class SendingDesk;
struct ResumedDelivery;

/// The sending side of an open session. Lives on the workspace's thread and answers by signals, never from
/// inside a call. Everything that is sent is recorded as an exchange, and comes by
/// Workspace::exchangesStored() as well. While no session is open everything is refused.
class Sending : public QObject
{
    Q_OBJECT

public:
    /// `jobs` runs what goes through the session; waited for before this object is destroyed.
    explicit Sending(QThreadPool& jobs, QObject* parent = nullptr);

    /// Sends once, or until `policy` is content. Ends in finished() or refused().
    SendId send(RequestMaker maker, const RetryPolicy& policy = {});
    SendId send(const SendRequest& request);

    /// Ends it at once; what was sent and received is recorded. finished() follows.
    void cancel(SendId id);

    /// Goes on with what was being delivered when the session was last closed: requests as they were first
    /// made, at the times that their policies set. Never by itself: a session may come from somebody else.
    /// `only`: these alone. Ends in resumed(), or in resumptionFailed().
    void resumeDeliveries(const QSet<DocumentId>& only = {});

    /// The same for what goes to the place of one of these targets.
    void resumeDeliveriesTo(const QByteArrayList& targets);

    /// Ends one that is under way, or that was left pending.
    void cancelDelivery(DocumentId id);

    /// Those that go on by themselves; others are pending until they are resumed.
    const QSet<DocumentId>& deliveriesUnderWay() const { return m_underWay; }

    /// Sends recorded requests again, each changed by `change` where there is one. Ends in replayProgressed()
    /// with Finished or Cancelled, or in replayFailed().
    ReplayId replay(const ReplayPlan& plan, sender::RequestChange change = {});
    void pauseReplay(ReplayId id); ///< what is under way goes on
    void resumeReplay(ReplayId id);
    void cancelReplay(ReplayId id);

    /// Sends it many times. Ends in burstFinished() or burstFailed().
    BurstId burst(RequestMaker maker, const BurstPlan& plan);
    void cancelBurst(BurstId id);

    /// Of the workspace: where the work is done, on the net thread, and the session; null and empty while
    /// there is none.
    void attach(SendingDesk* desk, const QString& sessionPath);

Q_SIGNALS:
    void progressed(hookbench::SendId id, const hookbench::SendProgress& progress);

    /// An exchange of it is in the session: each attempt, each redirect.
    void exchanged(hookbench::SendId id, const hookbench::SendOutcome& outcome);

    /// The next attempt begins at `atUs` (UTC).
    void retryScheduled(hookbench::SendId id, int attempt, qint64 atUs);

    /// `outcome` is that of the last exchange.
    void finished(hookbench::SendId id, const hookbench::SendOutcome& outcome);
    void refused(hookbench::SendId id, const hookbench::Error& error); ///< nothing more is sent

    void deliveriesChanged();                          ///< in the session, or which are under way
    void resumed(const QList<hookbench::SendId>& ids); ///< maybe none
    void resumptionFailed(const hookbench::Error& error);

    void replayed(hookbench::ReplayId id, const QList<hookbench::ReplayRow>& rows); ///< bundled
    void replayProgressed(hookbench::ReplayId id, const hookbench::ReplayProgress& progress);
    void replayFailed(hookbench::ReplayId id, const hookbench::Error& error);

    void burstProgressed(hookbench::BurstId id, const hookbench::BurstReport& report);
    void burstFinished(hookbench::BurstId id, const hookbench::BurstReport& report);
    void burstFailed(hookbench::BurstId id, const hookbench::Error& error);

private:
    template <typename Call>
    void onDesk(Call call);
    void withPending(std::function<void(const std::vector<ResumedDelivery>& pending)> use);
    void refuseWhenClosed(std::function<void(const Error&)> refuse);

    QThreadPool& m_jobs;
    QString m_path;
    SendingDesk* m_desk = nullptr;
    QSet<DocumentId> m_underWay;
    QHash<qint64, CancelFlag> m_preparing; ///< replays that have not begun
    qint64 m_lastId = 0;
};

} // namespace hookbench::workspace
