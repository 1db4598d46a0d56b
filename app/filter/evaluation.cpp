// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/evaluation.h"

#include "app/http/chunked_decoder.h"
#include "app/http/field_syntax.h"
#include "app/http/limits.h"

namespace hookbench::filter {

namespace {

QByteArray borrowed(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size());
}

/// Feeds a piece of a chunked section to `decoder`; false when its end is reached or it is broken.
bool decodeInto(http::ChunkedDecoder& decoder, QByteArrayView wire, const PieceTaker& take)
{
    while (!wire.isEmpty()) {
        const http::ChunkedDecoder::Step step = decoder.next(wire);
        if (!step.data.isEmpty() && !take(step.data))
            return false;
        if (step.done || decoder.error() || step.consumed == 0)
            return false;
        wire = wire.sliced(step.consumed);
    }
    return true;
}

} // namespace

QByteArrayView Evaluation::head(Side side)
{
    return side == Side::Request ? m_source.requestHead() : m_source.responseHead();
}

const http::RequestHead& Evaluation::requestHead()
{
    if (!m_requestHead)
        m_requestHead = http::readRequestHead(borrowed(m_source.requestHead()));
    return *m_requestHead;
}

const http::HeaderList& Evaluation::headers(Side side)
{
    if (side == Side::Request)
        return requestHead().headers;
    if (!m_responseHead)
        m_responseHead = http::readResponseHead(borrowed(m_source.responseHead()));
    return m_responseHead->headers;
}

const std::vector<http::Parameter>& Evaluation::query()
{
    if (!m_query)
        m_query = http::parseParameters(http::splitTarget(summary().target).query);
    return *m_query;
}

const std::vector<http::Parameter>& Evaluation::form()
{
    if (m_form)
        return *m_form;
    const http::MediaType type = http::parseMediaType(headers(Side::Request).valueOf("Content-Type"));
    const bool isForm = type.type == "application/x-www-form-urlencoded";
    m_form = isForm ? http::parseParameters(body(Side::Request)) : std::vector<http::Parameter>();
    return *m_form;
}

/// The head is at hand where the body is; the recorded framing, which is the truth, may be in another table.
bool Evaluation::isChunked()
{
    static const ByteFinder coding("transfer-encoding", Case::IgnoreAscii);
    return coding.isIn(m_source.requestHead()) && facts().requestFraming == http::BodyFraming::Chunked;
}

void Evaluation::readContent(const PieceTaker& take)
{
    if (!isChunked()) {
        m_source.readRequestBody(take);
        return;
    }
    http::ChunkedDecoder decoder(http::Limits::none());
    m_source.readRequestBody(
        [&decoder, &take](QByteArrayView wire) { return decodeInto(decoder, wire, take); });
}

QByteArray Evaluation::loadRequestBody()
{
    QByteArray content;
    bool tooLarge = false;
    readContent([&content, &tooLarge](QByteArrayView piece) {
        tooLarge = content.size() + piece.size() > largestLoaded;
        if (!tooLarge)
            content.append(piece);
        return !tooLarge;
    });
    return tooLarge ? QByteArray() : content;
}

QByteArrayView Evaluation::body(Side side)
{
    if (side == Side::Response)
        return m_source.responseBody();
    if (!m_requestBody)
        m_requestBody = loadRequestBody();
    return *m_requestBody;
}

bool Evaluation::findInBody(Side side, const ByteFinder& finder)
{
    if (side == Side::Response)
        return finder.isIn(m_source.responseBody());
    if (m_requestBody && !m_requestBody->isEmpty())
        return finder.isIn(*m_requestBody);
    StreamFinder stream(finder);
    bool found = false;
    readContent([&stream, &found](QByteArrayView piece) {
        found = stream.feed(piece);
        return !found;
    });
    return found;
}

} // namespace hookbench::filter
