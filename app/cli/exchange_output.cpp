// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exchange_output.h"

#include "app/exchange/recorder.h"
#include "app/formats/exchange_line.h"

namespace hookbench::cli {

namespace {

Result<void> printJson(const session::SessionReader& reader, ExchangeId id, formats::JsonDetail detail,
                       Terminal& terminal)
{
    const auto exchange = reader.exchange(id);
    if (!exchange)
        return fail(exchange.error());
    const auto annotation = reader.annotation(id);
    if (!annotation)
        return fail(annotation.error());
    const auto readBody = [&reader](BlobId blob, qint64 offset, qint64 size) {
        return reader.readBlob(blob, offset, size);
    };
    const auto write = [&terminal](QByteArrayView bytes) {
        terminal.ownText(bytes);
        return Result<void>();
    };
    if (const auto written = formats::writeExchangeJson(*exchange, *annotation, detail, readBody, write);
        !written)
        return written;
    terminal.line({});
    return {};
}

} // namespace

Result<void> printSummary(const session::SessionReader& reader, const ExchangeSummary& summary, Form form,
                          Terminal& terminal)
{
    if (form != Form::Text) {
        const auto detail = form == Form::Json ? formats::JsonDetail::List : formats::JsonDetail::Full;
        return printJson(reader, summary.id, detail, terminal);
    }
    terminal.line(formats::exchangeLine(summary));
    return {};
}

Result<void> forEachBodyPiece(const session::SessionReader& reader, const StoredBody& body,
                              const std::function<void(QByteArrayView)>& use)
{
    if (!body.blob) {
        use(body.inlined);
        return {};
    }
    for (qint64 offset = 0; offset < body.wireSize;) {
        const auto piece = reader.readBlob(body.blob, offset, Recorder::pieceSize);
        if (!piece)
            return fail(piece.error());
        if (piece->isEmpty())
            break;
        use(*piece);
        offset += piece->size();
    }
    return {};
}

} // namespace hookbench::cli
