// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/payload/held_bytes.h"
#include "app/session/session_reader.h"

#include <QByteArray>

#include <memory>
#include <mutex>

namespace hookbench::models {

/// Bytes that can be read anywhere, in memory or in a session. From any thread.
class ByteSource
{
public:
    ByteSource() = default;
    virtual ~ByteSource() = default;
    Q_DISABLE_COPY_MOVE(ByteSource)

    virtual qint64 size() const = 0;

    /// Up to `size` bytes from `offset`; fewer only at the end.
    virtual Result<QByteArray> read(qint64 offset, qint64 size) const = 0;
};

/// Bytes in memory.
class MemorySource final : public ByteSource
{
public:
    explicit MemorySource(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    explicit MemorySource(payload::HeldBytes bytes)
        : m_bytes(std::move(bytes))
    {
    }

    qint64 size() const override { return m_bytes.bytes.size(); }
    Result<QByteArray> read(qint64 offset, qint64 size) const override;

private:
    payload::HeldBytes m_bytes;
};

/// A reader that several sources share, for one thread at a time.
struct SharedReader
{
    explicit SharedReader(std::unique_ptr<const session::SessionReader> opened)
        : reader(std::move(opened))
    {
    }

    std::mutex mutex;
    const std::unique_ptr<const session::SessionReader> reader;
};

/// A body kept in pieces in a session, behind bytes that are in memory (a head, or none).
class BlobSource final : public ByteSource
{
public:
    BlobSource(QByteArray head, std::shared_ptr<SharedReader> reader, BlobId blob, qint64 blobSize);

    qint64 size() const override { return m_head.size() + m_blobSize; }
    Result<QByteArray> read(qint64 offset, qint64 size) const override;

private:
    QByteArray m_head;
    std::shared_ptr<SharedReader> m_reader;
    BlobId m_blob;
    qint64 m_blobSize;
};

} // namespace hookbench::models
