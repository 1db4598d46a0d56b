// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace hookbench::listener {

/// What is spoken on one connection. Ends it by Connection::end(). Used on the net thread alone.
class Conversation
{
public:
    Conversation() = default;
    virtual ~Conversation() = default;
    Q_DISABLE_COPY_MOVE(Conversation)

    /// There may be something to read, or the recorder has caught up.
    virtual void pump() = 0;

    /// The peer takes bytes again.
    virtual void flush() = 0;

    /// Enforces the time limits; called about twice a second with the monotonic time.
    virtual void tick(qint64 nowUs) = 0;

    /// No further request; those under way are answered first.
    virtual void finishSoon() = 0;
};

} // namespace hookbench::listener
