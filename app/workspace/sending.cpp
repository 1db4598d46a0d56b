// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/sending.h"

#include "app/workspace/sending_desk.h"

#include <algorithm>

namespace hookbench::workspace {

Sending::Sending(QThreadPool& jobs, QObject* parent)
    : QObject(parent)
    , m_jobs(jobs)
{
}

void Sending::attach(SendingDesk* desk, const QString& sessionPath)
{
    m_desk = desk;
    m_path = sessionPath;
    for (const CancelFlag& flag : std::as_const(m_preparing))
        flag.cancel();
    m_preparing.clear();
    m_underWay.clear();
    if (!desk)
        return;
    connect(desk, &SendingDesk::deliveryChanged, this, [this, desk](DocumentId id, bool underWay) {
        if (desk != m_desk)
            return; // of a session that was closed
        if (underWay)
            m_underWay.insert(id);
        else
            m_underWay.remove(id);
        Q_EMIT deliveriesChanged();
    });
    connect(desk, &SendingDesk::progressed, this, &Sending::progressed);
    connect(desk, &SendingDesk::exchanged, this, &Sending::exchanged);
    connect(desk, &SendingDesk::retryScheduled, this, &Sending::retryScheduled);
    connect(desk, &SendingDesk::finished, this, &Sending::finished);
    connect(desk, &SendingDesk::refused, this, &Sending::refused);
    connect(desk, &SendingDesk::resumed, this, &Sending::resumed);
    connect(desk, &SendingDesk::replayed, this, &Sending::replayed);
    connect(desk, &SendingDesk::replayProgressed, this, &Sending::replayProgressed);
    connect(desk, &SendingDesk::replayFailed, this, &Sending::replayFailed);
    connect(desk, &SendingDesk::burstProgressed, this, &Sending::burstProgressed);
    connect(desk, &SendingDesk::burstFinished, this, &Sending::burstFinished);
    connect(desk, &SendingDesk::burstFailed, this, &Sending::burstFailed);
}

template <typename Call>
void Sending::onDesk(Call call)
{
    if (m_desk)
        QMetaObject::invokeMethod(
            m_desk, [desk = m_desk, call = std::move(call)] { call(*desk); }, Qt::QueuedConnection);
}

SendId Sending::send(RequestMaker maker, const RetryPolicy& policy)
{
    const SendId id{++m_lastId};
    onDesk([id, maker = std::move(maker), policy](SendingDesk& desk) { desk.send(id, maker, policy); });
    refuseWhenClosed([this, id](const Error& error) { Q_EMIT refused(id, error); });
    return id;
}

void Sending::refuseWhenClosed(std::function<void(const Error&)> refuse)
{
    if (m_desk)
        return;
    QMetaObject::invokeMethod(
        this,
        [refuse = std::move(refuse)] {
            refuse({ErrorKind::Usage, tr("No session is open."), {}});
        },
        Qt::QueuedConnection);
}

void Sending::resumeDeliveries(const QSet<DocumentId>& only)
{
    withPending([this, only](std::vector<ResumedDelivery> pending) {
        if (!only.isEmpty())
            std::erase_if(pending,
                          [&only](const ResumedDelivery& one) { return !only.contains(one.document.id); });
        onDesk([pending = std::move(pending)](SendingDesk& desk) { desk.resume(pending); });
    });
}

void Sending::resumeDeliveriesTo(const QByteArrayList& targets)
{
    withPending([this, targets](std::vector<ResumedDelivery> pending) {
        const auto isElsewhere = [&targets](const ResumedDelivery& one) {
            return std::ranges::none_of(targets, [&one](const QByteArray& target) {
                return sender::placeOf(target) == sender::placeOf(one.kept.request.url);
            });
        };
        std::erase_if(pending, isElsewhere);
        onDesk([pending = std::move(pending)](SendingDesk& desk) { desk.resume(pending); });
    });
}

void Sending::cancelDelivery(DocumentId id)
{
    withPending([this, id](const std::vector<ResumedDelivery>& pending) {
        const auto found =
            std::ranges::find(pending, id, [](const ResumedDelivery& one) { return one.document.id; });
        if (found != pending.end())
            onDesk([one = *found](SendingDesk& desk) { desk.cancelDelivery(one); });
    });
}

void Sending::withPending(std::function<void(const std::vector<ResumedDelivery>&)> use)
{
    refuseWhenClosed([this](const Error& error) { Q_EMIT resumptionFailed(error); });
    if (!m_desk)
        return;
    m_jobs.start([this, path = m_path, use = std::move(use)] {
        auto pending = std::make_shared<Result<std::vector<ResumedDelivery>>>(pendingDeliveries(path));
        QMetaObject::invokeMethod(
            this,
            [this, path, pending, use] {
                if (path != m_path)
                    return; // closed meanwhile
                if (!*pending)
                    Q_EMIT resumptionFailed(pending->error());
                else
                    use(**pending);
            },
            Qt::QueuedConnection);
    });
}

ReplayId Sending::replay(const ReplayPlan& plan, sender::RequestChange change)
{
    const ReplayId id{++m_lastId};
    refuseWhenClosed([this, id](const Error& error) { Q_EMIT replayFailed(id, error); });
    if (!m_desk)
        return id;
    const CancelFlag flag;
    m_preparing.insert(id.value, flag);
    m_jobs.start([this, id, plan, flag, change = std::move(change), path = m_path] {
        auto prepared = std::make_shared<Result<PreparedReplay>>(prepareReplay(path, plan, flag));
        QMetaObject::invokeMethod(
            this,
            [this, id, prepared, change] {
                if (m_preparing.remove(id.value) == 0)
                    return; // cancelled, and told so
                if (!*prepared) {
                    Q_EMIT replayFailed(id, prepared->error());
                    return;
                }
                onDesk([id, prepared, change](SendingDesk& desk) {
                    desk.replay(id, std::move(**prepared), change);
                });
            },
            Qt::QueuedConnection);
    });
    return id;
}

void Sending::pauseReplay(ReplayId id)
{
    onDesk([id](SendingDesk& desk) { desk.pauseReplay(id); });
}

void Sending::resumeReplay(ReplayId id)
{
    onDesk([id](SendingDesk& desk) { desk.resumeReplay(id); });
}

void Sending::cancelReplay(ReplayId id)
{
    const auto preparing = m_preparing.constFind(id.value);
    if (preparing == m_preparing.constEnd()) {
        onDesk([id](SendingDesk& desk) { desk.cancelReplay(id); });
        return;
    }
    preparing->cancel();
    m_preparing.erase(preparing);
    QMetaObject::invokeMethod(
        this,
        [this, id] {
            ReplayProgress progress;
            progress.state = ReplayProgress::State::Cancelled;
            Q_EMIT replayProgressed(id, progress);
        },
        Qt::QueuedConnection);
}

BurstId Sending::burst(RequestMaker maker, const BurstPlan& plan)
{
    const BurstId id{++m_lastId};
    onDesk([id, maker = std::move(maker), plan](SendingDesk& desk) { desk.burst(id, maker, plan); });
    refuseWhenClosed([this, id](const Error& error) { Q_EMIT burstFailed(id, error); });
    return id;
}

void Sending::cancelBurst(BurstId id)
{
    onDesk([id](SendingDesk& desk) { desk.cancelBurst(id); });
}

SendId Sending::send(const SendRequest& request)
{
    return send([request](qint64) -> Result<SendRequest> { return request; });
}

void Sending::cancel(SendId id)
{
    onDesk([id](SendingDesk& desk) { desk.cancel(id); });
}

} // namespace hookbench::workspace
