// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sender/upload.h"

#include "app/exchange/recorder.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace hookbench::sender {

namespace {
struct UploadText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::sender::UploadText)
};
} // namespace

Upload::Upload(SendBody body, BlobReader blobs)
    : m_body(std::move(body))
    , m_blobs(std::move(blobs))
    , m_file(m_body.file)
{
}

Result<void> Upload::open()
{
    m_size = m_body.blob ? m_body.blobSize : m_body.bytes.size();
    if (m_body.file.isEmpty())
        return {};
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorKind::NotFound,
                    UploadText::tr("%1 cannot be read: %2.")
                        .arg(QDir::toNativeSeparators(m_body.file), m_file.errorString()));
    m_size = m_file.size();
    return {};
}

Result<QByteArray> Upload::next()
{
    const qint64 size = std::min(Recorder::pieceSize, m_size - m_at);
    Result<QByteArray> piece = QByteArray();
    if (m_body.blob)
        piece = m_blobs(m_body.blob, m_at, size);
    else if (m_body.file.isEmpty())
        piece = m_body.bytes.size() == size ? m_body.bytes : m_body.bytes.mid(m_at, size);
    else
        piece = m_file.read(size);
    if (piece && piece->isEmpty() && size > 0)
        return fail(ErrorKind::Io,
                    UploadText::tr("The body ends after %1 of %2 bytes.").arg(m_at).arg(m_size));
    if (piece)
        m_at += piece->size();
    return piece;
}

} // namespace hookbench::sender
