// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replies/request_source.h"

#include "app/exchange/recorder.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::replies {

namespace {
struct SourceText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::replies::SourceText)
};

constexpr qint64 readSize = 4 * Recorder::pieceSize;
} // namespace

RequestSource::RequestSource(const Exchange& exchange, BlobReader reader)
    : m_exchange(exchange)
    , m_reader(std::move(reader))
{
}

void RequestSource::readBody(filter::Side side, const filter::PieceTaker& take)
{
    if (side == filter::Side::Response)
        return;
    const StoredBody& body = m_exchange.requestBody;
    if (!body.blob) {
        take(body.inlined);
        return;
    }
    if (!m_reader) {
        setFailure({ErrorKind::Io, SourceText::tr("The body of the request cannot be read yet."), {}});
        return;
    }
    for (qint64 at = 0; at < body.wireSize;) {
        const Result<QByteArray> piece = m_reader(body.blob, at, std::min(readSize, body.wireSize - at));
        if (!piece || piece->isEmpty()) {
            setFailure(piece
                           ? Error{ErrorKind::Damaged,
                                   SourceText::tr("The body of the request ends early, at byte %1.").arg(at),
                                   {}}
                           : piece.error());
            return;
        }
        if (!take(*piece))
            return;
        at += piece->size();
    }
}

} // namespace hookbench::replies
