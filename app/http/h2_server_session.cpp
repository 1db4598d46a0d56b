// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/h2_server_session.h"

#include "app/http/h2_core.h"

namespace hookbench::http {

H2ServerSession::H2ServerSession(H2Events& events, const Clock& clock, const H2Limits& limits)
    : m_core(std::make_unique<Core>(events, clock, limits))
{
}

H2ServerSession::~H2ServerSession() = default;

void H2ServerSession::setRequestLimits(qint64 head, qint32 fields, qint64 body)
{
    m_core->setRequestLimits(head, fields, body);
}

void H2ServerSession::feed(QByteArrayView bytes)
{
    m_core->feed(bytes);
}

std::optional<ProtocolError> H2ServerSession::finish() const
{
    return m_core->finish();
}

QByteArray H2ServerSession::takeOutgoing()
{
    return m_core->takeOutgoing();
}

HeaderList H2ServerSession::respond(qint32 stream, int status, const HeaderList& headers,
                                    const QByteArray& body)
{
    return m_core->respond(stream, status, headers, body);
}

void H2ServerSession::continueRequest(qint32 stream)
{
    m_core->continueRequest(stream);
}

void H2ServerSession::consume(qint32 stream, qint64 bytes)
{
    m_core->consume(stream, bytes);
}

void H2ServerSession::resetStream(qint32 stream, quint32 code)
{
    m_core->resetStream(stream, code);
}

void H2ServerSession::goAway(quint32 code)
{
    m_core->goAway(code);
}

bool H2ServerSession::wantsRead() const
{
    return m_core->wantsRead();
}

bool H2ServerSession::wantsWrite() const
{
    return m_core->wantsWrite();
}

bool H2ServerSession::isFinished() const
{
    return m_core->isFinished();
}

qsizetype H2ServerSession::openStreams() const
{
    return m_core->openStreams();
}

qint64 H2ServerSession::unconsumedBytes() const
{
    return m_core->unconsumedBytes();
}

qint64 H2ServerSession::outgoingSize() const
{
    return m_core->outgoingSize();
}

} // namespace hookbench::http
