// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/recorder.h"

#include <QMutex>

#include <functional>

class QObject;

namespace hookbench {

/// Carries receipts from the recorder's thread to another; many of them cost one wake-up. The recorder may
/// hold it longer than its owner lives.
class ReceiptMailbox final : public ReceiptSink, public std::enable_shared_from_this<ReceiptMailbox>
{
public:
    using Reader = std::function<void(const std::vector<Receipt>&)>;

    /// `read` is called on the thread of `context`, which the owner shares.
    ReceiptMailbox(Reader read, QObject* context);

    void deliver(std::vector<Receipt> receipts) override;

    /// Nothing is read any more. On the owner's thread.
    void close();

private:
    void empty();

    QMutex m_mutex;
    std::vector<Receipt> m_receipts;
    bool m_closed = false;
    Reader m_read;
    QObject* m_context;
};

} // namespace hookbench
