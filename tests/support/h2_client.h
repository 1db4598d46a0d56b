// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/h2_testing.h"

#include <nghttp2/nghttp2.h>

#include <map>

namespace hookbench::http {

/// What came back for one request.
struct H2Answer
{
    QByteArrayList statuses; ///< interim ones included
    H2Pairs fields;          ///< of the last field block
    QByteArray content;
    qint64 closedBy = -1; ///< code with which the stream closed
};

/// A real client: the library's own client side, in memory.
class H2Client
{
public:
    H2Client();
    ~H2Client();
    Q_DISABLE_COPY_MOVE(H2Client)

    /// Sends a request with `content` and `trailers`; returns its stream.
    qint32 request(const H2Pairs& fields, const QByteArray& content = {}, const H2Pairs& trailers = {});
    void reset(qint32 stream);
    void goAway();

    QByteArray take(); ///< bytes for the server
    void feed(const QByteArray& bytes);
    bool isFinished() const;

    std::map<qint32, H2Answer> answers;
    qint64 goaway = -1; ///< code of the server's

private:
    struct Upload
    {
        QByteArray content;
        qsizetype sent = 0;
        H2Pairs trailers;
    };

    static ssize_t readUpload(nghttp2_session* session, int32_t stream, uint8_t* buffer, size_t size,
                              uint32_t* flags, nghttp2_data_source* source, void* self);
    static int onHeader(nghttp2_session*, const nghttp2_frame* frame, const uint8_t* name, size_t nameSize,
                        const uint8_t* value, size_t valueSize, uint8_t, void* self);
    static int onData(nghttp2_session*, uint8_t, int32_t stream, const uint8_t* data, size_t size,
                      void* self);
    static int onClose(nghttp2_session*, int32_t stream, uint32_t code, void* self);
    static int onFrame(nghttp2_session*, const nghttp2_frame* frame, void* self);

    nghttp2_session* m_session = nullptr;
    std::map<qint32, Upload> m_uploads;
};

/// Carries bytes both ways in pieces of at most `piece` until neither has more to say.
void converse(H2Client& client, H2ServerSession& server, qsizetype piece = 65536);

} // namespace hookbench::http
