// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/formats/importer.h"
#include "app/session/session_writer.h"

#include <functional>
#include <vector>

namespace hookbench::workspace {

class ExchangeJudge;

/// What came of reading one file.
struct ImportOutcome
{
    QByteArray format; ///< that it was read as
    qint64 exchanges = 0;
    qint64 problems = 0;                             ///< parts that could not be read
    std::vector<formats::ImportProblem> listed = {}; ///< the first of them
};

/// Formats that can be read, sessions included.
std::vector<formats::ImportFormat> importFormats();

/// Takes the exchanges of a file into a session; "-" is standard input. `format` is empty when the file is to
/// be recognised by its content. Committed when it returns. Blocks: not for the window's thread. Error: the
/// file cannot be opened, is of no known format, nothing of it can be read, or the session cannot take it.
Result<ImportOutcome> importFile(const QString& path, const QByteArray& format,
                                 session::SessionWriter& session, const ExchangeJudge* judge = nullptr,
                                 const CancelFlag& cancel = {});

/// Problems that are listed.
constexpr qint64 mostListedProblems = 100;

} // namespace hookbench::workspace
