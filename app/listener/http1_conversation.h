// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/endpoint.h"
#include "app/http/request_parser.h"
#include "app/listener/admission.h"
#include "app/listener/body_collector.h"
#include "app/listener/conversation.h"
#include "app/listener/inquiry.h"
#include "app/listener/outbox.h"

namespace hookbench::listener {

class Connection;
class ConnectionHost;

/// HTTP/1 on one connection: reads requests one after another, hands each to the recorder, and answers it
/// when its receipt has come. Never reads ahead of an unanswered request, so that a peer cannot fill our
/// memory.
class Http1Conversation final : public Conversation, public ReceiptTarget
{
public:
    explicit Http1Conversation(Connection& connection);
    ~Http1Conversation() override;

    /// Whatever comes is refused with this error; before the first pump().
    void refuseAll(http::ProtocolError error) { m_refusal = std::move(error); }

    void pump() override;
    void flush() override;
    void tick(qint64 nowUs) override;
    void finishSoon() override;
    void receive(const Receipt& receipt) override;

private:
    enum class State {
        Reading,   ///< between or inside requests
        Deciding,  ///< a request is complete; what to answer is thought about
        Storing,   ///< a request waits for its receipt
        Delaying,  ///< it is stored; its answer waits for its time
        Answering, ///< the answer waits for the peer to read
        Lingering, ///< all is said; reading on so that the answer is not lost to a reset (RFC 9112 9.6)
        Ended,
    };

    bool wantsInput() const;
    void consume(QByteArrayView input);
    void beginMessage();
    bool holdHead();
    void headComplete(QByteArrayView following);
    void turnAway(const Admission::Verdict& verdict, QByteArrayView following);
    void keepBody(QByteArrayView wire, QByteArrayView content);
    void messageComplete();
    void ask();
    void decided(Answer answer);
    void describeRequest();
    void peerFinished();
    void broken();

    void refuse(const http::ProtocolError& error, QByteArrayView rest);
    void takeRest(const http::ProtocolError& error, QByteArrayView rest);
    QByteArray drainForRecord(QByteArrayView rest);
    void answerUnrecorded();
    void stored(ExchangeId id);
    void sendAnswer();
    void answer(const Reply& reply, bool toHead);
    void store(const http::ProtocolError& error);
    void write(QByteArray bytes);
    void answered();
    void end();
    void tickReading(qint64 nowUs);

    Connection& m_connection;
    ConnectionHost& m_host;
    State m_state = State::Reading;
    bool m_peerFinished = false; ///< FIN came
    bool m_started = false;      ///< the first byte of a request has come
    bool m_keepAlive = false;    ///< after the present answer
    bool m_finishSoon = false;
    bool m_pipelined = false; ///< the next request began to come before the present answer

    http::RequestParser m_parser;
    http::Limits m_limits;  ///< of the present message
    qint64 m_bodyKept = 0;  ///< content of it that is kept
    bool m_bodyCut = false; ///< what comes now is not
    BodyCollector m_body;
    MemoryShare m_headShare;
    http::ProtocolError m_refusal;
    Exchange m_exchange;     ///< being put together
    QByteArray m_answer;     ///< ready to go when the receipt comes
    QByteArray m_answerBody; ///< of a large answer, to follow
    Outbox m_out;            ///< what the peer has not read yet
    QByteArray m_leftover;   ///< came behind the present request
    Inquiry m_inquiry;
    Answer m_decision;      ///< without its reply
    qint64 m_decidedUs = 0; ///< monotonic
    quint64 m_ticket = 0;   ///< of the exchange being stored
    qint64 m_startUs = 0;   ///< monotonic: first byte of the request
    qint64 m_idleUs = 0;    ///< monotonic: since when nothing has happened in this state
    qint64 m_bodyStartUs = 0;
};

} // namespace hookbench::listener
