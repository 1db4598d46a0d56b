// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/exchange_inspection.h"

#include "app/base/atomic_file.h"
#include "app/http/request_parser.h"
#include "app/models/body_loader.h"
#include "app/models/inspection_builder.h"
#include "app/models/overview.h"
#include "app/models/reader_slot.h"
#include "app/models/webhook_lines.h"

#include <QIODevice>

namespace hookbench::models {

namespace {

using session::SessionReader;

StoredMessage requestOf(const Exchange& exchange)
{
    return {exchange.requestHead, exchange.requestBody, exchange.requestFraming};
}

StoredMessage responseOf(const Exchange& exchange)
{
    return {exchange.responseHead, exchange.responseBody, exchange.responseFraming};
}

enum class Extent { Preview, Whole };

/// Reads messages and keeps a reader for what is read while they are shown.
class MessageReader
{
public:
    MessageReader(const SessionReader& reader, QString path, Extent extent, const CancelFlag& cancel)
        : m_reader(reader)
        , m_path(std::move(path))
        , m_extent(extent)
        , m_cancel(cancel)
    {
    }

    Result<LoadedMessage> load(const StoredMessage& stored) const
    {
        const bool cut = m_extent == Extent::Preview && stored.body.blob;
        return cut ? loadMessage(m_reader, stored, m_cancel, previewSize)
                   : loadMessage(m_reader, stored, m_cancel);
    }

    /// Bytes of a message that are shown; of one that is being read they come from the session directly.
    std::shared_ptr<const ByteSource> bytes(const StoredMessage& stored, const LoadedMessage& loaded,
                                            const QByteArray& head, const payload::HeldBytes& held)
    {
        if (!loaded.whole && !m_own) {
            if (auto opened = SessionReader::open(m_path))
                m_own = std::make_shared<SharedReader>(std::move(*opened));
        }
        if (loaded.whole || !m_own)
            return std::make_shared<MemorySource>(held);
        return std::make_shared<BlobSource>(head, m_own, stored.body.blob, stored.body.wireSize);
    }

    /// `size` is that of all the content.
    InspectedBody body(const StoredMessage& stored, const LoadedMessage& loaded,
                       const http::HeaderList& headers, qint64 size)
    {
        if (loaded.whole)
            size = loaded.content.bytes.size();
        InspectedBody body = buildBody(contentOf(headers, size, loaded.content), m_cancel);
        body.pending = !loaded.whole;
        body.continues = m_extent == Extent::Whole;
        if (body.coded)
            body.coded->continues = body.continues;
        setBytes(body, std::make_shared<HexRows>(stored.framing == http::BodyFraming::Chunked
                                                     ? std::make_shared<MemorySource>(loaded.content)
                                                     : bytes(stored, loaded, QByteArray(), loaded.content)));
        return body;
    }

private:
    const SessionReader& m_reader;
    const QString m_path;
    const Extent m_extent;
    const CancelFlag m_cancel;
    std::shared_ptr<SharedReader> m_own;
};

Result<void> addRequest(Inspection& inspection, const Exchange& exchange, MessageReader& reader)
{
    const StoredMessage stored = requestOf(exchange);
    const Result<LoadedMessage> loaded = reader.load(stored);
    if (!loaded)
        return fail(loaded.error());
    const http::HeaderList headers = readRequestHead(exchange).headers;
    inspection.request = reader.body(stored, *loaded, headers, exchange.summary.bodySize);
    inspection.rawContinues = inspection.request.continues;
    inspection.rawHex =
        std::make_shared<HexRows>(reader.bytes(stored, *loaded, stored.head, loaded->message));
    inspection.raw = buildRaw(loaded->message, stored.head.size(), headers, stored.framing);
    if (!loaded->whole)
        inspection.rawNotes << pendingNote(loaded->message.bytes.size(),
                                           stored.head.size() + stored.body.wireSize);
    const qint64 atMs = exchange.summary.atUs / 1000;
    if (exchange.summary.protocol == Protocol::Http2)
        inspection.trailers = headerLines(readH2Trailers(exchange), atMs);
    else if (loaded->whole && stored.framing == http::BodyFraming::Chunked)
        inspection.trailers = headerLines(http::readTrailers(loaded->section().bytes), atMs);
    return {};
}

Result<void> addResponse(Inspection& inspection, const Exchange& exchange, MessageReader& reader)
{
    if (exchange.responseHead.isEmpty())
        return {};
    const StoredMessage stored = responseOf(exchange);
    const Result<LoadedMessage> loaded = reader.load(stored);
    if (!loaded)
        return fail(loaded.error());
    inspection.response =
        reader.body(stored, *loaded, readResponseHead(exchange).headers, exchange.responseSize);
    return {};
}

/// All of an exchange, or of one with large bodies what is there at once.
Result<Inspection> inspectStored(const SessionReader& reader, const QString& path, ExchangeId id,
                                 Extent extent, const providers::Catalogue* catalogue,
                                 const CancelFlag& cancel)
{
    const Result<Exchange> exchange = reader.exchange(id);
    if (!exchange)
        return fail(exchange.error());
    Inspection inspection = buildFacts(*exchange);
    MessageReader messages(reader, path, extent, cancel);
    if (auto added = addRequest(inspection, *exchange, messages); !added)
        return fail(added.error());
    if (auto added = addResponse(inspection, *exchange, messages); !added)
        return fail(added.error());
    const InspectedBody& body = inspection.request.coded ? *inspection.request.coded : inspection.request;
    inspection.overview = overviewLines(*exchange, readRequestHead(*exchange),
                                        webhookLines(*exchange, body.content.bytes, catalogue));
    return inspection;
}

Result<void> writeBody(const SessionReader& reader, ExchangeId id, ExchangeInspection::Part part,
                       const QString& path, std::atomic<qint64>& saved, const CancelFlag& cancel)
{
    const Result<Exchange> exchange = reader.exchange(id);
    if (!exchange)
        return fail(exchange.error());
    const StoredMessage stored =
        part == ExchangeInspection::Part::Request ? requestOf(*exchange) : responseOf(*exchange);
    Result<void> read;
    const Result<void> written = writeFileAtomically(path, [&](QIODevice& device) {
        bool good = true;
        read = streamBody(reader, stored.body, stored.framing, cancel, [&](QByteArrayView content) {
            good = device.write(content.data(), content.size()) == content.size();
            saved += content.size();
            return good;
        });
        return good && read.has_value();
    });
    return read ? written : read;
}

} // namespace

ExchangeInspection::ExchangeInspection(QThreadPool& pool, QObject* parent)
    : QObject(parent)
    , m_pool(pool)
    , m_load(pool)
    , m_save(pool)
    , m_saved(std::make_shared<std::atomic<qint64>>(0))
{
}

ExchangeInspection::~ExchangeInspection() = default;

void ExchangeInspection::enter(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void ExchangeInspection::setSession(const QString& path)
{
    clear();
    m_save.cancel();
    m_slot = path.isEmpty() ? nullptr : std::make_shared<ReaderSlot>(path);
}

void ExchangeInspection::clear()
{
    m_load.cancel();
    m_id = {};
    m_inspection = {};
    enter(State::Nothing);
}

void ExchangeInspection::setCatalogue(std::shared_ptr<const providers::Catalogue> catalogue)
{
    m_catalogue = std::move(catalogue);
}

void ExchangeInspection::load(ExchangeId id)
{
    if (!m_slot || !id) {
        clear();
        return;
    }
    m_id = id;
    m_inspection = {};
    enter(State::Loading);
    m_load.start(
        [slot = m_slot, id, catalogue = m_catalogue](const CancelFlag& cancel) -> Result<Inspection> {
            auto reader = slot->take();
            if (!reader)
                return fail(reader.error());
            Result<Inspection> result =
                inspectStored(**reader, slot->path(), id, Extent::Preview, catalogue.get(), cancel);
            slot->put(std::move(*reader));
            return result;
        },
        [this](Result<Inspection> result) {
            if (result) {
                show(std::move(*result));
                return;
            }
            m_error = result.error();
            enter(State::Failed);
        });
}

void ExchangeInspection::show(Inspection inspection)
{
    m_inspection = std::move(inspection);
    const auto isPending = [this] {
        return m_inspection.request.pending || m_inspection.response.pending;
    };
    const bool wasPending = isPending();
    enter(State::Loaded);
    // A receiver may have asked for another one meanwhile.
    if (wasPending && m_state == State::Loaded && isPending())
        loadLargeBodies();
}

void ExchangeInspection::loadLargeBodies()
{
    m_load.start(
        [slot = m_slot, id = m_id, catalogue = m_catalogue](const CancelFlag& cancel) -> Result<Inspection> {
            auto reader = slot->take();
            if (!reader)
                return fail(reader.error());
            Result<Inspection> result =
                inspectStored(**reader, slot->path(), id, Extent::Whole, catalogue.get(), cancel);
            slot->put(std::move(*reader));
            return result;
        },
        [this](Result<Inspection> result) {
            if (result) {
                show(std::move(*result));
                return;
            }
            // What was read stays in sight, with the reason why there is no more.
            const QStringList why{result.error().message, tr("Only the first part is shown.")};
            for (InspectedBody* body : {&m_inspection.request, &m_inspection.response}) {
                body->continues = true;
                if (body->pending)
                    body->notes = why;
                body->pending = false;
            }
            m_inspection.rawContinues = true;
            if (!m_inspection.rawNotes.isEmpty())
                m_inspection.rawNotes = why;
            enter(State::Loaded);
        });
}

void ExchangeInspection::saveBody(Part part, const QString& path)
{
    if (m_state != State::Loaded)
        return;
    m_saved = std::make_shared<std::atomic<qint64>>(0);
    m_save.start(
        [slot = m_slot, id = m_id, part, path, saved = m_saved](const CancelFlag& cancel) -> Result<void> {
            auto reader = slot->take();
            if (!reader)
                return fail(reader.error());
            Result<void> result = writeBody(**reader, id, part, path, *saved, cancel);
            slot->put(std::move(*reader));
            return result;
        },
        [this, path](Result<void> result) {
            if (result)
                Q_EMIT bodySaved(path);
            else
                Q_EMIT saveFailed(result.error());
        });
}

void ExchangeInspection::cancelSaving()
{
    m_save.cancel();
}

} // namespace hookbench::models
