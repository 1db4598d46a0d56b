// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace hookbench {

/// The only source of time. Tests pass a clock of their own. Safe to call from any thread.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    virtual qint64 wallUs() const = 0;      ///< UTC, microseconds since 1970; may jump
    virtual qint64 monotonicUs() const = 0; ///< microseconds since an arbitrary start; never goes back
};

class SystemClock final : public Clock
{
public:
    qint64 wallUs() const override;
    qint64 monotonicUs() const override;
};

} // namespace hookbench
