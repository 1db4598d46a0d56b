// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/tls_session.h"
#include "app/listener/socket.h"

#include <memory>

namespace hookbench::listener {

/// A connection's bytes, through TLS or not. Nothing blocks; the reactor's news about the socket have to be
/// passed on with mayReadNow() and flush().
class Transport
{
public:
    using Status = Socket::Status;
    using Transfer = Socket::Transfer;

    /// `cipherBuffer` is shared by all connections of the thread and holds nothing between calls.
    Transport(Socket socket, QByteArray& cipherBuffer)
        : m_socket(std::move(socket))
        , m_cipherBuffer(cipherBuffer)
    {
    }

    const Socket& socket() const { return m_socket; }

    /// From now on the bytes are TLS. Before the first read.
    void startTls(std::shared_ptr<const crypto::TlsServerContext> context, const QByteArray& localHost);

    /// Null on a plain connection.
    const crypto::TlsSession* tls() const { return m_tls.get(); }

    /// Goes on with the handshake as far as the socket lets it. False when the connection is gone.
    bool handshake();

    /// Instead of handshake(): takes what comes and answers nothing. False when the peer has left.
    bool swallowHandshake();
    void sendUnencrypted(const QByteArray& bytes); ///< behind what is under way

    /// What came of a handshake so far, up to some KB.
    const QByteArray& handshakeBytes() const { return m_handshakeBytes; }

    /// Whether anything came that handshake() or read() took from the socket.
    bool hasReceived() const { return m_hasReceived; }

    /// Speaks plainly to a client that did not want TLS: what it sent is read again. After a failed
    /// handshake.
    void goPlain();

    /// The socket has something, or the peer finished.
    void mayReadNow() { m_socketMayRead = true; }

    /// The peer has finished sending, though what it sent may not be read yet.
    void noteFinish() { m_peerHasFinished = true; }
    /// Urgent data is under way (RFC 9293 3.8.5): reading stops at its mark though more is there.
    void noteUrgent() { m_hasUrgent = true; }

    bool peerHasFinished() const { return m_peerHasFinished; }

    /// False when read() would be Blocked for want of bytes.
    bool mayRead() const { return m_mayReadTls || m_socketMayRead || !m_pushedBack.isEmpty(); }

    Transfer read(char* buffer, qsizetype size);

    /// `bytes` will be read again, first.
    void pushBack(QByteArray bytes);

    /// Takes what it can; of TLS, up to some records more than the socket takes now.
    Transfer write(QByteArrayView bytes);

    /// The socket takes bytes again. False when the connection is gone.
    bool flush();

    /// Taken by write() and not yet by the socket.
    bool hasUnsent() const { return !m_unsent.isEmpty() || (m_tls && m_tls->hasOutgoing()); }

    /// Says that nothing more is sent, once all is; reading goes on.
    void finishWriting();

    /// close() will send RST rather than FIN, and what the peer has not received yet is dropped.
    void resetWhenClosed() { m_socket.resetWhenClosed(); }

    void close() { m_socket = Socket(); }

private:
    Transfer readTls(char* buffer, qsizetype size);
    Status feedTls();
    void noteRead(const Transfer& transfer, qsizetype asked);
    void noteHandshake(QByteArrayView bytes);

    Socket m_socket;
    QByteArray& m_cipherBuffer;
    std::unique_ptr<crypto::TlsSession> m_tls;
    QByteArray m_handshakeBytes;
    QByteArray m_pushedBack;
    QByteArray m_unfed;  ///< encrypted, from the peer, not yet taken by TLS
    QByteArray m_unsent; ///< encrypted, for the peer
    bool m_socketMayRead = false;
    bool m_mayReadTls = false; ///< plain bytes may be waiting in the TLS session
    bool m_hasReceived = false;
    bool m_peerHasFinished = false;
    bool m_hasUrgent = false;
    bool m_finishing = false;
};

} // namespace hookbench::listener
