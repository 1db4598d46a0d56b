// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/listener/behaviours/behaviour.h"

#include <QTimer>

namespace hookbench::listener {

/// What lies between a request and the moment when its answer may go out: a behaviour that thinks, and a
/// delay. Destroying it gives both up.
class Inquiry
{
public:
    Inquiry() = default;
    Q_DISABLE_COPY_MOVE(Inquiry)

    /// Asks for an answer. `take` may be called at once.
    void ask(Behaviour& behaviour, const Question& question, const AnswerTaker& take);
    bool isAsking() const { return m_isAsking; }

    /// Calls `then` after so many microseconds, not from within this.
    void wait(qint64 us, std::function<void()> then);
    bool isWaiting() const { return m_timer && m_timer->isActive(); }

    /// Nothing is to be waited for any longer.
    void hurry();

    /// The answer was given and is done with.
    void reset();

private:
    std::unique_ptr<PendingAnswer> m_pending;
    std::unique_ptr<QTimer> m_timer;
    bool m_isAsking = false;
};

} // namespace hookbench::listener
