// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/compose/marked_text.h"
#include "app/exchange/draft.h"

#include <functional>

namespace hookbench::compose {

/// How files are read that drafts name. Called on the thread that composes.
struct FileAccess
{
    std::function<Result<qint64>(const QString& path)> size;
    std::function<Result<QByteArray>(const QString& path)> content;
};

/// Files on the disk; `content` of those up to 256 MB.
FileAccess filesOnDisk();

/// The content of a request.
struct ComposedBody
{
    MarkedText text; ///< all of it, unless it is a file's
    QString file;
    qint64 fileSize = 0;
    QByteArray contentType; ///< what to announce unless the user does; empty: nothing
    QStringList problems;

    qint64 size() const { return file.isEmpty() ? text.text.size() : fileSize; }
};

/// `boundary` of a multipart body: the user's own, or empty for one that does not occur in it.
ComposedBody composeBody(const DraftBody& body, Filler& filler, const FileAccess& files,
                         const QByteArray& boundary, quint64 seed);

} // namespace hookbench::compose
