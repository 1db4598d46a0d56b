// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

class QObject;

namespace hookbench {

/// Where other threads call back an object that may be gone by then. Copies share it. post() from any thread.
class ReturnAddress
{
public:
    explicit ReturnAddress(QObject* receiver);

    /// `call` runs on the receiver's thread, or never when close() was called before.
    void post(std::function<void()> call) const;

    /// By the receiver's destructor: nothing is called any more.
    void close();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace hookbench
