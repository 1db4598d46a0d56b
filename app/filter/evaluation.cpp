// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/evaluation.h"

#include "app/http/chunked_decoder.h"
#include "app/http/field_syntax.h"
#include "app/http/limits.h"
#include "app/payload/content_coding.h"

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
bool Evaluation::isChunked(Side side)
{
    static const ByteFinder coding("transfer-encoding", Case::IgnoreAscii);
    if (!coding.isIn(head(side)))
        return false;
    const http::BodyFraming framing =
        side == Side::Request ? facts().requestFraming : facts().responseFraming;
    return framing == http::BodyFraming::Chunked;
}

void Evaluation::readContent(Side side, const PieceTaker& take)
{
    static const ByteFinder field("content-encoding", Case::IgnoreAscii);
    const QByteArrayList codings = field.isIn(head(side))
                                       ? payload::contentCodings(headers(side).valueOf("Content-Encoding"))
                                       : QByteArrayList();
    if (codings.isEmpty()) {
        readCoded(side, take);
        return;
    }
    payload::ContentDecoder decoder(codings);
    bool isDecoded = false;
    const PieceTaker note = [&isDecoded, &take](QByteArrayView content) {
        isDecoded = true;
        return take(content);
    };
    readCoded(side, [&decoder, &note](QByteArrayView coded) { return decoder.feed(coded, note); });
    if (!isDecoded && decoder.problem())
        readCoded(side, take); // not what its field says, so it is what it is
}

void Evaluation::readCoded(Side side, const PieceTaker& take)
{
    if (!isChunked(side)) {
        m_source.readBody(side, take);
        return;
    }
    http::ChunkedDecoder decoder(http::Limits::none());
    m_source.readBody(side,
                      [&decoder, &take](QByteArrayView wire) { return decodeInto(decoder, wire, take); });
}

QByteArray Evaluation::loadBody(Side side)
{
    QByteArray content;
    bool tooLarge = false;
    readContent(side, [&content, &tooLarge](QByteArrayView piece) {
        tooLarge = content.size() + piece.size() > largestLoaded;
        if (!tooLarge)
            content.append(piece);
        return !tooLarge;
    });
    return tooLarge ? QByteArray() : content;
}

QByteArrayView Evaluation::body(Side side)
{
    std::optional<QByteArray>& content = side == Side::Request ? m_requestBody : m_responseBody;
    if (!content)
        content = loadBody(side);
    return *content;
}

const SchemaReport& Evaluation::schemaReport()
{
    if (!m_schemaReport)
        m_schemaReport = m_source.schemaReport(headers(Side::Request), body(Side::Request));
    return *m_schemaReport;
}

bool Evaluation::hasEscapes(Side side)
{
    static const ByteFinder escape("\\");
    std::optional<bool>& known = m_hasEscapes[size_t(side)];
    if (!known)
        known = findInBody(side, escape);
    return *known;
}

bool Evaluation::findInBody(Side side, const ByteFinder& finder)
{
    const std::optional<QByteArray>& content = side == Side::Request ? m_requestBody : m_responseBody;
    if (content && !content->isEmpty())
        return finder.isIn(*content);
    StreamFinder stream(finder);
    bool found = false;
    readContent(side, [&stream, &found](QByteArrayView piece) {
        found = stream.feed(piece);
        return !found;
    });
    return found;
}

} // namespace hookbench::filter
