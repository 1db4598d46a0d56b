// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/response_parser.h"

#include "app/http/field_syntax.h"
#include "app/http/response_writer.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::http {
namespace {

struct ResponseText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::http::ResponseText)
};

/// Whether the members of all fields called `name` hold `word`; the last of them in `last`.
bool listHolds(const HeaderList& headers, QByteArrayView name, QByteArrayView word,
               QByteArray* last = nullptr)
{
    bool found = false;
    for (qsizetype i = headers.indexOf(name); i >= 0; i = headers.indexOf(name, i + 1)) {
        const QByteArrayList members = headers.value(i).toByteArray().split(',');
        for (const QByteArray& member : members) {
            const QByteArray trimmed = member.trimmed();
            found = found || equalsIgnoringCase(trimmed, word);
            if (last && !trimmed.isEmpty())
                *last = trimmed;
        }
    }
    return found;
}

/// The length that all Content-Length fields agree on; -1 when there is none, -2 when they are no length.
qint64 announcedLength(const HeaderList& headers)
{
    qint64 length = -1;
    for (qsizetype i = headers.indexOf("content-length"); i >= 0;
         i = headers.indexOf("content-length", i + 1)) {
        const QByteArrayList members = headers.value(i).toByteArray().split(',');
        for (const QByteArray& member : members) {
            const QByteArray digits = member.trimmed();
            bool isNumber = false;
            const qint64 value = digits.toLongLong(&isNumber);
            const bool isDigits = std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
            if (!isNumber || !isDigits || (length >= 0 && value != length))
                return -2;
            length = value;
        }
    }
    return length;
}

} // namespace

ResponseParser::ResponseParser(QByteArray method)
    : m_method(std::move(method))
{
}

ResponseParser::Step ResponseParser::next(QByteArrayView input)
{
    switch (m_state) {
    case State::Head:
        return nextInHead(input);
    case State::Body:
        return nextInBody(input);
    case State::End:
        return {Event::MessageComplete, 0, {}};
    case State::Failed:
        break;
    }
    return {Event::Failed, 0, {}};
}

ResponseParser::Step ResponseParser::nextInHead(QByteArrayView input)
{
    if (input.isEmpty())
        return {};
    const qsizetype before = m_bytes.size();
    m_bytes.append(input.first(std::min(input.size(), largestHead + 4 - before)));
    static constexpr QByteArrayView start = "HTTP/";
    const QByteArrayView begin = QByteArrayView(m_bytes).first(std::min(m_bytes.size(), start.size()));
    if (begin != start.first(begin.size()))
        return failed("not-http", ResponseText::tr("What came back is not HTTP: it has no status line."), 0,
                      m_bytes.size() - before);
    // An empty line: looked for where it can have become whole.
    qsizetype end = -1;
    for (qsizetype at = m_bytes.indexOf('\n', std::max<qsizetype>(0, before - 2)); at >= 0;
         at = m_bytes.indexOf('\n', at + 1)) {
        const QByteArrayView rest = QByteArrayView(m_bytes).sliced(at + 1);
        if (rest.startsWith('\n') || rest.startsWith("\r\n")) {
            end = at + (rest.startsWith('\n') ? 2 : 3);
            break;
        }
    }
    if (end < 0) {
        if (m_bytes.size() <= largestHead)
            return {Event::NeedMore, input.size(), {}};
        return failed(
            "head-too-large",
            ResponseText::tr("The head of the response is larger than %1 KB.").arg(largestHead / 1024),
            largestHead, m_bytes.size() - before);
    }
    m_bytes.truncate(end);
    return {completeHead(), end - before, {}};
}

ResponseParser::Event ResponseParser::completeHead()
{
    m_head = readResponseHead(m_bytes);
    if (m_head.status == 0) {
        failed("bad-status-line", ResponseText::tr("The response begins with a broken status line."), 0, 0);
        return Event::Failed;
    }
    // 101 is final: what follows is not HTTP any more.
    if (m_head.status < 200 && m_head.status != 101) {
        m_interim = std::exchange(m_bytes, {});
        m_head = {};
        return Event::InterimHead;
    }
    chooseFraming();
    if (m_error)
        return Event::Failed;
    m_bytes.clear();
    return Event::HeadComplete;
}

/// RFC 9112 6.3.
void ResponseParser::chooseFraming()
{
    m_state = State::Body;
    const HeaderList& headers = m_head.headers;
    const bool isTunnel = m_method == "CONNECT" && m_head.status / 100 == 2;
    if (m_method == "HEAD" || !statusAllowsContent(m_head.status) || isTunnel) {
        m_state = State::End;
        return;
    }
    QByteArray lastCoding;
    listHolds(headers, "transfer-encoding", "chunked", &lastCoding);
    const qint64 length = announcedLength(headers);
    if (equalsIgnoringCase(lastCoding, "chunked")) {
        m_framing = BodyFraming::Chunked;
        m_chunks.emplace(Limits::none());
    } else if (!lastCoding.isEmpty() || length == -1) {
        m_framing = BodyFraming::UntilClose;
    } else if (length < 0) {
        failed("bad-content-length",
               ResponseText::tr("The response's Content-Length is no length, or there are several."), 0, 0);
    } else {
        m_framing = BodyFraming::Length;
        m_left = length;
        m_state = length == 0 ? State::End : State::Body;
    }
}

ResponseParser::Step ResponseParser::nextInBody(QByteArrayView input)
{
    if (input.isEmpty())
        return {};
    if (m_framing == BodyFraming::Chunked)
        return nextInChunks(input);
    qsizetype size = input.size();
    if (m_framing == BodyFraming::Length) {
        size = qsizetype(std::min<qint64>(size, m_left));
        m_left -= size;
        if (m_left == 0)
            m_state = State::End;
    }
    m_bodySize += size;
    m_wireSize += size;
    return {Event::Body, size, input.first(size)};
}

ResponseParser::Step ResponseParser::nextInChunks(QByteArrayView input)
{
    const ChunkedDecoder::Step step = m_chunks->next(input);
    m_bodySize += step.data.size();
    m_wireSize += step.consumed;
    if (step.done)
        m_state = State::End;
    if (step.consumed > 0 || step.done)
        return {Event::Body, step.consumed, step.data};
    if (m_chunks->error()) {
        m_error = m_chunks->error();
        m_error.message = ResponseText::tr("The response's chunks are broken: %1").arg(m_error.message);
        m_error.status = 0;
        m_state = State::Failed;
        return {Event::Failed, 0, {}};
    }
    return {};
}

ResponseParser::Step ResponseParser::failed(QByteArray code, const QString& message, qint64 offset,
                                            qsizetype consumed)
{
    m_state = State::Failed;
    m_error = {std::move(code), message, offset, 0};
    return {Event::Failed, consumed, {}};
}

bool ResponseParser::finish()
{
    if (m_state == State::End || (m_state == State::Body && m_framing == BodyFraming::UntilClose))
        return true;
    if (m_state == State::Failed)
        return false;
    if (m_state == State::Head && m_bytes.isEmpty()) {
        failed("connection-closed", ResponseText::tr("The server closed the connection without an answer."),
               -1, 0);
    } else if (m_state == State::Head) {
        failed("response-truncated",
               ResponseText::tr("The connection ended inside the head of the response."), m_bytes.size(), 0);
    } else if (m_framing == BodyFraming::Length) {
        failed("response-truncated",
               ResponseText::tr("The connection ended %1 bytes before the end of the response.").arg(m_left),
               m_head.raw.size() + m_wireSize, 0);
    } else {
        failed("response-truncated",
               ResponseText::tr("The connection ended before the last chunk of the response."),
               m_head.raw.size() + m_wireSize, 0);
    }
    return false;
}

bool ResponseParser::keepsAlive() const
{
    if (m_state != State::End || m_framing == BodyFraming::UntilClose || m_head.status == 101)
        return false;
    if (listHolds(m_head.headers, "connection", "close"))
        return false;
    return m_head.version != "HTTP/1.0" || listHolds(m_head.headers, "connection", "keep-alive");
}

} // namespace hookbench::http
