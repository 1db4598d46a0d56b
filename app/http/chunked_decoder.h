// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/field_scanner.h"
#include "app/http/header_list.h"
#include "app/http/limits.h"
#include "app/http/protocol_error.h"

namespace hookbench::http {

/// Incremental decoder of the chunked transfer-coding (RFC 9112 7.1). RequestParser and the readers of
/// recorded bodies use the same one, so that a stored body reads back as it was received.
class ChunkedDecoder
{
public:
    explicit ChunkedDecoder(const Limits& limits);

    struct Step
    {
        qsizetype consumed = 0;
        QByteArrayView data; ///< content, a view into the input
        bool done = false;   ///< the last chunk and its trailers have been read
    };

    /// Takes bytes until some content is found, the input ends, the body ends, or error() is set.
    Step next(QByteArrayView input);

    const ProtocolError& error() const; ///< offset counts from the start of the body section
    HeaderList trailers() const;

private:
    enum class State {
        SizeStart,
        Size,
        Blank,
        Extension,
        SizeCr,
        Data,
        DataEnd,
        DataCr,
        Trailers,
        Done,
        Failed
    };

    enum class Extension { NameDue, Plain, Quoted, Escaped };

    void takeLineByte(Cursor& in);
    void takeSize(Cursor& in);
    void endSize();
    void beginExtension(Cursor& in);
    void takeExtension(Cursor& in);
    void takeExtensionByte(Cursor& in);
    void refuseExtension(qint64 offset);
    void takeTrailers(Cursor& in);
    void refuse(QByteArray code, const QString& message, qint64 offset, int status = 400);
    void refuseInLine(char c, qint64 offset);
    bool isInChunkLine() const { return m_state < State::Data; }

    Limits m_limits;
    State m_state = State::SizeStart;
    Extension m_extension = Extension::Plain;
    qint64 m_offset = 0;   // bytes of the body section taken
    qint64 m_lineAt = 0;   // where the chunk's size line begins
    qint64 m_size = 0;     // of the chunk under way
    qint64 m_left = 0;     // content of it still to come
    qint64 m_bodySize = 0; // content of all chunks so far, the one under way counted whole
    qint64 m_trailersAt = 0;
    FieldScanner m_fields;
    QByteArray m_trailerBytes;
    ProtocolError m_error;
};

} // namespace hookbench::http
