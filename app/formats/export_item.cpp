// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/export_item.h"

#include "app/exchange/recorder.h"
#include "app/formats/url_text.h"
#include "app/http/chunked_decoder.h"
#include "app/payload/utf8.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::formats {
namespace {

struct ExportItemText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::ExportItemText)
};

/// Hands on what the chunks carry, as far as they can be decoded.
Result<void> takeChunks(http::ChunkedDecoder& decoder, QByteArrayView wire, const ByteSink& take)
{
    http::ChunkedDecoder::Step step;
    do {
        step = decoder.next(wire);
        wire = wire.sliced(step.consumed);
        if (!step.data.isEmpty()) {
            if (Result<void> taken = take(step.data); !taken)
                return taken;
        }
    } while (step.consumed > 0);
    return {};
}

/// `read` hands out a content; the whole of it unless it is too large.
template <typename Read>
Result<std::optional<QByteArray>> collect(qint64 limit, Read read)
{
    std::optional<QByteArray> content{QByteArray()};
    const Result<void> done = read([&](QByteArrayView piece) -> Result<void> {
        if (content && content->size() + piece.size() <= limit)
            content->append(piece);
        else
            content.reset();
        return {};
    });
    if (!done)
        return fail(done.error());
    return content;
}

} // namespace

ExportItem::ExportItem(const Exchange& exchange, BlobReader reader, Annotation annotation)
    : m_exchange(exchange)
    , m_reader(std::move(reader))
    , m_annotation(std::move(annotation))
    , m_request(readRequestHead(exchange))
    , m_response(readResponseHead(exchange))
{
}

QByteArray ExportItem::url() const
{
    return absoluteUrl(m_exchange, m_request);
}

Result<void> ExportItem::visit(const StoredBody& body, const ByteSink& take) const
{
    if (!body.blob)
        return take(body.inlined);
    qint64 offset = 0;
    while (offset < body.wireSize) {
        const Result<QByteArray> piece =
            m_reader(body.blob, offset, std::min(Recorder::pieceSize, body.wireSize - offset));
        if (!piece)
            return fail(piece.error());
        if (piece->isEmpty())
            return fail(ErrorKind::Damaged,
                        ExportItemText::tr("A body of exchange %1 ends after %2 of %3 bytes.")
                            .arg(m_exchange.summary.id.value)
                            .arg(offset)
                            .arg(body.wireSize));
        if (Result<void> taken = take(*piece); !taken)
            return taken;
        offset += piece->size();
    }
    return {};
}

Result<void> ExportItem::visitContent(const StoredBody& body, http::BodyFraming framing,
                                      const ByteSink& take) const
{
    if (framing != http::BodyFraming::Chunked)
        return visit(body, take);
    http::ChunkedDecoder decoder(http::Limits::none());
    return visit(body, [&](QByteArrayView wire) { return takeChunks(decoder, wire, take); });
}

Result<void> ExportItem::requestWire(const ByteSink& take) const
{
    return visit(m_exchange.requestBody, take);
}

Result<void> ExportItem::requestContent(const ByteSink& take) const
{
    return visitContent(m_exchange.requestBody, m_exchange.requestFraming, take);
}

Result<void> ExportItem::responseWire(const ByteSink& take) const
{
    return visit(m_exchange.responseBody, take);
}

Result<void> ExportItem::responseContent(const ByteSink& take) const
{
    return visitContent(m_exchange.responseBody, m_exchange.responseFraming, take);
}

Result<std::optional<QByteArray>> ExportItem::smallRequestContent(qint64 limit) const
{
    if (m_exchange.requestBody.wireSize > 2 * limit)
        return std::optional<QByteArray>();
    return collect(limit, [this](const ByteSink& take) { return requestContent(take); });
}

Result<std::optional<QByteArray>> ExportItem::smallResponseContent(qint64 limit) const
{
    if (m_exchange.responseBody.wireSize > 2 * limit)
        return std::optional<QByteArray>();
    return collect(limit, [this](const ByteSink& take) { return responseContent(take); });
}

Result<http::HeaderList> ExportItem::requestTrailers() const
{
    if (m_exchange.summary.protocol == Protocol::Http2)
        return readH2Trailers(m_exchange);
    http::ChunkedDecoder decoder(http::Limits::none());
    if (m_exchange.requestFraming == http::BodyFraming::Chunked) {
        const auto skip = [](QByteArrayView) -> Result<void> {
            return {};
        };
        if (Result<void> read =
                requestWire([&](QByteArrayView wire) { return takeChunks(decoder, wire, skip); });
            !read)
            return fail(read.error());
    }
    return decoder.trailers();
}

void Utf8Check::add(QByteArrayView part)
{
    if (!m_valid)
        return;
    const QByteArray joined = m_cut.isEmpty() ? QByteArray() : m_cut + part.toByteArray();
    const QByteArrayView bytes = m_cut.isEmpty() ? part : QByteArrayView(joined);
    const qsizetype invalid = payload::firstInvalidUtf8(bytes);
    m_cut.clear();
    if (invalid < 0)
        return;
    constexpr qsizetype longest = 4;
    const auto lead = quint8(bytes[invalid]);
    const qsizetype wanted = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    const QByteArrayView rest = bytes.sliced(invalid);
    const bool mayGoOn =
        rest.size() < std::min(wanted, longest) && lead >= 0xc2 && lead <= 0xf4 &&
        std::all_of(rest.begin() + 1, rest.end(), [](char c) { return (quint8(c) & 0xc0) == 0x80; });
    m_valid = mayGoOn;
    if (mayGoOn)
        m_cut = rest.toByteArray();
}

} // namespace hookbench::formats
