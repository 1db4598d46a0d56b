// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/bundle/bundle_header.h"
#include "app/formats/importer.h"
#include "app/session/session_writer.h"

#include <functional>
#include <vector>

namespace hookbench::workspace {

/// What the requests of a file become.
enum class ImportTo { Log, Drafts };

/// A file that is to be read.
struct ImportRequest
{
    QString path;           ///< a file or a folder; "-" is standard input
    QByteArray format = {}; ///< empty: it is recognised by its content
    ImportTo to = ImportTo::Log;
    bundle::Keys keys = {}; ///< for a bundle
};

/// What came of reading one file.
struct ImportOutcome
{
    QByteArray format; ///< that it was read as
    qint64 exchanges = 0;
    qint64 problems = 0;                             ///< parts that could not be read
    std::vector<formats::ImportProblem> listed = {}; ///< the first of them
    std::vector<Draft> drafts = {};                  ///< when that is what they become
};

/// What a file holds, before it is imported.
struct ImportPreview
{
    ImportOutcome outcome;
    std::vector<ExchangeSummary> first; ///< some, in order; times and sizes are 0 where a file does not tell
};

/// Told now and then: bytes of the file that were read, and how many there are (0 when that is not known).
using ImportProgress = std::function<void(qint64 done, qint64 total)>;

/// Formats that can be read, sessions and bundles included.
std::vector<formats::ImportFormat> importFormats();

/// Takes the exchanges of a file into a session, or gives them back as drafts. Committed when it returns.
/// Blocks: not for the window's thread. When cancelled, what came until then stays. Error: the file cannot be
/// opened, is of no known format, nothing of it can be read, or the session cannot take it.
Result<ImportOutcome> importFile(const ImportRequest& request, session::SessionWriter& session,
                                 const CancelFlag& cancel = {}, const ImportProgress& progress = {});

/// Reads all of the file and keeps nothing. Blocks likewise.
Result<ImportPreview> previewImport(const ImportRequest& request, const CancelFlag& cancel = {});

/// Stores drafts as documents of a session; waits until they are committed.
Result<void> storeDrafts(const std::vector<Draft>& drafts, session::SessionWriter& session);

/// Problems that are listed.
constexpr qint64 mostListedProblems = 100;

/// Drafts that one import makes.
constexpr size_t mostImportedDrafts = 1000;

} // namespace hookbench::workspace
