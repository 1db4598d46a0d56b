// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session_writer.h"

#include "app/session/store.h"

namespace hookbench::session {

namespace {

/// What an exchange costs beyond its bytes.
constexpr qint64 itemOverhead = 512;

qint64 sizeOf(const Exchange& exchange)
{
    return itemOverhead + exchange.requestHead.size() + exchange.requestBody.inlined.size() +
           exchange.responseHead.size() + exchange.responseBody.size();
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
    : m_store(std::move(store))
{
    m_store->run({[this](const QList<ExchangeSummary>& summaries) { Q_EMIT exchangesStored(summaries); },
                  [this](const Error& error) { Q_EMIT writingFailed(error); },
                  [this] {
                      Q_EMIT writingResumed();
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
    m_store->push({StoreCommand([endpoint = std::move(endpoint), done = std::move(done)](Store& store) {
                       Result<Endpoint> saved = endpoint;
                       const Result<void> stored = store.transact([&saved](Tables& tables) -> Result<void> {
                           saved = tables.saveEndpoint(*std::move(saved));
                           return saved ? Result<void>() : fail(saved.error());
                       });
                       done(stored ? saved : fail(stored.error()));
                   }),
                   0,
                   {},
                   0});
}

void SessionWriter::removeEndpoint(EndpointId id, std::function<void(Result<void>)> done)
{
    m_store->push({StoreCommand([id, done = std::move(done)](Store& store) {
                       done(store.transact([id](Tables& tables) { return tables.removeEndpoint(id); }));
                   }),
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
