// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/send_request.h"
#include "app/sender/sender.h"

#include <QFile>

namespace hookbench::sender {

/// Gives the body of a request piece by piece.
class Upload
{
public:
    Upload(SendBody body, BlobReader blobs);

    Result<void> open();
    bool isEmpty() const { return m_size == 0; }
    bool atEnd() const { return m_at >= m_size; }

    /// The next piece, never empty before the end.
    Result<QByteArray> next();

private:
    SendBody m_body;
    BlobReader m_blobs;
    QFile m_file;
    qint64 m_size = 0;
    qint64 m_at = 0;
};

} // namespace hookbench::sender
