// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/exchange/draft.h"

#include <QStringList>

#include <functional>

namespace hookbench::formats {

/// A draft made of what somebody else wrote.
struct ImportedDraft
{
    Draft draft;
    QStringList notes; ///< what of it the draft does not say, each a sentence
};

/// The content of a file that a command line names: "@file".
using FileContent = std::function<Result<QByteArray>(const QString& path)>;

/// Whether a text begins like a command line of curl, after prompts and variables.
bool isCurlCommand(const QByteArray& text);

/// Reads a command line of curl (options of 7.88) in the quoting of bash, cmd or PowerShell. The draft sends
/// what curl would; every option that has another effect is in the notes.
Result<ImportedDraft> readCurlCommand(const QByteArray& text, const FileContent& files);

/// What somebody pasted: a command line of curl, an HTTP request as text, or a URL.
Result<ImportedDraft> importDraft(const QByteArray& text, const FileContent& files);

} // namespace hookbench::formats
