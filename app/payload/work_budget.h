// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"

namespace hookbench::payload {

/// Bounds the work over data of strangers: counts steps up to a limit, and looks at the cancel flag now and
/// then.
class WorkBudget
{
public:
    WorkBudget(CancelFlag cancel, qint64 steps)
        : m_cancel(std::move(cancel))
        , m_left(steps)
    {
    }

    /// Whether the work may go on.
    bool spend(qint64 steps = 1)
    {
        m_left -= steps;
        m_untilLook -= steps;
        return m_untilLook > 0 || look();
    }
    bool isExhausted() const { return m_left < 0; }
    bool isCancelled() const { return m_cancelled; }
    bool mayGoOn() const { return m_left >= 0 && !m_cancelled; }

private:
    static constexpr qint64 stepsBetweenLooks = 4096;

    bool look()
    {
        m_untilLook = mayGoOn() ? qMin(stepsBetweenLooks, m_left + 1) : 0;
        m_cancelled = m_cancelled || m_cancel.isCancelled();
        return mayGoOn();
    }

    CancelFlag m_cancel;
    qint64 m_left;
    qint64 m_untilLook = 0;
    bool m_cancelled = false;
};

} // namespace hookbench::payload
