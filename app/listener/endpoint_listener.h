// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/endpoint.h"
#include "app/listener/admission.h"
#include "app/listener/behaviours/behaviour.h"
#include "app/listener/connection.h"
#include "app/listener/listener_limits.h"
#include "app/listener/tls_setup.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <unordered_map>

namespace hookbench::listener {

/// What all endpoints share: the net thread's reactor, the way to the recorder, the limits and what is
/// counted against them.
struct NetContext
{
    Reactor reactor;
    NetRecorder recorder;
    const Clock& clock;
    ListenerLimits limits;
    MemoryBudget headMemory; ///< of heads under way
    AuthorityKeeper authority;
    qint64 nextConnection = 1;
    int connections = 0;
    QHash<QByteArray, int> connectionsOfPeer;
    QByteArray readBuffer = QByteArray(64 * 1024, Qt::Uninitialized);
    QByteArray cipherBuffer = QByteArray(64 * 1024, Qt::Uninitialized);

    /// How the endpoints answer; where it is empty, as they say themselves.
    std::function<std::shared_ptr<Behaviour>(EndpointId)> behaviourOf;

    const QByteArray& date();
    void setLimits(const ListenerLimits& bounds);

private:
    QByteArray m_date;
    qint64 m_dateSecond = -1;

public:
    NetContext(Recorder& target, QObject* receiptContext, const Clock& time, ListenerLimits bounds,
               QString authorityFolder);
};

/// One listening address and its connections.
class EndpointListener final : public QObject, public Watcher, private ConnectionHost
{
    Q_OBJECT

public:
    EndpointListener(NetContext& net, Endpoint endpoint);
    ~EndpointListener() override;

    Result<void> listen();

    /// Takes over what can change while it listens. False when it has to listen anew for that.
    bool update(const Endpoint& endpoint);

    /// Takes over the program's limits; connections go by them from their next message.
    void limitsChanged();

    /// Accepts no more; connections end after their present request. drained() follows.
    void finishSoon();
    void abandon(); ///< ends all connections now

    void tick(qint64 nowUs);
    void resume();

    const Endpoint& endpoint() const { return m_endpoint; }
    const QByteArray& url() const override { return m_url; }
    bool isFinishing() const { return m_finishing; }
    bool isDrained() const { return m_finishing && m_connections.empty(); }

    void ready(quint32 events) override;

Q_SIGNALS:
    void drained();

private:
    Reactor& reactor() override { return m_net.reactor; }
    NetRecorder& recorder() override { return m_net.recorder; }
    const Clock& clock() const override { return m_net.clock; }
    const ListenerLimits& limits() const override { return m_limits; }
    Behaviour& behaviour() override { return *m_behaviour; }
    const Reply& usualReply() const override { return m_endpoint.reply; }
    Admission& admission() override { return m_admission; }
    MemoryBudget& headMemory() override { return m_net.headMemory; }
    EndpointId endpointId() const override;
    const QByteArray& date() override { return m_net.date(); }
    qint64 nextConnectionNumber() override { return m_net.nextConnection++; }
    QByteArray& readBuffer() override { return m_net.readBuffer; }
    QByteArray& cipherBuffer() override { return m_net.cipherBuffer; }
    std::shared_ptr<const crypto::TlsServerContext> tlsContext() const override { return m_tls; }
    bool speaksHttp2() const override { return m_endpoint.http2; }
    void ended(Connection* connection) override;

    void accept(Socket socket, const sockaddr_storage& peer);
    void buryEnded();
    void forEachConnection(const std::function<void(Connection&)>& visit);

    NetContext& m_net;
    Endpoint m_endpoint;
    ListenerLimits m_limits; ///< of this endpoint
    Admission m_admission;
    std::shared_ptr<Behaviour> m_behaviour;
    std::shared_ptr<const crypto::TlsServerContext> m_tls;
    Socket m_socket;
    QByteArray m_url;
    std::unordered_map<Connection*, std::unique_ptr<Connection>> m_connections;
    std::vector<std::unique_ptr<Connection>> m_ended; ///< destroyed when nobody can be inside them
    bool m_finishing = false;
};

} // namespace hookbench::listener
