// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace hookbench::listener {

/// Bytes that wait to be sent, in order. What is added stays shared: however many peers are slow to read one
/// large answer, it is in memory once.
class Outbox
{
public:
    void add(QByteArray bytes)
    {
        if (!bytes.isEmpty())
            m_parts.append(std::move(bytes));
    }

    bool isEmpty() const { return m_parts.isEmpty(); }

    /// What is to be sent next; not all there is.
    QByteArrayView front() const { return QByteArrayView(m_parts.constFirst()).sliced(m_sent); }

    /// So many bytes of front() were sent.
    void sent(qsizetype bytes)
    {
        m_sent += bytes;
        if (m_sent < m_parts.constFirst().size())
            return;
        m_parts.removeFirst();
        m_sent = 0;
    }

    void clear()
    {
        m_parts.clear();
        m_sent = 0;
    }

private:
    QList<QByteArray> m_parts;
    qsizetype m_sent = 0; ///< of the first
};

} // namespace hookbench::listener
