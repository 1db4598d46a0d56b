// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/jobs.h"

#include <QPointer>

namespace hookbench {

LatestJob::LatestJob(QThreadPool& pool, QObject* parent)
    : QObject(parent)
    , m_pool(pool)
{
}

LatestJob::~LatestJob()
{
    cancel();
}

void LatestJob::cancel()
{
    m_flag.cancel();
    ++m_generation;
    m_running = false;
}

void LatestJob::run(std::function<std::function<void()>(const CancelFlag&)> work)
{
    cancel();
    m_flag = CancelFlag();
    m_running = true;
    // The receiver is an object of its own, so that a job may end after this one has been destroyed: the
    // queued call is then dropped by Qt together with the receiver.
    auto receiver = std::make_shared<QPointer<LatestJob>>(this);
    auto* courier = new QObject; // lives on this thread; deleted by the last queued call
    courier->moveToThread(thread());
    m_pool.start([receiver, courier, work = std::move(work), flag = m_flag, generation = m_generation] {
        std::function<void()> deliver;
        if (!flag.isCancelled())
            deliver = work(flag);
        QMetaObject::invokeMethod(
            courier,
            [receiver, courier, deliver = std::move(deliver), generation] {
                courier->deleteLater();
                LatestJob* self = receiver->data();
                if (!self || self->m_generation != generation || !deliver)
                    return;
                self->m_running = false;
                deliver();
            },
            Qt::QueuedConnection);
    });
}

} // namespace hookbench
