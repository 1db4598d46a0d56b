// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/exchange/exchange.h"
#include "app/listener/conversation.h"
#include "app/listener/net_recorder.h"
#include "app/listener/reactor.h"
#include "app/listener/transport.h"

#include <optional>

namespace hookbench {
struct Reply;
}

namespace hookbench::listener {

class Admission;
class Behaviour;
class Connection;
class MemoryBudget;
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
    virtual const Reply& usualReply() const = 0;
    virtual Admission& admission() = 0;
    virtual MemoryBudget& headMemory() = 0; ///< of all heads under way
    virtual EndpointId endpointId() const = 0;
    virtual const QByteArray& url() const = 0;
    virtual const QByteArray& date() = 0; ///< for the Date field, now
    virtual qint64 nextConnectionNumber() = 0;
    virtual QByteArray& readBuffer() = 0;   ///< shared by all: holds nothing between calls
    virtual QByteArray& cipherBuffer() = 0; ///< likewise, of bytes before TLS has had them

    virtual std::shared_ptr<const crypto::TlsServerContext> tlsContext() const = 0; ///< null: plain
    virtual bool speaksHttp2() const = 0;

    /// The connection is over; it may be destroyed after the present call returned.
    virtual void ended(Connection* connection) = 0;
};

/// An accepted socket until it is closed: finds out what its peer speaks, TLS first, and leaves the rest to
/// the fitting conversation.
class Connection final : public Watcher
{
public:
    Connection(ConnectionHost& host, Socket socket, QByteArray peer, QByteArray peerHost);
    ~Connection() override;
    Q_DISABLE_COPY_MOVE(Connection)

    void ready(quint32 events) override;

    /// Enforces the time limits; called about twice a second.
    void tick(qint64 nowUs);

    /// No further request; those under way are answered first.
    void finishSoon();

    /// Reading may go on, the recorder has caught up.
    void resume();

    const QByteArray& peerHost() const { return m_peerHost; }

    // For its conversation.

    ConnectionHost& host() const { return m_host; }
    Transport& transport() { return m_transport; }

    /// A request that begins now.
    struct Beginning
    {
        Exchange exchange;  ///< when, where, who: all that is known before its first byte is read
        qint64 startUs = 0; ///< monotonic
    };
    Beginning beginExchange();

    /// Others have their turn, then pump() is called.
    void callAgain();

    /// Closes the socket.
    void end();
    bool isOver() const { return m_over; }

private:
    struct Moment
    {
        qint64 wallUs = 0;
        qint64 monotonicUs = 0;
    };

    Moment now() const;
    void decide();
    void decideByFirstBytes();
    void decideByHandshake();
    void converse(std::unique_ptr<Conversation> conversation);
    void handshakeFailed(crypto::TlsFailure failure);
    void handshakeTimedOut();

    ConnectionHost& m_host;
    Transport m_transport;
    const QByteArray m_peer;
    const QByteArray m_peerHost;
    const QByteArray m_local;
    std::unique_ptr<Conversation> m_conversation; ///< none until it is known which
    Shared<crypto::TlsRecord> m_tls;
    QByteArray m_firstBytes;           ///< too few to tell what is spoken
    std::optional<Moment> m_firstByte; ///< when the first byte came, until an exchange has taken it
    const qint64 m_acceptedUs;
    qint64 m_number = 0;
    qint32 m_sequence = 0;
    bool m_over = false;
};

} // namespace hookbench::listener
