// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/endpoint.h"
#include "app/http/h2_head.h"
#include "app/listener/admission.h"
#include "app/listener/body_collector.h"
#include "app/listener/connection.h"
#include "app/listener/inquiry.h"

namespace hookbench::listener {

class H2Conversation;

/// One request of an HTTP/2 connection, from its head to its answer.
class H2Exchange final : public ReceiptTarget
{
public:
    H2Exchange(H2Conversation& owner, qint32 stream, Connection::Beginning beginning);
    ~H2Exchange() override;
    Q_DISABLE_COPY_MOVE(H2Exchange)

    /// False when memory has no room for it.
    bool takeHead(const http::H2RequestHead& head);

    /// The request is refused before its content.
    void turnAway(const Admission::Verdict& verdict);

    /// Keeps content. Returns how much of it, and of what came before, the sender may send anew now.
    qint64 takeData(QByteArrayView data);

    /// The rest of that; called when the recorder may have caught up.
    qint64 takeDue();

    /// The request is complete.
    void finish(const http::HeaderList& trailers);

    /// It broke off or broke a rule; answered if the error has a status.
    void refuse(const http::ProtocolError& error);

    void receive(const Receipt& receipt) override;

    const http::H2RequestHead& head() const { return m_head; }
    qint32 stream() const { return m_exchange.stream; }
    bool isStored() const { return m_stored; } ///< nothing of the request is waited for any more
    bool isComplete() const { return m_complete; }

    /// The endpoint is about to end.
    void hurry() { m_inquiry.hurry(); }

    /// Content comes slower than it may.
    bool isTooSlow(qint64 nowUs) const;

private:
    void ask();
    void decided(Answer answer);
    void stored(ExchangeId id);
    void send();
    void prepare(const Reply& reply);
    void store(const http::ProtocolError& error);
    qint64 sinceStartUs() const;

    H2Conversation& m_owner;
    ConnectionHost& m_host;
    Exchange m_exchange;
    http::H2RequestHead m_head;
    BodyCollector m_body;
    MemoryShare m_headShare;
    const qint64 m_bodyKept; ///< bytes of content
    const qint64 m_startUs;
    qint64 m_bodyStartUs = 0;
    qint64 m_bodySize = 0;
    qint64 m_due = 0; ///< kept, and not yet given back to the sender's window
    bool m_complete = false;
    bool m_stored = false;
    Inquiry m_inquiry;
    qint64 m_delayUs = 0;
    qint64 m_decidedUs = 0; ///< monotonic
    std::function<void(ExchangeId)> m_tellStored;
    quint64 m_ticket = 0;

    // The answer, until the receipt comes.
    int m_status = 0; ///< 0: none
    http::HeaderList m_fields;
    QByteArray m_answer;
};

} // namespace hookbench::listener
