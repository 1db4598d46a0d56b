// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <array>
#include <functional>
#include <vector>

#include <sys/epoll.h>

namespace hookbench::listener {

/// Something with a descriptor that wants to hear of it. Called on the reactor's thread.
class Watcher
{
public:
    virtual ~Watcher() = default;

    /// `events` are EPOLL* bits; none after callAgain(). The watcher may be destroyed by its own call.
    virtual void ready(quint32 events) = 0;
};

/// One epoll set behind one QSocketNotifier: Qt's event loop polls a single descriptor however many thousand
/// connections there are. QTcpSocket cannot do what we promise: it closes a connection as soon as the peer
/// has half-closed it, before the answer that waits for its commit can go out. Watches are edge-triggered.
/// Belongs to the thread it is used on.
class Reactor : public QObject
{
    Q_OBJECT

public:
    explicit Reactor(QObject* parent = nullptr);
    ~Reactor() override;

    bool watch(int descriptor, Watcher* watcher);
    void forget(int descriptor, Watcher* watcher);

    /// Called around the rounds in which watchers are called.
    void aroundRounds(std::function<void()> before, std::function<void()> after);

    /// Calls ready(0) soon, after others had their turn.
    void callAgain(Watcher* watcher);

private:
    void dispatch();
    void dispatchAgain();

    std::function<void()> m_beforeRound = [] {
    };
    std::function<void()> m_afterRound = [] {
    };
    int m_epoll = -1;
    QSocketNotifier m_notifier;
    std::array<epoll_event, 512> m_events;
    int m_eventCount = 0; ///< of the round being dispatched
    std::vector<Watcher*> m_again;
    std::vector<Watcher*> m_round;
};

} // namespace hookbench::listener
