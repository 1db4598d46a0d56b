// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/reactor.h"

#include <algorithm>

#include <unistd.h>

namespace hookbench::listener {

Reactor::Reactor(QObject* parent)
    : QObject(parent)
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_notifier(m_epoll, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &Reactor::dispatch);
}

Reactor::~Reactor()
{
    m_notifier.setEnabled(false);
    ::close(m_epoll);
}

bool Reactor::watch(int descriptor, Watcher* watcher)
{
    epoll_event event = {};
    event.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
    event.data.ptr = watcher;
    return epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event) == 0;
}

void Reactor::forget(int descriptor, Watcher* watcher)
{
    epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
    // Events of this round that were fetched and not yet told must not reach an object that may be gone.
    for (int i = 0; i < m_eventCount; ++i) {
        if (m_events[size_t(i)].data.ptr == watcher)
            m_events[size_t(i)].data.ptr = nullptr;
    }
    std::erase(m_again, watcher);
    std::ranges::replace(m_round, watcher, static_cast<Watcher*>(nullptr));
}

void Reactor::aroundRounds(std::function<void()> before, std::function<void()> after)
{
    m_beforeRound = std::move(before);
    m_afterRound = std::move(after);
}

void Reactor::callAgain(Watcher* watcher)
{
    if (m_again.empty())
        QMetaObject::invokeMethod(this, &Reactor::dispatchAgain, Qt::QueuedConnection);
    if (std::ranges::find(m_again, watcher) == m_again.end())
        m_again.push_back(watcher);
}

void Reactor::dispatch()
{
    m_eventCount = std::max(0, epoll_wait(m_epoll, m_events.data(), int(m_events.size()), 0));
    m_beforeRound();
    for (int i = 0; i < m_eventCount; ++i) {
        const epoll_event& event = m_events[size_t(i)];
        if (auto* watcher = static_cast<Watcher*>(event.data.ptr))
            watcher->ready(event.events);
    }
    m_eventCount = 0;
    m_afterRound();
}

void Reactor::dispatchAgain()
{
    m_round.swap(m_again);
    m_again.clear();
    m_beforeRound();
    for (size_t i = 0; i < m_round.size(); ++i) {
        if (m_round[i])
            m_round[i]->ready(0);
    }
    m_round.clear();
    m_afterRound();
}

} // namespace hookbench::listener
