// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/body_stream.h"

#include "app/http/chunked_decoder.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::models {

namespace {

struct StreamText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::models::StreamText)
};

constexpr qint64 readSize = 1024 * 1024;

/// Feeds a recorded section to the decoder; stops at its end or where it is broken, like decodeBodySection().
bool decodeInto(http::ChunkedDecoder& decoder, QByteArrayView wire, const ContentSink& sink)
{
    while (!wire.isEmpty()) {
        const http::ChunkedDecoder::Step step = decoder.next(wire);
        if (!step.data.isEmpty() && !sink(step.data))
            return false;
        if (step.done || !decoder.error().code.isEmpty())
            return false;
        wire = wire.sliced(step.consumed);
        if (step.consumed == 0)
            break;
    }
    return true;
}

} // namespace

Result<void> streamWire(const session::SessionReader& reader, const StoredBody& body,
                        const CancelFlag& cancel, const ContentSink& sink)
{
    if (!body.blob) {
        sink(body.inlined);
        return {};
    }
    for (qint64 at = 0; at < body.wireSize;) {
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, StreamText::tr("Reading the body was cancelled."));
        const Result<QByteArray> piece =
            reader.readBlob(body.blob, at, std::min(readSize, body.wireSize - at));
        if (!piece)
            return fail(piece.error());
        if (piece->isEmpty())
            return fail(ErrorKind::Damaged, StreamText::tr("The stored body ends early, at byte %1.").arg(at),
                        StreamText::tr("Check the session file."));
        if (!sink(*piece))
            return {};
        at += piece->size();
    }
    return {};
}

void streamContent(QByteArrayView chunked, const CancelFlag& cancel, const ContentSink& sink)
{
    http::ChunkedDecoder decoder(http::Limits::none());
    for (qint64 at = 0; at < chunked.size() && !cancel.isCancelled(); at += readSize) {
        const qint64 size = std::min<qint64>(readSize, chunked.size() - at);
        if (!decodeInto(decoder, chunked.sliced(at, size), sink))
            return;
    }
}

Result<void> streamBody(const session::SessionReader& reader, const StoredBody& body,
                        http::BodyFraming framing, const CancelFlag& cancel, const ContentSink& sink)
{
    if (framing != http::BodyFraming::Chunked)
        return streamWire(reader, body, cancel, sink);
    http::ChunkedDecoder decoder(http::Limits::none());
    return streamWire(reader, body, cancel,
                      [&decoder, &sink](QByteArrayView wire) { return decodeInto(decoder, wire, sink); });
}

} // namespace hookbench::models
