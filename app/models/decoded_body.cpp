// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/decoded_body.h"

#include "app/models/code_source.h"
#include "app/payload/content_coding.h"

#include <QCoreApplication>

namespace hookbench::models {

namespace {

struct DecodedText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::models::DecodedText)
};

} // namespace

Result<payload::Problem> streamDecoded(const session::SessionReader& reader, const StoredBody& body,
                                       http::BodyFraming framing, const QByteArrayList& codings,
                                       const CancelFlag& cancel, const ContentSink& sink)
{
    if (codings.isEmpty()) {
        const Result<void> read = streamBody(reader, body, framing, cancel, sink);
        return read ? Result<payload::Problem>(payload::Problem()) : fail(read.error());
    }
    payload::ContentDecoder decoder(codings);
    bool enough = false;
    const ContentSink note = [&sink, &enough](QByteArrayView content) {
        enough = !sink(content);
        return !enough;
    };
    const Result<void> read =
        streamBody(reader, body, framing, cancel,
                   [&decoder, &note](QByteArrayView coded) { return decoder.feed(coded, note); });
    if (!read)
        return fail(read.error());
    if (!enough && !decoder.problem())
        decoder.finish();
    return decoder.problem();
}

Result<QByteArray> readDecodedRequest(const session::SessionReader& reader, const Exchange& exchange,
                                      const CancelFlag& cancel)
{
    const QByteArrayList codings =
        payload::contentCodings(readRequestHead(exchange).headers.valueOf("content-encoding"));
    if (codings.isEmpty())
        return readContent(reader, exchange.requestBody, exchange.requestFraming, cancel);
    QByteArray content;
    bool tooLarge = false;
    const auto take = [&](QByteArrayView piece) {
        tooLarge = content.size() + piece.size() > largestBodyInText;
        if (!tooLarge)
            content += piece;
        return !tooLarge && !cancel.isCancelled();
    };
    const Result<payload::Problem> problem =
        streamDecoded(reader, exchange.requestBody, exchange.requestFraming, codings, cancel, take);
    if (!problem)
        return fail(problem.error());
    if (tooLarge)
        return fail(
            ErrorKind::Usage,
            DecodedText::tr("Decoded, the body is larger than %1 MiB.").arg(largestBodyInText / 1024 / 1024));
    if (*problem)
        return readContent(reader, exchange.requestBody, exchange.requestFraming, cancel);
    return content;
}

} // namespace hookbench::models
