// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stop_signals.h"

#include <QSocketNotifier>

#include <sys/signalfd.h>
#include <unistd.h>

namespace hookbench::cli {

sigset_t stopSet()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

/// Must be made before any thread starts: threads inherit the mask, so that none of them takes the signal.
StopSignals::StopSignals(QObject* parent)
    : QObject(parent)
{
    const sigset_t set = stopSet();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_descriptor = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
    m_notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info;
        if (::read(m_descriptor, &info, sizeof(info)) != sizeof(info))
            return;
        const sigset_t unblocked = stopSet();
        pthread_sigmask(SIG_UNBLOCK, &unblocked, nullptr);
        Q_EMIT stopRequested();
    });
}

StopSignals::~StopSignals()
{
    delete m_notifier;
    ::close(m_descriptor);
}

} // namespace hookbench::cli
