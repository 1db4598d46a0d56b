// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/http/request_parser.h"
#include "app/listener/body_collector.h"
#include "app/listener/reactor.h"
#include "app/listener/socket.h"

namespace hookbench {
struct Reply;
}

namespace hookbench::listener {

class Behaviour;
class Connection;
struct ListenerLimits;

/// What connections need to know of the world around them. Lives on the net thread, outlives them.
class ConnectionHost
{
public:
    virtual ~ConnectionHost() = default;

    virtual Reactor& reactor() = 0;
    virtual NetRecorder& recorder() = 0;
    virtual const Clock& clock() const = 0;
    virtual const ListenerLimits& limits() const = 0;
    virtual Behaviour& behaviour() = 0;
    virtual EndpointId endpointId() const = 0;
    virtual const QByteArray& url() const = 0;
    virtual const QByteArray& date() = 0; ///< for the Date field, now
    virtual qint64 nextConnectionNumber() = 0;
    virtual QByteArray& readBuffer() = 0; ///< shared by all: holds nothing between calls

    /// The connection is over; it may be destroyed after the present call returned.
    virtual void ended(Connection* connection) = 0;
};

/// One HTTP/1 connection: reads requests one after another, hands each to the recorder, and answers it when
/// its receipt has come. Never reads ahead of an unanswered request, so that a peer cannot fill our memory.
class Connection final : public Watcher, public ReceiptTarget
{
public:
    Connection(ConnectionHost& host, Socket socket, QByteArray peer, QByteArray peerHost);
    ~Connection() override;
    Q_DISABLE_COPY_MOVE(Connection)

    void ready(quint32 events) override;
    void receive(const Receipt& receipt) override;

    /// Enforces the time limits; called about twice a second.
    void tick(qint64 nowUs);

    /// No further request; the present one is answered first.
    void finishSoon();

    /// Reading may go on, the recorder has caught up.
    void resume();

    const QByteArray& peerHost() const { return m_peerHost; }

private:
    enum class State {
        Reading,   ///< between or inside requests
        Storing,   ///< a request waits for its receipt
        Answering, ///< the answer waits for the peer to read
        Lingering, ///< all is said; reading on so that the answer is not lost to a reset (RFC 9112 9.6)
        Ended,
    };

    void pump();
    bool wantsInput() const;
    void consume(QByteArrayView input);
    void beginMessage();
    void headComplete(bool bodyWaits);
    void messageComplete();
    void peerFinished();
    void broken();

    void refuse(const http::ProtocolError& error, QByteArrayView rest);
    QByteArray drainForRecord(QByteArrayView rest);
    void answer(const Reply& reply, bool toHead);
    void store(const http::ProtocolError& error);
    void write(QByteArrayView bytes);
    void flush();
    void answered();
    void end();

    ConnectionHost& m_host;
    Socket m_socket;
    QByteArray m_peer;
    QByteArray m_peerHost;
    QByteArray m_local;
    State m_state = State::Reading;
    bool m_mayRead = false;      ///< edge-triggered: there may be something to read
    bool m_peerFinished = false; ///< FIN came
    bool m_started = false;      ///< the first byte of a request has come
    bool m_keepAlive = false;    ///< after the present answer
    bool m_finishSoon = false;

    http::RequestParser m_parser;
    BodyCollector m_body;
    Exchange m_exchange;   ///< being put together
    QByteArray m_answer;   ///< ready to go when the receipt comes
    QByteArray m_out;      ///< what the peer has not read yet
    QByteArray m_leftover; ///< came behind the present request
    quint64 m_ticket = 0;  ///< of the exchange being stored
    qint64 m_number = 0;
    qint32 m_sequence = 0;
    qint64 m_startUs = 0; ///< monotonic: first byte of the request
    qint64 m_idleUs = 0;  ///< monotonic: since when nothing has happened in this state
    qint64 m_bodyStartUs = 0;
};

} // namespace hookbench::listener
