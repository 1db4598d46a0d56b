// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/recorder.h"

#include <condition_variable>
#include <mutex>

namespace hookbench::tests {

/// Counts what is committed, for a source that must not run too far ahead; a failure ends the program.
class ReceiptCounter final : public ReceiptSink
{
public:
    void deliver(std::vector<Receipt> receipts) override
    {
        for (const Receipt& receipt : receipts) {
            if (!receipt.outcome)
                qFatal("%s", qPrintable(receipt.outcome.error().message));
        }
        const std::lock_guard lock(m_mutex);
        m_count += qint64(receipts.size());
        m_come.notify_all();
    }

    void waitFor(qint64 count)
    {
        std::unique_lock lock(m_mutex);
        m_come.wait(lock, [this, count] { return m_count >= count; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_come;
    qint64 m_count = 0;
};

} // namespace hookbench::tests
