// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/h2_flood_guard.h"
#include "app/http/h2_frame_scanner.h"
#include "app/http/h2_server_session.h"
#include "app/http/h2_stream_history.h"

#include <nghttp2/nghttp2.h>

#include <unordered_map>
#include <vector>

namespace hookbench::http {

/// H2ServerSession with the library in sight. nghttp2 keeps states, windows and HPACK; it leaves the
/// judgement of fields to us (no_http_messaging), since it would hide from us what it refuses. We judge each
/// frame by its header before the library sees it, and take what it has to send after each frame, so that its
/// errors are known at once.
class H2ServerSession::Core
{
public:
    Core(H2Events& events, const Clock& clock, const H2Limits& limits);
    ~Core();
    Q_DISABLE_COPY_MOVE(Core)

    void setRequestLimits(qint64 head, qint32 fields, qint64 body);
    void feed(QByteArrayView bytes);
    std::optional<ProtocolError> finish() const;
    QByteArray takeOutgoing();

    HeaderList respond(qint32 id, int status, const HeaderList& headers, const QByteArray& body);
    void continueRequest(qint32 id);
    void consume(qint32 id, qint64 bytes);
    void resetStream(qint32 id, quint32 code);
    void goAway(quint32 code);

    bool wantsRead() const;
    bool wantsWrite() const;
    bool isFinished() const;
    qsizetype openStreams() const { return qsizetype(m_streams.size()); }
    qint64 unconsumedBytes() const { return m_unconsumed; }
    qint64 outgoingSize() const { return m_outgoing.size(); }

private:
    struct Stream
    {
        H2BlockWriter block; ///< fields of the head or the trailers, while they come
        bool blockTooLarge = false;
        bool hasHead = false;   ///< the head was given to the events
        bool ended = false;     ///< so was the end of the request, or its error
        bool closing = false;   ///< reset by us: nothing more is said about it
        bool continued = false; ///< 100 was sent
        bool answered = false;
        bool peerEnded = false; ///< END_STREAM came
        bool resetAfterAnswer = false;
        qint64 announced = -1;
        qint64 bodyLimit = 0; ///< as it was when the head was complete ///< Content-Length
        qint64 received = 0;  ///< content
        QByteArray body;      ///< of the answer
        qsizetype bodySent = 0;
    };

    // What the library calls; `self` is the Core.
    static int onBeginHeaders(nghttp2_session*, const nghttp2_frame* frame, void* self);
    static int onHeader(nghttp2_session*, const nghttp2_frame* frame, const uint8_t* name, size_t nameSize,
                        const uint8_t* value, size_t valueSize, uint8_t flags, void* self);
    static int onFrame(nghttp2_session*, const nghttp2_frame* frame, void* self);
    static int onData(nghttp2_session*, uint8_t flags, int32_t id, const uint8_t* data, size_t size,
                      void* self);
    static int onStreamClose(nghttp2_session*, int32_t id, uint32_t code, void* self);
    static int onFrameSent(nghttp2_session*, const nghttp2_frame* frame, void* self);
    static int onFrameNotSent(nghttp2_session*, const nghttp2_frame* frame, int error, void* self);
    static ssize_t readBody(nghttp2_session*, int32_t id, uint8_t* buffer, size_t size, uint32_t* flags,
                            nghttp2_data_source* source, void* self);
    static int sendBody(nghttp2_session*, nghttp2_frame* frame, const uint8_t* header, size_t size,
                        nghttp2_data_source* source, void* self);

    void createLibrarySession();
    void submitSettings();
    bool admit(const H2FrameHeader& frame);
    static ProtocolError checkForm(const H2FrameHeader& frame, quint32& code);
    ProtocolError checkStreamState(const H2FrameHeader& frame, quint32& code);
    bool exceedsWindow(const H2FrameHeader& frame) const;
    void receive(QByteArrayView bytes);
    void pump();
    void fail(ProtocolError error, quint32 code);
    void failByLibrary(int libraryError);
    void failSoon(ProtocolError error, quint32 code);
    void failIfPending();

    Stream* find(qint32 id);
    void receiveBlock(qint32 id, bool endsStream);
    void receiveHead(qint32 id, Stream& stream, bool endsStream);
    void receiveTrailers(qint32 id, Stream& stream, bool endsStream);
    void receiveData(qint32 id, QByteArrayView data);
    void receiveDataFrame(const nghttp2_frame& frame);
    void endRequest(qint32 id, Stream& stream, const HeaderList& trailers);
    void breakRequest(qint32 id, Stream& stream, const ProtocolError& error);
    void reject(qint32 id, Stream& stream, const ProtocolError& error);
    void submitAnswer(qint32 id, Stream& stream, const HeaderList& fields);
    void resetSent(const nghttp2_frame& frame);
    void goawaySent(const nghttp2_goaway& frame);
    void answerSent(qint32 id);

    H2Events& m_events;
    H2Limits m_limits;
    H2FloodGuard m_guard;
    H2FrameScanner m_scanner;
    H2StreamHistory m_history;
    nghttp2_session* m_session = nullptr;
    std::unordered_map<qint32, Stream> m_streams;
    std::vector<qint32> m_waiting; ///< streams whose content waits for room in m_outgoing
    QByteArray m_outgoing;
    ProtocolError m_pending; ///< of the connection, found while the events were busy with a stream
    quint32 m_pendingCode = 0;
    qint64 m_unconsumed = 0;
    quint32 m_lastOpened = 0;
    bool m_goingAway = false; ///< goAway() was called
    bool m_failed = false;
    bool m_goawaySent = false; ///< the last one, after m_failed
};

/// A protocol error that the library found, by the code it sends in GOAWAY or RST_STREAM and its words for
/// it.
ProtocolError h2LibraryError(quint32 code, QByteArrayView reason);

} // namespace hookbench::http
