// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/exchange/annotation.h"
#include "app/exchange/exchange.h"

#include <functional>
#include <optional>

namespace hookbench::formats {

/// Gives up to `size` bytes of a body kept in pieces from `offset` on; fewer, but not none, unless it ends.
using BlobReader = std::function<Result<QByteArray>(BlobId blob, qint64 offset, qint64 size)>;

/// Takes the next bytes of something.
using ByteSink = std::function<Result<void>(QByteArrayView bytes)>;

/// An exchange on its way out: its heads, read once, and its bodies, however large, piece by piece.
class ExportItem
{
public:
    /// Keeps a reference to the exchange. `reader` is asked only for bodies in pieces.
    ExportItem(const Exchange& exchange, BlobReader reader, Annotation annotation = {});

    const Exchange& exchange() const { return m_exchange; }
    const Annotation& annotation() const { return m_annotation; } ///< what the user says about it
    const http::RequestHead& request() const { return m_request; }
    const http::ResponseHead& response() const { return m_response; }
    bool isAnswered() const { return !m_exchange.responseHead.isEmpty(); }

    /// Where the request went: an absolute URL in which only characters stand that a URL may hold.
    QByteArray url() const;

    Result<void> requestWire(const ByteSink& take) const;    ///< the body section as it came
    Result<void> requestContent(const ByteSink& take) const; ///< without transfer-coding
    Result<void> responseWire(const ByteSink& take) const;
    Result<void> responseContent(const ByteSink& take) const;
    qint64 responseSize() const { return m_exchange.responseSize; }

    /// The whole content; nothing when it is larger than `limit` bytes.
    Result<std::optional<QByteArray>> smallRequestContent(qint64 limit) const;
    Result<std::optional<QByteArray>> smallResponseContent(qint64 limit) const;

    Result<http::HeaderList> requestTrailers() const;

    /// Of a body in pieces.
    const BlobReader& reader() const { return m_reader; }

private:
    Result<void> visit(const StoredBody& body, const ByteSink& take) const;
    Result<void> visitContent(const StoredBody& body, http::BodyFraming framing, const ByteSink& take) const;

    const Exchange& m_exchange;
    BlobReader m_reader;
    Annotation m_annotation;
    http::RequestHead m_request;
    http::ResponseHead m_response;
};

/// Whether the bytes that come in parts are UTF-8 as a whole.
class Utf8Check
{
public:
    void add(QByteArrayView part);
    bool isValid() const { return m_valid && m_cut.isEmpty(); } ///< of all that came

private:
    bool m_valid = true;
    QByteArray m_cut; ///< the beginning of a character whose rest is still to come
};

} // namespace hookbench::formats
