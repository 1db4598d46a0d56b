// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/chunked_decoder.h"
#include "app/http/message_head.h"

#include <optional>

namespace hookbench::http {

/// Incremental reader of the response to one HTTP/1 request, without sockets. It is for looking at what a
/// server says, so it takes whatever has an end; only what has none (no status line, two lengths, a broken
/// chunk) fails. Bytes go in as they come, in any portions. Not thread-safe.
class ResponseParser
{
public:
    enum class Event {
        NeedMore,
        InterimHead,  ///< a 1xx that another head follows (RFC 9110 15.2): interim() has its bytes
        HeadComplete, ///< head() is valid
        Body, ///< Step::consumed bytes of the body section; Step::data is what they carry, maybe nothing
        MessageComplete,
        Failed, ///< error() says why; head().raw or the bytes not consumed are what came
    };

    struct Step
    {
        Event event = Event::NeedMore;
        qsizetype consumed = 0;
        QByteArrayView data;
    };

    /// `method` of the request: the answer to HEAD has no body (RFC 9112 6.3).
    explicit ResponseParser(QByteArray method);

    /// Takes the next step; call again with what is left until NeedMore, MessageComplete or Failed.
    Step next(QByteArrayView input);

    /// The server closed its side: true when that is a proper end, else error() says what is missing.
    bool finish();

    const ResponseHead& head() const { return m_head; }
    const QByteArray& interim() const { return m_interim; }
    BodyFraming framing() const { return m_framing; }
    const ProtocolError& error() const { return m_error; }
    const QByteArray& incompleteHead() const { return m_bytes; } ///< what came of a head without end
    qint64 bodySize() const { return m_bodySize; }               ///< content so far

    /// Whether another request may follow on this connection (RFC 9112 9.3); after MessageComplete.
    bool keepsAlive() const;

    static constexpr qsizetype largestHead = 512 * 1024;

private:
    enum class State { Head, Body, End, Failed };

    Step nextInHead(QByteArrayView input);
    Step nextInBody(QByteArrayView input);
    Step nextInChunks(QByteArrayView input);
    Event completeHead();
    void chooseFraming();
    Step failed(QByteArray code, const QString& message, qint64 offset, qsizetype consumed);

    QByteArray m_method;
    State m_state = State::Head;
    QByteArray m_bytes; ///< of the head under way
    QByteArray m_interim;
    ResponseHead m_head;
    BodyFraming m_framing = BodyFraming::None;
    std::optional<ChunkedDecoder> m_chunks;
    ProtocolError m_error;
    qint64 m_left = 0;
    qint64 m_bodySize = 0;
    qint64 m_wireSize = 0;
};

} // namespace hookbench::http
