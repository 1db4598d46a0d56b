// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/exchange/endpoint.h"
#include "app/exchange/recorder.h"
#include "app/listener/behaviours/behaviour.h"
#include "app/listener/listener_limits.h"

#include <QObject>

#include <memory>
#include <vector>

namespace hookbench::listener {

class EndpointListener;
struct NetContext;

/// The endpoints at work. Every request becomes an Exchange, goes to the Recorder, and is answered after its
/// receipt came; 503 when the receipt is negative. Belongs to the thread that makes it (the net thread): call
/// it from others by invokeMethod.
class ListenerService : public QObject
{
    Q_OBJECT

public:
    /// `recorder` and `clock` must outlive this object. Connections are numbered from `firstConnection`.
    /// `authorityFolder`: where the local certificate authority is kept, which is made for the first endpoint
    /// that needs it.
    ListenerService(Recorder& recorder, const Clock& clock, ListenerLimits limits, qint64 firstConnection,
                    const QString& authorityFolder);
    ~ListenerService() override;

    /// Who answers at an endpoint, asked when it begins to listen. Before the first start(); without it each
    /// gives its usual reply.
    void setBehaviours(std::function<std::shared_ptr<Behaviour>(EndpointId)> behaviourOf);

    /// Listens as `endpoint` says; when it already does, takes over what is new. Ends in started() or
    /// failed().
    void start(const Endpoint& endpoint);

    /// Takes over other limits; present connections go by them from their next message.
    void setLimits(const ListenerLimits& limits);

    /// Accepts no more; requests under way are answered first. Ends in stopped().
    void stop(EndpointId id);

    /// Stops all; finished() tells when the last request was answered, or given up after `graceMs`.
    void shutDown(int graceMs);

    /// The next number of a connection, for those that are made on this thread by others.
    qint64 takeConnectionNumber();

Q_SIGNALS:
    void started(hookbench::EndpointId id, const QByteArray& url);
    void failed(hookbench::EndpointId id, const hookbench::Error& error);
    void stopped(hookbench::EndpointId id);
    void finished();

private:
    EndpointListener* find(EndpointId id) const;
    void remove(EndpointListener* listener);
    void tick();

    std::unique_ptr<NetContext> m_net;
    std::vector<std::unique_ptr<EndpointListener>> m_listeners;
    bool m_shuttingDown = false;
};

} // namespace hookbench::listener
