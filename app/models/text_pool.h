// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>
#include <memory>
#include <vector>

namespace hookbench::models {

/// Texts that are kept once each and known by a number, 0 for the empty one. Nothing is ever moved or taken
/// away: what a number stands for may be read by other threads while this one adds, by way of a View.
class TextPool
{
public:
    struct Entry
    {
        const char* data = "";
        quint32 size = 0;
    };
    static constexpr quint32 entriesInChunk = 4096;
    using Chunk = std::array<Entry, entriesInChunk>;

    /// The numbers that were given until it was made. Keeps them alive.
    class View
    {
    public:
        QByteArrayView at(quint32 number) const
        {
            const Entry& entry = (*m_chunks[number / entriesInChunk])[number % entriesInChunk];
            return {entry.data, qsizetype(entry.size)};
        }
        quint32 size() const { return m_size; }

    private:
        friend class TextPool;
        std::vector<std::shared_ptr<Chunk>> m_chunks;
        std::vector<std::shared_ptr<char[]>> m_blocks;
        quint32 m_size = 0;
    };

    TextPool();

    quint32 add(QByteArrayView text); ///< the number that it has or gets
    const View& view() const { return m_view; }

private:
    const char* keep(QByteArrayView text);
    void grow();

    struct Slot
    {
        quint32 number = 0; ///< 0 is free
        quint32 hash = 0;
    };

    View m_view;
    std::vector<Slot> m_table; ///< open addressing
    qsizetype m_blockUsed = 0;
    qsizetype m_blockSize = 0;
};

} // namespace hookbench::models
