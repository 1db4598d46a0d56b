// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/judging_recorder.h"

#include "app/http/request_parser.h"

namespace hookbench::workspace {

JudgingRecorder::JudgingRecorder(Recorder& next)
    : m_next(next)
{
}

JudgingRecorder::~JudgingRecorder() = default;

void JudgingRecorder::appendToBlob(BlobId blob, QByteArray piece, quint64 ticket,
                                   std::shared_ptr<ReceiptSink> sink)
{
    if (m_judge) {
        HeldBody& held = m_held[blob.value];
        const bool fits =
            held.isWhole && held.bytes + piece.size() <= largestBody && m_bytes + piece.size() <= heldBytes;
        if (fits) {
            held.pieces += piece;
            held.bytes += piece.size();
            m_bytes += piece.size();
        } else if (held.isWhole) {
            held.isWhole = false;
            const QByteArray first = held.pieces.isEmpty() ? piece : held.pieces.first();
            m_bytes -= held.bytes;
            held.pieces = {first.first(std::min<qsizetype>(first.size(), ExchangeJudge::recognisedBytes))};
            held.bytes = 0; // its front is little, and counts for nothing
        }
    }
    m_next.appendToBlob(blob, std::move(piece), ticket, std::move(sink));
}

void JudgingRecorder::forget(BlobId blob)
{
    const auto held = m_held.find(blob.value);
    if (held == m_held.end())
        return;
    m_bytes -= held->second.bytes;
    m_held.erase(held);
}

void JudgingRecorder::dropBlob(BlobId blob)
{
    forget(blob);
    m_next.dropBlob(blob);
}

bool JudgingRecorder::hasWhole(const StoredBody& body) const
{
    if (body.unkept > 0 || !body.blob)
        return body.unkept == 0;
    const auto held = m_held.find(body.blob.value);
    return held != m_held.end() && held->second.isWhole;
}

/// As much of it as is here.
QByteArray JudgingRecorder::wireOf(const StoredBody& body) const
{
    if (!body.blob)
        return body.inlined;
    const auto held = m_held.find(body.blob.value);
    return held == m_held.end() ? QByteArray() : held->second.pieces.join();
}

void JudgingRecorder::examine(Exchange& exchange, const EndpointSignature& wanted)
{
    if (!m_judge)
        return;
    const StoredBody& body = exchange.requestBody;
    using Extent = ExchangeJudge::Extent;
    m_judge->judge(exchange, http::decodeBodySection(wireOf(body), exchange.requestFraming),
                   hasWhole(body) ? Extent::Whole : Extent::Front, wanted);
}

/// Says who sent it, and lets go of what was held of its bodies.
void JudgingRecorder::complete(Exchange& exchange)
{
    const bool isNew = exchange.summary.webhook == WebhookFacts();
    if (m_judge && isNew && !exchange.signature && exchange.error.code.isEmpty())
        m_judge->recognise(exchange,
                           http::decodeBodySection(wireOf(exchange.requestBody), exchange.requestFraming));
    if (exchange.requestBody.blob)
        forget(exchange.requestBody.blob);
    if (exchange.responseBody.blob)
        forget(exchange.responseBody.blob);
}

void JudgingRecorder::record(Exchange exchange, quint64 ticket, std::shared_ptr<ReceiptSink> sink)
{
    complete(exchange);
    m_next.record(std::move(exchange), ticket, std::move(sink));
}

void JudgingRecorder::recordFamily(RecordItem parent, std::vector<RecordItem> children)
{
    complete(parent.exchange);
    for (RecordItem& child : children)
        complete(child.exchange);
    m_next.recordFamily(std::move(parent), std::move(children));
}

} // namespace hookbench::workspace
