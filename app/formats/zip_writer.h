// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/export_item.h"

#include <vector>

namespace hookbench::formats {

/// Writes a ZIP archive of files as they are (APPNOTE 6.3, method 0), from its beginning to its end; beyond
/// 4 GB with the fields of ZIP64.
class ZipWriter
{
public:
    using ReadContent = std::function<Result<void>(const ByteSink&)>;

    /// `timeUs` is UTC since 1970. The content is read twice: its size and checksum stand in front of it.
    Result<void> add(const QByteArray& name, qint64 timeUs, const ReadContent& read, const ByteSink& out);
    Result<void> add(const QByteArray& name, qint64 timeUs, QByteArrayView content, const ByteSink& out);
    Result<void> end(const ByteSink& out);

    qint64 files() const { return qint64(m_files.size()); }

private:
    struct File
    {
        QByteArray name;
        quint32 time = 0;
        quint32 checksum = 0;
        quint64 size = 0;
        quint64 offset = 0;
    };
    Result<void> put(QByteArrayView bytes, const ByteSink& out);

    std::vector<File> m_files;
    quint64 m_offset = 0;
};

} // namespace hookbench::formats
