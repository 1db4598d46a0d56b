// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session_writer.h"

#include "app/session/store.h"
#include "app/session/user_data.h"

#include <algorithm>

namespace hookbench::session {

namespace {

constexpr size_t deletedAtOnce = 20'000;

/// What an exchange costs beyond its bytes.
constexpr qint64 itemOverhead = 512;

/// Larger answers are those of endpoints: one copy, however many wait.
qint64 sizeOf(const Exchange& exchange)
{
    return itemOverhead + exchange.requestHead.size() + exchange.requestBody.inlined.size() +
           exchange.responseHead.size() +
           std::min<qint64>(exchange.responseBody.inlined.size(), Recorder::pieceSize);
}

/// Lets the store thread do `work` in a transaction of its own and tell its outcome.
template <typename Outcome, typename Work>
void command(Store& store, std::function<void(Result<Outcome>)> done, Work work)
{
    StoreCommand run = [done = std::move(done), work = std::move(work)](Store& target) {
        std::optional<Result<Outcome>> outcome;
        const Result<void> stored = target.transact([&](Tables& tables) -> Result<void> {
            outcome = work(tables);
            return *outcome ? Result<void>() : fail(outcome->error());
        });
        done(stored ? *outcome : fail(stored.error()));
    };
    store.push({std::move(run), 0, {}, 0});
}

} // namespace

Result<std::unique_ptr<SessionWriter>> SessionWriter::open(const QString& path, Mode mode,
                                                           Durability durability, qint64 sizeLimit)
{
    Result<std::unique_ptr<Store>> store = Store::open(path, mode, durability);
    if (!store)
        return fail(store.error());
    (*store)->setSizeLimit(sizeLimit);
    return std::unique_ptr<SessionWriter>(new SessionWriter(std::move(*store)));
}

SessionWriter::SessionWriter(std::unique_ptr<Store> store)
    : m_retention(store->retention())
    , m_store(std::move(store))
{
    m_store->run({[this](const QList<ExchangeSummary>& summaries) { Q_EMIT exchangesStored(summaries); },
                  [this](const Error& error) { Q_EMIT writingFailed(error); },
                  [this] { Q_EMIT writingResumed(); },
                  [this](const std::vector<ExchangeId>& ids) {
                      Q_EMIT exchangesPurged(ids);
                  }});
}

SessionWriter::~SessionWriter() = default;

const QString& SessionWriter::path() const
{
    return m_store->path();
}

const SessionStart& SessionWriter::start() const
{
    return m_store->start();
}

BlobId SessionWriter::newBlob()
{
    return m_store->newBlob();
}

void SessionWriter::appendToBlob(BlobId blob, QByteArray piece, quint64 ticket,
                                 std::shared_ptr<ReceiptSink> sink)
{
    const qint64 bytes = itemOverhead + piece.size();
    m_store->push({PieceItem{blob, std::move(piece)}, ticket, std::move(sink), bytes});
}

void SessionWriter::dropBlob(BlobId blob)
{
    m_store->push({DropItem{blob}, 0, {}, 0});
}

void SessionWriter::record(Exchange exchange, quint64 ticket, std::shared_ptr<ReceiptSink> sink)
{
    const qint64 bytes = sizeOf(exchange);
    m_store->push({std::move(exchange), ticket, std::move(sink), bytes});
}

void SessionWriter::recordFamily(RecordItem parent, std::vector<RecordItem> children)
{
    const auto itemOf = [](RecordItem& one) -> StoreItem {
        const qint64 bytes = sizeOf(one.exchange);
        return {std::move(one.exchange), one.ticket, std::move(one.sink), bytes};
    };
    std::vector<StoreItem> items;
    items.push_back(itemOf(parent));
    for (RecordItem& child : children) {
        child.exchange.parent = precedingExchange;
        items.push_back(itemOf(child));
    }
    m_store->push(std::move(items));
}

void SessionWriter::holdBack()
{
    m_store->holdBack();
}

void SessionWriter::letGo()
{
    m_store->letGo();
}

qint64 SessionWriter::pendingBytes() const
{
    return m_store->pendingBytes();
}

void SessionWriter::setDurability(Durability durability)
{
    m_store->setDurability(durability);
}

void SessionWriter::setSizeLimit(qint64 bytes)
{
    m_store->setSizeLimit(bytes);
    m_store->push({StoreCommand([](Store& store) { store.reviewSizeLimit(); }), 0, {}, 0});
}

void SessionWriter::saveEndpoint(Endpoint endpoint, std::function<void(Result<Endpoint>)> done)
{
    command(*m_store, std::move(done),
            [endpoint = std::move(endpoint)](Tables& tables) { return tables.saveEndpoint(endpoint); });
}

void SessionWriter::removeEndpoint(EndpointId id, std::function<void(Result<void>)> done)
{
    command(*m_store, std::move(done), [id](Tables& tables) { return tables.removeEndpoint(id); });
}

void SessionWriter::saveDocument(Document document, std::function<void(Result<Document>)> done)
{
    command(*m_store, std::move(done), [document = std::move(document)](Tables& tables) {
        return storeDocument(tables.connection(), document);
    });
}

void SessionWriter::removeDocument(DocumentId id, std::function<void(Result<void>)> done)
{
    command(*m_store, std::move(done),
            [id](Tables& tables) { return hookbench::session::removeDocument(tables.connection(), id); });
}

void SessionWriter::annotate(std::vector<std::pair<ExchangeId, Annotation>> annotations,
                             std::function<void(Result<void>)> done)
{
    command(*m_store, std::move(done), [annotations = std::move(annotations)](Tables& tables) {
        return storeAnnotations(tables.connection(), annotations);
    });
}

void SessionWriter::setDeleted(const std::vector<ExchangeId>& ids, bool deleted,
                               std::function<void(Result<qint64>)> done)
{
    const auto failed = std::make_shared<bool>(false); // for the store thread
    for (size_t first = 0; first < ids.size(); first += deletedAtOnce) {
        const size_t end = std::min(ids.size(), first + deletedAtOnce);
        std::vector<ExchangeId> part(ids.begin() + qsizetype(first), ids.begin() + qsizetype(end));
        StoreCommand run = [part = std::move(part), deleted, done, failed, end](Store& store) {
            if (*failed)
                return;
            const Result<void> stored = store.transact([&part, deleted](Tables& tables) {
                return storeDeleted(tables.connection(), part, deleted);
            });
            *failed = !stored;
            store.reviewRetention();
            done(stored ? Result<qint64>(qint64(end)) : fail(stored.error()));
        };
        m_store->push({std::move(run), 0, {}, 0});
    }
}

void SessionWriter::setRetention(const Retention& rule, std::function<void(Result<void>)> done)
{
    m_store->push(
        {StoreCommand([rule, done = std::move(done)](Store& store) { done(store.setRetention(rule)); }),
         0,
         {},
         0});
}

void SessionWriter::saveCopy(const QString& path, std::function<void(Result<void>)> done)
{
    m_store->push(
        {StoreCommand([path, done = std::move(done)](Store& store) { store.copyTo(path, done); }), 0, {}, 0});
}

} // namespace hookbench::session
