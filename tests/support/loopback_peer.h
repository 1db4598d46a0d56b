// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace hookbench::tests {

/// A raw TCP client for tests: sends bytes as they are, half-closes, resets. Calls block for a few seconds at
/// most.
class LoopbackPeer
{
public:
    explicit LoopbackPeer(quint16 port, QByteArrayView address = "127.0.0.1");
    ~LoopbackPeer();
    Q_DISABLE_COPY_MOVE(LoopbackPeer)

    bool isConnected() const { return m_descriptor >= 0; }
    QByteArray localAddress() const; ///< "127.0.0.1:51234"

    bool send(QByteArrayView bytes);
    bool sendUrgent(char byte); ///< out of band
    void finishSending();       ///< FIN
    void reset();               ///< RST

    /// Reads until `count` complete responses are there (bodies by Content-Length), the peer closes, or the
    /// time is over; what came.
    QByteArray readResponses(int count, int timeoutMs = 5000);
    QByteArray readUntil(QByteArrayView mark, int timeoutMs = 5000);
    QByteArray readToEnd(int timeoutMs = 5000);

    /// What comes next, as it comes; empty when nothing does or the peer has closed.
    QByteArray take(int timeoutMs = 5000);

    /// True when nothing comes within `ms`.
    bool isSilent(int ms);

    bool closedByServer() const { return m_closed; }
    bool wasReset() const { return m_reset; } ///< by RST rather than FIN

private:
    bool readSome(int timeoutMs);

    int m_descriptor = -1;
    bool m_closed = false;
    bool m_reset = false;
    QByteArray m_received;
};

/// How many complete responses `bytes` begins with.
int countResponses(const QByteArray& bytes);

/// Their status codes, interim ones included.
QList<int> statusCodes(const QByteArray& bytes);

} // namespace hookbench::tests
