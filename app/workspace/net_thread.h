// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/listener/listener_service.h"
#include "app/workspace/answering_desk.h"
#include "app/workspace/sending_desk.h"

#include <QThread>

namespace hookbench::workspace {

/// The thread of the sockets. The listener service and the desks are made and destroyed on it.
class NetThread final : public QThread
{
    Q_OBJECT

public:
    /// `writer` and `clock` must outlive the thread.
    NetThread(session::SessionWriter& writer, QString session, const Clock& clock,
              listener::ListenerLimits limits, qint64 firstConnection, const QString& authorityFolder);
    ~NetThread() override; ///< ends it and waits; connections are cut

Q_SIGNALS:
    /// It runs; all live until the thread ends and are called by invokeMethod.
    void ready(hookbench::listener::ListenerService* service, hookbench::workspace::SendingDesk* desk,
               hookbench::workspace::AnsweringDesk* answers);

protected:
    void run() override;

private:
    session::SessionWriter& m_writer;
    const QString m_session;
    const Clock& m_clock;
    const listener::ListenerLimits m_limits;
    const qint64 m_firstConnection;
    const QString m_authorityFolder;
};

} // namespace hookbench::workspace
