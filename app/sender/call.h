// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/http/response_parser.h"
#include "app/sender/body_keeper.h"
#include "app/sender/connection.h"
#include "app/sender/upload.h"

#include <QCryptographicHash>

namespace hookbench::sender {

/// One request on its way and its answer: writes on a connection, reads from it, keeps both to the byte.
class Call final : public http::H2ResponseEvents
{
public:
    struct Result
    {
        Exchange exchange;
        SendOutcome outcome; ///< without what the session says
        bool reusable = false;
        bool retryOnNew = false; ///< a kept connection turned out to be gone before anything came back
    };

    struct Hooks
    {
        std::function<void()> finished; ///< once; the call may be destroyed later, not inside
        std::function<void(SendPhase)> phase;
    };

    Call(SendRequest request, ReceiptDesk& desk, const Clock& clock, BlobReader blobs, Hooks hooks);

    const SendRequest& request() const { return m_request; }

    /// Goes over this connection, which may have been used before.
    void begin(std::unique_ptr<Connection> connection);
    void failToConnect(const ConnectFailure& failure, const Connection& connection);

    void cancel();

    /// Looks at the time limits. Called often enough.
    void tick();

    /// Once finished. Takes the connection out as well.
    Result takeResult();
    std::unique_ptr<Connection> takeConnection() { return std::move(m_connection); }

    SendProgress progress() const;
    const QByteArray& local() const { return m_local; } ///< our end of its connection, once there is one
    bool isFinished() const { return m_finished; }

private:
    using Protocol = SendRequest::Protocol;

    void startRequest();
    void pump();
    bool fillOutgoing();
    bool fillHttp1();
    bool fillHttp2();
    bool sendOutgoing();
    void sent(qsizetype bytes);
    void requestSent();
    bool read();
    void receive(QByteArrayView bytes);
    void receiveHttp1(QByteArrayView bytes);
    void receiveRaw(QByteArrayView bytes);
    void takeHead();
    void takeBody(QByteArrayView wire, QByteArrayView content);
    void peerClosed(bool failed);
    void complete();
    void fail(QByteArray code, const QString& message, const QString& advice = {});
    void finish();
    void setPhase(SendPhase phase);
    qint64 sinceStart() const;

    // H2ResponseEvents
    void responseHead(const http::HeaderList& fields, bool interim) override;
    void responseData(QByteArrayView data) override;
    void responseEnd(const http::HeaderList& trailers) override;
    void responseFailed(const http::ProtocolError& error) override;

    void keepInterim(QByteArrayView head);
    void describeRequest(Exchange& exchange);
    void describeResponse(Exchange& exchange);
    void describeConnection(Exchange& exchange);

    const SendRequest m_request;
    const Clock& m_clock;
    Hooks m_hooks;
    Upload m_upload;
    BodyKeeper m_requestBody;
    BodyKeeper m_responseBody;
    std::unique_ptr<Connection> m_connection;
    bool m_reused = false;

    // The request.
    QByteArray m_head; ///< as it goes out; of HTTP/2 the rendered one
    qint64 m_headLeft = 0;
    QByteArray m_outgoing; ///< not sent yet, from m_outgoingAt
    qsizetype m_outgoingAt = 0;
    QByteArray m_piece; ///< HTTP/2: of the body, handed to the session
    qint64 m_taken = 0; ///< HTTP/2: of the pieces before it
    bool m_requestSent = false;
    bool m_sendFailed = false;
    qint64 m_holdUntilUs = 0; ///< the body waits for "100 Continue"

    // The response.
    http::ResponseParser m_parser;
    bool m_isHttp2 = false;
    QByteArray m_interim; ///< heads of 1xx answers
    QByteArray m_responseHead;
    QByteArray m_trailers; ///< HTTP/2
    http::BodyFraming m_responseFraming = http::BodyFraming::None;
    int m_status = 0;
    qint64 m_contentSize = 0;
    qint64 m_unkept = 0;
    QCryptographicHash m_digest{QCryptographicHash::Sha256};

    // When. Monotonic; -1 before.
    const qint64 m_madeUs;
    qint64 m_startWallUs = 0;
    qint64 m_startUs = -1; ///< the first byte goes out
    qint64 m_headUs = -1;
    qint64 m_sentUs = -1;
    qint64 m_firstUs = -1; ///< the first byte comes back
    qint64 m_movedUs = -1; ///< anything went or came
    qint64 m_endUs = -1;

    SendPhase m_phase = SendPhase::Resolving;
    SentPhases m_opening;
    crypto::ClientObservation m_tls;
    QByteArray m_peer;
    QByteArray m_local;
    qint64 m_connectionNumber = 0;
    int m_sequence = 0;
    http::ProtocolError m_error;
    QString m_advice;
    bool m_cancelled = false;
    bool m_complete = false;
    bool m_finished = false;
    bool m_pumping = false;
};

} // namespace hookbench::sender
