// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/exchange_comparison.h"

#include "app/http/h2_head.h"
#include "app/http/request_parser.h"
#include "app/models/decoded_body.h"
#include "app/payload/content_coding.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace hookbench::models {

namespace {

struct ComparisonText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::models::ComparisonText)
};

using diff::Message;
using session::SessionReader;

/// Keeps the first part of a body and a digest of the rest.
class ContentTaker
{
public:
    explicit ContentTaker(Message& message)
        : m_message(message)
    {
        m_message.content.clear();
        m_message.size = 0;
    }

    void take(QByteArrayView piece)
    {
        m_message.size += piece.size();
        const qsizetype kept =
            std::min<qsizetype>(piece.size(), diff::comparedLimit - m_message.content.size());
        m_message.content += piece.first(kept);
        m_rest.addData(piece.sliced(kept));
    }

    void end()
    {
        if (m_message.size > m_message.content.size())
            m_message.restDigest = m_rest.result();
    }

private:
    Message& m_message;
    QCryptographicHash m_rest{QCryptographicHash::Sha256};
};

Result<void> readContent(const SessionReader& reader, const StoredBody& body, http::BodyFraming framing,
                         const CancelFlag& cancel, Message& message)
{
    ContentTaker taker(message);
    const auto read = streamBody(reader, body, framing, cancel, [&](QByteArrayView piece) {
        taker.take(piece);
        return !cancel.isCancelled();
    });
    taker.end();
    return read;
}

/// With content-codings undone, where that can be done to the end of the body.
Result<void> readDecoded(const SessionReader& reader, const StoredBody& body, http::BodyFraming framing,
                         const CancelFlag& cancel, Message& message)
{
    const QByteArrayList codings = payload::contentCodings(message.headers.valueOf("content-encoding"));
    const bool isCoded = !codings.isEmpty() && body.wireSize > 0;
    if (!isCoded)
        return readContent(reader, body, framing, cancel, message);
    QCryptographicHash coded(QCryptographicHash::Sha256);
    const auto hashed = streamWire(reader, body, cancel, [&](QByteArrayView piece) {
        coded.addData(piece);
        return !cancel.isCancelled();
    });
    if (!hashed)
        return hashed;
    ContentTaker taker(message);
    const auto problem = streamDecoded(reader, body, framing, codings, cancel, [&](QByteArrayView piece) {
        taker.take(piece);
        return !cancel.isCancelled();
    });
    if (!problem)
        return fail(problem.error());
    if (*problem) {
        message.undecoded = problem->message;
        return readContent(reader, body, framing, cancel, message);
    }
    taker.end();
    message.codedDigest = coded.result();
    return {};
}

Result<Message> readRequest(const SessionReader& reader, const Exchange& exchange, const CancelFlag& cancel)
{
    const http::RequestHead head = readRequestHead(exchange);
    Message message;
    message.isThere = true;
    message.startLine = {head.method, head.target, head.version};
    message.headers = head.headers;
    message.trailers = exchange.requestFraming == http::BodyFraming::Chunked && !exchange.requestBody.blob
                           ? http::readTrailers(exchange.requestBody.inlined)
                           : readH2Trailers(exchange);
    if (const auto read = readDecoded(reader, exchange.requestBody, exchange.requestFraming, cancel, message);
        !read)
        return fail(read.error());
    return message;
}

Result<Message> readResponse(const SessionReader& reader, const Exchange& exchange, const CancelFlag& cancel)
{
    const http::ResponseHead head = readResponseHead(exchange);
    Message message;
    message.isThere = !exchange.responseHead.isEmpty();
    message.startLine = {head.version, QByteArray::number(head.status), head.reason};
    message.headers = head.headers;
    message.trailers = exchange.responseFraming == http::BodyFraming::Chunked && !exchange.responseBody.blob
                           ? http::readTrailers(exchange.responseBody.inlined)
                           : http::readH2Fields(exchange.responseTrailers);
    if (const auto read =
            readDecoded(reader, exchange.responseBody, exchange.responseFraming, cancel, message);
        !read)
        return fail(read.error());
    return message;
}

using ReadMessage = Result<Message> (*)(const SessionReader&, const Exchange&, const CancelFlag&);

Result<diff::MessageComparison> compare(const SessionReader& reader, const Exchange& a, const Exchange& b,
                                        ReadMessage read, const diff::IgnoreRules& ignored,
                                        const CancelFlag& cancel)
{
    Result<Message> left = read(reader, a, cancel);
    if (!left)
        return fail(left.error());
    Result<Message> right = read(reader, b, cancel);
    if (!right)
        return fail(right.error());
    return diff::compareMessages(std::move(*left), std::move(*right), ignored, cancel);
}

} // namespace

Result<ExchangeComparison> compareExchanges(const SessionReader& reader, ExchangeId a, ExchangeId b,
                                            const diff::IgnoreRules& ignored, ComparedParts parts,
                                            const CancelFlag& cancel)
{
    const Result<Exchange> left = reader.exchange(a);
    if (!left)
        return fail(left.error());
    const Result<Exchange> right = reader.exchange(b);
    if (!right)
        return fail(right.error());
    ExchangeComparison result{a, b, {}, {}};
    if (parts != ComparedParts::Response) {
        auto request = compare(reader, *left, *right, readRequest, ignored, cancel);
        if (!request)
            return fail(request.error());
        result.request = std::move(*request);
    }
    if (parts != ComparedParts::Request) {
        auto response = compare(reader, *left, *right, readResponse, ignored, cancel);
        if (!response)
            return fail(response.error());
        result.response = std::move(*response);
    }
    if (cancel.isCancelled())
        return fail(ErrorKind::Cancelled, ComparisonText::tr("The comparison was cancelled."));
    return result;
}

} // namespace hookbench::models
