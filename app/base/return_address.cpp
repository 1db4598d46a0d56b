// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/return_address.h"

#include <QMutex>
#include <QObject>

namespace hookbench {

struct ReturnAddress::State
{
    QMutex mutex;
    QObject* receiver;
};

ReturnAddress::ReturnAddress(QObject* receiver)
    : m_state(std::make_shared<State>())
{
    m_state->receiver = receiver;
}

void ReturnAddress::post(std::function<void()> call) const
{
    // The receiver cannot go while this is held; what was posted to it goes with it.
    const QMutexLocker lock(&m_state->mutex);
    if (m_state->receiver)
        QMetaObject::invokeMethod(m_state->receiver, std::move(call), Qt::QueuedConnection);
}

void ReturnAddress::close()
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->receiver = nullptr;
}

} // namespace hookbench
