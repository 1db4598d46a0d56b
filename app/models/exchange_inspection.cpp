// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/exchange_inspection.h"

#include "app/http/request_parser.h"
#include "app/models/body_loader.h"
#include "app/models/inspection_builder.h"
#include "app/models/overview.h"
#include "app/models/reader_slot.h"
#include "app/models/webhook_lines.h"

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

using Json = std::shared_ptr<const payload::JsonDocument>;

/// Makes of messages that were read what is shown of them, and keeps a reader for what is read while they
/// are.
class MessageShaper
{
public:
    MessageShaper(QString path, bool continues, const CancelFlag& cancel)
        : m_path(std::move(path))
        , m_continues(continues)
        , m_cancel(cancel)
    {
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
    InspectedBody body(const StoredMessage& stored, const LoadedMessage& loaded, const Json& json,
                       const http::HeaderList& headers, qint64 size)
    {
        if (loaded.whole)
            size = loaded.content.bytes.size();
        BodyContent content = contentOf(headers, size, loaded.content);
        content.json = json;
        InspectedBody body = buildBody(content, m_cancel);
        body.pending = !loaded.whole;
        body.continues = m_continues;
        if (body.coded)
            body.coded->continues = body.continues;
        setBytes(body, std::make_shared<HexRows>(stored.framing == http::BodyFraming::Chunked
                                                     ? std::make_shared<MemorySource>(loaded.content)
                                                     : bytes(stored, loaded, QByteArray(), loaded.content)));
        return body;
    }

private:
    const QString m_path;
    const bool m_continues;
    const CancelFlag m_cancel;
    std::shared_ptr<SharedReader> m_own;
};

/// An exchange with the bytes of its messages, or the first of them.
struct LoadedExchange
{
    Exchange exchange;
    LoadedMessage request;
    LoadedMessage response;
    Json requestJson; ///< made before everything else
    Json responseJson;
};

void addRequest(Inspection& inspection, const LoadedExchange& loaded, MessageShaper& shaper)
{
    const Exchange& exchange = loaded.exchange;
    const LoadedMessage& message = loaded.request;
    const StoredMessage stored = requestOf(exchange);
    const http::HeaderList headers = readRequestHead(exchange).headers;
    inspection.request = shaper.body(stored, message, loaded.requestJson, headers, exchange.summary.bodySize);
    inspection.rawContinues = inspection.request.continues;
    inspection.rawHex =
        std::make_shared<HexRows>(shaper.bytes(stored, message, stored.head, message.message));
    inspection.raw = buildRaw(message.message, stored.head.size(), headers, stored.framing);
    if (!message.whole)
        inspection.rawNotes << pendingNote(message.message.bytes.size(),
                                           stored.head.size() + stored.body.wireSize);
    const qint64 atMs = exchange.summary.atUs / 1000;
    if (exchange.summary.protocol == Protocol::Http2)
        inspection.trailers = headerLines(readH2Trailers(exchange), atMs);
    else if (message.whole && stored.framing == http::BodyFraming::Chunked)
        inspection.trailers = headerLines(http::readTrailers(message.section().bytes), atMs);
}

Inspection inspect(const LoadedExchange& loaded, const QString& path, bool continues,
                   const providers::Catalogue* catalogue, const CancelFlag& cancel)
{
    const Exchange& exchange = loaded.exchange;
    Inspection inspection = buildFacts(exchange);
    MessageShaper shaper(path, continues, cancel);
    addRequest(inspection, loaded, shaper);
    if (!exchange.responseHead.isEmpty())
        inspection.response = shaper.body(responseOf(exchange), loaded.response, loaded.responseJson,
                                          readResponseHead(exchange).headers, exchange.responseSize);
    const InspectedBody& body = inspection.request.coded ? *inspection.request.coded : inspection.request;
    inspection.overview = overviewLines(exchange, readRequestHead(exchange),
                                        webhookLines(exchange, body.content.bytes, catalogue));
    return inspection;
}

enum class Extent { Preview, Whole };

Result<LoadedExchange> loadExchange(const SessionReader& reader, ExchangeId id, Extent extent,
                                    const CancelFlag& cancel)
{
    Result<Exchange> exchange = reader.exchange(id);
    if (!exchange)
        return fail(exchange.error());
    LoadedExchange loaded{std::move(*exchange), {}, {}, {}, {}};
    const auto load = [&](const StoredMessage& stored) {
        const bool cut = extent == Extent::Preview && stored.body.blob;
        return cut ? loadMessage(reader, stored, cancel, previewSize) : loadMessage(reader, stored, cancel);
    };
    Result<LoadedMessage> request = load(requestOf(loaded.exchange));
    if (!request)
        return fail(request.error());
    loaded.request = std::move(*request);
    if (loaded.exchange.responseHead.isEmpty())
        return loaded;
    Result<LoadedMessage> response = load(responseOf(loaded.exchange));
    if (!response)
        return fail(response.error());
    loaded.response = std::move(*response);
    return loaded;
}

/// What a large body is, as far as its first part tells.
bool isPlainJson(const InspectedBody& preview)
{
    const bool isUtf8 = preview.charset.isEmpty() || preview.charset == "utf-8";
    return preview.pending && preview.json && !preview.coded && isUtf8;
}

/// None when it is not to be made, or the text is broken.
Json outlined(const LoadedMessage& message, bool wanted, const CancelFlag& cancel)
{
    if (!wanted || message.content.bytes.startsWith("\xFF\xFE") ||
        message.content.bytes.startsWith("\xFE\xFF"))
        return nullptr;
    Json json = payload::JsonDocument::make(message.content, cancel);
    return json->outline.isComplete() ? json : nullptr;
}

} // namespace

ExchangeInspection::ExchangeInspection(QThreadPool& pool, QObject* parent)
    : QObject(parent)
    , m_pool(pool)
    , m_load(pool)
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
    for (BodySave* save : findChildren<BodySave*>(Qt::FindDirectChildrenOnly))
        save->cancel();
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
            const auto loaded = loadExchange(**reader, id, Extent::Preview, cancel);
            slot->put(std::move(*reader));
            return loaded ? Result<Inspection>(inspect(*loaded, slot->path(), false, catalogue.get(), cancel))
                          : fail(loaded.error());
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

/// The tree of JSON comes before all that takes longer.
void ExchangeInspection::loadLargeBodies()
{
    const bool requestJson = isPlainJson(m_inspection.request);
    const bool responseJson = isPlainJson(m_inspection.response);
    m_load.start(
        [slot = m_slot, id = m_id, requestJson,
         responseJson](const CancelFlag& cancel) -> Result<std::shared_ptr<const LoadedExchange>> {
            auto reader = slot->take();
            if (!reader)
                return fail(reader.error());
            auto loaded = loadExchange(**reader, id, Extent::Whole, cancel);
            slot->put(std::move(*reader));
            if (!loaded)
                return fail(loaded.error());
            loaded->requestJson = outlined(loaded->request, requestJson, cancel);
            loaded->responseJson = outlined(loaded->response, responseJson, cancel);
            return std::make_shared<const LoadedExchange>(std::move(*loaded));
        },
        [this](const Result<std::shared_ptr<const LoadedExchange>>& loaded) {
            if (!loaded) {
                showOnlyFirstPart(loaded.error());
                return;
            }
            finishLoading(
                [loaded = *loaded, path = m_slot->path(), catalogue = m_catalogue](const CancelFlag& cancel) {
                    return inspect(*loaded, path, true, catalogue.get(), cancel);
                });
            showTrees((*loaded)->requestJson, (*loaded)->responseJson);
        });
}

void ExchangeInspection::finishLoading(std::function<Inspection(const CancelFlag&)> work)
{
    m_load.start(std::move(work), [this](Inspection inspection) { show(std::move(inspection)); });
}

/// Everything else stays what it is until the rest has been made.
void ExchangeInspection::showTrees(const Json& request, const Json& response)
{
    if (!request && !response)
        return;
    for (const auto& [body, json] :
         {std::pair(&m_inspection.request, &request), std::pair(&m_inspection.response, &response)}) {
        body->continues = true;
        if (*json)
            body->json = *json;
    }
    m_inspection.rawContinues = true;
    enter(State::Loaded);
}

/// What was read stays in sight, with the reason why there is no more.
void ExchangeInspection::showOnlyFirstPart(const Error& error)
{
    const QStringList why{error.message, tr("Only the first part is shown.")};
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
}

BodySave* ExchangeInspection::saveBody(BodySave::Part part, const QString& path)
{
    return m_state == State::Loaded ? new BodySave(m_pool, m_slot, m_id, part, path, this) : nullptr;
}

} // namespace hookbench::models
