// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/message_head.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace hookbench::tests {

/// Takes what is sent, answers 200, and understands nothing more of HTTP than where a request ends.
class RequestCatcher : public QTcpServer
{
public:
    RequestCatcher()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = nextPendingConnection();
            m_requestAt = received.size();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                received += socket->readAll();
                if (!isComplete())
                    return;
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(answerBody.size()) +
                              "\r\nConnection: close\r\n\r\n" + answerBody);
                socket->disconnectFromHost();
            });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }

    QByteArray host() const { return "127.0.0.1:" + QByteArray::number(serverPort()); }

    QByteArray received; ///< all of it, one request behind the other
    QByteArray answerBody;

private:
    bool isComplete() const
    {
        const QByteArray request = received.mid(std::min(m_requestAt, received.size()));
        const qsizetype size = request.indexOf("\r\n\r\n") + 4;
        if (size < 4)
            return false;
        const http::RequestHead head = http::readRequestHead(request.first(size));
        if (head.framing == http::BodyFraming::Chunked)
            return received.endsWith("0\r\n\r\n");
        return request.size() - size >= std::max<qint64>(0, head.contentLength);
    }

    qsizetype m_requestAt = 0;
};

} // namespace hookbench::tests
