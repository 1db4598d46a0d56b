// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/h2_head.h"
#include "app/http/request_parser.h"
#include "app/sender/call.h"

#include <QUrl>

// What is kept of a call.
namespace hookbench::sender {

namespace {

/// Bytes of content in a recorded body section; -1 when it is not in memory.
qint64 contentSize(const StoredBody& body, http::BodyFraming framing)
{
    if (framing != http::BodyFraming::Chunked)
        return body.wireSize;
    return body.blob ? -1 : http::decodeBodySection(body.inlined, framing).size();
}

QByteArray withoutUser(const QByteArray& url)
{
    return QUrl::fromEncoded(url).toEncoded(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
}

} // namespace

Call::Result Call::takeResult()
{
    Q_ASSERT(m_finished);
    Result result;
    Exchange& exchange = result.exchange;
    describeConnection(exchange);
    describeRequest(exchange);
    describeResponse(exchange);

    SendOutcome& outcome = result.outcome;
    outcome.status = m_status;
    outcome.error = m_error;
    outcome.advice = m_advice;
    outcome.retryAfter = readResponseHead(exchange).headers.valueOf("retry-after").toByteArray();
    outcome.phases = exchange.sent->phases;
    outcome.responseSize = m_contentSize;
    if (m_status != 0)
        outcome.responseDigest = m_digest.result();
    outcome.cancelled = m_cancelled;

    const bool keepsAlive =
        m_connection && m_connection->http2 ? m_connection->http2->keepsAlive() : m_parser.keepsAlive();
    result.reusable = m_complete && m_requestSent && keepsAlive && m_request.reuseConnection &&
                      m_request.protocol != Protocol::Raw;
    result.retryOnNew = m_reused && m_firstUs < 0 && m_request.body.file.isEmpty() &&
                        (m_error.code == "connection-closed" || m_error.code == "connection-reset" ||
                         m_error.code == "h2-goaway");
    return result;
}

qint64 Call::sinceStart() const
{
    return m_endUs < 0 ? m_clock.monotonicUs() - m_startUs : m_endUs - m_startUs;
}

void Call::describeConnection(Exchange& exchange)
{
    exchange.summary.origin = m_request.origin;
    exchange.summary.atUs = m_startWallUs;
    exchange.summary.peer = m_peer;
    exchange.parent = m_request.parent;
    exchange.local = m_local;
    exchange.connection = m_connectionNumber;
    exchange.sequence = m_sequence;
    exchange.summary.protocol = m_isHttp2 ? hookbench::Protocol::Http2 : hookbench::Protocol::Http1;
    if (m_tls.facts || m_tls.alertNumber >= 0 || !m_tls.chain.isEmpty()) {
        crypto::TlsRecord tls;
        tls.facts = m_tls.facts;
        if (!m_tls.facts) {
            tls.hello.serverName = QUrl::fromEncoded(m_request.url).host(QUrl::FullyEncoded).toLatin1();
            tls.failure = {m_error.code, m_error.message, m_tls.alert, m_tls.alertNumber};
        }
        exchange.tls = Shared(tls);
    }
    exchange.error = m_error;
    exchange.summary.errorCode = m_error.code;

    SentRecord sent;
    sent.url = withoutUser(m_request.url);
    sent.phases = m_opening;
    if (m_sentUs >= 0)
        sent.phases.sendUs = m_sentUs - m_startUs;
    if (m_firstUs >= 0)
        sent.phases.waitUs = std::max<qint64>(0, m_firstUs - std::max(m_sentUs, m_startUs));
    if (m_endUs >= 0 && m_firstUs >= 0)
        sent.phases.receiveUs = m_endUs - m_firstUs;
    sent.chain = m_tls.chain;
    sent.attempt = m_request.attempt;
    sent.delivery = m_request.delivery;
    sent.draft = m_request.draft;
    sent.advice = m_advice;
    sent.interim = m_interim;
    exchange.sent = Shared(sent);
}

void Call::describeRequest(Exchange& exchange)
{
    if (m_startUs < 0) {
        // Nothing went out: what should have is shown all the same.
        exchange.requestHead = m_request.head;
        if (m_request.body.bytes.size() <= Recorder::pieceSize)
            m_requestBody.add(m_request.body.bytes);
    } else {
        exchange.requestHead = m_head;
        exchange.summary.timing.headUs = m_headUs < 0 ? -1 : m_headUs - m_startUs;
        exchange.summary.timing.bodyUs = m_sentUs < 0 ? -1 : m_sentUs - m_startUs;
    }
    exchange.requestBody = m_requestBody.take();
    if (m_request.protocol == Protocol::Raw && !exchange.requestBody.blob) {
        // Raw bytes are given in one piece; what reads as a head is shown as one.
        const qsizetype end = http::headSize(exchange.requestHead);
        if (end >= 0) {
            exchange.requestBody.inlined.prepend(exchange.requestHead.sliced(end));
            exchange.requestBody.wireSize = exchange.requestBody.inlined.size();
            exchange.requestHead.truncate(end);
        }
    }
    const http::RequestHead head = readRequestHead(exchange);
    exchange.summary.method = head.method;
    exchange.summary.target = head.target;
    exchange.requestFraming = head.framing;
    // More than the head announces may have been sent on purpose.
    if (head.framing == http::BodyFraming::None && exchange.requestBody.wireSize > 0)
        exchange.requestFraming = http::BodyFraming::UntilClose;
    exchange.summary.bodySize = contentSize(exchange.requestBody, exchange.requestFraming);
    if (exchange.summary.bodySize < 0)
        exchange.summary.bodySize = exchange.requestBody.wireSize;
}

void Call::describeResponse(Exchange& exchange)
{
    exchange.summary.status = m_status;
    exchange.responseHead = m_responseHead;
    if (m_isHttp2 && !m_responseHead.isEmpty() && !m_responseHead.endsWith("\r\n\r\n"))
        exchange.responseHead += "\r\n";
    exchange.responseBody = m_responseBody.take();
    exchange.responseBody.unkept += m_unkept;
    exchange.responseFraming = m_responseFraming;
    exchange.responseTrailers = m_trailers;
    exchange.responseSize = m_contentSize;
    if (m_startUs >= 0 && (m_status != 0 || m_firstUs >= 0))
        exchange.summary.timing.responseUs = sinceStart();
}

} // namespace hookbench::sender
