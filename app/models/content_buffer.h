// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/payload/held_bytes.h"

#include <QDir>

class QTemporaryFile;

namespace hookbench::models {

/// Collects bytes that may be too many for memory: beyond a limit they go into a file without a name, which
/// is mapped, so that the system can take its memory back. For one thread; the result for any.
class ContentBuffer
{
public:
    static constexpr qint64 memoryLimit = qint64(256) * 1024 * 1024;

    /// `expected` is how many bytes will come, as far as known.
    explicit ContentBuffer(qint64 expected, qint64 inMemory = memoryLimit, QString folder = QDir::tempPath());
    ~ContentBuffer();
    Q_DISABLE_COPY_MOVE(ContentBuffer)

    bool append(QByteArrayView bytes); ///< false once something failed; finish() tells what
    Result<payload::HeldBytes> finish();

private:
    bool openFile();

    bool refuse();

    qint64 m_inMemory;
    QString m_folder; ///< for the file
    QByteArray m_bytes;
    std::shared_ptr<QTemporaryFile> m_file;
    qint64 m_size = 0;
    Error m_error;
    bool m_failed = false;
};

} // namespace hookbench::models
