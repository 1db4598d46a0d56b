// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/limits.h"

namespace hookbench::workspace {

using settings::Key;

listener::ListenerLimits listenerLimits(const settings::Settings& settings)
{
    listener::ListenerLimits limits;
    limits.message.requestLine = settings.number(Key::MaxRequestLine);
    limits.message.head = settings.number(Key::MaxHead);
    limits.message.fields = qint32(settings.number(Key::MaxFields));
    limits.message.chunkLine = settings.number(Key::MaxChunkLine);
    limits.message.body = settings.number(Key::MaxBody);
    limits.bodyMemory = settings.number(Key::BodyMemory);
    limits.headMemory = settings.number(Key::HeadMemory);
    limits.connections = int(settings.number(Key::MaxConnections));
    limits.connectionsPerPeer = int(settings.number(Key::MaxConnectionsPerPeer));
    limits.connectionsOfEndpoint = limits.connections;
    limits.headTimeout = int(settings.number(Key::HeadTimeout));
    limits.idleTimeout = int(settings.number(Key::IdleTimeout));
    limits.bodyGrace = int(settings.number(Key::BodyGrace));
    limits.bodyMinimumRate = int(settings.number(Key::BodyMinimumRate));
    limits.writeTimeout = int(settings.number(Key::WriteTimeout));
    limits.lingerTimeout = int(settings.number(Key::LingerTimeout));
    return limits;
}

qint64 sessionLimit(const settings::Settings& settings)
{
    return settings.number(Key::MaxSession);
}

bool isLimit(settings::Key key)
{
    switch (key) {
    case Key::MaxBody:
    case Key::MaxHead:
    case Key::MaxRequestLine:
    case Key::MaxFields:
    case Key::MaxChunkLine:
    case Key::MaxConnections:
    case Key::MaxConnectionsPerPeer:
    case Key::HeadTimeout:
    case Key::IdleTimeout:
    case Key::BodyGrace:
    case Key::BodyMinimumRate:
    case Key::WriteTimeout:
    case Key::LingerTimeout:
    case Key::BodyMemory:
    case Key::HeadMemory:
    case Key::MaxSession:
        return true;
    default:
        return false;
    }
}

} // namespace hookbench::workspace
