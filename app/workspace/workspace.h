// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/jobs.h"
#include "app/exchange/endpoint.h"
#include "app/exchange/exchange.h"
#include "app/listener/listener_limits.h"
#include "app/session/session_reader.h"
#include "app/session/session_writer.h"
#include "app/workspace/documents.h"
#include "app/workspace/rules.h"
#include "app/workspace/sending.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace hookbench::listener {
class ListenerService;
}

namespace hookbench::workspace {

class AnsweringDesk;
class NetThread;
class SendingDesk;
struct ImportRequest;

/// An endpoint and how it is doing.
struct EndpointStatus
{
    enum class Phase { Stopped, Starting, Listening, Failed };

    Endpoint endpoint;
    Phase phase = Phase::Stopped;
    QByteArray url;         ///< where it listens, valid while Listening; the port is the real one
    Error error;            ///< why it does not, valid when Failed
    bool transient = false; ///< of the command line: not kept in the session
};

constexpr qint64 defaultSessionLimit = qint64(50) << 30;

struct WorkspaceOptions
{
    session::Durability durability = session::Durability::Full;
    listener::ListenerLimits limits;
    qint64 sessionLimit = defaultSessionLimit; ///< bytes on the disk; 0 is none
    int notifyIntervalMs = 33;  ///< exchangesStored() comes at most this often; 0 is after every commit
    bool startEndpoints = true; ///< the session's enabled endpoints listen; a new session gets a default one
};

/// An open session at work: owns the store, the net thread and the listeners and wires them. Lives on the
/// thread that made it (the window's, or the command line's main one) and never blocks it: everything that
/// takes time answers by a signal.
class Workspace : public QObject
{
    Q_OBJECT

public:
    enum class State { Closed, Opening, Open, Closing };

    explicit Workspace(WorkspaceOptions options, QObject* parent = nullptr);

    /// Closes what is open and waits for it: the one call that blocks, at the end of the program.
    ~Workspace() override;

    State state() const { return m_state; }
    QString sessionPath() const { return m_path; } ///< open, opening or closing; else empty

    /// Closes the present session, then opens this one; ends in sessionOpened() or sessionFailed().
    void openSession(const QString& path, session::SessionWriter::Mode mode);

    /// Ends in sessionClosed(), after running requests were answered and all is written.
    void closeSession();

    /// For this thread, valid while the session is open. Read at most a page at a time.
    const session::SessionReader* reader() const { return m_reader.get(); }

    /// Threads for jobs that read the session. A job opens a SessionReader of its own by sessionPath().
    QThreadPool& jobs() { return m_jobs; }

    /// What is sent rather than captured.
    Sending& sending() { return m_sending; }

    /// What the user made and the session keeps; empty while none is open.
    Documents& documents() { return m_documents; }

    /// How endpoints answer.
    Rules& rules() { return m_rules; }

    const std::vector<EndpointStatus>& endpoints() const { return m_endpoints; }
    const EndpointStatus* endpoint(EndpointId id) const;

    /// Adds (id none) or changes an endpoint and stores it; it (re)starts when enabled, stops when not.
    /// Ends in endpointsChanged() or endpointRejected(). When its port is taken, up to `portTries` following
    /// ones are tried and the free one is stored.
    void saveEndpoint(const Endpoint& endpoint, int portTries = 0);
    void removeEndpoint(EndpointId id);

    /// Tries again to listen, after a failure.
    void retryEndpoint(EndpointId id);

    /// Listens without storing anything, and answers by these rules. Such endpoints have negative ids.
    void addTransientEndpoint(const Endpoint& endpoint, int portTries = 0, std::vector<Rule> rules = {});

    /// What a new session starts with: 127.0.0.1, port 8080 or one of the following defaultPortTries.
    static Endpoint defaultEndpoint();
    static constexpr int defaultPortTries = 20;

    /// These store what the user says about exchanges, all or none, and what the user made. `done` hears of
    /// it on this thread, unless the session is closed meanwhile.
    void annotate(std::vector<std::pair<ExchangeId, Annotation>> annotations,
                  std::function<void(const Result<void>&)> done);
    void saveDocument(const Document& document, std::function<void(const Result<Document>&)> done);
    void removeDocument(DocumentId id, std::function<void(const Result<void>&)> done);

    /// See SessionWriter::setDeleted(); `done` hears of it on this thread.
    void setDeleted(const std::vector<ExchangeId>& ids, bool deleted,
                    std::function<void(const Result<qint64>&)> done);

    /// A copy of the open session; ends in copySaved() or copyFailed().
    void saveCopy(const QString& path);

    /// Takes what is in files into the open session, one file after the other; ends in filesImported(),
    /// unless the session is closed before. A second call while one runs waits for its turn.
    void importFiles(std::vector<ImportRequest> requests);
    void cancelImport(); ///< what came until then stays; filesImported() follows

    void setDurability(session::Durability durability);
    session::Durability durability() const { return m_options.durability; }

    /// What endpoints take from their senders, where they do not say otherwise themselves. Present
    /// connections go by it from their next message.
    void setLimits(const listener::ListenerLimits& limits);

    /// Bytes that the session may take on the disk; 0 is no limit. Above it requests are answered 503, see
    /// writingFailed(), and recorded again when it is raised.
    void setSessionLimit(qint64 bytes);

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

    /// How many exchanges came, and what went wrong, a sentence for each.
    void filesImported(qint64 exchanges, const QStringList& problems);
    void importProgressed(int percent); ///< -1 when that is not known

    void writingFailed(const hookbench::Error& error); ///< exchanges are being refused with 503
    void writingResumed();

private:
    struct Opened;
    static Result<Opened> open(const QString& path, session::SessionWriter::Mode mode,
                               const WorkspaceOptions& options);
    void setState(State state);
    void openWaiting();
    void useSession(Opened opened);
    void takeOver(const std::vector<Endpoint>& endpoints);
    void startEndpoints();
    void startNet(const std::vector<Endpoint>& endpoints);
    void useNet(listener::ListenerService* net, SendingDesk* desk, AnsweringDesk* answers);
    void stopNet();
    void writeOut();
    void importWaiting();
    struct Imported;
    void finishImport(const Imported& imported);
    void closed();
    void collect(const QList<ExchangeSummary>& summaries);
    void notify();

    EndpointStatus* find(EndpointId id);
    void listen(EndpointStatus& status);
    void stopListening(EndpointStatus& status);
    void endpointStored(const Endpoint& endpoint, int portTries);
    void endpointStarted(EndpointId id, const QByteArray& url);
    void endpointFailed(EndpointId id, const Error& error);
    void endpointStopped(EndpointId id);
    template <typename Call>
    void onNet(Call call);
    template <typename Value>
    std::function<void(Result<Value>)> here(std::function<void(const Result<Value>&)> done);

    WorkspaceOptions m_options;
    SystemClock m_clock;
    State m_state = State::Closed;
    QString m_path;
    QString m_waitingPath; ///< to be opened once the present session is closed
    session::SessionWriter::Mode m_waitingMode = session::SessionWriter::Mode::OpenExisting;

    QThreadPool m_jobs;
    QThreadPool m_files; ///< one thread: opening and closing happen in order
    LatestJob m_openJob;
    LatestJob m_closeJob;
    Documents m_documents;
    Rules m_rules;
    LatestJob m_importJob;
    CancelFlag m_importCancel;
    std::vector<ImportRequest> m_waitingImports;
    std::unique_ptr<session::SessionWriter> m_writer;
    std::unique_ptr<session::SessionReader> m_reader;
    std::unique_ptr<NetThread> m_netThread;
    listener::ListenerService* m_net = nullptr; ///< lives on m_netThread
    SendingDesk* m_desk = nullptr;              ///< so does this
    Sending m_sending;

    std::vector<EndpointStatus> m_endpoints;
    QHash<EndpointId, int> m_portFallbacks;
    qint64 m_lastTransient = 0;

    QList<ExchangeSummary> m_news; ///< stored and not yet told
    QTimer m_newsTimer;
};

} // namespace hookbench::workspace
