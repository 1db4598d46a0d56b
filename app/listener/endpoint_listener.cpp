// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/endpoint_listener.h"

#include "app/http/response_writer.h"
#include "app/listener/behaviours/fixed_reply.h"

#include <QTimer>

#include <cerrno>

#include <sys/socket.h>

namespace hookbench::listener {

namespace {
/// Accepted in one go, before connections that are already there get their turn.
constexpr int acceptsInARow = 256;

/// Out of descriptors: connections wait in the kernel's queue meanwhile.
constexpr int acceptPauseMs = 200;
} // namespace

NetContext::NetContext(Recorder& target, QObject* receiptContext, const Clock& time, ListenerLimits bounds,
                       QString authorityFolder)
    : recorder(target, receiptContext)
    , clock(time)
    , limits(bounds)
    , authority(std::move(authorityFolder), time)
{
    recorder.bodyMemory().budget().setBound(limits.bodyMemory);
    headMemory.setBound(limits.headMemory);
    reactor.aroundRounds([this] { recorder.holdBack(); }, [this] { recorder.letGo(); });
}

void NetContext::setLimits(const ListenerLimits& bounds)
{
    limits = bounds;
    recorder.bodyMemory().budget().setBound(limits.bodyMemory);
    recorder.bodyMemory().relieve();
    headMemory.setBound(limits.headMemory);
}

const QByteArray& NetContext::date()
{
    const qint64 second = clock.wallUs() / 1'000'000;
    if (second != m_dateSecond) {
        m_dateSecond = second;
        m_date = http::httpDate(second);
    }
    return m_date;
}

EndpointListener::EndpointListener(NetContext& net, Endpoint endpoint)
    : m_net(net)
    , m_endpoint(std::move(endpoint))
    , m_limits(effectiveLimits(net.limits, m_endpoint.limits))
    , m_admission(m_endpoint.access, net.clock)
    , m_behaviour(net.behaviourOf ? net.behaviourOf(m_endpoint.id) : std::make_shared<FixedReply>())
{
}

EndpointListener::~EndpointListener()
{
    if (m_socket.isValid())
        m_net.reactor.forget(m_socket.descriptor(), this);
}

Result<void> EndpointListener::listen()
{
    if (m_endpoint.tls.enabled) {
        auto context = makeTlsContext(m_endpoint, m_net.authority);
        if (!context)
            return fail(context.error());
        m_tls = std::move(*context);
    }
    auto socket = Socket::listenOn(m_endpoint.address, m_endpoint.port);
    if (!socket)
        return fail(socket.error());
    m_socket = std::move(*socket);
    m_url = endpointUrl(m_endpoint, m_socket.localPort());
    m_net.reactor.watch(m_socket.descriptor(), this);
    return {};
}

bool EndpointListener::update(const Endpoint& endpoint)
{
    const bool sameSocket = endpoint.address == m_endpoint.address && endpoint.port == m_endpoint.port &&
                            endpoint.tls == m_endpoint.tls && endpoint.http2 == m_endpoint.http2;
    if (!sameSocket)
        return false;
    m_endpoint = endpoint;
    m_admission.setAccess(endpoint.access);
    limitsChanged();
    return true;
}

void EndpointListener::limitsChanged()
{
    m_limits = effectiveLimits(m_net.limits, m_endpoint.limits);
}

EndpointId EndpointListener::endpointId() const
{
    // Endpoints that no session keeps have negative numbers, which mean nothing in a stored exchange.
    return m_endpoint.id.value > 0 ? m_endpoint.id : EndpointId();
}

void EndpointListener::ready(quint32)
{
    for (int i = 0; i < acceptsInARow; ++i) {
        if (!m_socket.isValid())
            return;
        sockaddr_storage peer = {};
        int failure = 0;
        Socket socket = m_socket.accept(peer, failure);
        if (socket.isValid()) {
            accept(std::move(socket), peer);
            continue;
        }
        if (failure == EAGAIN || failure == EWOULDBLOCK)
            return;
        if (failure == EMFILE || failure == ENFILE || failure == ENOBUFS || failure == ENOMEM) {
            QTimer::singleShot(acceptPauseMs, this, [this] { ready(EPOLLIN); });
            return;
        }
        // ECONNABORTED and the like concern one connection that is gone already.
    }
    m_net.reactor.callAgain(this);
}

void EndpointListener::accept(Socket socket, const sockaddr_storage& peer)
{
    QByteArray host = hostText(peer);
    int& ofPeer = m_net.connectionsOfPeer[host];
    if (m_net.connections >= m_limits.connections || ofPeer >= m_limits.connectionsPerPeer ||
        int(m_connections.size()) >= m_limits.connectionsOfEndpoint) {
        if (ofPeer == 0)
            m_net.connectionsOfPeer.remove(host);
        return;
    }
    ++ofPeer;
    ++m_net.connections;
    auto connection = std::make_unique<Connection>(static_cast<ConnectionHost&>(*this), std::move(socket),
                                                   addressText(peer), std::move(host));
    Connection* key = connection.get();
    m_connections.emplace(key, std::move(connection));
}

void EndpointListener::ended(Connection* connection)
{
    const auto found = m_connections.find(connection);
    if (found == m_connections.end())
        return;
    --m_net.connections;
    const auto ofPeer = m_net.connectionsOfPeer.find(connection->peerHost());
    if (--ofPeer.value() == 0)
        m_net.connectionsOfPeer.erase(ofPeer);
    if (m_ended.empty())
        QMetaObject::invokeMethod(this, &EndpointListener::buryEnded, Qt::QueuedConnection);
    m_ended.push_back(std::move(found->second));
    m_connections.erase(found);
}

void EndpointListener::buryEnded()
{
    m_ended.clear();
    if (isDrained())
        Q_EMIT drained();
}

void EndpointListener::forEachConnection(const std::function<void(Connection&)>& visit)
{
    // A visit may end its connection, which takes it out of the map.
    std::vector<Connection*> present;
    present.reserve(m_connections.size());
    for (const auto& [key, connection] : m_connections)
        present.push_back(key);
    for (Connection* connection : present)
        visit(*connection);
}

void EndpointListener::finishSoon()
{
    m_finishing = true;
    if (m_socket.isValid()) {
        m_net.reactor.forget(m_socket.descriptor(), this);
        m_socket = Socket();
    }
    forEachConnection([](Connection& connection) { connection.finishSoon(); });
    if (m_connections.empty())
        QMetaObject::invokeMethod(this, &EndpointListener::buryEnded, Qt::QueuedConnection);
}

void EndpointListener::abandon()
{
    m_connections.clear();
    QMetaObject::invokeMethod(this, &EndpointListener::buryEnded, Qt::QueuedConnection);
}

void EndpointListener::tick(qint64 nowUs)
{
    forEachConnection([nowUs](Connection& connection) { connection.tick(nowUs); });
}

void EndpointListener::resume()
{
    forEachConnection([](Connection& connection) { connection.resume(); });
}

} // namespace hookbench::listener
