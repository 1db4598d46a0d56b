// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <utility>

namespace hookbench::listener {

/// What many hold in memory together, and how much it may be.
class MemoryBudget
{
public:
    void setBound(qint64 bytes) { m_bound = bytes; }
    qint64 bound() const { return m_bound; }
    qint64 held() const { return m_held; }
    bool isExceeded() const { return m_held > m_bound; }

    void change(qint64 bytes) { m_held += bytes; }

private:
    qint64 m_bound = 0;
    qint64 m_held = 0;
};

/// The share of one of them; gives it back with its end.
class MemoryShare
{
public:
    explicit MemoryShare(MemoryBudget& budget)
        : m_budget(budget)
    {
    }
    ~MemoryShare() { set(0); }
    Q_DISABLE_COPY_MOVE(MemoryShare)

    void set(qint64 bytes) { m_budget.change(bytes - std::exchange(m_bytes, bytes)); }
    qint64 bytes() const { return m_bytes; }

private:
    MemoryBudget& m_budget;
    qint64 m_bytes = 0;
};

} // namespace hookbench::listener
