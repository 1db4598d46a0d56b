// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/whole_body.h"

#include "app/http/request_parser.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::workspace {

namespace {

struct BodyText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::BodyText)
};

constexpr qint64 piece = 1024 * 1024;

} // namespace

Result<QByteArray> wholeBody(const session::SessionReader& reader, const Exchange& exchange,
                             const CancelFlag& cancel)
{
    const StoredBody& body = exchange.requestBody;
    if (body.wireSize > largestWholeBody)
        return fail(
            ErrorKind::Usage,
            BodyText::tr("The body is too large to be checked: more than %1 bytes.").arg(largestWholeBody));
    if (!body.blob)
        return http::decodeBodySection(body.inlined, exchange.requestFraming);
    QByteArray wire;
    wire.reserve(body.wireSize);
    while (wire.size() < body.wireSize) {
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, BodyText::tr("Reading the body was cancelled."));
        const auto read =
            reader.readBlob(body.blob, wire.size(), std::min<qint64>(piece, body.wireSize - wire.size()));
        if (!read)
            return fail(read.error());
        if (read->isEmpty())
            break;
        wire += *read;
    }
    return http::decodeBodySection(wire, exchange.requestFraming);
}

} // namespace hookbench::workspace
