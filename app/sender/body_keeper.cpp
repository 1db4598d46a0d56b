// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sender/body_keeper.h"

namespace hookbench::sender {

BodyKeeper::BodyKeeper(ReceiptDesk& desk, std::function<void()> relief)
    : m_desk(desk)
    , m_relief(std::move(relief))
{
}

BodyKeeper::~BodyKeeper()
{
    for (const quint64 ticket : std::as_const(m_tickets))
        m_desk.forget(ticket);
    if (m_blob)
        m_desk.dropBlob(m_blob);
}

void BodyKeeper::add(QByteArrayView bytes)
{
    m_size += bytes.size();
    if (m_failed)
        return;
    m_held.append(bytes);
    if (m_held.size() <= Recorder::pieceSize)
        return;
    if (!m_blob)
        m_blob = m_desk.newBlob();
    qsizetype at = 0;
    for (; m_held.size() - at >= Recorder::pieceSize; at += Recorder::pieceSize)
        handOver(m_held.mid(at, Recorder::pieceSize));
    m_held.remove(0, at);
}

void BodyKeeper::handOver(QByteArray piece)
{
    const auto ticket = std::make_shared<quint64>();
    *ticket = m_desk.appendToBlob(m_blob, std::move(piece), [this, ticket](const Result<ExchangeId>& kept) {
        m_tickets.remove(*ticket);
        m_failed = m_failed || !kept;
        if (m_tickets.size() == mostUnderWay - 1)
            m_relief();
    });
    m_tickets += *ticket;
}

StoredBody BodyKeeper::take()
{
    StoredBody body;
    if (m_failed) {
        body.unkept = m_size;
        return body; // its blob is dropped with this
    }
    body.wireSize = m_size;
    if (!m_blob) {
        body.inlined = std::exchange(m_held, {});
        return body;
    }
    if (!m_held.isEmpty())
        handOver(std::exchange(m_held, {}));
    body.blob = std::exchange(m_blob, {});
    return body;
}

} // namespace hookbench::sender
