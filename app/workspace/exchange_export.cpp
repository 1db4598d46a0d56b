// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/exchange_export.h"

#include "app/base/atomic_file.h"
#include "app/base/clock.h"
#include "app/bundle/bundle_writer.h"
#include "app/http/request_parser.h"
#include "app/redact/redactor.h"
#include "app/schema/webhook_document.h"
#include "app/session/session_copy.h"
#include "app/session/session_writer.h"
#include "app/workspace/exchange_intake.h"
#include "app/workspace/filter_scan.h"
#include "app/workspace/raw_folder.h"
#include "app/workspace/resigning.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QIODevice>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::workspace {

namespace {

using formats::ExportFormat;

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::ExportText)
};

constexpr char sessionFormat[] = "session";
constexpr qint64 pageRows = 256;

ExportFormat formatOfSessions()
{
    return {sessionFormat,
            ExportText::tr("Hookbench session"),
            u"hookbench"_s,
            {ExportText::tr("The endpoints, drafts and settings of the session are not kept; the "
                            "exchanges get new numbers.")},
            {}};
}

/// All but sessions and bundles.
std::vector<std::unique_ptr<formats::Exporter>> otherExporters()
{
    std::vector<std::unique_ptr<formats::Exporter>> exporters = formats::builtinExporters();
    exporters.push_back(std::make_unique<schema::OpenApiExporter>());
    exporters.push_back(std::make_unique<schema::AsyncApiExporter>());
    return exporters;
}

/// Nothing for a session, which is written in another way, and for unknown names.
std::unique_ptr<formats::Exporter> exporterFor(const ExportRequest& request)
{
    const QByteArray& name = request.format;
    if (name == bundle::BundleWriter().format().name)
        return std::make_unique<bundle::BundleWriter>(request.protection);
    for (std::unique_ptr<formats::Exporter>& exporter : otherExporters()) {
        if (exporter->format().name == name)
            return std::move(exporter);
    }
    return nullptr;
}

/// The work of one export on one session.
class Run
{
public:
    using Take = std::function<Result<void>(const formats::ExportItem& item)>;

    Run(const ExportRequest& request, const CancelFlag& cancel, const ExportProgress& progress)
        : m_request(request)
        , m_cancel(cancel)
        , m_progress(progress)
    {
        if (request.redaction)
            m_redactor.emplace(*request.redaction);
        if (request.redaction && !request.resignSecret.isEmpty())
            m_resigning.emplace(request.resignSecret);
    }

    Result<void> open();
    Result<void> forEach(const Take& take);
    Result<void> write(formats::Exporter& exporter, const formats::ByteSink& out);
    Result<void> fillSession(const QString& path);
    void setLimit(qint64 exchanges) { m_limit = exchanges; }
    ExportOutcome outcome() const
    {
        return {m_outcome.exchanges, m_redactor ? m_redactor->summary() : redact::Summary(),
                m_outcome.resigned};
    }

private:
    Result<void> takeChosen(const Take& take);
    Result<void> takeAll(const Take& take);
    Result<void> takeMatches(const Take& take);
    Result<void> takeOne(ExchangeId id, const Take& take);

    const ExportRequest& m_request;
    const CancelFlag m_cancel;
    const ExportProgress& m_progress;
    std::unique_ptr<session::SessionReader> m_reader;
    ExchangeId m_last;
    QHash<ExchangeId, Annotation> m_annotations;
    std::optional<redact::Redactor> m_redactor;
    std::optional<Resigning> m_resigning;
    ExportOutcome m_outcome;
    qint64 m_limit = std::numeric_limits<qint64>::max(); ///< what comes behind so many is left out
};

Result<void> Run::open()
{
    Result<std::unique_ptr<session::SessionReader>> reader = session::SessionReader::open(m_request.session);
    if (!reader)
        return fail(reader.error());
    m_reader = std::move(*reader);
    const Result<ExchangeId> last = m_reader->lastExchange();
    if (!last)
        return fail(last.error());
    m_last = *last;
    // Few have any: all at once costs less than to ask for each.
    const auto annotations = m_reader->annotations(m_cancel);
    if (!annotations)
        return fail(annotations.error());
    for (const auto& [id, annotation] : *annotations)
        m_annotations.insert(id, annotation);
    return {};
}

Result<void> Run::forEach(const Take& take)
{
    if (!m_request.chosen.empty())
        return takeChosen(take);
    if (!m_last)
        return {};
    return m_request.filter.isEverything() ? takeAll(take) : takeMatches(take);
}

Result<void> Run::takeOne(ExchangeId id, const Take& take)
{
    if (m_outcome.exchanges >= m_limit)
        return {};
    if (m_cancel.isCancelled())
        return fail(ErrorKind::Cancelled, ExportText::tr("The export was cancelled."));
    const Result<Exchange> exchange = m_reader->exchange(id);
    if (!exchange)
        return fail(exchange.error());
    const auto read = [this](BlobId blob, qint64 offset, qint64 size) {
        return m_reader->readBlob(blob, offset, size);
    };
    ++m_outcome.exchanges;
    const Annotation annotation = m_annotations.value(id);
    if (!m_redactor)
        return take(formats::ExportItem(*exchange, read, annotation));
    Result<Exchange> redacted = m_redactor->redact(*exchange, read);
    if (!redacted)
        return fail(redacted.error());
    if (m_resigning) {
        const QByteArray content =
            http::decodeBodySection(exchange->requestBody.inlined, exchange->requestFraming);
        const providers::Scheme* scheme = m_resigning->schemeOf(*exchange, content);
        m_outcome.resigned += scheme && m_resigning->sign(*redacted, *scheme) ? 1 : 0;
    }
    return take(formats::ExportItem(*redacted, read, m_redactor->redact(annotation)));
}

Result<void> Run::takeChosen(const Take& take)
{
    qint64 done = 0;
    for (const ExchangeId id : m_request.chosen) {
        if (Result<void> taken = takeOne(id, take); !taken)
            return taken;
        if (m_progress && ++done % pageRows == 0)
            m_progress(done, qint64(m_request.chosen.size()));
    }
    return {};
}

Result<void> Run::takeAll(const Take& take)
{
    const Result<std::vector<ExchangeId>> ids = m_reader->exchangeIds(m_cancel);
    if (!ids)
        return fail(ids.error());
    for (const ExchangeId id : *ids) {
        if (id > m_last || m_outcome.exchanges >= m_limit)
            break; // what came since this began is left out
        if (Result<void> taken = takeOne(id, take); !taken)
            return taken;
        if (m_progress && m_outcome.exchanges % pageRows == 0)
            m_progress(id.value, m_last.value);
    }
    return {};
}

Result<void> Run::takeMatches(const Take& take)
{
    FilterScan scan(m_request.session, m_request.filter,
                    {ExchangeId{1}, m_last, session::ScanOrder::Rising, 0, m_cancel});
    qint64 done = 0;
    while (m_outcome.exchanges < m_limit) {
        const auto found = scan.next();
        if (!found)
            break;
        if (!*found)
            return fail(found->error());
        for (const ExchangeSummary& summary : **found) {
            if (Result<void> taken = takeOne(summary.id, take); !taken)
                return taken;
        }
        if (m_progress)
            m_progress(++done, scan.blocks());
    }
    return {};
}

Result<void> Run::write(formats::Exporter& exporter, const formats::ByteSink& out)
{
    formats::ExportStart start;
    start.title = QFileInfo(m_request.session).completeBaseName();
    start.version = QStringLiteral(HOOKBENCH_VERSION);
    start.madeUs = SystemClock().wallUs();
    start.choices = m_request.choices;
    if (Result<void> begun = exporter.begin(start, out); !begun)
        return begun;
    const auto add = [&](const formats::ExportItem& item) {
        return exporter.add(item, out);
    };
    if (Result<void> taken = forEach(add); !taken)
        return taken;
    return exporter.end(out);
}

Result<void> Run::fillSession(const QString& path)
{
    auto writer =
        session::SessionWriter::open(path, session::SessionWriter::Mode::Create, session::Durability::Normal);
    if (!writer)
        return fail(writer.error());
    ExchangeIntake intake(**writer);
    const auto take = [&intake](const formats::ExportItem& item) {
        return intake.take(item.exchange(), item.reader(), item.annotation());
    };
    if (Result<void> taken = forEach(take); !taken)
        return taken;
    if (const Result<qint64> stored = intake.finish(); !stored)
        return fail(stored.error());
    return {};
}

/// Refuses to write over the session that is read.
Result<void> checkTarget(const ExportRequest& request, const QString& path)
{
    const QFileInfo target(path);
    if (target.exists() && target.canonicalFilePath() == QFileInfo(request.session).canonicalFilePath())
        return fail(ErrorKind::Usage, ExportText::tr("%1 is the session itself.").arg(path),
                    ExportText::tr("Choose another name for the file."));
    return {};
}

Result<ExportOutcome> exportSession(const ExportRequest& request, const QString& path,
                                    const CancelFlag& cancel, const ExportProgress& progress)
{
    Run run(request, cancel, progress);
    if (Result<void> opened = run.open(); !opened)
        return fail(opened.error());
    const Result<void> made =
        session::makeSession(path, [&run](const QString& temporary) { return run.fillSession(temporary); });
    if (!made)
        return fail(made.error());
    return run.outcome();
}

Result<ExportOutcome> exportFolder(const ExportRequest& request, const QString& path,
                                   const CancelFlag& cancel, const ExportProgress& progress)
{
    Run run(request, cancel, progress);
    if (Result<void> opened = run.open(); !opened)
        return fail(opened.error());
    RawFolder folder(path);
    const Result<void> written = run.write(folder, [](QByteArrayView) { return Result<void>(); });
    if (!written)
        return fail(written.error());
    return run.outcome();
}

} // namespace

std::vector<formats::ExportFormat> exportFormats()
{
    std::vector<formats::ExportFormat> formats{formatOfSessions(), bundle::BundleWriter().format()};
    for (const auto& exporter : otherExporters())
        formats.push_back(exporter->format());
    return formats;
}

Result<formats::ExportFormat> exportFormat(const QByteArray& name)
{
    QStringList names;
    for (formats::ExportFormat& format : exportFormats()) {
        if (format.name == name)
            return std::move(format);
        names += QString::fromUtf8(format.name);
    }
    return fail(ErrorKind::Usage, ExportText::tr("There is no format “%1”. There are %2.")
                                      .arg(QString::fromUtf8(name), names.join(", "_L1)));
}

Result<ExportPreview> previewExport(const ExportRequest& request, const CancelFlag& cancel)
{
    constexpr qint64 shownExchanges = 100;
    constexpr qsizetype shownBytes = 32 * 1024;
    std::unique_ptr<formats::Exporter> exporter = exporterFor(request);
    if (exporter && exporter->format().isBinary)
        exporter.reset();
    Run run(request, cancel, {});
    if (Result<void> opened = run.open(); !opened)
        return fail(opened.error());
    QByteArray beginning;
    const auto keep = [&](QByteArrayView bytes) -> Result<void> {
        beginning += bytes.first(std::min(bytes.size(), shownBytes - std::min(shownBytes, beginning.size())));
        return {};
    };
    run.setLimit(shownExchanges);
    const Result<void> looked = exporter
                                    ? run.write(*exporter, keep)
                                    : run.forEach([](const formats::ExportItem&) { return Result<void>(); });
    if (!looked)
        return fail(looked.error());
    const ExportOutcome outcome = run.outcome();
    return ExportPreview{QString::fromUtf8(beginning), outcome.redacted, outcome.exchanges};
}

Result<ExportOutcome> exportToFile(const ExportRequest& request, const QString& path,
                                   const CancelFlag& cancel, const ExportProgress& progress)
{
    if (Result<void> sound = checkTarget(request, path); !sound)
        return fail(sound.error());
    if (request.format == sessionFormat)
        return exportSession(request, path, cancel, progress);
    if (QFileInfo(path).isDir() && request.format == formats::RawExporter().format().name)
        return exportFolder(request, path, cancel, progress);
    Result<ExportOutcome> outcome;
    const Result<void> written = writeFileAtomically(path, [&](QIODevice& device) {
        const auto write = [&device](QByteArrayView bytes) -> Result<void> {
            if (device.write(bytes.data(), bytes.size()) != bytes.size())
                return fail(ErrorKind::Io, device.errorString());
            return {};
        };
        outcome = exportToSink(request, write, cancel, progress);
        return outcome.has_value();
    });
    if (!outcome && outcome.error().kind != ErrorKind::Io)
        return outcome;
    if (!written)
        return fail(written.error());
    return outcome;
}

Result<ExportOutcome> exportToSink(const ExportRequest& request, const formats::ByteSink& out,
                                   const CancelFlag& cancel, const ExportProgress& progress)
{
    const std::unique_ptr<formats::Exporter> exporter = exporterFor(request);
    if (!exporter) {
        if (request.format == sessionFormat)
            return fail(ErrorKind::Usage, ExportText::tr("A session cannot be written into a pipe."),
                        ExportText::tr("Name a file for it."));
        return fail(exportFormat(request.format).error());
    }
    if (Result<void> sound = formats::checkChoices(exporter->format(), request.choices); !sound)
        return fail(sound.error());
    Run run(request, cancel, progress);
    if (Result<void> opened = run.open(); !opened)
        return fail(opened.error());
    if (Result<void> written = run.write(*exporter, out); !written)
        return fail(written.error());
    return run.outcome();
}

} // namespace hookbench::workspace
