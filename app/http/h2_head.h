// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/message_head.h"

#include <vector>

namespace hookbench::http {

/// The head of a request that came over HTTP/2. HTTP/2 has no text, so `raw` is a rendering: one line
/// "name: value" CRLF for each field in the order in which they came, pseudo-header fields (":method")
/// included, then an empty line. What would break the lines apart is written "\x0D": CR and LF, in names also
/// a space.
struct H2RequestHead : RequestHead
{
    QByteArray scheme;
    QByteArray authority;     ///< ":authority"; empty when only Host was sent
    bool endsRequest = false; ///< neither content nor trailers follow
    ProtocolError error;      ///< why the request was refused; its offset counts in raw
};

/// A rendered block: fields that point into it, its empty line included.
struct H2Block
{
    HeaderList fields;
    qint64 escapedAt = -1; ///< where the first escape stands, which no sound field has; -1 if there is none
};

/// Puts such a rendering together field by field.
class H2BlockWriter
{
public:
    void add(QByteArrayView name, QByteArrayView value);

    qint64 listSize() const { return m_listSize; } ///< RFC 9113 6.5.2: names, values, 32 for each
    qsizetype size() const { return qsizetype(m_spans.size()); }

    /// The block. The writer is empty afterwards.
    H2Block take();

private:
    void addPart(QByteArrayView bytes, bool isName);

    QByteArray m_bytes;
    std::vector<HeaderList::Span> m_spans;
    qint64 m_listSize = 0;
    qint64 m_escapedAt = -1;
};

/// The fields of a rendered block, of a head or of trailers, also of a truncated one. Never fails.
HeaderList readH2Fields(const QByteArray& raw);

/// What the fields say, without judging it: of repeated ones the first counts.
H2RequestHead describeH2Request(HeaderList fields);

/// Reads a recorded head. Never fails. `endsRequest` and `error` are not in the block and stay empty.
H2RequestHead readH2RequestHead(const QByteArray& raw);

/// Reads a recorded response head, which begins with ":status".
ResponseHead readH2ResponseHead(const QByteArray& raw);

} // namespace hookbench::http
