// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/jobs.h"
#include "app/exchange/endpoint.h"
#include "app/exchange/exchange.h"
#include "app/listener/listener_limits.h"
#include "app/session/session_reader.h"
#include "app/session/session_writer.h"

#include <QObject>
#include <QThread>
#include <QThreadPool>

#include <memory>

namespace hookbench::workspace {

/// An endpoint and how it is doing.
struct EndpointStatus {
    enum class Phase { Stopped, Starting, Listening, Failed };
    Endpoint endpoint;
    Phase phase = Phase::Stopped;
    QByteArray url; ///< where it listens, valid while Listening; the port is the real one
    Error error;    ///< why it does not, valid when Failed
};

struct WorkspaceOptions {
    session::Durability durability = session::Durability::Full;
    listener::ListenerLimits limits;
    int notifyIntervalMs = 33; ///< exchangesStored() comes at most this often; 0 is after every commit
};

/// An open session at work: owns the store, the net thread and the listeners and wires them. Lives on the
/// thread that made it (the window's, or the command line's main one) and never blocks it: everything that takes
/// time answers by a signal.
class Workspace : public QObject {
    Q_OBJECT

public:
    enum class State { Closed, Opening, Open, Closing };

    explicit Workspace(WorkspaceOptions options, QObject* parent = nullptr);
    ~Workspace() override; ///< closes what is open and waits for it

    State state() const { return m_state; }
    QString sessionPath() const; ///< of the session that is open, opening or closing; else empty

    /// Closes the present session, then opens this one; ends in sessionOpened() or sessionFailed(). The enabled
    /// endpoints start.
    void openSession(const QString& path, session::SessionWriter::Mode mode);

    /// Ends in sessionClosed(), after running requests were answered and all is written.
    void closeSession();

    /// For this thread, valid while the session is open. Read at most a page at a time.
    const session::SessionReader* reader() const { return m_reader.get(); }

    /// Threads for jobs that read the session. A job opens a SessionReader of its own by sessionPath().
    QThreadPool& jobs() { return m_jobs; }

    const std::vector<EndpointStatus>& endpoints() const { return m_endpoints; }
    const EndpointStatus* endpoint(EndpointId id) const;

    /// Adds (id none) or changes an endpoint and stores it; it (re)starts when enabled, stops when not.
    /// Ends in endpointsChanged() or endpointRejected().
    void saveEndpoint(const Endpoint& endpoint);
    void removeEndpoint(EndpointId id);

    /// Listens without storing anything: endpoints of the command line.
    void addTransientEndpoint(const Endpoint& endpoint);

    /// A copy of the open session; ends in copySaved() or copyFailed().
    void saveCopy(const QString& path);

    void setDurability(session::Durability durability);

Q_SIGNALS:
    void stateChanged();
    void sessionOpened();
    void sessionFailed(const QString& path, const hookbench::Error& error);
    void sessionClosed();

    /// Newly committed exchanges in order of their numbers; bundled, see WorkspaceOptions::notifyIntervalMs.
    void exchangesStored(const QList<hookbench::ExchangeSummary>& summaries);

    void endpointsChanged(); ///< the list, or the phase of one
    void endpointRejected(const hookbench::Error& error);
    void copySaved(const QString& path);
    void copyFailed(const QString& path, const hookbench::Error& error);

    void writingFailed(const hookbench::Error& error); ///< exchanges are being refused with 503
    void writingResumed();

private:
    class Private;
    State m_state = State::Closed;
    QThreadPool m_jobs;
    std::unique_ptr<session::SessionReader> m_reader;
    std::vector<EndpointStatus> m_endpoints;
    std::unique_ptr<Private> d;
};

} // namespace hookbench::workspace
