// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/h2_conversation.h"

#include "app/listener/h2_exchange.h"
#include "app/listener/listener_limits.h"
#include "app/listener/text_reply.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::listener {

namespace {

struct H2Text
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::listener::H2Text)
};

constexpr quint32 noError = 0;     // RFC 9113 7
constexpr quint32 cancelError = 8; // RFC 9113 7

/// One connection's turn before others get theirs.
constexpr qsizetype turnBytes = 512 * 1024;

/// Kept of a connection that comes to nothing.
constexpr qsizetype openingBytes = 1024;

http::H2Limits sessionLimits(const ListenerLimits& listener)
{
    const http::Limits limits = listener.readerLimits();
    http::H2Limits result;
    result.head = limits.head;
    result.fields = limits.fields;
    result.body = limits.body;
    return result;
}

} // namespace

H2Conversation::H2Conversation(Connection& connection)
    : m_connection(connection)
    , m_host(connection.host())
    , m_session(*this, m_host.clock(), sessionLimits(m_host.limits()))
    , m_idleUs(m_host.clock().monotonicUs())
{
}

H2Conversation::~H2Conversation() = default;

void H2Conversation::note()
{
    m_idleUs = m_host.clock().monotonicUs();
}

H2Exchange* H2Conversation::find(qint32 stream) const
{
    const auto found = m_exchanges.find(stream);
    return found == m_exchanges.end() ? nullptr : found->second.get();
}

void H2Conversation::pump()
{
    m_flushIsDue = false;
    const http::Limits limits = m_host.limits().readerLimits();
    m_session.setRequestLimits(limits.head, limits.fields, limits.body);
    for (const auto& [stream, exchange] : m_exchanges)
        m_session.consume(stream, exchange->takeDue());
    readFor(turnBytes);
    if (!m_connection.isOver())
        flush();
}

void H2Conversation::readFor(qsizetype turn)
{
    QByteArray& buffer = m_host.readBuffer();
    Transport& transport = m_connection.transport();
    while (transport.mayRead() && (m_lingering || (m_session.wantsRead() && !m_host.recorder().isBusy()))) {
        if (turn <= 0) {
            m_connection.callAgain();
            return;
        }
        const Transport::Transfer transfer = transport.read(buffer.data(), buffer.size());
        switch (transfer.status) {
        case Transport::Status::Blocked:
            return;
        case Transport::Status::Closed:
            peerFinished();
            return;
        case Transport::Status::Broken:
            broken();
            return;
        case Transport::Status::Done:
            turn -= transfer.bytes;
            if (!m_lingering)
                feed(QByteArrayView(buffer).first(transfer.bytes));
            break;
        }
    }
}

void H2Conversation::feed(QByteArrayView bytes)
{
    if (!m_recorded && m_opening.size() < openingBytes)
        m_opening.append(bytes.first(std::min(bytes.size(), openingBytes - m_opening.size())));
    m_session.feed(bytes);
    if (m_recorded)
        m_opening = QByteArray();
}

void H2Conversation::flush()
{
    Transport& transport = m_connection.transport();
    while (!m_connection.isOver()) {
        if (m_out.isEmpty()) {
            m_writeUs = m_host.clock().monotonicUs();
            if (m_session.wantsWrite())
                m_out = m_session.takeOutgoing();
            if (m_out.isEmpty())
                break;
        }
        const Transport::Transfer transfer = transport.write(m_out);
        if (transfer.status == Transport::Status::Broken) {
            broken();
            return;
        }
        if (transfer.bytes == 0)
            return; // the reactor will tell
        m_writeUs = m_host.clock().monotonicUs();
        if (transfer.bytes == m_out.size())
            m_out = QByteArray();
        else
            m_out.remove(0, transfer.bytes);
    }
    const bool nothingFollows = m_session.isFinished() || m_peerFinished;
    if (nothingFollows && m_exchanges.empty() && !m_lingering && !m_connection.isOver())
        linger();
}

/// All is said; reading on so that what was said is not lost to a reset.
void H2Conversation::linger()
{
    m_lingering = true;
    note();
    m_connection.transport().finishWriting();
    if (m_peerFinished || m_finishSoon)
        m_connection.end();
}

/// Many receipts come at once, and their answers go out together.
void H2Conversation::flushSoon()
{
    if (!std::exchange(m_flushIsDue, true))
        m_connection.callAgain();
}

void H2Conversation::requestHead(qint32 stream, const http::H2RequestHead& head)
{
    note();
    m_recorded = true;
    const Admission::Verdict verdict = judge(head);
    if (verdict.recording == Admission::Recording::None) {
        answerUnrecorded(stream, verdict.reply, head.method == "HEAD");
        return;
    }
    auto& exchange = m_exchanges[stream];
    exchange = std::make_unique<H2Exchange>(*this, stream, m_connection.beginExchange());
    const bool hasRoom = exchange->takeHead(head);
    if (head.error)
        requestError(stream, head.error);
    else if (verdict.error)
        exchange->turnAway(verdict);
    else if (!hasRoom)
        exchange->refuse(headMemoryError());
    else if (head.expectsContinue)
        m_session.continueRequest(stream);
}

Admission::Verdict H2Conversation::judge(const http::H2RequestHead& head)
{
    Admission& admission = m_host.admission();
    if (!head.error)
        return admission.judge(m_connection.peerHost(), head);
    Admission::Verdict verdict;
    verdict.error = head.error;
    verdict.reply = textReply(head.error.status, head.error.message);
    verdict.recording = admission.judgeBroken(m_connection.peerHost(), head);
    return verdict;
}

/// Does nothing where the session has reset the stream.
void H2Conversation::answerUnrecorded(qint32 stream, const Reply& reply, bool toHead)
{
    http::ResponsePlan plan;
    plan.status = reply.status;
    plan.headers = reply.headers;
    plan.bodySize = reply.body.size();
    plan.toHead = toHead;
    plan.date = m_host.date();
    m_session.respond(stream, reply.status, http::h2ResponseFields(plan), toHead ? QByteArray() : reply.body);
}

void H2Conversation::requestData(qint32 stream, QByteArrayView data)
{
    note();
    H2Exchange* exchange = find(stream);
    m_session.consume(stream, exchange && !exchange->isStored() ? exchange->takeData(data) : data.size());
}

void H2Conversation::requestEnd(qint32 stream, const http::HeaderList& trailers)
{
    note();
    H2Exchange* exchange = find(stream);
    if (exchange && !exchange->isStored())
        exchange->finish(trailers);
}

void H2Conversation::requestError(qint32 stream, const http::ProtocolError& error)
{
    note();
    H2Exchange* exchange = find(stream);
    if (!exchange || exchange->isStored())
        return;
    http::ProtocolError told = error;
    // The others were reset: that is their answer (RFC 9113 8.1.1).
    if (error.status != 413 && error.status != 431)
        told.status = 0;
    exchange->refuse(told);
}

void H2Conversation::requestReset(qint32 stream, quint32 code)
{
    note();
    H2Exchange* exchange = find(stream);
    if (exchange && !exchange->isStored())
        exchange->refuse({"h2-reset",
                          H2Text::tr("The sender gave the request up: RST_STREAM with %1.")
                              .arg(QString::fromLatin1(http::h2ErrorName(code))),
                          -1, 0});
}

void H2Conversation::connectionError(const http::ProtocolError& error, quint32)
{
    const bool isTold =
        std::ranges::any_of(m_exchanges, [](const auto& one) { return !one.second->isStored(); });
    http::ProtocolError told = error;
    told.status = 0;
    if (isTold)
        refuseOpen(told);
    else
        record(told);
}

void H2Conversation::peerGoaway(quint32 code, qint32, QByteArrayView debugData)
{
    if (code == noError)
        return;
    const QString name = QString::fromLatin1(http::h2ErrorName(code));
    record({"h2-goaway",
            debugData.isEmpty() ? H2Text::tr("The client ended the connection: GOAWAY with %1.").arg(name)
                                : H2Text::tr("The client ended the connection: GOAWAY with %1, “%2”.")
                                      .arg(name, QString::fromLatin1(debugData.first(
                                                     std::min<qsizetype>(debugData.size(), 200)))),
            -1, 0});
}

/// What concerns no request but the connection is an exchange of its own.
void H2Conversation::record(const http::ProtocolError& error)
{
    m_recorded = true;
    if (!m_host.admission().mayRecord(m_connection.peerHost(), 0))
        return;
    Exchange exchange = m_connection.beginExchange().exchange;
    exchange.summary.protocol = Protocol::Http2;
    store(std::move(exchange), error);
}

/// Nobody waits for the receipt.
void H2Conversation::store(Exchange exchange, const http::ProtocolError& error)
{
    exchange.error = error;
    exchange.summary.errorCode = error.code;
    m_host.recorder().forget(m_host.recorder().record(std::move(exchange), nullptr));
}

/// A client that knows what we speak and asks for nothing is looking for something. (Browsers open TLS
/// connections in advance: those are no news.)
void H2Conversation::recordUnused()
{
    if (m_recorded || m_connection.transport().tls())
        return;
    m_recorded = true;
    if (!m_host.admission().mayRecord(m_connection.peerHost(), 0))
        return;
    Exchange exchange = m_connection.beginExchange().exchange;
    exchange.requestHead = m_opening; // whose first lines look like HTTP/1 on purpose (RFC 9113 3.4)
    const http::RequestHead head = readRequestHead(exchange);
    exchange.summary.method = head.method;
    exchange.summary.target = head.target;
    store(std::move(exchange),
          {"h2-no-request",
           H2Text::tr("The client opened an HTTP/2 connection and ended it without a request."), -1, 0});
}

/// Those whose request is not complete.
void H2Conversation::refuseOpen(const http::ProtocolError& error)
{
    for (const auto& [stream, exchange] : m_exchanges) {
        if (!exchange->isStored() && !exchange->isComplete())
            exchange->refuse(error);
    }
}

/// Those, too, whose answer is still thought about.
void H2Conversation::refuseUnstored(const http::ProtocolError& error)
{
    for (const auto& [stream, exchange] : m_exchanges) {
        if (!exchange->isStored())
            exchange->refuse(error);
    }
}

void H2Conversation::giveBack(H2Exchange& exchange)
{
    m_session.consume(exchange.stream(), exchange.takeDue());
    flushSoon();
}

void H2Conversation::answer(H2Exchange& exchange, int status, const http::HeaderList& fields,
                            const QByteArray& body)
{
    note();
    if (status != 0)
        m_session.respond(exchange.stream(), status, fields, body);
    m_exchanges.erase(exchange.stream());
    flushSoon();
}

void H2Conversation::peerFinished()
{
    if (m_lingering) {
        m_connection.end();
        return;
    }
    if (std::exchange(m_peerFinished, true))
        return;
    const std::optional<http::ProtocolError> error = m_session.finish();
    if (error && m_exchanges.empty())
        record({error->code, error->message, error->offset, 0});
    recordUnused();
    refuseOpen({"truncated", H2Text::tr("The connection ended in the middle of the request."), -1, 0});
    m_session.goAway(noError);
    if (m_exchanges.empty())
        m_connection.end();
}

void H2Conversation::broken()
{
    const crypto::TlsSession* tls = m_connection.transport().tls();
    if (tls && tls->failure())
        refuseUnstored({tls->failure().code, tls->failure().message, -1, 0});
    else
        refuseUnstored({"connection-reset",
                        H2Text::tr("The sender reset the connection in the middle of the request."), -1, 0});
    recordUnused();
    m_connection.end();
}

void H2Conversation::finishSoon()
{
    m_finishSoon = true;
    m_session.goAway(noError);
    hurry();
    flush();
}

void H2Conversation::hurry()
{
    std::vector<qint32> streams; // an answer takes its exchange out of the map
    for (const auto& [stream, exchange] : m_exchanges)
        streams.push_back(stream);
    for (const qint32 stream : streams) {
        if (H2Exchange* exchange = find(stream))
            exchange->hurry();
    }
}

void H2Conversation::tick(qint64 nowUs)
{
    const ListenerLimits& limits = m_host.limits();
    const auto passed = [nowUs](qint64 sinceUs, int limitMs) {
        return nowUs - sinceUs > qint64(limitMs) * 1000;
    };
    if ((m_lingering && passed(m_idleUs, limits.lingerTimeout)) ||
        (!m_out.isEmpty() && passed(m_writeUs, limits.writeTimeout))) {
        m_connection.end();
        return;
    }
    for (const auto& [stream, exchange] : m_exchanges) {
        if (!exchange->isTooSlow(nowUs))
            continue;
        exchange->refuse(
            {"body-timeout",
             H2Text::tr("The body came slower than %n byte(s) a second.", nullptr, limits.bodyMinimumRate),
             -1, 0});
        m_session.resetStream(stream, cancelError);
    }
    const bool isUnused = !m_recorded && !m_connection.transport().tls();
    const int patience = isUnused ? limits.http2OpeningTimeout : limits.idleTimeout;
    if (m_exchanges.empty() && !m_lingering && passed(m_idleUs, patience)) {
        recordUnused();
        m_session.goAway(noError);
        m_finishSoon = true; // it was told; its own end is not waited for
    }
    flush();
}

} // namespace hookbench::listener
