// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/h2_frame_scanner.h"
#include "app/http/h2_server_session.h"

#include <QByteArrayList>

#include <map>
#include <utility>
#include <vector>

struct nghttp2_hd_deflater;

namespace hookbench::http {

using H2Pairs = std::vector<std::pair<QByteArray, QByteArray>>;

/// Time that only passes when told to.
class HandClock final : public Clock
{
public:
    qint64 wallUs() const override { return nowUs; }
    qint64 monotonicUs() const override { return nowUs; }

    qint64 nowUs = 1'000'000;
};

/// One frame as it goes over the wire. `length`, when given, lies about the payload's size.
QByteArray h2Frame(quint8 type, quint8 flags, quint32 stream, const QByteArray& payload = {},
                   qint64 length = -1);
QByteArray h2Frame(H2FrameType type, quint8 flags, quint32 stream, const QByteArray& payload = {});

QByteArray h2Number(quint32 value);
QByteArray h2Setting(quint16 id, quint32 value);
QByteArray h2Data(quint32 stream, const QByteArray& content, bool ends = false);

/// The preface and an empty SETTINGS frame.
QByteArray h2Start();

/// HPACK of a client that does nothing wrong, without a table: blocks can be sent in any order.
class H2Packer
{
public:
    H2Packer();
    ~H2Packer();
    Q_DISABLE_COPY_MOVE(H2Packer)

    QByteArray pack(const H2Pairs& fields);

    /// A HEADERS frame with END_HEADERS.
    QByteArray headers(quint32 stream, const H2Pairs& fields, bool ends);

private:
    nghttp2_hd_deflater* m_deflater = nullptr;
};

/// A sound request for `path`, with more fields behind.
H2Pairs h2Request(const QByteArray& method = "GET", const QByteArray& path = "/", const H2Pairs& more = {});

/// A field without Huffman and tables, for blocks put together by hand (RFC 7541 6.2.2).
QByteArray h2Literal(const QByteArray& name, const QByteArray& value);

struct H2SeenFrame
{
    quint8 type = 0;
    quint8 flags = 0;
    quint32 stream = 0;
    QByteArray payload;
};

std::vector<H2SeenFrame> readH2Frames(QByteArrayView bytes);

/// The error code of the first RST_STREAM of `stream` or the last GOAWAY in what a server sent; -1 if there
/// is none.
qint64 resetCode(const std::vector<H2SeenFrame>& frames, quint32 stream);
qint64 goawayCode(const std::vector<H2SeenFrame>& frames);

/// What a session said of one request.
struct H2SeenRequest
{
    H2RequestHead head;
    QByteArray content;
    HeaderList trailers;
    ProtocolError error; ///< of the head or after it
    qint64 resetBy = -1; ///< code of the peer's reset
    int ends = 0;        ///< how often its end, error or reset was told
    bool answerTaken = false;
};

/// Notes all events and, if wanted, consumes and answers like a listener.
class H2Recorder : public H2Events
{
public:
    explicit H2Recorder(bool answers = true)
        : m_answers(answers)
    {
    }

    void requestHead(qint32 stream, const H2RequestHead& head) override;
    void requestData(qint32 stream, QByteArrayView data) override;
    void requestEnd(qint32 stream, const HeaderList& trailers) override;
    void requestError(qint32 stream, const ProtocolError& error) override;
    void requestReset(qint32 stream, quint32 code) override;
    void answerTaken(qint32 stream) override;
    void connectionError(const ProtocolError& error, quint32 code) override;
    void peerGoaway(quint32 code, qint32 lastStream, QByteArrayView debugData) override;

    H2ServerSession* session = nullptr;
    bool consumes = true;
    QByteArray answer = "ok";
    std::map<qint32, H2SeenRequest> requests;
    ProtocolError broken; ///< of the connection
    qint64 brokenCode = -1;
    int brokenCount = 0;
    qint64 goaway = -1; ///< code of the peer's
    QByteArray goawayText;
    QByteArrayList violations; ///< promises of H2Events that were broken

private:
    void refuse(qint32 stream, const ProtocolError& error);

    bool m_answers;
};

/// A session with a recorder and a clock.
struct H2Bench
{
    explicit H2Bench(const H2Limits& limits = {}, bool answers = true);

    /// Feeds and takes; returns the frames that came out.
    std::vector<H2SeenFrame> feed(QByteArrayView bytes);

    HandClock clock;
    H2Recorder events;
    H2ServerSession session;
};

/// Limits small enough for the fuzzer to reach them.
H2Limits h2FuzzLimits();

/// What a file of the fuzz corpus means: a whole connection if it begins with the client preface, else what
/// follows the preface and an empty SETTINGS frame.
QByteArray h2FuzzConnection(QByteArrayView file);

/// Every promise that can be checked on any bytes: cuts do not matter, events come in order, rendered heads
/// read back, nothing grows. At most `maxCuts` cuts are tried. Returns what was broken, empty if nothing.
QByteArray checkH2Promises(QByteArrayView bytes, qsizetype maxCuts, const H2Limits& limits = {});

} // namespace hookbench::http
