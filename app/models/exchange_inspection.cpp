// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/exchange_inspection.h"

#include "app/base/atomic_file.h"
#include "app/http/request_parser.h"
#include "app/models/body_stream.h"
#include "app/models/inspection_builder.h"
#include "app/models/reader_slot.h"

#include <QIODevice>

#include <algorithm>

namespace hookbench::models {

namespace {

using session::SessionReader;

/// Everything of an exchange whose body is in memory; of others all but the body.
Inspection inspect(const Exchange& exchange, const CancelFlag& cancel)
{
    Inspection inspection = buildFacts(exchange);
    if (exchange.requestBody.blob) {
        inspection.request.pending = true;
        return inspection;
    }
    const QByteArray& wire = exchange.requestBody.inlined;
    const http::RequestHead head = readRequestHead(exchange);
    const QByteArray content = http::decodeBodySection(wire, exchange.requestFraming);
    inspection.request = buildBody(contentOf(head.headers, content.size(), content), cancel);
    inspection.request.hex = std::make_shared<HexRows>(std::make_shared<MemorySource>(content));
    if (exchange.requestFraming == http::BodyFraming::Chunked)
        inspection.trailers = headerLines(http::readTrailers(wire));
    else if (exchange.summary.protocol == Protocol::Http2)
        inspection.trailers = headerLines(readH2Trailers(exchange));
    inspection.raw = buildRaw(exchange.requestHead, wire);
    inspection.rawHex =
        std::make_shared<HexRows>(std::make_shared<MemorySource>(exchange.requestHead + wire));
    return inspection;
}

/// A sink that keeps the first `limit` bytes.
ContentSink keepFirst(QByteArray& kept, qint64 limit)
{
    return [&kept, limit](QByteArrayView content) {
        kept.append(content.first(std::min<qint64>(content.size(), limit - kept.size())));
        return kept.size() < limit;
    };
}

using SharedReader = std::shared_ptr<const SessionReader>;

/// A large body in all its forms. `own` stays with the result, for reading while it is shown.
Result<InspectedBody> inspectLargeBody(const SharedReader& own, const StoredBody& stored,
                                       http::BodyFraming framing, qint64 size,
                                       const http::HeaderList& headers, const CancelFlag& cancel)
{
    QByteArray content;
    if (auto read = streamBody(*own, stored, framing, cancel, keepFirst(content, textLimit)); !read)
        return fail(read.error());
    InspectedBody body = buildBody(contentOf(headers, size, content), cancel);
    std::shared_ptr<const ByteSource> bytes;
    if (framing == http::BodyFraming::Chunked)
        bytes = std::make_shared<MemorySource>(content);
    else
        bytes = std::make_shared<BlobSource>(QByteArray(), own, stored.blob, stored.wireSize);
    body.hex = std::make_shared<HexRows>(std::move(bytes));
    return body;
}

/// The request's body and raw form, when it is large.
Result<void> addLargeRequest(Inspection& inspection, const SharedReader& own, const Exchange& exchange,
                             const CancelFlag& cancel)
{
    const StoredBody& stored = exchange.requestBody;
    const bool chunked = exchange.requestFraming == http::BodyFraming::Chunked;
    Result<InspectedBody> request =
        inspectLargeBody(own, stored, exchange.requestFraming, exchange.summary.bodySize,
                         readRequestHead(exchange).headers, cancel);
    if (!request)
        return fail(request.error());
    inspection.request = std::move(*request);
    QByteArray wire;
    if (auto read = streamWire(*own, stored, cancel, keepFirst(wire, textLimit)); !read)
        return fail(read.error());
    inspection.raw = buildRaw(exchange.requestHead, wire);
    inspection.rawHex = std::make_shared<HexRows>(
        std::make_shared<BlobSource>(exchange.requestHead, own, stored.blob, stored.wireSize));
    if (const QString note = limitNote(wire.size(), stored.wireSize); !note.isEmpty())
        inspection.rawNotes << note;
    if (chunked && wire.size() == stored.wireSize)
        inspection.trailers = headerLines(http::readTrailers(wire));
    else if (chunked)
        inspection.request.notes << ExchangeInspection::tr(
            "The bytes beyond, and trailers if there are any, are shown on the page “Raw” as “Bytes”.");
    return {};
}

/// With the bodies that inspect() left pending.
Result<Inspection> inspectLarge(const SharedReader& own, ExchangeId id, const CancelFlag& cancel)
{
    const Result<Exchange> exchange = own->exchange(id);
    if (!exchange)
        return fail(exchange.error());
    Inspection inspection = inspect(*exchange, cancel);
    if (inspection.request.pending) {
        if (auto done = addLargeRequest(inspection, own, *exchange, cancel); !done)
            return fail(done.error());
    }
    if (inspection.response.pending) {
        Result<InspectedBody> response =
            inspectLargeBody(own, exchange->responseBody, exchange->responseFraming, exchange->responseSize,
                             readResponseHead(*exchange).headers, cancel);
        if (!response)
            return fail(response.error());
        inspection.response = std::move(*response);
    }
    return inspection;
}

Result<void> writeBody(const SessionReader& reader, ExchangeId id, ExchangeInspection::Part part,
                       const QString& path, const CancelFlag& cancel)
{
    const Result<Exchange> exchange = reader.exchange(id);
    if (!exchange)
        return fail(exchange.error());
    const bool isRequest = part == ExchangeInspection::Part::Request;
    const StoredBody& body = isRequest ? exchange->requestBody : exchange->responseBody;
    const http::BodyFraming framing = isRequest ? exchange->requestFraming : exchange->responseFraming;
    Result<void> read;
    const Result<void> written = writeFileAtomically(path, [&](QIODevice& device) {
        bool good = true;
        read = streamBody(reader, body, framing, cancel, [&device, &good](QByteArrayView content) {
            good = device.write(content.data(), content.size()) == content.size();
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
        [slot = m_slot, id](const CancelFlag& cancel) -> Result<Inspection> {
            auto reader = slot->take();
            if (!reader)
                return fail(reader.error());
            const Result<Exchange> exchange = (*reader)->exchange(id);
            slot->put(std::move(*reader));
            if (!exchange)
                return fail(exchange.error());
            return inspect(*exchange, cancel);
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
        [slot = m_slot, id = m_id](const CancelFlag& cancel) -> Result<Inspection> {
            auto own = session::SessionReader::open(slot->path());
            if (!own)
                return fail(own.error());
            return inspectLarge(std::move(*own), id, cancel);
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

void ExchangeInspection::saveBody(Part part, const QString& path)
{
    if (m_state != State::Loaded)
        return;
    m_save.start(
        [slot = m_slot, id = m_id, part, path](const CancelFlag& cancel) -> Result<void> {
            auto reader = slot->take();
            if (!reader)
                return fail(reader.error());
            Result<void> result = writeBody(**reader, id, part, path, cancel);
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
