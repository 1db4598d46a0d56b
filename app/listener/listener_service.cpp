// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/listener_service.h"

#include "app/listener/endpoint_listener.h"

#include <QTimer>

#include <algorithm>

#include <sys/resource.h>

namespace hookbench::listener {

namespace {

constexpr int tickMs = 500;

/// The usual soft limit of 1,024 descriptors is less than the connections we promise to hold.
void raiseDescriptorLimit()
{
    rlimit limit = {};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 65'536);
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

} // namespace

ListenerService::ListenerService(Recorder& recorder, const Clock& clock, ListenerLimits limits,
                                 qint64 firstConnection, const QString& authorityFolder)
    : m_net(std::make_unique<NetContext>(recorder, this, clock, limits, authorityFolder))
{
    raiseDescriptorLimit();
    m_net->nextConnection = firstConnection;
    m_net->recorder.onRelief([this] {
        for (const auto& listener : m_listeners)
            listener->resume();
    });
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &ListenerService::tick);
    timer->start(tickMs);
}

ListenerService::~ListenerService() = default;

void ListenerService::setBehaviours(std::function<std::shared_ptr<Behaviour>(EndpointId)> behaviourOf)
{
    m_net->behaviourOf = std::move(behaviourOf);
}

void ListenerService::start(const Endpoint& endpoint)
{
    if (EndpointListener* present = find(endpoint.id)) {
        if (present->update(endpoint)) {
            Q_EMIT started(endpoint.id, present->url());
            return;
        }
        present->finishSoon();
    }
    auto listener = std::make_unique<EndpointListener>(*m_net, endpoint);
    if (const auto listening = listener->listen(); !listening) {
        Q_EMIT failed(endpoint.id, listening.error());
        return;
    }
    EndpointListener* raw = listener.get();
    connect(raw, &EndpointListener::drained, this, [this, raw] { remove(raw); });
    m_listeners.push_back(std::move(listener));
    Q_EMIT started(endpoint.id, raw->url());
}

void ListenerService::setLimits(const ListenerLimits& limits)
{
    m_net->setLimits(limits);
    for (const auto& listener : m_listeners)
        listener->limitsChanged();
}

void ListenerService::stop(EndpointId id)
{
    if (EndpointListener* listener = find(id))
        listener->finishSoon();
    Q_EMIT stopped(id);
}

void ListenerService::shutDown(int graceMs)
{
    m_shuttingDown = true;
    for (const auto& listener : m_listeners)
        listener->finishSoon();
    if (m_listeners.empty()) {
        Q_EMIT finished();
        return;
    }
    QTimer::singleShot(graceMs, this, [this] {
        for (const auto& listener : m_listeners)
            listener->abandon();
    });
}

qint64 ListenerService::takeConnectionNumber()
{
    return m_net->nextConnection++;
}

EndpointListener* ListenerService::find(EndpointId id) const
{
    const auto found = std::ranges::find_if(m_listeners, [id](const auto& listener) {
        return listener->endpoint().id == id && !listener->isFinishing();
    });
    return found == m_listeners.end() ? nullptr : found->get();
}

void ListenerService::remove(EndpointListener* listener)
{
    // Called from its own signal: it must not be destroyed here.
    const auto found =
        std::ranges::find_if(m_listeners, [listener](const auto& one) { return one.get() == listener; });
    if (found == m_listeners.end())
        return;
    found->release()->deleteLater();
    m_listeners.erase(found);
    if (m_shuttingDown && m_listeners.empty())
        Q_EMIT finished();
}

void ListenerService::tick()
{
    const qint64 nowUs = m_net->clock.monotonicUs();
    for (const auto& listener : m_listeners)
        listener->tick(nowUs);
}

} // namespace hookbench::listener
