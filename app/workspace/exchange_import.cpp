// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/exchange_import.h"

#include "app/base/clock.h"
#include "app/formats/draft_json.h"
#include "app/formats/entries.h"
#include "app/session/session_reader.h"
#include "app/workspace/bundle_files.h"
#include "app/workspace/import_targets.h"
#include "app/workspace/input_file.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <future>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::workspace {

namespace {

struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::ImportText)
};

constexpr char sessionFormat[] = "session";
constexpr char bundleFormat[] = "bundle";
constexpr char folderFormat[] = "folder";
constexpr char sqliteMagic[] = "SQLite format 3";
constexpr qsizetype mostFiles = 10'000;
constexpr qint64 largestFileInFolder = qint64(256) * 1024 * 1024;
constexpr int progressEvery = 64; ///< exchanges

/// Tells how far reading is whenever some more was found.
class ProgressTarget final : public ItemTarget
{
public:
    ProgressTarget(ItemTarget& target, std::function<void()> tell)
        : m_target(target)
        , m_tell(std::move(tell))
    {
    }

    Result<void> takeItem(Exchange exchange, const formats::BlobReader& reader,
                          Annotation annotation) override
    {
        if (m_tell && ++m_count % progressEvery == 0)
            m_tell();
        return m_target.takeItem(std::move(exchange), reader, std::move(annotation));
    }

    Result<void> takeDraft(Draft draft) override { return m_target.takeDraft(std::move(draft)); }

private:
    ItemTarget& m_target;
    std::function<void()> m_tell;
    qint64 m_count = 0;
};

/// The reading of one file, whatever it is.
class Reading
{
public:
    Reading(const ImportRequest& request, ItemTarget& target, const CancelFlag& cancel,
            const ImportProgress& progress)
        : m_request(request)
        , m_target(target)
        , m_progress(progress)
    {
        m_start.nowUs = SystemClock().wallUs();
        m_start.cancel = cancel;
    }

    Result<void> run();

private:
    Result<void> readFolder();
    Result<void> readSession();
    Result<void> readBundle(QFile& file);
    Result<void> readForeign(QFile& file, QByteArrayView beginning);
    bool isFormat(const char* name, bool looksLikeIt) const
    {
        return m_request.format.isEmpty() ? looksLikeIt : m_request.format == name;
    }

    const ImportRequest& m_request;
    ItemTarget& m_target;
    const ImportProgress& m_progress;
    formats::ImportStart m_start;
};

Result<void> Reading::run()
{
    if (QFileInfo(m_request.path).isDir())
        return readFolder();
    QFile file(m_request.path);
    if (Result<void> opened = openInput(m_request.path, file); !opened)
        return opened;
    const QByteArray beginning = file.peek(formats::recognisedBytes);
    Result<void> read;
    if (isFormat(sessionFormat, beginning.startsWith(sqliteMagic)))
        read = readSession();
    else if (isFormat(bundleFormat, beginning.startsWith(bundle::bundleMagic)))
        read = readBundle(file);
    else
        read = readForeign(file, beginning);
    return read ? read : fail(aboutFile(m_request.path, read.error()));
}

/// The files in it, as those in an archive. Links are not followed.
Result<void> Reading::readFolder()
{
    m_target.outcome().format = folderFormat;
    formats::Entries entries;
    const QDir folder(m_request.path);
    QDirIterator walk(m_request.path, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (walk.hasNext() && entries.names.size() < mostFiles)
        entries.names += folder.relativeFilePath(walk.next());
    if (walk.hasNext())
        m_target.report({m_request.path, ImportText::tr("Only the first %1 files are read.").arg(mostFiles)});
    entries.read = [&folder](const QString& name) -> Result<QByteArray> {
        QFile file(folder.filePath(name));
        if (Result<void> opened = openInput(file.fileName(), file); !opened)
            return fail(opened.error());
        if (file.size() > largestFileInFolder)
            return fail(ErrorKind::Usage,
                        ImportText::tr("It is larger than %1 bytes.").arg(largestFileInFolder));
        return file.readAll();
    };
    entries.timeUs = [&folder](const QString& name) {
        return QFileInfo(folder.filePath(name)).lastModified().toMSecsSinceEpoch() * 1000;
    };
    return formats::readEntries(std::move(entries), m_start, m_target);
}

Result<void> Reading::readSession()
{
    m_target.outcome().format = sessionFormat;
    const auto reader = session::SessionReader::open(m_request.path);
    if (!reader)
        return fail(reader.error());
    const Result<std::vector<ExchangeId>> ids = (*reader)->exchangeIds(m_start.cancel);
    if (!ids)
        return fail(ids.error());
    const auto read = [&reader](BlobId blob, qint64 offset, qint64 size) {
        return (*reader)->readBlob(blob, offset, size);
    };
    qint64 done = 0;
    for (const ExchangeId id : *ids) {
        if (m_start.cancel.isCancelled())
            return {};
        if (m_progress && ++done % progressEvery == 0)
            m_progress(done, qint64(ids->size()));
        Result<Exchange> exchange = (*reader)->exchange(id);
        if (!exchange) {
            m_target.report({ImportText::tr("exchange %1").arg(id.value), exchange.error().message});
            continue;
        }
        Result<Annotation> annotation = (*reader)->annotation(id);
        if (!annotation)
            return fail(annotation.error());
        if (Result<void> taken = m_target.takeItem(std::move(*exchange), read, std::move(*annotation));
            !taken)
            return taken;
    }
    return {};
}

Result<void> Reading::readBundle(QFile& file)
{
    m_target.outcome().format = bundleFormat;
    const auto take = [this](Exchange exchange, const formats::BlobReader& reader, Annotation annotation) {
        return m_target.takeItem(std::move(exchange), reader, std::move(annotation));
    };
    const auto taken = takeBundle(file, m_request.keys, take, m_start.cancel, m_progress);
    return taken ? Result<void>() : fail(taken.error());
}

Result<std::unique_ptr<formats::Importer>> importerFor(const QByteArray& format, QByteArrayView beginning)
{
    QStringList names{QString::fromLatin1(sessionFormat), QString::fromLatin1(bundleFormat)};
    for (std::unique_ptr<formats::Importer>& importer : formats::builtinImporters()) {
        const QByteArray name = importer->format().name;
        if (format.isEmpty() ? importer->recognises(beginning) : name == format)
            return std::move(importer);
        names += QString::fromUtf8(name);
    }
    if (format.isEmpty())
        return fail(
            ErrorKind::Usage,
            ImportText::tr("It is in no format that can be read. There are %1.").arg(names.join(", "_L1)));
    return fail(ErrorKind::Usage, ImportText::tr("The format “%1” cannot be read. There are %2.")
                                      .arg(QString::fromUtf8(format), names.join(", "_L1)));
}

Result<void> Reading::readForeign(QFile& file, QByteArrayView beginning)
{
    const auto importer = importerFor(m_request.format, beginning);
    if (!importer)
        return fail(importer.error());
    m_target.outcome().format = (*importer)->format().name;
    const auto tell = [this, &file] {
        m_progress(file.pos(), file.isSequential() ? 0 : file.size());
    };
    ProgressTarget target(m_target, m_progress ? tell : std::function<void()>());
    Result<void> read = (*importer)->read(file, m_start, target);
    for (formats::ImportProblem& problem : target.outcome().listed)
        m_target.report(std::move(problem));
    m_target.outcome().problems += target.outcome().problems - qint64(target.outcome().listed.size());
    return read;
}

} // namespace

std::vector<formats::ImportFormat> importFormats()
{
    std::vector<formats::ImportFormat> formats{{sessionFormat, ImportText::tr("Hookbench session")},
                                               {bundleFormat, ImportText::tr("Hookbench bundle")}};
    for (const auto& importer : formats::builtinImporters())
        formats.push_back(importer->format());
    return formats;
}

Result<ImportOutcome> importFile(const ImportRequest& request, session::SessionWriter& session,
                                 const CancelFlag& cancel, const ImportProgress& progress)
{
    if (request.to == ImportTo::Drafts) {
        DraftTarget target;
        if (Result<void> read = Reading(request, target, cancel, progress).run(); !read)
            return fail(read.error());
        return std::move(target.outcome());
    }
    LogTarget target(session);
    const Result<void> read = Reading(request, target, cancel, progress).run();
    // What came before a failure stays: it is waited for in any case.
    const Result<void> finished = target.finish();
    if (!read)
        return fail(read.error());
    if (!finished)
        return fail(finished.error());
    return std::move(target.outcome());
}

Result<ImportPreview> previewImport(const ImportRequest& request, const CancelFlag& cancel)
{
    PreviewTarget target(cancel);
    if (Result<void> read = Reading(request, target, cancel, {}).run(); !read)
        return fail(read.error());
    return ImportPreview{std::move(target.outcome()), std::move(target.first)};
}

Result<void> storeDrafts(const std::vector<Draft>& drafts, session::SessionWriter& session)
{
    std::vector<std::future<Result<void>>> stored;
    double position = 0;
    for (const Draft& draft : drafts) {
        Document document;
        document.kind = "draft"_ba;
        document.name = draft.name;
        document.position = ++position;
        document.content = formats::writeDraft(draft);
        auto done = std::make_shared<std::promise<Result<void>>>();
        stored.push_back(done->get_future());
        session.saveDocument(std::move(document), [done](const Result<Document>& result) {
            done->set_value(result ? Result<void>() : fail(result.error()));
        });
    }
    Result<void> outcome;
    for (std::future<Result<void>>& one : stored) {
        Result<void> result = one.get();
        if (!result && outcome)
            outcome = std::move(result);
    }
    return outcome;
}

} // namespace hookbench::workspace
