// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/text_pool.h"

#include <QHashFunctions>

#include <algorithm>
#include <cstring>

namespace hookbench::models {

namespace {

constexpr qsizetype blockSize = 256 * 1024;
constexpr size_t firstTable = 1024;

size_t hashOf(QByteArrayView text)
{
    return qHashBits(text.data(), size_t(text.size()));
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
    size_t slot = hashOf(text) & (m_table.size() - 1);
    for (; m_table[slot] != 0; slot = (slot + 1) & (m_table.size() - 1)) {
        if (m_view.at(m_table[slot]) == text)
            return m_table[slot];
    }
    const quint32 number = m_view.m_size;
    if (number % entriesInChunk == 0)
        m_view.m_chunks.push_back(std::make_shared<Chunk>());
    (*m_view.m_chunks.back())[number % entriesInChunk] = {keep(text), quint32(text.size())};
    ++m_view.m_size;
    m_table[slot] = number;
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
    std::vector<quint32> larger(m_table.size() * 2);
    for (quint32 number = 1; number < m_view.m_size; ++number) {
        size_t slot = hashOf(m_view.at(number)) & (larger.size() - 1);
        while (larger[slot] != 0)
            slot = (slot + 1) & (larger.size() - 1);
        larger[slot] = number;
    }
    m_table = std::move(larger);
}

} // namespace hookbench::models
