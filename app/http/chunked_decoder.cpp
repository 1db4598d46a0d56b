// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/chunked_decoder.h"

#include "app/http/char_class.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace hookbench::http {
namespace {

struct ChunkText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::http::ChunkText)
};

} // namespace

ChunkedDecoder::ChunkedDecoder(const Limits& limits)
    : m_limits(limits)
    , m_fields(limits.fields)
{
}

ChunkedDecoder::Step ChunkedDecoder::next(QByteArrayView input)
{
    Cursor in(input, m_offset);
    QByteArrayView data;
    while (in.p != in.end && m_state < State::Done && data.isEmpty()) {
        if (m_state == State::Data) {
            const qsizetype size = qsizetype(std::min<qint64>(in.end - in.p, m_left));
            data = QByteArrayView(in.p, size);
            in.p += size;
            m_left -= size;
            if (m_left == 0)
                m_state = State::DataEnd;
        } else if (m_state == State::Trailers) {
            takeTrailers(in);
        } else {
            takeLineByte(in);
        }
    }
    m_offset = in.offset();
    return {in.consumed(), data, m_state == State::Done};
}

/// Everything outside content and trailers.
void ChunkedDecoder::takeLineByte(Cursor& in)
{
    const char c = *in.p;
    if (isInChunkLine() && in.offset() - m_lineAt >= m_limits.chunkLine) {
        refuse("chunk-line-too-long",
               ChunkText::tr("A chunk's size and extensions are longer than %n byte(s).", nullptr,
                             int(m_limits.chunkLine)),
               in.offset());
        return;
    }
    switch (m_state) {
    case State::SizeStart:
    case State::Size:
        takeSize(in);
        return;
    case State::Blank:
    case State::Extension:
        takeExtension(in);
        return;
    case State::SizeCr:
        if (c != '\n')
            return refuseInLine('\r', in.offset() - 1);
        ++in.p;
        m_left = m_size;
        m_state = m_size > 0 ? State::Data : State::Trailers;
        if (m_size == 0) {
            m_fields.reset();
            m_trailersAt = in.offset();
        }
        return;
    case State::DataEnd:
        if (c != '\r')
            return refuse("bad-chunk-end",
                          ChunkText::tr("A chunk is longer than its size says: CR LF was expected after it."),
                          in.offset());
        ++in.p;
        m_state = State::DataCr;
        return;
    case State::DataCr:
        if (c != '\n')
            return refuseInLine('\r', in.offset() - 1);
        ++in.p;
        m_state = State::SizeStart;
        m_lineAt = in.offset();
        m_size = 0;
        return;
    case State::Data:
    case State::Trailers:
    case State::Done:
    case State::Failed:
        break;
    }
    Q_UNREACHABLE();
}

void ChunkedDecoder::takeSize(Cursor& in)
{
    const char c = *in.p;
    if (isClass(c, HexChar)) {
        if (m_size > (std::numeric_limits<qint64>::max() >> 4)) {
            refuse("bad-chunk-size", ChunkText::tr("A chunk size exceeds any limit."), m_lineAt);
            return;
        }
        m_size = m_size * 16 + hexValue(c);
        m_state = State::Size;
        ++in.p;
        return;
    }
    if (m_state == State::SizeStart) {
        if (c == '\n')
            return refuseInLine(c, in.offset());
        return refuse("bad-chunk-size", ChunkText::tr("A chunk size is not a hexadecimal number."),
                      in.offset());
    }
    endSize();
    if (m_state == State::Failed)
        return;
    if (c == '\r') {
        ++in.p;
        m_state = State::SizeCr;
    } else if (c == ';') {
        beginExtension(in);
    } else if (isBlank(c)) {
        ++in.p;
        m_state = State::Blank;
    } else {
        refuseInLine(c, in.offset());
    }
}

/// Refuses a chunk that would make the body too large.
void ChunkedDecoder::endSize()
{
    if (m_size > m_limits.body - m_bodySize)
        return refuse("body-too-large",
                      ChunkText::tr("The body is larger than %1 bytes, the limit here.").arg(m_limits.body),
                      m_lineAt, 413);
    m_bodySize += m_size;
}

void ChunkedDecoder::beginExtension(Cursor& in)
{
    ++in.p; // the semicolon
    m_state = State::Extension;
    m_extension = Extension::NameDue;
}

void ChunkedDecoder::takeExtension(Cursor& in)
{
    if (m_state == State::Blank) {
        if (isBlank(*in.p)) {
            ++in.p;
            return;
        }
        if (*in.p != ';')
            return refuse("bad-chunk-size", ChunkText::tr("Whitespace follows a chunk size (RFC 9112 7.1)."),
                          in.offset());
        beginExtension(in);
    }
    const char* const lineEnd =
        in.p + std::min<qint64>(in.end - in.p, m_lineAt + m_limits.chunkLine - in.offset());
    while (in.p != lineEnd && m_state == State::Extension)
        takeExtensionByte(in);
}

/// A semicolon wants a name after it, and a quoted string its end (RFC 9112 7.1.1): readers that take such
/// lines disagree about where they end.
void ChunkedDecoder::takeExtensionByte(Cursor& in)
{
    const char c = *in.p;
    if (c == '\r') {
        if (m_extension == Extension::NameDue)
            return refuseExtension(in.offset());
        if (m_extension != Extension::Plain)
            return refuse("bad-chunk-extension",
                          ChunkText::tr("A quoted string in a chunk extension has no end."), in.offset());
        m_state = State::SizeCr;
    } else if (!isClass(c, ValueChar)) {
        return refuseInLine(c, in.offset());
    } else if (m_extension == Extension::Escaped) {
        m_extension = Extension::Quoted;
    } else if (m_extension == Extension::Quoted) {
        if (c == '\\' || c == '"')
            m_extension = c == '"' ? Extension::Plain : Extension::Escaped;
    } else if (m_extension == Extension::NameDue) {
        if (isClass(c, TokenChar))
            m_extension = Extension::Plain;
        else if (!isBlank(c))
            return refuseExtension(in.offset());
    } else if (c == ';' || c == '"') {
        m_extension = c == ';' ? Extension::NameDue : Extension::Quoted;
    }
    ++in.p;
}

void ChunkedDecoder::refuseExtension(qint64 offset)
{
    refuse("bad-chunk-extension", ChunkText::tr("A chunk extension has no name (RFC 9112 7.1.1)."), offset);
}

void ChunkedDecoder::takeTrailers(Cursor& in)
{
    const qint64 left = m_limits.head - m_trailerBytes.size();
    const QByteArrayView input(in.p, qsizetype(std::min<qint64>(in.end - in.p, left)));
    Cursor trailers(input, m_trailerBytes.size());
    Scan result = Scan::Fold;
    while (result == Scan::Fold)
        result = m_fields.scan(trailers);
    m_trailerBytes.append(input.first(trailers.consumed()));
    in.p = trailers.p;
    if (result == Scan::Done) {
        m_state = State::Done;
    } else if (result == Scan::Failed) {
        const ProtocolError& error = m_fields.error();
        refuse(error.code, error.message, m_trailersAt + error.offset, error.status);
    } else if (in.p != in.end) {
        refuse("head-too-large",
               ChunkText::tr("The trailers are larger than %n byte(s).", nullptr, int(m_limits.head)),
               in.offset(), 431);
    }
}

const ProtocolError& ChunkedDecoder::error() const
{
    return m_error;
}

HeaderList ChunkedDecoder::trailers() const
{
    return HeaderList(m_trailerBytes, m_fields.spans());
}

void ChunkedDecoder::refuse(QByteArray code, const QString& message, qint64 offset, int status)
{
    m_error = {std::move(code), message, offset, status};
    m_state = State::Failed;
}

void ChunkedDecoder::refuseInLine(char c, qint64 offset)
{
    if (c == '\n')
        refuse("bare-lf", ChunkText::tr("A line of the chunk framing ends with LF alone instead of CR LF."),
               offset);
    else if (c == '\r')
        refuse("bare-cr", ChunkText::tr("In the chunk framing a CR is not followed by LF."), offset);
    else if (m_state == State::Extension)
        refuse("control-byte-in-chunk",
               ChunkText::tr("The byte %1 cannot stand in a chunk extension.").arg(byteName(c)), offset);
    else
        refuse("bad-chunk-size", ChunkText::tr("The byte %1 cannot stand in a chunk size.").arg(byteName(c)),
               offset);
}

} // namespace hookbench::http
