// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/base/result.h"
#include "app/exchange/annotation.h"
#include "app/exchange/draft.h"
#include "app/exchange/exchange.h"

#include <memory>
#include <vector>

class QIODevice;

namespace hookbench::formats {

/// A part of a file that could not be read.
struct ImportProblem
{
    QString place; ///< "line 12", "entry 3"; empty when it is the whole file
    QString message;
    bool operator==(const ImportProblem&) const = default;
};

/// Takes what an importer finds.
class ImportTarget
{
public:
    ImportTarget() = default;
    virtual ~ImportTarget() = default;
    Q_DISABLE_COPY_MOVE(ImportTarget)

    /// Its number, if it has one, is what `parent` of others calls it. Bodies are inlined, whatever their
    /// size. Error: it cannot be kept, and reading ends.
    virtual Result<void> take(Exchange exchange, Annotation annotation = {}) = 0;

    /// Something that says more than one request would: a command line with placeholders or files.
    virtual Result<void> takeDraft(Draft draft) = 0;

    virtual void report(ImportProblem problem) = 0;
};

/// What a format is that can be read.
struct ImportFormat
{
    QByteArray name; ///< for the command line, "har"
    QString title;
};

/// What an importer should know.
struct ImportStart
{
    qint64 nowUs = 0; ///< for exchanges that do not tell their time
    CancelFlag cancel;
};

/// Reads exchanges from files of one format, whoever wrote them. Never follows a name in a file to another
/// file. What can be read is handed over, the rest is reported; a Result that failed means that nothing more
/// could be read at all or that the target failed.
class Importer
{
public:
    Importer() = default;
    virtual ~Importer() = default;
    Q_DISABLE_COPY_MOVE(Importer)

    virtual ImportFormat format() const = 0;

    /// Whether a file that begins like this is one of these. At most recognisedBytes are shown.
    virtual bool recognises(QByteArrayView beginning) const = 0;

    virtual Result<void> read(QIODevice& device, const ImportStart& start, ImportTarget& target) = 0;
};

constexpr qint64 recognisedBytes = 64 * 1024;

/// Larger files than this are refused by formats that must be read as a whole.
constexpr qint64 largestWholeFile = qint64(1) << 31;

/// All there are, the most particular first. Sessions are not among them: they are databases.
std::vector<std::unique_ptr<Importer>> builtinImporters();

/// All that the device gives. Usage when it is more than `limit`.
Result<QByteArray> readWhole(QIODevice& device, qint64 limit = largestWholeFile);

} // namespace hookbench::formats
