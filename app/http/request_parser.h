// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/chunked_decoder.h"
#include "app/http/field_scanner.h"
#include "app/http/limits.h"
#include "app/http/message_head.h"
#include "app/http/request_line_scanner.h"

#include <optional>

namespace hookbench::http {

/// Incremental, strict parser of HTTP/1.0 and HTTP/1.1 requests (RFC 9112) without sockets. Bytes go in as
/// they come, in any portions; the same bytes give the same events however they were cut. Ambiguous framing
/// (Content-Length beside Transfer-Encoding, differing lengths, bad chunk sizes, bare CR or LF in the head)
/// is an error, never a guess. One object reads one connection: after MessageComplete the next call begins
/// the next message. Not thread-safe.
class RequestParser
{
public:
    enum class Event {
        NeedMore,     ///< all input was used; the message goes on
        HeadComplete, ///< head() is valid; its bytes are in head().raw
        Body, ///< Step::consumed bytes of the body section; Step::data is what they carry, maybe nothing
        MessageComplete, ///< the message ended with the bytes consumed so far
        Failed,          ///< error() says why; head() holds what could be read. The parser stays failed.
    };

    struct Step
    {
        Event event = Event::NeedMore;
        qsizetype consumed = 0; ///< bytes taken from the start of the input, head or body section
        QByteArrayView data;    ///< for Body: content after transfer-coding is undone, a view into the input
    };

    explicit RequestParser(Limits limits = {});

    /// Other limits for the messages to come. Not inside one.
    void setLimits(const Limits& limits);

    /// Takes the next step. Call again with what is left of the input, nothing included, until NeedMore or
    /// Failed. Bytes consumed before HeadComplete are kept in head().raw, later ones (chunk framing and
    /// trailers included) are the caller's to keep: together they are the message as it came. On Failed the
    /// byte that proved the message wrong and those after it are not consumed; error().offset may point
    /// further back.
    Step next(QByteArrayView input);

    /// The sender closed its side. The error if a message was under way (the parser is then failed), nothing
    /// between messages.
    std::optional<ProtocolError> finish();

    /// Whether a message has begun and has not ended. Empty lines between messages (RFC 9112 2.2) begin none.
    bool isInsideMessage() const;
    bool isHeadComplete() const;

    const RequestHead& head() const;
    const HeaderList& trailers() const; ///< valid after MessageComplete
    const ProtocolError& error() const;
    qint64 bodySize() const; ///< bytes of content seen so far, after transfer-coding is undone

private:
    enum class State { RequestLine, Fields, Body, MessageEnd, Failed };

    void beginMessage();
    Step nextInHead(QByteArrayView input);
    Scan scanHead(Cursor& in);
    Scan scanFields(Cursor& in);
    void completeHead();
    void failInHead(ProtocolError error);
    Step nextInBody(QByteArrayView input);
    Step nextInChunks(QByteArrayView input);

    Limits m_limits;
    State m_state = State::RequestLine;
    bool m_headComplete = false;
    RequestLineScanner m_line;
    FieldScanner m_fields;
    std::optional<ChunkedDecoder> m_chunks;
    RequestHead m_head;
    HeaderList m_trailers;
    ProtocolError m_error;
    qint64 m_left = 0; // content still to come, for BodyFraming::Length
    qint64 m_bodySize = 0;
    qint64 m_wireSize = 0; // of the body section
};

/// Undoes the transfer-coding of a recorded body section, also a truncated or broken one (what was read up to
/// there). For framings other than Chunked it returns `wire` itself.
QByteArray decodeBodySection(const QByteArray& wire, BodyFraming framing);

/// The trailers in a recorded chunked body section.
HeaderList readTrailers(const QByteArray& wire);

} // namespace hookbench::http
