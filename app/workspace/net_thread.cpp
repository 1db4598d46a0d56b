// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/net_thread.h"

#include "app/templates/template.h"

namespace hookbench::workspace {

NetThread::NetThread(session::SessionWriter& writer, QString session, const Clock& clock,
                     listener::ListenerLimits limits, qint64 firstConnection, const QString& authorityFolder)
    : m_writer(writer)
    , m_session(std::move(session))
    , m_clock(clock)
    , m_limits(limits)
    , m_firstConnection(firstConnection)
    , m_authorityFolder(authorityFolder)
{
    setObjectName(QStringLiteral("net"));
}

NetThread::~NetThread()
{
    quit();
    wait();
}

void NetThread::run()
{
    AnsweringDesk answers(m_session, m_clock, templates::newSeed());
    listener::ListenerService service(m_writer, m_clock, m_limits, m_firstConnection, m_authorityFolder);
    SendingDesk desk(m_writer, m_clock, [&service] { return service.takeConnectionNumber(); });
    service.setBehaviours([&answers](EndpointId endpoint) { return answers.behaviourOf(endpoint); });
    Q_EMIT ready(&service, &desk, &answers);
    exec();
}

} // namespace hookbench::workspace
