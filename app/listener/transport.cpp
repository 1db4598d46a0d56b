// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/transport.h"

#include <algorithm>
#include <cstring>

namespace hookbench::listener {

namespace {
/// Kept of a handshake, to be shown when it fails.
constexpr qsizetype handshakeLimit = 16 * 1024;
} // namespace

void Transport::startTls(std::shared_ptr<const crypto::TlsServerContext> context, const QByteArray& localHost)
{
    m_tls = std::make_unique<crypto::TlsSession>(std::move(context), localHost);
}

bool Transport::handshake()
{
    using State = crypto::TlsSession::State;
    while (m_tls->state() == State::Handshaking && mayRead()) {
        if (const Status status = feedTls(); status != Status::Done) {
            if (status == Status::Broken)
                return false;
            break;
        }
    }
    if (m_tls->state() == State::Established) {
        m_handshakeBytes = QByteArray();
        m_mayReadTls = true;
    }
    return flush();
}

bool Transport::swallowHandshake()
{
    while (m_socketMayRead) {
        const Transfer transfer = m_socket.read(m_cipherBuffer.data(), m_cipherBuffer.size());
        noteRead(transfer, m_cipherBuffer.size());
        if (transfer.status == Status::Blocked)
            return true;
        if (transfer.status != Status::Done)
            return false;
        m_hasReceived = true;
        noteHandshake(QByteArrayView(m_cipherBuffer).first(transfer.bytes));
    }
    return true;
}

void Transport::sendUnencrypted(const QByteArray& bytes)
{
    m_unsent += bytes;
    flush();
}

/// Brings encrypted bytes from the socket into TLS.
Transport::Status Transport::feedTls()
{
    if (!m_unfed.isEmpty()) {
        const qsizetype taken = m_tls->feed(m_unfed);
        m_unfed.remove(0, taken);
        return taken > 0 ? Status::Done : Status::Blocked;
    }
    if (!m_socketMayRead)
        return Status::Blocked;
    const Transfer transfer = m_socket.read(m_cipherBuffer.data(), m_cipherBuffer.size());
    noteRead(transfer, m_cipherBuffer.size());
    if (transfer.status == Status::Closed) {
        m_tls->endInput();
        return Status::Done;
    }
    if (transfer.status != Status::Done)
        return transfer.status;
    m_hasReceived = true;
    const QByteArrayView bytes = QByteArrayView(m_cipherBuffer).first(transfer.bytes);
    noteHandshake(bytes);
    m_unfed = bytes.sliced(m_tls->feed(bytes)).toByteArray();
    return Status::Done;
}

void Transport::noteHandshake(QByteArrayView bytes)
{
    if (m_tls->state() != crypto::TlsSession::State::Handshaking)
        return;
    const qsizetype room = handshakeLimit - m_handshakeBytes.size();
    m_handshakeBytes.append(bytes.first(std::min(room, bytes.size())));
}

void Transport::goPlain()
{
    m_pushedBack = m_tls->foreignBytes() + m_unfed;
    m_unfed.clear();
    m_handshakeBytes = QByteArray();
    m_tls.reset();
}

/// Less than was asked for means that the socket is empty: the reactor tells of what comes from now on. Of
/// a peer that has finished it told already, and urgent data cuts a read short in the middle.
void Transport::noteRead(const Transfer& transfer, qsizetype asked)
{
    const bool isEmptied = transfer.bytes < asked && !m_peerHasFinished && !m_hasUrgent;
    m_socketMayRead = transfer.status == Status::Done && !isEmptied;
}

Transport::Transfer Transport::read(char* buffer, qsizetype size)
{
    if (!m_pushedBack.isEmpty()) {
        const qsizetype part = std::min(size, m_pushedBack.size());
        memcpy(buffer, m_pushedBack.constData(), size_t(part));
        if (part == m_pushedBack.size())
            m_pushedBack = QByteArray();
        else
            m_pushedBack.remove(0, part);
        return {Status::Done, part};
    }
    if (m_tls)
        return readTls(buffer, size);
    const Transfer transfer = m_socket.read(buffer, size);
    noteRead(transfer, size);
    m_hasReceived = m_hasReceived || transfer.status == Status::Done;
    return transfer;
}

Transport::Transfer Transport::readTls(char* buffer, qsizetype size)
{
    for (;;) {
        if (!m_mayReadTls) {
            if (const Status status = feedTls(); status != Status::Done)
                return {status, 0};
            m_mayReadTls = true;
        }
        const crypto::TlsSession::Transfer transfer = m_tls->read(buffer, size);
        if (m_tls->hasOutgoing() && !flush())
            return {Status::Broken, 0};
        switch (transfer.status) {
        case crypto::TlsSession::Status::Done:
            m_mayReadTls = m_tls->hasIncoming() || !m_unfed.isEmpty();
            return {Status::Done, transfer.bytes};
        case crypto::TlsSession::Status::Closed:
            m_mayReadTls = m_socketMayRead = false;
            return {Status::Closed, 0};
        case crypto::TlsSession::Status::Broken:
            m_mayReadTls = m_socketMayRead = false;
            return {Status::Broken, 0};
        case crypto::TlsSession::Status::Blocked:
            m_mayReadTls = false;
            break;
        }
    }
}

void Transport::pushBack(QByteArray bytes)
{
    m_pushedBack = m_pushedBack.isEmpty() ? std::move(bytes) : bytes + m_pushedBack;
}

Transport::Transfer Transport::write(QByteArrayView bytes)
{
    if (!m_tls)
        return m_socket.write(bytes);
    const crypto::TlsSession::Transfer transfer = m_tls->write(bytes);
    if (!flush() || transfer.status == crypto::TlsSession::Status::Broken)
        return {Status::Broken, 0};
    return {transfer.bytes > 0 ? Status::Done : Status::Blocked, transfer.bytes};
}

bool Transport::flush()
{
    while (hasUnsent()) {
        if (m_unsent.isEmpty())
            m_unsent = m_tls->takeOutgoing();
        const Transfer transfer = m_socket.write(m_unsent);
        if (transfer.status == Status::Broken)
            return false;
        if (transfer.bytes == m_unsent.size())
            m_unsent = QByteArray();
        else
            m_unsent.remove(0, transfer.bytes);
        if (transfer.status == Status::Blocked)
            return true;
    }
    if (m_finishing) {
        m_finishing = false;
        m_socket.finishWriting();
    }
    return true;
}

void Transport::finishWriting()
{
    if (m_tls)
        m_tls->shutDown();
    m_finishing = true;
    flush();
}

} // namespace hookbench::listener
