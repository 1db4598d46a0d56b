// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/tls_facts.h"
#include "app/crypto/tls_server_context.h"

#include <memory>
#include <utility>

struct ssl_st;

namespace hookbench::crypto {

/// The server's end of one TLS connection, without a socket: encrypted bytes of the peer go in by feed(),
/// plain bytes come out of read(); plain bytes go in by write(), encrypted ones for the peer come out of
/// takeOutgoing(). After each call look at takeOutgoing(): handshakes, alerts and renewed keys need sending
/// too. Holds at most 128 KB of the peer's bytes and about twice as much for it, whatever it does. Same
/// thread as its context.
class TlsSession
{
public:
    /// `localAddress`: what the client connected to, without the port; whom to be for a client without SNI.
    explicit TlsSession(std::shared_ptr<const TlsServerContext> context, QByteArray localAddress = {});
    ~TlsSession();
    Q_DISABLE_COPY_MOVE(TlsSession)

    enum class State {
        Handshaking,
        Established, ///< plain bytes in both directions
        PeerClosed,  ///< the peer sends no more; we still may
        Failed,      ///< failure() says why; what takeOutgoing() holds (an alert) should still be sent
    };
    State state() const { return m_state; }

    /// Encrypted bytes from the peer. Returns how many it took: all of them, unless the caller does not
    /// read() what came before, or the session has failed.
    qsizetype feed(QByteArrayView encrypted);

    /// The peer's direction of the transport is finished (FIN), after everything was fed.
    void endInput();

    enum class Status {
        Done,    ///< something was moved
        Blocked, ///< nothing now; feed() more, or send what takeOutgoing() holds
        Closed,  ///< the peer sends no more; see wasCutOff()
        Broken,  ///< failure() says why
    };

    struct Transfer
    {
        Status status = Status::Blocked;
        qsizetype bytes = 0;
    };

    /// Plain bytes from the peer, at most one record (16 KB) a call: call it until it is Blocked.
    Transfer read(char* buffer, qsizetype size);

    /// Encrypts `plain`. Takes less than all, or nothing (Blocked), before the handshake is done and while
    /// much waits in takeOutgoing().
    Transfer write(QByteArrayView plain);

    /// Says that we send no more (close_notify).
    void shutDown();

    /// False when read() would be Blocked for want of bytes.
    bool hasIncoming() const;

    bool hasOutgoing() const { return !m_wire.outgoing.isEmpty(); }
    qsizetype outgoingSize() const { return m_wire.outgoing.size(); }
    QByteArray takeOutgoing() { return std::exchange(m_wire.outgoing, {}); }

    /// The transport ended without the peer's close_notify: what came may not be all it wanted to send.
    bool wasCutOff() const { return m_cutOff; }

    const TlsFacts& facts() const { return m_facts; }          ///< once established
    const ClientHello& clientHello() const { return m_hello; } ///< once it came
    const TlsFailure& failure() const { return m_failure; }

    /// What was fed and does not belong to TLS, when the failure is "tls-plain-http" or "tls-garbage".
    const QByteArray& foreignBytes() const { return m_wire.incoming; }

    /// Between OpenSSL and us, for this room.
    struct Wire
    {
        QByteArray incoming;
        qsizetype consumed = 0; ///< of incoming
        QByteArray outgoing;
    };

private:
    friend struct TlsCallbacks;

    bool isOurLanguage();
    void handshake();
    void established();
    void readClientCertificate();
    void fail(TlsFailure failure);
    void failUnlessWaiting(int result);
    void releaseConsumed();

    std::shared_ptr<const TlsServerContext> m_context;
    QByteArray m_localAddress;
    ssl_st* m_ssl = nullptr;
    Wire m_wire;
    State m_state = State::Handshaking;
    bool m_sniffed = false;
    bool m_answered = false; ///< part of a handshake went out
    bool m_inputEnded = false;
    bool m_cutOff = false;
    bool m_shutDown = false;
    int m_sentAlert = -1;         ///< a fatal one
    int m_certificateFinding = 0; ///< X509_V_...: what is wrong with the client's certificate
    ClientHello m_hello;
    TlsFacts m_facts;
    TlsFailure m_failure;
};

} // namespace hookbench::crypto
