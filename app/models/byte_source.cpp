// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/byte_source.h"

#include <algorithm>

namespace hookbench::models {

Result<QByteArray> MemorySource::read(qint64 offset, qint64 size) const
{
    const QByteArrayView bytes(m_bytes.bytes);
    offset = std::clamp<qint64>(offset, 0, bytes.size());
    return bytes.sliced(offset, std::clamp<qint64>(size, 0, bytes.size() - offset)).toByteArray();
}

BlobSource::BlobSource(QByteArray head, std::shared_ptr<SharedReader> reader, BlobId blob, qint64 blobSize)
    : m_head(std::move(head))
    , m_reader(std::move(reader))
    , m_blob(blob)
    , m_blobSize(blobSize)
{
}

Result<QByteArray> BlobSource::read(qint64 offset, qint64 size) const
{
    size = std::min(size, this->size() - offset);
    if (size <= 0)
        return QByteArray();
    QByteArray bytes = m_head.mid(offset, size);
    const qint64 rest = size - bytes.size();
    if (rest == 0)
        return bytes;
    const qint64 blobOffset = std::max<qint64>(0, offset - m_head.size());
    const std::lock_guard lock(m_reader->mutex);
    Result<QByteArray> piece = m_reader->reader->readBlob(m_blob, blobOffset, rest);
    if (!piece || bytes.isEmpty())
        return piece;
    return bytes + *piece;
}

} // namespace hookbench::models
