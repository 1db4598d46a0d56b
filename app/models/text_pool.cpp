// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/text_pool.h"

#include <QHashFunctions>

#include <algorithm>
#include <cstring>

namespace hookbench::models {

namespace {

constexpr qsizetype blockSize = 256 * 1024;
constexpr size_t firstTable = 1024;

quint32 hashOf(QByteArrayView text)
{
    return quint32(qHashBits(text.data(), size_t(text.size())));
}

} // namespace

TextPool::TextPool()
    : m_table(firstTable)
{
    m_view.m_chunks.push_back(std::make_shared<Chunk>());
    m_view.m_size = 1;
}

quint32 TextPool::add(QByteArrayView text)
{
    if (text.isEmpty())
        return 0;
    const quint32 hash = hashOf(text);
    size_t slot = hash & (m_table.size() - 1);
    for (; m_table[slot].number != 0; slot = (slot + 1) & (m_table.size() - 1)) {
        if (m_table[slot].hash == hash && m_view.at(m_table[slot].number) == text)
            return m_table[slot].number;
    }
    const quint32 number = m_view.m_size;
    if (number % entriesInChunk == 0)
        m_view.m_chunks.push_back(std::make_shared<Chunk>());
    (*m_view.m_chunks.back())[number % entriesInChunk] = {keep(text), quint32(text.size())};
    ++m_view.m_size;
    m_table[slot] = {number, hash};
    if (size_t(m_view.m_size) * 4 > m_table.size() * 3)
        grow();
    return number;
}

const char* TextPool::keep(QByteArrayView text)
{
    if (m_blockUsed + text.size() > m_blockSize) {
        m_blockSize = std::max(blockSize, text.size());
        m_blockUsed = 0;
        m_view.m_blocks.push_back(std::shared_ptr<char[]>(new char[size_t(m_blockSize)]));
    }
    char* place = m_view.m_blocks.back().get() + m_blockUsed;
    std::memcpy(place, text.data(), size_t(text.size()));
    m_blockUsed += text.size();
    return place;
}

void TextPool::grow()
{
    std::vector<Slot> larger(m_table.size() * 2);
    for (const Slot& known : m_table) {
        if (known.number == 0)
            continue;
        size_t slot = known.hash & (larger.size() - 1);
        while (larger[slot].number != 0)
            slot = (slot + 1) & (larger.size() - 1);
        larger[slot] = known;
    }
    m_table = std::move(larger);
}

} // namespace hookbench::models
