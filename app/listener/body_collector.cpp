// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/body_collector.h"

#include <algorithm>

namespace hookbench::listener {

BodyCollector::BodyCollector(NetRecorder& recorder, ReceiptTarget* target)
    : m_recorder(recorder)
    , m_target(target)
    , m_share(recorder.bodyMemory().budget())
{
    recorder.bodyMemory().enter(this);
}

BodyCollector::~BodyCollector()
{
    drop();
    for (const quint64 ticket : m_tickets)
        m_recorder.forget(ticket);
    m_recorder.bodyMemory().leave(this);
}

void BodyCollector::expect(qint64 size)
{
    // An announced length is a promise of a stranger: memory is reserved for one piece at the most.
    m_buffer.reserve(std::min(size, Recorder::pieceSize));
}

void BodyCollector::add(QByteArrayView wire)
{
    m_wireSize += wire.size();
    while (!wire.isEmpty()) {
        if (m_buffer.size() == Recorder::pieceSize) {
            spill();
            m_buffer.reserve(Recorder::pieceSize);
        }
        const qsizetype part = std::min(wire.size(), qsizetype(Recorder::pieceSize) - m_buffer.size());
        m_buffer.append(wire.first(part));
        wire = wire.sliced(part);
    }
    m_share.set(m_buffer.size());
    m_recorder.bodyMemory().relieve();
}

void BodyCollector::spill()
{
    if (!m_blob)
        m_blob = m_recorder.newBlob();
    send(std::exchange(m_buffer, {}));
    m_share.set(0);
}

StoredBody BodyCollector::take()
{
    StoredBody body;
    body.wireSize = std::exchange(m_wireSize, 0);
    body.unkept = std::exchange(m_unkept, 0);
    if (m_blob) {
        if (!m_buffer.isEmpty())
            spill();
        body.blob = std::exchange(m_blob, {});
    } else {
        body.inlined = std::exchange(m_buffer, {});
        m_share.set(0);
    }
    return body;
}

void BodyCollector::drop()
{
    if (m_blob)
        m_recorder.dropBlob(std::exchange(m_blob, {}));
    m_buffer = {};
    m_share.set(0);
    m_wireSize = 0;
    m_unkept = 0;
}

bool BodyCollector::receive(quint64 ticket)
{
    const auto found = std::ranges::find(m_tickets, ticket);
    if (found == m_tickets.end())
        return false;
    m_tickets.erase(found);
    return true;
}

void BodyCollector::send(QByteArray piece)
{
    m_tickets.append(m_recorder.appendToBlob(m_blob, std::move(piece), m_target));
}

} // namespace hookbench::listener
