// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace hookbench::sender {

/// Calls back later. Tests have one that plays days in no time.
class Alarms
{
public:
    Alarms() = default;
    virtual ~Alarms() = default;
    Q_DISABLE_COPY_MOVE(Alarms)

    /// On the thread of `context`, and not when that is gone.
    virtual void callIn(qint64 ms, QObject* context, std::function<void()> call) = 0;
};

class TimerAlarms final : public Alarms
{
public:
    void callIn(qint64 ms, QObject* context, std::function<void()> call) override
    {
        // A timer counts milliseconds in 31 bits: 24 days.
        constexpr qint64 longestMs = 20LL * 24 * 3600 * 1000;
        if (ms <= longestMs) {
            QTimer::singleShot(std::chrono::milliseconds(ms), Qt::PreciseTimer, context, std::move(call));
            return;
        }
        QTimer::singleShot(std::chrono::milliseconds(longestMs), context,
                           [this, ms, context, call = std::move(call)]() mutable {
                               callIn(ms - longestMs, context, std::move(call));
                           });
    }
};

} // namespace hookbench::sender
