// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/inquiry.h"

#include <limits>

namespace hookbench::listener {

void Inquiry::ask(Behaviour& behaviour, const Question& question, const AnswerTaker& take)
{
    m_isAsking = true;
    std::unique_ptr<PendingAnswer> pending = behaviour.answer(question, [this, take](Answer answer) {
        m_isAsking = false; // what is pending goes by reset(), not while it is calling
        take(std::move(answer));
    });
    if (m_isAsking)
        m_pending = std::move(pending);
}

void Inquiry::wait(qint64 us, std::function<void()> then)
{
    m_timer = std::make_unique<QTimer>();
    m_timer->setSingleShot(true);
    m_timer->setTimerType(Qt::PreciseTimer);
    m_timer->callOnTimeout(std::move(then));
    m_timer->start(int(std::clamp<qint64>((us + 500) / 1000, 0, std::numeric_limits<int>::max())));
}

void Inquiry::hurry()
{
    if (isWaiting())
        m_timer->start(0);
    else if (m_isAsking && m_pending)
        m_pending->hurry();
}

void Inquiry::reset()
{
    m_pending.reset();
    m_isAsking = false;
}

} // namespace hookbench::listener
