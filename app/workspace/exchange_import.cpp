// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/exchange_import.h"

#include "app/base/clock.h"
#include "app/session/session_reader.h"
#include "app/workspace/exchange_intake.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::workspace {

namespace {

struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::ImportText)
};

constexpr char sessionFormat[] = "session";
constexpr char sqliteMagic[] = "SQLite format 3";

/// Hands what is found to a session and keeps account of it.
class SessionTarget final : public formats::ImportTarget
{
public:
    SessionTarget(session::SessionWriter& session, const ExchangeJudge* judge)
        : m_intake(session, judge)
    {
    }

    Result<void> take(Exchange exchange, Annotation annotation) override
    {
        const auto none = [](BlobId, qint64, qint64) {
            return QByteArray();
        };
        return m_intake.take(std::move(exchange), none, std::move(annotation));
    }

    void report(formats::ImportProblem problem) override
    {
        if (m_outcome.problems++ < mostListedProblems)
            m_outcome.listed.push_back(std::move(problem));
    }

    ExchangeIntake& intake() { return m_intake; }

    Result<ImportOutcome> finish(const QByteArray& format)
    {
        const Result<qint64> stored = m_intake.finish();
        if (!stored)
            return fail(stored.error());
        m_outcome.exchanges = *stored;
        m_outcome.format = format;
        return std::move(m_outcome);
    }

private:
    ExchangeIntake m_intake;
    ImportOutcome m_outcome;
};

Error aboutFile(const QString& path, Error error)
{
    error.message = ImportText::tr("%1: %2").arg(QDir::toNativeSeparators(path), error.message);
    return error;
}

Result<void> openInput(const QString& path, QFile& file)
{
    const bool opened =
        path == "-"_L1 ? file.open(STDIN_FILENO, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (opened)
        return {};
    return fail(
        QFile::exists(path) ? ErrorKind::Denied : ErrorKind::NotFound,
        ImportText::tr("Could not read %1: %2").arg(QDir::toNativeSeparators(path), file.errorString()));
}

Result<void> takeSession(const QString& path, SessionTarget& target, const CancelFlag& cancel)
{
    const auto reader = session::SessionReader::open(path);
    if (!reader)
        return fail(reader.error());
    const Result<std::vector<ExchangeId>> ids = (*reader)->exchangeIds(cancel);
    if (!ids)
        return fail(ids.error());
    const auto read = [&reader](BlobId blob, qint64 offset, qint64 size) {
        return (*reader)->readBlob(blob, offset, size);
    };
    for (const ExchangeId id : *ids) {
        if (cancel.isCancelled())
            return {};
        Result<Exchange> exchange = (*reader)->exchange(id);
        if (!exchange) {
            target.report({ImportText::tr("exchange %1").arg(id.value), exchange.error().message});
            continue;
        }
        Result<Annotation> annotation = (*reader)->annotation(id);
        if (!annotation)
            return fail(annotation.error());
        if (Result<void> taken = target.intake().take(std::move(*exchange), read, std::move(*annotation));
            !taken)
            return taken;
    }
    return {};
}

Result<std::unique_ptr<formats::Importer>> importerFor(const QByteArray& format, QByteArrayView beginning)
{
    QStringList names{QString::fromLatin1(sessionFormat)};
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

} // namespace

std::vector<formats::ImportFormat> importFormats()
{
    std::vector<formats::ImportFormat> formats{{sessionFormat, ImportText::tr("Hookbench session")}};
    for (const auto& importer : formats::builtinImporters())
        formats.push_back(importer->format());
    return formats;
}

Result<ImportOutcome> importFile(const QString& path, const QByteArray& format,
                                 session::SessionWriter& session, const ExchangeJudge* judge,
                                 const CancelFlag& cancel)
{
    QFile file(path);
    if (Result<void> opened = openInput(path, file); !opened)
        return fail(opened.error());
    const QByteArray beginning = file.peek(formats::recognisedBytes);
    SessionTarget target(session, judge);
    const bool isSession = format.isEmpty() ? beginning.startsWith(sqliteMagic) : format == sessionFormat;
    if (isSession) {
        if (Result<void> taken = takeSession(path, target, cancel); !taken)
            return fail(aboutFile(path, taken.error()));
        return target.finish(sessionFormat);
    }
    const auto importer = importerFor(format, beginning);
    if (!importer)
        return fail(aboutFile(path, importer.error()));
    formats::ImportStart start;
    start.nowUs = SystemClock().wallUs();
    start.cancel = cancel;
    if (Result<void> read = (*importer)->read(file, start, target); !read)
        return fail(aboutFile(path, read.error()));
    return target.finish((*importer)->format().name);
}

} // namespace hookbench::workspace
