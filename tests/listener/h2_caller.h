// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/h2_client.h"
#include "tests/support/loopback_peer.h"

namespace hookbench::tests {

/// A client with a socket.
class Caller
{
public:
    explicit Caller(quint16 port)
        : peer(port)
    {
    }

    /// Carries bytes both ways until `done` or nothing comes any more.
    template <typename Done>
    bool converse(Done done)
    {
        while (true) {
            if (const QByteArray bytes = client.take(); !bytes.isEmpty())
                peer.send(bytes);
            if (done())
                return true;
            const QByteArray bytes = peer.take();
            if (bytes.isEmpty())
                return done();
            client.feed(bytes);
        }
    }

    bool hasAnswer(qint32 stream)
    {
        return converse([&] { return client.answers[stream].closedBy >= 0; });
    }

    http::H2Client client;
    LoopbackPeer peer;
};

inline QByteArray statusOf(http::H2Answer& answer)
{
    return answer.statuses.isEmpty() ? QByteArray() : answer.statuses.last();
}

} // namespace hookbench::tests
