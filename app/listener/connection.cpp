// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/connection.h"

#include "app/crypto/tls_sniffer.h"
#include "app/listener/admission.h"
#include "app/listener/behaviours/behaviour.h"
#include "app/listener/failed_handshake.h"
#include "app/listener/h2_conversation.h"
#include "app/listener/http1_conversation.h"
#include "app/listener/listener_limits.h"

#include <QCoreApplication>

namespace hookbench::listener {

using crypto::TlsSession;
using crypto::WireProtocol;

namespace {

struct ConnectionText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::listener::ConnectionText)
};

/// "127.0.0.1" of "127.0.0.1:8443", "::1" of "[::1]:8443".
QByteArray hostOf(const QByteArray& address)
{
    const QByteArray host = address.first(address.lastIndexOf(':'));
    return host.startsWith('[') ? host.sliced(1, host.size() - 2) : host;
}

} // namespace

Connection::Connection(ConnectionHost& host, Socket socket, QByteArray peer, QByteArray peerHost)
    : m_host(host)
    , m_transport(std::move(socket), host.cipherBuffer())
    , m_peer(std::move(peer))
    , m_peerHost(std::move(peerHost))
    , m_local(m_transport.socket().localAddress())
    , m_acceptedUs(host.clock().monotonicUs())
{
    if (auto context = host.tlsContext())
        startTls(std::move(context));
    m_host.reactor().watch(m_transport.socket().descriptor(), this);
}

Connection::~Connection()
{
    if (!m_over)
        m_host.reactor().forget(m_transport.socket().descriptor(), this);
}

Connection::Moment Connection::now() const
{
    return {m_host.clock().wallUs(), m_host.clock().monotonicUs()};
}

void Connection::callAgain()
{
    // Receipts may come between the end of a connection and its burial.
    if (!m_over)
        m_host.reactor().callAgain(this);
}

void Connection::ready(quint32 events)
{
    if (m_over)
        return;
    if (events & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR))
        m_transport.mayReadNow();
    if (events & EPOLLPRI)
        m_transport.noteUrgent();
    if (events & EPOLLRDHUP)
        m_transport.noteFinish();
    if (events & EPOLLOUT) {
        // When the connection is gone, reading says so.
        m_transport.flush();
        if (m_conversation)
            m_conversation->flush();
    }
    resume();
}

void Connection::resume()
{
    if (m_over)
        return;
    if (!m_conversation)
        decide();
    if (m_conversation && !m_over)
        m_conversation->pump();
}

void Connection::startTls(std::shared_ptr<const crypto::TlsServerContext> context)
{
    Exchange opening;
    opening.summary.atUs = m_host.clock().wallUs();
    opening.summary.endpoint = m_host.url();
    opening.summary.peer = m_peer;
    opening.local = m_local;
    const Fault fault = m_host.behaviour().connectionFault(opening);
    m_stalls = fault.kind == Fault::Kind::TlsStall;
    if (fault.kind == Fault::Kind::TlsAlert)
        m_alert = int(amountOf(fault));
    else if (fault && !m_stalls) {
        if (auto flawed = m_host.flawedTlsContext(fault))
            context = std::move(flawed);
    }
    m_transport.startTls(std::move(context), hostOf(m_local));
}

/// The client's first message is read and not understood, on purpose.
void Connection::refuseHandshake()
{
    const bool isThere = m_transport.swallowHandshake();
    if (!m_firstByte && m_transport.hasReceived())
        m_firstByte = now();
    if (m_alert >= 0 && m_transport.hasReceived()) {
        // A fatal alert in a record of its own (RFC 8446 6).
        const char record[] = {21, 3, 3, 0, 2, 2, char(m_alert)};
        m_transport.sendUnencrypted(QByteArray(record, sizeof record));
        handshakeFailed({"tls-alerted",
                         ConnectionText::tr("A rule ended the TLS handshake with the alert %1.").arg(m_alert),
                         {},
                         -1});
    } else if (!isThere) {
        handshakeFailed(
            {"tls-stalled",
             ConnectionText::tr("A rule left the TLS handshake without an answer until the client "
                                "gave up."),
             {},
             -1});
    }
}

void Connection::decide()
{
    if (m_stalls || m_alert >= 0)
        refuseHandshake();
    else if (m_transport.tls())
        decideByHandshake();
    else
        decideByFirstBytes();
}

void Connection::decideByFirstBytes()
{
    QByteArray& buffer = m_host.readBuffer();
    while (m_transport.mayRead()) {
        const Transport::Transfer transfer = m_transport.read(buffer.data(), buffer.size());
        if (transfer.status == Transport::Status::Blocked)
            return;
        if (transfer.status != Transport::Status::Done) {
            if (m_firstBytes.isEmpty()) {
                end();
                return;
            }
            // Too little to be anything: the reader of HTTP/1 says so.
            m_transport.mayReadNow();
            converse(std::make_unique<Http1Conversation>(*this));
            return;
        }
        if (!m_firstByte)
            m_firstByte = now();
        m_firstBytes.append(QByteArrayView(buffer).first(transfer.bytes));
        const WireProtocol spoken = crypto::sniffProtocol(m_firstBytes);
        if (spoken == WireProtocol::NeedMore)
            continue;
        if (spoken == WireProtocol::Http2 && m_host.speaksHttp2())
            converse(std::make_unique<H2Conversation>(*this));
        else
            converse(std::make_unique<Http1Conversation>(*this));
        return;
    }
}

void Connection::decideByHandshake()
{
    const bool connected = m_transport.handshake();
    if (!m_firstByte && m_transport.hasReceived())
        m_firstByte = now();
    const TlsSession& tls = *m_transport.tls();
    switch (tls.state()) {
    case TlsSession::State::Handshaking:
        if (!connected)
            handshakeFailed({"tls-cut-off",
                             ConnectionText::tr("The client reset the connection during the TLS handshake."),
                             {},
                             -1});
        break;
    case TlsSession::State::Failed:
        handshakeFailed(tls.failure());
        break;
    case TlsSession::State::Established:
    case TlsSession::State::PeerClosed:
        m_tls = Shared(crypto::TlsRecord{tls.facts(), tls.clientHello(), {}});
        m_firstByte.reset(); // of the handshake, not of a request
        if (tls.facts().protocol == "h2")
            converse(std::make_unique<H2Conversation>(*this));
        else
            converse(std::make_unique<Http1Conversation>(*this));
        break;
    }
}

void Connection::converse(std::unique_ptr<Conversation> conversation)
{
    if (!m_firstBytes.isEmpty())
        m_transport.pushBack(std::exchange(m_firstBytes, {}));
    m_conversation = std::move(conversation);
}

/// By value: the TLS session that says so may go away here.
void Connection::handshakeFailed(crypto::TlsFailure failure)
{
    if (failure.code == "tls-plain-http") {
        m_transport.goPlain();
        auto conversation = std::make_unique<Http1Conversation>(*this);
        conversation->refuseAll({failure.code, failure.message, -1, 400});
        converse(std::move(conversation));
        return;
    }
    if (!m_transport.hasReceived()) {
        end(); // it connected and went away: nothing was said
        return;
    }
    const TlsSession& tls = *m_transport.tls();
    m_tls = Shared(crypto::TlsRecord{tls.facts(), tls.clientHello(), failure});
    const QByteArray bytes = m_transport.handshakeBytes();
    if (!m_host.admission().mayRecord(m_peerHost, bytes.size())) {
        converse(std::make_unique<FailedHandshake>(*this));
        return;
    }
    Exchange exchange = beginExchange().exchange;
    exchange.error = {failure.code, failure.message, -1, 0};
    exchange.summary.errorCode = failure.code;
    exchange.requestHead = bytes;
    converse(std::make_unique<FailedHandshake>(*this, std::move(exchange)));
}

Connection::Beginning Connection::beginExchange()
{
    if (m_number == 0)
        m_number = m_host.nextConnectionNumber();
    const Moment start = m_firstByte.value_or(now());
    m_firstByte.reset();
    Beginning beginning;
    beginning.startUs = start.monotonicUs;
    Exchange& exchange = beginning.exchange;
    exchange.summary.atUs = start.wallUs;
    exchange.summary.endpoint = m_host.url();
    exchange.summary.peer = m_peer;
    exchange.summary.endpointId = m_host.endpointId();
    exchange.local = m_local;
    exchange.connection = m_number;
    exchange.sequence = ++m_sequence;
    exchange.tls = m_tls;
    return beginning;
}

void Connection::tick(qint64 nowUs)
{
    if (m_over)
        return;
    if (m_conversation) {
        m_conversation->tick(nowUs);
        return;
    }
    if (m_stalls)
        return;
    const ListenerLimits& limits = m_host.limits();
    if (!m_firstByte) {
        if (nowUs - m_acceptedUs > qint64(limits.idleTimeout) * 1000)
            end();
    } else if (nowUs - m_firstByte->monotonicUs > qint64(limits.headTimeout) * 1000) {
        if (m_transport.tls())
            handshakeTimedOut();
        else
            converse(std::make_unique<Http1Conversation>(*this)); // which times out by itself
        resume();
    }
}

void Connection::handshakeTimedOut()
{
    handshakeFailed({"tls-timeout",
                     ConnectionText::tr("The TLS handshake did not end within %n second(s).", nullptr,
                                        m_host.limits().headTimeout / 1000),
                     {},
                     -1});
}

void Connection::finishSoon()
{
    if (m_conversation)
        m_conversation->finishSoon();
    else
        end();
}

void Connection::end()
{
    if (m_over)
        return;
    m_over = true;
    m_host.reactor().forget(m_transport.socket().descriptor(), this);
    m_transport.close();
    m_host.ended(this);
}

} // namespace hookbench::listener
