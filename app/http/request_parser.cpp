// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/request_parser.h"

#include "app/http/head_rules.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace hookbench::http {
namespace {

struct ParserText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::http::ParserText)
};

/// Places in a head are 32-bit numbers.
Limits bounded(Limits limits)
{
    limits.head = std::min<qint64>(limits.head, std::numeric_limits<qint32>::max() / 2);
    limits.requestLine = std::min(limits.requestLine, limits.head);
    limits.chunkLine = std::min<qint64>(limits.chunkLine, std::numeric_limits<qint32>::max() / 2);
    return limits;
}

/// The common ones without an allocation for each request.
QByteArray methodName(QByteArrayView method)
{
    static const QByteArray known[] = {QByteArrayLiteral("POST"),   QByteArrayLiteral("GET"),
                                       QByteArrayLiteral("PUT"),    QByteArrayLiteral("PATCH"),
                                       QByteArrayLiteral("DELETE"), QByteArrayLiteral("HEAD"),
                                       QByteArrayLiteral("OPTIONS")};
    const auto* const found = std::find(std::begin(known), std::end(known), method);
    return found != std::end(known) ? *found : method.toByteArray();
}

QByteArray versionName(QByteArrayView version)
{
    static const QByteArray current = QByteArrayLiteral("HTTP/1.1");
    return version == current ? current : version.toByteArray();
}

} // namespace

RequestParser::RequestParser(Limits limits)
    : m_limits(bounded(limits))
    , m_line(m_limits.requestLine)
    , m_fields(m_limits.fields)
{
    beginMessage();
}

void RequestParser::setLimits(const Limits& limits)
{
    Q_ASSERT(!isInsideMessage());
    m_limits = bounded(limits);
    m_line = RequestLineScanner(m_limits.requestLine);
    m_fields = FieldScanner(m_limits.fields);
}

void RequestParser::beginMessage()
{
    m_state = State::RequestLine;
    m_headComplete = false;
    m_line.reset();
    m_fields.reset();
    m_chunks.reset();
    m_head = {};
    m_trailers = {};
    m_bodySize = 0;
    m_wireSize = 0;
}

RequestParser::Step RequestParser::next(QByteArrayView input)
{
    switch (m_state) {
    case State::MessageEnd:
        if (input.isEmpty())
            return {};
        beginMessage();
        return nextInHead(input);
    case State::RequestLine:
    case State::Fields:
        return nextInHead(input);
    case State::Body:
        return nextInBody(input);
    case State::Failed:
        break;
    }
    return {Event::Failed, 0, {}};
}

RequestParser::Step RequestParser::nextInHead(QByteArrayView input)
{
    Cursor in(input, m_head.raw.size());
    in.end = in.begin + std::min<qint64>(input.size(), m_limits.head - in.before);
    const Scan result = scanHead(in);
    m_head.raw.append(input.first(in.consumed()));
    if (result == Scan::Failed) {
        failInHead(m_state == State::RequestLine ? m_line.error() : m_error);
        return {Event::Failed, in.consumed(), {}};
    }
    if (result == Scan::NeedMore && in.consumed() < input.size()) {
        failInHead({"head-too-large",
                    ParserText::tr("The request line and fields are larger than %n byte(s).", nullptr,
                                   int(m_limits.head)),
                    in.offset(), 431});
        return {Event::Failed, in.consumed(), {}};
    }
    if (result == Scan::NeedMore)
        return {Event::NeedMore, in.consumed(), {}};
    completeHead();
    if (m_error) {
        // The line feed that completed the head is the byte that proved it wrong.
        m_head.raw.chop(1);
        failInHead(m_error);
        return {Event::Failed, in.consumed() - 1, {}};
    }
    return {Event::HeadComplete, in.consumed(), {}};
}

Scan RequestParser::scanHead(Cursor& in)
{
    if (m_state == State::RequestLine) {
        const Scan result = m_line.scan(in);
        if (result != Scan::Done)
            return result;
        m_state = State::Fields;
    }
    return scanFields(in);
}

Scan RequestParser::scanFields(Cursor& in)
{
    const Scan result = m_fields.scan(in);
    if (result == Scan::Failed)
        m_error = m_fields.error();
    if (result != Scan::Fold)
        return result;
    // A server may also join the lines (RFC 9112 5.2), but a proxy that reads the second one as a field of
    // its own then sees another message than we do.
    m_error = {"folded-field",
               ParserText::tr("A header field continues on a second line (obs-fold, RFC 9112 5.2): programs "
                              "disagree on what that means."),
               in.offset(), 400};
    return Scan::Failed;
}

/// Reads the scanned head. m_error is set if it must be refused.
void RequestParser::completeHead()
{
    const QByteArrayView raw = m_head.raw;
    m_head.method = methodName(raw.sliced(m_line.method().at, m_line.method().size));
    m_head.target = raw.sliced(m_line.target().at, m_line.target().size).toByteArray();
    m_head.version = versionName(raw.sliced(m_line.version().at, m_line.version().size));
    m_head.headers = HeaderList(m_head.raw, m_fields.takeSpans());
    m_error = applyHeadRules(m_head);
    if (!m_error && m_head.contentLength > m_limits.body)
        m_error = {
            "body-too-large",
            ParserText::tr("The announced body is larger than %1 bytes, the limit here.").arg(m_limits.body),
            m_head.headers.span(m_head.headers.indexOf("content-length")).valueAt, 413};
    if (m_error)
        return;
    m_headComplete = true;
    m_state = State::Body;
    m_left = m_head.framing == BodyFraming::Length ? m_head.contentLength : 0;
    if (m_head.framing == BodyFraming::Chunked)
        m_chunks.emplace(m_limits);
}

void RequestParser::failInHead(ProtocolError error)
{
    m_state = State::Failed;
    m_error = std::move(error);
    m_head = readRequestHead(m_head.raw);
}

RequestParser::Step RequestParser::nextInBody(QByteArrayView input)
{
    if (m_chunks)
        return nextInChunks(input);
    if (m_left == 0) {
        m_state = State::MessageEnd;
        return {Event::MessageComplete, 0, {}};
    }
    if (input.isEmpty())
        return {};
    const qsizetype size = qsizetype(std::min<qint64>(input.size(), m_left));
    m_left -= size;
    m_bodySize += size;
    m_wireSize += size;
    return {Event::Body, size, input.first(size)};
}

RequestParser::Step RequestParser::nextInChunks(QByteArrayView input)
{
    const ChunkedDecoder::Step step = m_chunks->next(input);
    m_bodySize += step.data.size();
    m_wireSize += step.consumed;
    if (step.consumed > 0)
        return {Event::Body, step.consumed, step.data};
    if (step.done) {
        m_trailers = m_chunks->trailers();
        m_state = State::MessageEnd;
        return {Event::MessageComplete, 0, {}};
    }
    if (!m_chunks->error())
        return {};
    m_error = m_chunks->error();
    m_error.offset += m_head.raw.size();
    m_state = State::Failed;
    return {Event::Failed, 0, {}};
}

std::optional<ProtocolError> RequestParser::finish()
{
    if (m_state == State::Failed)
        return m_error;
    if (!isInsideMessage())
        return {};
    if (!m_headComplete) {
        failInHead({"truncated-head",
                    ParserText::tr("The connection was closed before the head was complete."),
                    m_head.raw.size(), 400});
        return m_error;
    }
    m_error = {"truncated-body", ParserText::tr("The connection was closed before the body was complete."),
               m_head.raw.size() + m_wireSize, 400};
    m_state = State::Failed;
    return m_error;
}

bool RequestParser::isInsideMessage() const
{
    switch (m_state) {
    case State::RequestLine:
        return !m_line.isAtStart();
    case State::Fields:
    case State::Body:
    case State::Failed:
        return true;
    case State::MessageEnd:
        break;
    }
    return false;
}

bool RequestParser::isHeadComplete() const
{
    return m_headComplete;
}

const RequestHead& RequestParser::head() const
{
    return m_head;
}

const HeaderList& RequestParser::trailers() const
{
    return m_trailers;
}

const ProtocolError& RequestParser::error() const
{
    return m_error;
}

qint64 RequestParser::bodySize() const
{
    return m_bodySize;
}

QByteArray decodeBodySection(const QByteArray& wire, BodyFraming framing)
{
    if (framing != BodyFraming::Chunked)
        return wire;
    ChunkedDecoder decoder(Limits::none());
    QByteArray content;
    content.reserve(wire.size());
    QByteArrayView rest = wire;
    ChunkedDecoder::Step step;
    do {
        step = decoder.next(rest);
        content += step.data;
        rest = rest.sliced(step.consumed);
    } while (step.consumed > 0 && !step.done);
    return content;
}

HeaderList readTrailers(const QByteArray& wire)
{
    ChunkedDecoder decoder(Limits::none());
    QByteArrayView rest = wire;
    ChunkedDecoder::Step step;
    do {
        step = decoder.next(rest);
        rest = rest.sliced(step.consumed);
    } while (step.consumed > 0 && !step.done);
    return decoder.trailers();
}

} // namespace hookbench::http
