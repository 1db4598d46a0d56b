// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"

#include <functional>
#include <thread>

namespace hookbench::cli {

/// Shows on a terminal how far a long work is, and cancels it when a signal asks the program to
/// stop.
class WorkWatch
{
public:
    WorkWatch();
    ~WorkWatch();
    Q_DISABLE_COPY_MOVE(WorkWatch)

    const CancelFlag& cancel() const { return m_cancel; }
    std::function<void(int percent)> progress();
    void end(); ///< takes the progress away from the terminal

private:
    CancelFlag m_cancel;
    int m_percent = -1;
    std::jthread m_thread;
};

} // namespace hookbench::cli
