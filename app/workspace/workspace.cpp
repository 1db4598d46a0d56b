// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/workspace.h"

#include "app/formats/draft_json.h"
#include "app/listener/listener_service.h"
#include "app/workspace/answering_desk.h"
#include "app/workspace/exchange_import.h"
#include "app/workspace/exchange_judge.h"
#include "app/workspace/known_sessions.h"
#include "app/workspace/local_authority.h"
#include "app/workspace/net_thread.h"
#include "app/workspace/provider_catalogue.h"
#include "app/workspace/sending_desk.h"

#include <QFileInfo>

#include <algorithm>
#include <iterator>
#include <utility>

namespace hookbench::workspace {

using session::SessionReader;
using session::SessionWriter;

namespace {
/// How long requests under way may take to end when a session closes.
constexpr int shutDownGraceMs = 3'000;

/// How often a session that another program writes is looked at.
constexpr int followIntervalMs = 500;
constexpr char draftKind[] = "draft";
} // namespace

struct Workspace::Opened
{
    std::unique_ptr<SessionWriter> writer;
    std::unique_ptr<SessionReader> reader;
    std::vector<Endpoint> endpoints;
    std::vector<Document> documents;
    ReadOnlyReason readOnly = ReadOnlyReason::None;
    ExchangeId last; ///< of those that are there when it is opened for reading
    std::shared_ptr<const providers::Catalogue> catalogue;
};

/// What came of one run of importing.
struct Workspace::Imported
{
    qint64 exchanges = 0;
    std::vector<Draft> drafts;
    QStringList problems;
};

Workspace::Workspace(WorkspaceOptions options, QObject* parent)
    : QObject(parent)
    , m_options(options)
    , m_openJob(m_files)
    , m_closeJob(m_files)
    , m_rules(m_documents, m_clock, authorityFolder())
    , m_importJob(m_files)
    , m_careJob(m_files)
    , m_sending(m_jobs)
{
    m_files.setMaxThreadCount(1);
    m_jobs.setMaxThreadCount(2);
    m_newsTimer.setSingleShot(true);
    m_newsTimer.setInterval(m_options.notifyIntervalMs);
    connect(&m_newsTimer, &QTimer::timeout, this, &Workspace::notify);
    m_followTimer.setInterval(followIntervalMs);
    connect(&m_followTimer, &QTimer::timeout, this, &Workspace::followWriter);
    connect(&m_secrets, &SecretKeeper::changed, this, &Workspace::renewJudge);
}

Workspace::~Workspace()
{
    m_openJob.cancel();
    m_importJob.cancel();
    m_importCancel.cancel();
    m_compactionCancel.cancel();
    m_salvageCancel.cancel();
    m_careJob.cancel();
    stopNet();
    m_reader.reset();
    m_files.waitForDone(); // an import may be using the writer
    m_writer.reset();
    m_jobs.waitForDone();
    m_files.waitForDone();
}

void Workspace::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void Workspace::openSession(const QString& path, SessionWriter::Mode mode)
{
    m_waitingPath = path;
    m_waitingMode = mode;
    if (m_state == State::Open)
        closeSession();
    else if (m_state == State::Closed && !m_isCompacting)
        openWaiting();
    // Opening or Closing: taken up when that ends.
}

void Workspace::openWaiting()
{
    m_path = std::exchange(m_waitingPath, {});
    setState(State::Opening);
    m_openJob.start([path = m_path, mode = m_waitingMode, options = m_options, catalogue = m_catalogue](
                        const CancelFlag&) { return open(path, mode, options, catalogue); },
                    [this](Result<Opened> opened) {
                        if (opened) {
                            useSession(std::move(*opened));
                            return;
                        }
                        const QString path = std::exchange(m_path, {});
                        setState(State::Closed);
                        Q_EMIT sessionFailed(path, opened.error());
                        if (const auto tell = std::exchange(m_afterOpening, {}))
                            tell();
                        if (!m_waitingPath.isEmpty())
                            openWaiting();
                    });
}

Result<Workspace::Opened> Workspace::open(const QString& path, SessionWriter::Mode mode,
                                          const WorkspaceOptions& options,
                                          std::shared_ptr<const providers::Catalogue> catalogue)
{
    const KnownSessions known(options.knownSessions);
    const bool isThere = QFileInfo(path).size() > 0;
    if (!catalogue)
        catalogue = loadProviders();
    if (options.mayReadOnly && isThere && !known.contains(path))
        return openForReading(path, ReadOnlyReason::Stranger, std::move(catalogue));
    Opened opened;
    auto writer = SessionWriter::open(path, mode, options.durability, options.sessionLimit);
    if (!writer) {
        const ErrorKind kind = writer.error().kind;
        if (options.mayReadOnly && isThere && kind == ErrorKind::InUse)
            return openForReading(path, ReadOnlyReason::InUse, std::move(catalogue));
        if (options.mayReadOnly && isThere && kind == ErrorKind::Denied)
            return openForReading(path, ReadOnlyReason::Medium, std::move(catalogue));
        return fail(writer.error());
    }
    // A list that cannot be written costs a question the next time, nothing more.
    static_cast<void>(known.add(path).has_value());
    opened.writer = std::move(*writer);
    opened.catalogue = std::move(catalogue);
    if (Result<void> read = readContent(opened, path); !read)
        return fail(read.error());
    return opened;
}

Result<Workspace::Opened> Workspace::openForReading(const QString& path, ReadOnlyReason reason,
                                                    std::shared_ptr<const providers::Catalogue> catalogue)
{
    Opened opened;
    opened.catalogue = std::move(catalogue);
    opened.readOnly = reason;
    if (Result<void> read = readContent(opened, path); !read)
        return fail(read.error());
    const Result<ExchangeId> last = opened.reader->lastExchange();
    if (!last)
        return fail(last.error());
    opened.last = *last;
    return opened;
}

Result<void> Workspace::readContent(Opened& opened, const QString& path)
{
    auto reader = SessionReader::open(path);
    if (!reader)
        return fail(reader.error());
    opened.reader = std::move(*reader);
    auto endpoints = opened.reader->endpoints();
    if (!endpoints)
        return fail(endpoints.error());
    opened.endpoints = std::move(*endpoints);
    auto documents = opened.reader->documents({});
    if (!documents)
        return fail(documents.error());
    opened.documents = std::move(*documents);
    return {};
}

void Workspace::useSession(Opened opened)
{
    m_writer = std::move(opened.writer);
    m_reader = std::move(opened.reader);
    m_readOnlyReason = opened.readOnly;
    m_followedTo = opened.last;
    m_catalogue = std::move(opened.catalogue);
    m_documents.open(m_writer.get(), std::move(opened.documents));
    if (!m_writer) {
        if (m_readOnlyReason == ReadOnlyReason::InUse)
            m_followTimer.start();
        m_retention = {};
        renewJudge();
        takeOver(opened.endpoints);
        return;
    }
    m_retention = m_writer->retention();
    connect(m_writer.get(), &SessionWriter::exchangesStored, this, &Workspace::collect, Qt::QueuedConnection);
    connect(m_writer.get(), &SessionWriter::exchangesPurged, this, &Workspace::exchangesPurged,
            Qt::QueuedConnection);
    connect(m_writer.get(), &SessionWriter::writingFailed, this, &Workspace::writingFailed,
            Qt::QueuedConnection);
    connect(m_writer.get(), &SessionWriter::writingResumed, this, &Workspace::writingResumed,
            Qt::QueuedConnection);
    startNet(opened.endpoints);
}

void Workspace::takeOver(const std::vector<Endpoint>& endpoints)
{
    for (const Endpoint& endpoint : endpoints)
        m_endpoints.push_back({endpoint, EndpointStatus::Phase::Stopped, {}, {}, false});
    setState(State::Open);
    Q_EMIT sessionOpened();
    if (m_options.startEndpoints && m_writer)
        startEndpoints();
    Q_EMIT endpointsChanged();
    if (const auto tell = std::exchange(m_afterOpening, {}))
        tell();
    if (!m_waitingPath.isEmpty())
        closeSession();
}

void Workspace::startEndpoints()
{
    for (EndpointStatus& status : m_endpoints) {
        if (status.endpoint.enabled)
            listen(status);
    }
    const bool isNew = m_endpoints.empty() && !m_writer->start().lastExchange;
    if (isNew)
        saveEndpoint(defaultEndpoint(), defaultPortTries);
}

Endpoint Workspace::defaultEndpoint()
{
    Endpoint endpoint;
    endpoint.name = tr("Webhooks");
    return endpoint;
}

template <typename Call>
void Workspace::onNet(Call call)
{
    if (m_net)
        QMetaObject::invokeMethod(
            m_net, [net = m_net, call = std::move(call)] { call(*net); }, Qt::QueuedConnection);
}

/// The session is open when its endpoints can listen.
void Workspace::startNet(const std::vector<Endpoint>& endpoints)
{
    m_netThread = std::make_unique<NetThread>(*m_writer, m_path, m_clock, m_options.limits,
                                              m_writer->start().lastConnection + 1, authorityFolder());
    connect(m_netThread.get(), &NetThread::ready, this,
            [this, endpoints](listener::ListenerService* net, SendingDesk* desk, AnsweringDesk* answers) {
                useNet(net, desk, answers);
                takeOver(endpoints);
            });
    renewJudge();
    m_netThread->setSigner(m_options.forwardSigner);
    m_netThread->start();
}

void Workspace::renewJudge()
{
    if (!m_catalogue)
        return;
    const bool isOpen = m_secrets.state() == SecretKeeper::State::Ready;
    m_judge = std::make_shared<const ExchangeJudge>(m_catalogue, isOpen ? m_secrets.set() : m_options.stored,
                                                    m_options.secrets);
    if (!m_netThread)
        return; // a session that is only read
    if (!m_net) {
        m_netThread->recorder().setJudge(m_judge); // it does not run yet
        return;
    }
    onNet([thread = m_netThread.get(), judge = m_judge](listener::ListenerService&) {
        thread->recorder().setJudge(judge);
    });
}

void Workspace::useNet(listener::ListenerService* net, SendingDesk* desk, AnsweringDesk* answers)
{
    using listener::ListenerService;
    m_net = net;
    m_desk = desk;
    m_sending.attach(desk, m_path);
    m_rules.attach(answers);
    QMetaObject::invokeMethod(
        answers, [answers, rules = m_options.handshakes] { answers->setHandshakes(rules); },
        Qt::QueuedConnection);
    connect(answers, &AnsweringDesk::handshakeAnswered, this, [this](ExchangeId id, const QString& text) {
        Annotation annotation;
        annotation.tags = {QStringLiteral("handshake")};
        annotation.note = text;
        annotate({{id, annotation}}, [](const Result<void>&) {});
    });
    connect(net, &ListenerService::started, this, &Workspace::endpointStarted);
    connect(net, &ListenerService::failed, this, &Workspace::endpointFailed);
    connect(net, &ListenerService::stopped, this, &Workspace::endpointStopped);
    connect(m_netThread.get(), &NetThread::cameToRest, this, &Workspace::writeOut);
    setLimits(m_options.limits); // they may have changed since its thread was started
}

void Workspace::stopNet()
{
    m_net = nullptr;
    m_desk = nullptr;
    m_sending.attach(nullptr, {});
    m_judge.reset();
    m_rules.attach(nullptr);
    m_netThread.reset();
}

void Workspace::closeSession()
{
    if (m_state != State::Open)
        return;
    setState(State::Closing);
    m_importJob.cancel();
    m_importCancel.cancel();
    m_waitingImports.clear();
    m_followTimer.stop();
    if (!m_writer) {
        writeOut();
        return;
    }
    // What is being sent is cut off, and recorded as far as it came; then requests are answered.
    onNet([desk = m_desk](listener::ListenerService& net) {
        desk->shutDown([&net] { net.shutDown(shutDownGraceMs); });
    });
}

/// All requests are answered: nothing more will be recorded.
void Workspace::writeOut()
{
    stopNet();
    m_documents.close();
    m_reader.reset();
    // Draining the queue, the last checkpoint and turning the session into a single file may take a while.
    m_closeJob.start(
        [writer = std::shared_ptr<SessionWriter>(std::move(m_writer))](const CancelFlag&) mutable {
            writer.reset();
            return true;
        },
        [this](bool) { closed(); });
}

void Workspace::closed()
{
    notify();
    m_readOnlyReason = ReadOnlyReason::None;
    m_path.clear();
    m_endpoints.clear();
    m_portFallbacks.clear();
    setState(State::Closed);
    Q_EMIT endpointsChanged();
    Q_EMIT sessionClosed();
    if (m_isCompacting)
        runCompaction();
    else if (!m_waitingPath.isEmpty())
        openWaiting();
}

void Workspace::collect(const QList<ExchangeSummary>& summaries)
{
    m_news.append(summaries);
    if (m_options.notifyIntervalMs == 0)
        notify();
    else if (!m_newsTimer.isActive())
        m_newsTimer.start();
}

void Workspace::notify()
{
    m_newsTimer.stop();
    if (!m_news.isEmpty())
        Q_EMIT exchangesStored(std::exchange(m_news, {}));
}

const EndpointStatus* Workspace::endpoint(EndpointId id) const
{
    const auto found = std::ranges::find_if(
        m_endpoints, [id](const EndpointStatus& status) { return status.endpoint.id == id; });
    return found == m_endpoints.end() ? nullptr : &*found;
}

EndpointStatus* Workspace::find(EndpointId id)
{
    return const_cast<EndpointStatus*>(std::as_const(*this).endpoint(id));
}

void Workspace::listen(EndpointStatus& status)
{
    if (!m_net)
        return; // open for reading alone
    if (status.phase != EndpointStatus::Phase::Listening)
        status.phase = EndpointStatus::Phase::Starting;
    onNet([endpoint = status.endpoint](listener::ListenerService& net) { net.start(endpoint); });
}

void Workspace::stopListening(EndpointStatus& status)
{
    onNet([id = status.endpoint.id](listener::ListenerService& net) { net.stop(id); });
}

void Workspace::saveEndpoint(const Endpoint& endpoint, int portTries)
{
    if (const auto valid = validateEndpoint(endpoint); !valid) {
        Q_EMIT endpointRejected(valid.error());
        return;
    }
    if (m_state != State::Open)
        return;
    if (!m_writer) {
        Q_EMIT endpointRejected(readOnlyError());
        return;
    }
    m_writer->saveEndpoint(endpoint, [this, portTries](Result<Endpoint> stored) {
        QMetaObject::invokeMethod(
            this,
            [this, portTries, stored = std::move(stored)] {
                if (stored)
                    endpointStored(*stored, portTries);
                else
                    Q_EMIT endpointRejected(stored.error());
            },
            Qt::QueuedConnection);
    });
}

void Workspace::endpointStored(const Endpoint& endpoint, int portTries)
{
    if (m_state != State::Open)
        return;
    EndpointStatus* status = find(endpoint.id);
    if (!status) {
        m_endpoints.push_back({endpoint, EndpointStatus::Phase::Stopped, {}, {}, false});
        status = &m_endpoints.back();
    }
    status->endpoint = endpoint;
    m_portFallbacks.insert(endpoint.id, portTries);
    if (endpoint.enabled)
        listen(*status);
    else
        stopListening(*status);
    Q_EMIT endpointsChanged();
}

void Workspace::removeEndpoint(EndpointId id)
{
    if (m_state != State::Open)
        return;
    if (!m_writer) {
        Q_EMIT endpointRejected(readOnlyError());
        return;
    }
    m_writer->removeEndpoint(id, [this, id](Result<void> removed) {
        QMetaObject::invokeMethod(
            this,
            [this, id, removed = std::move(removed)] {
                EndpointStatus* status = find(id);
                if (!removed) {
                    Q_EMIT endpointRejected(removed.error());
                } else if (status) {
                    stopListening(*status);
                    std::erase_if(m_endpoints,
                                  [id](const EndpointStatus& one) { return one.endpoint.id == id; });
                    Q_EMIT endpointsChanged();
                }
            },
            Qt::QueuedConnection);
    });
}

void Workspace::retryEndpoint(EndpointId id)
{
    if (EndpointStatus* status = find(id)) {
        listen(*status);
        Q_EMIT endpointsChanged();
    }
}

void Workspace::addTransientEndpoint(const Endpoint& endpoint, int portTries, std::vector<Rule> rules,
                                     const Cors& cors)
{
    EndpointStatus status{endpoint, EndpointStatus::Phase::Stopped, {}, {}, true};
    status.endpoint.id = EndpointId{--m_lastTransient};
    m_portFallbacks.insert(status.endpoint.id, portTries);
    if (!rules.empty() || cors.isOn)
        m_rules.setTransient(status.endpoint.id, std::move(rules), cors);
    m_endpoints.push_back(std::move(status));
    listen(m_endpoints.back());
    Q_EMIT endpointsChanged();
}

void Workspace::endpointStarted(EndpointId id, const QByteArray& url)
{
    EndpointStatus* status = find(id);
    if (!status)
        return;
    status->phase = EndpointStatus::Phase::Listening;
    status->url = url;
    status->error = {};
    m_portFallbacks.remove(id);
    Q_EMIT endpointsChanged();
}

void Workspace::endpointFailed(EndpointId id, const Error& error)
{
    EndpointStatus* status = find(id);
    if (!status)
        return;
    const int tries = m_portFallbacks.take(id);
    if (error.kind == ErrorKind::InUse && tries > 0 && status->endpoint.port < 65'535) {
        ++status->endpoint.port;
        if (status->transient) {
            m_portFallbacks.insert(id, tries - 1);
            listen(*status);
        } else {
            saveEndpoint(Endpoint(status->endpoint), tries - 1);
        }
        return;
    }
    status->phase = EndpointStatus::Phase::Failed;
    status->url.clear();
    status->error = error;
    Q_EMIT endpointsChanged();
}

void Workspace::endpointStopped(EndpointId id)
{
    if (EndpointStatus* status = find(id)) {
        status->phase = EndpointStatus::Phase::Stopped;
        status->url.clear();
        status->error = {};
        Q_EMIT endpointsChanged();
    }
}

void Workspace::annotate(std::vector<std::pair<ExchangeId, Annotation>> annotations,
                         std::function<void(const Result<void>&)> done)
{
    if (m_state == State::Open && m_writer)
        m_writer->annotate(std::move(annotations), here(std::move(done)));
    else if (m_state == State::Open)
        here(std::move(done))(fail(readOnlyError()));
}

void Workspace::saveDocument(const Document& document, std::function<void(const Result<Document>&)> done)
{
    if (m_state == State::Open && m_writer)
        m_writer->saveDocument(document, here(std::move(done)));
    else if (m_state == State::Open)
        here(std::move(done))(fail(readOnlyError()));
}

void Workspace::removeDocument(DocumentId id, std::function<void(const Result<void>&)> done)
{
    if (m_state == State::Open && m_writer)
        m_writer->removeDocument(id, here(std::move(done)));
    else if (m_state == State::Open)
        here(std::move(done))(fail(readOnlyError()));
}

void Workspace::setDeleted(const std::vector<ExchangeId>& ids, bool deleted,
                           std::function<void(const Result<qint64>&)> done)
{
    if (m_state == State::Open && m_writer)
        m_writer->setDeleted(ids, deleted, here(std::move(done)));
    else if (m_state == State::Open)
        here(std::move(done))(fail(readOnlyError()));
}

void Workspace::saveCopy(const QString& path)
{
    if (m_state != State::Open)
        return;
    if (!m_writer) {
        copyForReading(path);
        return;
    }
    m_writer->saveCopy(path, [this, path](Result<void> saved) {
        QMetaObject::invokeMethod(
            this,
            [this, path, saved = std::move(saved)] {
                if (saved)
                    noteMadeHere(path);
                if (saved)
                    Q_EMIT copySaved(path);
                else
                    Q_EMIT copyFailed(path, saved.error());
            },
            Qt::QueuedConnection);
    });
}

void Workspace::importFiles(std::vector<ImportRequest> requests)
{
    if (m_state != State::Open)
        return;
    if (!m_writer) {
        Q_EMIT filesImported(0, {readOnlyError().message});
        return;
    }
    std::move(requests.begin(), requests.end(), std::back_inserter(m_waitingImports));
    if (!m_importJob.isRunning())
        importWaiting();
}

void Workspace::cancelImport()
{
    m_waitingImports.clear();
    m_importCancel.cancel();
}

/// On the thread that closes the session, too: its writer lives until the job has ended.
void Workspace::importWaiting()
{
    m_importCancel = {};
    const auto tell = [this](qint64 done, qint64 total) {
        const int percent = total > 0 ? int(double(done) / double(total) * 100) : -1;
        QMetaObject::invokeMethod(
            this, [this, percent] { Q_EMIT importProgressed(percent); }, Qt::QueuedConnection);
    };
    const auto work = [requests = std::exchange(m_waitingImports, {}), writer = m_writer.get(),
                       judge = m_judge, tell, stop = m_importCancel](const CancelFlag& cancel) {
        Imported imported;
        for (const ImportRequest& request : requests) {
            if (cancel.isCancelled() || stop.isCancelled())
                break;
            Result<ImportOutcome> outcome = importFile(request, *writer, stop, tell, judge.get());
            if (!outcome) {
                imported.problems += outcome.error().message;
                continue;
            }
            imported.exchanges += outcome->exchanges;
            std::move(outcome->drafts.begin(), outcome->drafts.end(), std::back_inserter(imported.drafts));
            for (const formats::ImportProblem& problem : outcome->listed)
                imported.problems +=
                    tr("%1, %2: %3").arg(QFileInfo(request.path).fileName(), problem.place, problem.message);
        }
        return imported;
    };
    m_importJob.start(work, [this](const Imported& imported) { finishImport(imported); });
}

void Workspace::finishImport(const Imported& imported)
{
    double position = m_documents.lastPosition(draftKind, {});
    for (const Draft& draft : imported.drafts) {
        Document document;
        document.kind = draftKind;
        document.name = draft.name;
        document.position = ++position;
        document.content = formats::writeDraft(draft);
        m_documents.save(std::move(document));
    }
    Q_EMIT filesImported(imported.exchanges, imported.problems);
    if (!m_waitingImports.empty() && m_state == State::Open)
        importWaiting();
}

void Workspace::setLimits(const listener::ListenerLimits& limits)
{
    m_options.limits = limits;
    onNet([limits](listener::ListenerService& net) { net.setLimits(limits); });
}

void Workspace::setSessionLimit(qint64 bytes)
{
    m_options.sessionLimit = bytes;
    if (m_writer)
        m_writer->setSizeLimit(bytes);
}

void Workspace::setDurability(session::Durability durability)
{
    m_options.durability = durability;
    if (m_writer)
        m_writer->setDurability(durability);
}

} // namespace hookbench::workspace
