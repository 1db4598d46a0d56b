// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/listener/listener_service.h"

#include <QThread>

namespace hookbench::workspace {

/// The thread of the sockets. The listener service is made and destroyed on it.
class NetThread final : public QThread
{
    Q_OBJECT

public:
    /// `recorder` and `clock` must outlive the thread.
    NetThread(Recorder& recorder, const Clock& clock, listener::ListenerLimits limits, qint64 firstConnection,
              const QString& authorityFolder);
    ~NetThread() override; ///< ends it and waits; connections are cut

Q_SIGNALS:
    /// It runs; the service lives until the thread ends and is called by invokeMethod.
    void ready(hookbench::listener::ListenerService* service);

protected:
    void run() override;

private:
    Recorder& m_recorder;
    const Clock& m_clock;
    const listener::ListenerLimits m_limits;
    const qint64 m_firstConnection;
    const QString m_authorityFolder;
};

} // namespace hookbench::workspace
