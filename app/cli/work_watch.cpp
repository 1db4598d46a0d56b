// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/work_watch.h"

#include "app/cli/stop_signals.h"

#include <cstdio>
#include <ctime>
#include <utility>

#include <unistd.h>

namespace hookbench::cli {

namespace {

/// A second signal ends the program at once, as if nobody had caught it.
void waitForSignal(const std::stop_token& stop, const CancelFlag& cancel)
{
    const sigset_t set = stopSet();
    constexpr timespec interval = {0, 50'000'000};
    while (!stop.stop_requested()) {
        if (::sigtimedwait(&set, nullptr, &interval) <= 0)
            continue;
        cancel.cancel();
        pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
        return;
    }
}

} // namespace

/// Must be made before any other thread starts: threads inherit the mask, so that none of them takes the
/// signal.
WorkWatch::WorkWatch()
{
    const sigset_t set = stopSet();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_thread =
        std::jthread([cancel = m_cancel](const std::stop_token& stop) { waitForSignal(stop, cancel); });
}

WorkWatch::~WorkWatch()
{
    m_thread.request_stop();
    m_thread.join();
    end();
    const sigset_t set = stopSet();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

std::function<void(int)> WorkWatch::progress()
{
    return [this, isTerminal = ::isatty(STDERR_FILENO) == 1](int percent) {
        if (isTerminal && std::exchange(m_percent, percent) != percent)
            std::fprintf(stderr, "\r%3d %%", percent);
    };
}

void WorkWatch::end()
{
    if (std::exchange(m_percent, -1) >= 0)
        std::fputs("\r     \r", stderr);
}

} // namespace hookbench::cli
