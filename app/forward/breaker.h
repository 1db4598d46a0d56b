// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace hookbench::forward {

/// Leaves a target alone that fails again and again.
class Breaker
{
public:
    /// Whether it may be contacted now. After a pause one request is let through; its outcome decides.
    bool mayTry(qint64 nowUs)
    {
        if (m_openUntilUs == 0)
            return true;
        if (nowUs < m_openUntilUs || m_trying)
            return false;
        m_trying = true;
        return true;
    }

    void succeeded()
    {
        m_failures = 0;
        m_openUntilUs = 0;
        m_trying = false;
    }

    /// `most`: failures in a row; 0: it never opens.
    void failed(int most, qint64 pauseMs, qint64 nowUs)
    {
        m_trying = false;
        if (++m_failures >= most && most > 0)
            m_openUntilUs = nowUs + pauseMs * 1000;
    }

    /// What was let through did not come to an outcome.
    void gaveUp() { m_trying = false; }

    qint64 pauseLeftMs(qint64 nowUs) const
    {
        return m_openUntilUs > nowUs ? (m_openUntilUs - nowUs + 999) / 1000 : 0;
    }

private:
    int m_failures = 0;
    qint64 m_openUntilUs = 0; ///< monotonic; 0: closed
    bool m_trying = false;
};

} // namespace hookbench::forward
