// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/exchange/endpoint.h"
#include "app/exchange/recorder.h"
#include "app/listener/listener_limits.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace hookbench::listener {

class EndpointListener;
class NetRecorder;

/// The endpoints at work. Lives on the net thread: create it, move it there, and call its slots by queued
/// connection or invokeMethod. Every request becomes an Exchange, goes to the Recorder, and is answered after
/// its receipt came; 503 when the receipt is negative.
class ListenerService : public QObject {
    Q_OBJECT

public:
    /// `recorder` and `clock` must outlive this object. Connections are numbered from `firstConnection`.
    ListenerService(Recorder& recorder, const Clock& clock, ListenerLimits limits, qint64 firstConnection);
    ~ListenerService() override;

public Q_SLOTS:
    /// Listens as `endpoint` says; when it already does, takes over its reply, and its address if that changed.
    void start(const hookbench::Endpoint& endpoint);

    /// Accepts no more; requests under way are answered first.
    void stop(hookbench::EndpointId id);

    /// Stops all; finished() tells when the last request was answered, or given up after `graceMs`.
    void shutDown(int graceMs);

Q_SIGNALS:
    void started(hookbench::EndpointId id, const QByteArray& url);
    void failed(hookbench::EndpointId id, const hookbench::Error& error);
    void stopped(hookbench::EndpointId id);
    void finished();

private:
    void finishIfIdle();

    Recorder& m_recorder;
    const Clock& m_clock;
    const ListenerLimits m_limits;
    std::shared_ptr<NetRecorder> m_netRecorder;
    std::vector<std::unique_ptr<EndpointListener>> m_listeners;
    qint64 m_nextConnection;
    bool m_shuttingDown = false;
};

} // namespace hookbench::listener
