// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/h2_server_session.h"
#include "app/listener/admission.h"
#include "app/listener/connection.h"
#include "app/listener/conversation.h"

#include <unordered_map>

namespace hookbench::listener {

class H2Exchange;

/// HTTP/2 on one connection: each stream is an exchange of its own, answered when its receipt has come.
class H2Conversation final : public Conversation, private http::H2Events
{
public:
    explicit H2Conversation(Connection& connection);
    ~H2Conversation() override;

    void pump() override;
    void flush() override;
    void tick(qint64 nowUs) override;
    void finishSoon() override;

    // For its exchanges.

    ConnectionHost& host() const { return m_host; }

    bool isFinishing() const { return m_finishSoon; }

    /// Its sender may send on.
    void giveBack(H2Exchange& exchange);

    /// Its receipt has come: the answer goes out, if there is one (status 0). Destroys the exchange.
    void answer(H2Exchange& exchange, int status, const http::HeaderList& fields, const QByteArray& body);

private:
    void requestHead(qint32 stream, const http::H2RequestHead& head) override;
    void requestData(qint32 stream, QByteArrayView data) override;
    void requestEnd(qint32 stream, const http::HeaderList& trailers) override;
    void requestError(qint32 stream, const http::ProtocolError& error) override;
    void requestReset(qint32 stream, quint32 code) override;
    void answerTaken(qint32) override {}
    void connectionError(const http::ProtocolError& error, quint32 code) override;
    void peerGoaway(quint32 code, qint32 lastStream, QByteArrayView debugData) override;

    Admission::Verdict judge(const http::H2RequestHead& head);
    void answerUnrecorded(qint32 stream, const Reply& reply, bool toHead);
    H2Exchange* find(qint32 stream) const;
    void refuseOpen(const http::ProtocolError& error);
    void refuseUnstored(const http::ProtocolError& error);
    void record(const http::ProtocolError& error);
    void recordUnused();
    void store(Exchange exchange, const http::ProtocolError& error);
    void readFor(qsizetype turn);
    void feed(QByteArrayView bytes);
    void peerFinished();
    void broken();
    void linger();
    void flushSoon();
    void note();
    void hurry();

    Connection& m_connection;
    ConnectionHost& m_host;
    http::H2ServerSession m_session;
    std::unordered_map<qint32, std::unique_ptr<H2Exchange>> m_exchanges;
    QByteArray m_opening; ///< the first bytes, until something is recorded
    QByteArray m_out;     ///< what the transport has not taken yet
    qint64 m_idleUs = 0;  ///< monotonic: since when nothing of use has happened
    qint64 m_writeUs = 0; ///< monotonic: since when m_out does not get shorter
    bool m_peerFinished = false;
    bool m_finishSoon = false;
    bool m_lingering = false;
    bool m_flushIsDue = false;
    bool m_recorded = false; ///< something of this connection is, or will be
};

} // namespace hookbench::listener
