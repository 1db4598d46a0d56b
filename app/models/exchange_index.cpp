// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/exchange_index.h"

#include "app/session/session_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace hookbench::models {

namespace {

struct IndexText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::models::IndexText)
};

constexpr qsizetype rowsBetweenLooks = 4096; // at a cancel flag
constexpr quint32 unknown = ExchangeIndex::large - 1;
constexpr quint32 largestDirect = ExchangeIndex::large - 2;

/// The port behind the last colon, 0 when what stands there is not how a port is written.
quint16 portOf(QByteArrayView peer)
{
    const qsizetype colon = peer.lastIndexOf(':');
    if (colon < 0)
        return 0;
    const QByteArrayView digits = peer.sliced(colon + 1);
    bool isNumber = false;
    const uint port = digits.toUInt(&isNumber);
    const bool isPlain =
        isNumber && port > 0 && port <= 0xffff && digits.front() != '0' && digits.front() != '+';
    return isPlain ? quint16(port) : 0;
}

QByteArray detached(QByteArrayView text)
{
    return text.toByteArray();
}

} // namespace

ExchangeIndex::ExchangeIndex()
{
    m_view.m_largeSizes = std::make_shared<QHash<qsizetype, qint64>>();
    m_view.m_longDurations = std::make_shared<QHash<qsizetype, qint64>>();
}

Result<std::unique_ptr<ExchangeIndex>> ExchangeIndex::load(const session::SessionReader& reader,
                                                           const CancelFlag& cancel)
{
    auto index = std::make_unique<ExchangeIndex>();
    const Result<void> read = reader.eachFacts({1}, [&](const session::Facts& facts) {
        index->append(facts);
        return index->size() % rowsBetweenLooks != 0 || !cancel.isCancelled();
    });
    if (!read)
        return fail(read.error());
    if (cancel.isCancelled())
        return fail(ErrorKind::Cancelled, IndexText::tr("Reading the session was cancelled."));
    return index;
}

ExchangeIndex::View ExchangeIndex::view() const
{
    return present();
}

const ExchangeIndex::View& ExchangeIndex::present() const
{
    if (m_view.m_texts.size() != m_texts.view().size())
        m_view.m_texts = m_texts.view();
    return m_view;
}

quint32 ExchangeIndex::addText(QByteArrayView text, bool& isCut)
{
    if (text.size() <= longestText)
        return m_texts.add(text);
    isCut = true;
    return m_texts.add(text.first(longestText));
}

void ExchangeIndex::addPeer(QByteArrayView peer, Chunk& chunk, size_t at)
{
    const quint16 port = portOf(peer);
    chunk.peerPort[at] = port;
    const QByteArrayView host = port != 0 ? peer.first(peer.lastIndexOf(':')) : peer;
    chunk.peer[at] = addText(host, chunk.isCut[at]);
}

void ExchangeIndex::append(const session::Facts& facts)
{
    const qsizetype row = m_view.m_size;
    if (row > 0 && facts.id <= m_view.id(row - 1))
        return;
    if (row % rowsInChunk == 0)
        m_view.m_chunks.push_back(std::make_shared<Chunk>());
    Chunk& chunk = *m_view.m_chunks.back();
    const auto at = size_t(View::inChunk(row));
    chunk.isCut[at] = false;
    chunk.id[at] = facts.id.value;
    chunk.atUs[at] = facts.atUs;
    chunk.bodySize[at] = facts.bodySize <= largestDirect ? quint32(facts.bodySize) : large;
    chunk.durationUs[at] = facts.durationUs < 0                ? unknown
                           : facts.durationUs <= largestDirect ? quint32(facts.durationUs)
                                                               : large;
    chunk.connection[at] = quint32(std::min<qint64>(facts.connection, std::numeric_limits<quint32>::max()));
    chunk.target[at] = addText(facts.target, chunk.isCut[at]);
    chunk.endpoint[at] = addText(facts.endpoint, chunk.isCut[at]);
    chunk.method[at] = addText(facts.method, chunk.isCut[at]);
    chunk.errorCode[at] = addText(facts.errorCode, chunk.isCut[at]);
    chunk.provider[at] = addText(facts.provider, chunk.isCut[at]);
    chunk.event[at] = addText(facts.event, chunk.isCut[at]);
    chunk.delivery[at] = addText(facts.delivery, chunk.isCut[at]);
    chunk.attempt[at] = quint16(std::min<qint32>(facts.attempt, std::numeric_limits<quint16>::max()));
    chunk.verdict[at] = facts.verdict ? quint8(*facts.verdict) : 0;
    addPeer(facts.peer, chunk, at);
    chunk.status[at] = quint16(facts.status);
    chunk.origin[at] = facts.origin;
    chunk.protocol[at] = facts.protocol;
    chunk.endpointId[at] =
        quint32(std::clamp<qint64>(facts.endpointId.value, 0, std::numeric_limits<quint32>::max()));
    // A view that another thread looks at keeps what it has.
    if (chunk.bodySize[at] == large) {
        m_view.m_largeSizes = std::make_shared<QHash<qsizetype, qint64>>(*m_view.m_largeSizes);
        m_view.m_largeSizes->insert(row, facts.bodySize);
    }
    if (chunk.durationUs[at] == large) {
        m_view.m_longDurations = std::make_shared<QHash<qsizetype, qint64>>(*m_view.m_longDurations);
        m_view.m_longDurations->insert(row, facts.durationUs);
    }
    ++m_view.m_size;
}

qsizetype ExchangeIndex::View::lowerRow(ExchangeId id) const
{
    qsizetype low = 0;
    qsizetype high = m_size;
    while (low < high) {
        const qsizetype middle = low + (high - low) / 2;
        if (this->id(middle) < id)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

qsizetype ExchangeIndex::View::rowOf(ExchangeId id) const
{
    const qsizetype row = lowerRow(id);
    return row < m_size && this->id(row) == id ? row : -1;
}

qint64 ExchangeIndex::View::bodySize(qsizetype row) const
{
    const quint32 size = chunkOf(row).bodySize[size_t(inChunk(row))];
    return size == large ? m_largeSizes->value(row) : size;
}

qint64 ExchangeIndex::View::durationUs(qsizetype row) const
{
    const quint32 duration = chunkOf(row).durationUs[size_t(inChunk(row))];
    if (duration == unknown)
        return -1;
    return duration == large ? m_longDurations->value(row) : duration;
}

QByteArray ExchangeIndex::View::peer(qsizetype row) const
{
    const Chunk& chunk = chunkOf(row);
    const auto at = size_t(inChunk(row));
    QByteArray peer = detached(text(chunk.peer[at]));
    if (chunk.peerPort[at] != 0)
        peer += ':' + QByteArray::number(chunk.peerPort[at]);
    return peer;
}

ExchangeSummary ExchangeIndex::View::summary(qsizetype row) const
{
    const Chunk& chunk = chunkOf(row);
    const auto at = size_t(inChunk(row));
    ExchangeSummary summary;
    summary.id = {chunk.id[at]};
    summary.origin = chunk.origin[at];
    summary.atUs = chunk.atUs[at];
    summary.endpoint = detached(text(chunk.endpoint[at]));
    summary.endpointId = {chunk.endpointId[at]};
    summary.protocol = chunk.protocol[at];
    summary.peer = peer(row);
    summary.method = detached(text(chunk.method[at]));
    summary.target = detached(text(chunk.target[at]));
    summary.status = chunk.status[at];
    summary.bodySize = bodySize(row);
    summary.timing.responseUs = durationUs(row);
    summary.errorCode = detached(text(chunk.errorCode[at]));
    summary.webhook = {detached(text(chunk.provider[at])), detached(text(chunk.event[at])),
                       detached(text(chunk.delivery[at])), chunk.attempt[at], verdict(row)};
    return summary;
}

} // namespace hookbench::models
