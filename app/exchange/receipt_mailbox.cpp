// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/receipt_mailbox.h"

#include <QObject>

namespace hookbench {

ReceiptMailbox::ReceiptMailbox(Reader read, QObject* context)
    : m_read(std::move(read))
    , m_context(context)
{
}

void ReceiptMailbox::deliver(std::vector<Receipt> receipts)
{
    const QMutexLocker lock(&m_mutex);
    if (m_closed)
        return;
    const bool wasEmpty = m_receipts.empty();
    m_receipts.insert(m_receipts.end(), std::make_move_iterator(receipts.begin()),
                      std::make_move_iterator(receipts.end()));
    if (wasEmpty)
        QMetaObject::invokeMethod(
            m_context, [self = shared_from_this()] { self->empty(); }, Qt::QueuedConnection);
}

void ReceiptMailbox::close()
{
    const QMutexLocker lock(&m_mutex);
    m_closed = true;
}

void ReceiptMailbox::empty()
{
    std::vector<Receipt> receipts;
    bool closed = false;
    {
        const QMutexLocker lock(&m_mutex);
        receipts.swap(m_receipts);
        closed = m_closed;
    }
    if (!closed) // by the owner on this very thread, so it cannot go away meanwhile
        m_read(receipts);
}

} // namespace hookbench
