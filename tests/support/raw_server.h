// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace hookbench::tests {

/// A server that understands nothing: keeps what comes on each connection to the byte, and sends what the
/// test tells it. Lives on the test's own event loop.
class RawServer
{
public:
    /// What to do when bytes came: all of the connection's so far are given.
    using Answer = std::function<void(QTcpSocket& socket, const QByteArray& received)>;

    explicit RawServer(Answer answer)
        : m_answer(std::move(answer))
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection())
                take(socket);
        });
    }

    /// Answers each request that is complete by its Content-Length.
    static Answer always(const QByteArray& response)
    {
        return [response](QTcpSocket& socket, const QByteArray& received) {
            qsizetype at = socket.property("answered").toLongLong();
            while (const qsizetype size = requestSize(QByteArrayView(received).sliced(at))) {
                at += size;
                socket.write(response);
            }
            socket.setProperty("answered", at);
        };
    }

    quint16 port() const { return m_server.serverPort(); }
    QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(port()); }
    const QList<QByteArray>& received() const { return m_received; } ///< of each connection, in order

    /// Size of the complete request that `bytes` begin with; 0 when there is none.
    static qsizetype requestSize(QByteArrayView bytes)
    {
        const qsizetype head = bytes.indexOf("\r\n\r\n");
        if (head < 0)
            return 0;
        const QByteArray fields = bytes.first(head + 2).toByteArray().toLower();
        const qsizetype at = fields.indexOf("\r\ncontent-length:");
        const qsizetype length =
            at < 0 ? 0 : fields.mid(at + 17, fields.indexOf("\r\n", at + 2) - at - 17).trimmed().toLongLong();
        return bytes.size() >= head + 4 + length ? head + 4 + length : 0;
    }

private:
    void take(QTcpSocket* socket)
    {
        const qsizetype index = m_received.size();
        m_received += QByteArray();
        QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket, index] {
            m_received[index] += socket->readAll();
            m_answer(*socket, m_received[index]);
        });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }

    QTcpServer m_server;
    QList<QByteArray> m_received;
    Answer m_answer;
};

} // namespace hookbench::tests
