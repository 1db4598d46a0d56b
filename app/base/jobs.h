// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace hookbench {

/// Tells a running job that nobody waits for it any more. Copies share the flag.
class CancelFlag
{
public:
    bool isCancelled() const { return m_flag->load(std::memory_order_relaxed); }
    void cancel() const { m_flag->store(true, std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_flag = std::make_shared<std::atomic_bool>(false);
};

/// Work for other threads of which only the latest matters: starting a job cancels the one before, and the
/// result of a job that was overtaken is dropped. Use from the thread that owns it; it never blocks.
class LatestJob : public QObject
{
    Q_OBJECT

public:
    explicit LatestJob(QThreadPool& pool, QObject* parent = nullptr);
    ~LatestJob() override;

    /// Runs `work` on the pool, then `deliver` with its result on this object's thread.
    template <typename Work, typename Deliver>
    void start(Work work, Deliver deliver)
    {
        run([work = std::move(work), deliver = std::move(deliver)](const CancelFlag& flag) mutable {
            auto result = std::make_shared<decltype(work(flag))>(work(flag));
            return std::function<void()>(
                [result, deliver = std::move(deliver)]() mutable { deliver(std::move(*result)); });
        });
    }

    void cancel();
    bool isRunning() const { return m_running; }

private:
    void run(std::function<std::function<void()>(const CancelFlag&)> work);

    QThreadPool& m_pool;
    CancelFlag m_flag;
    quint64 m_generation = 0;
    bool m_running = false;
};

} // namespace hookbench
