// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/tables.h"

#include "app/session/endpoint_options.h"
#include "app/session/exchange_row.h"
#include "app/session/sent_record_json.h"
#include "app/session/tls_record.h"

#include <QCoreApplication>
#include <QDir>

#include <sqlite3.h>

namespace hookbench::session {

namespace {

struct TablesText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::session::TablesText)
};

constexpr char closedExchangeKey[] = "closed_exchange";
constexpr char lastExchangeKey[] = "last_exchange";
constexpr char closedConnectionKey[] = "closed_connection";
constexpr qsizetype mostTlsKnown = 1000;
constexpr char lastEndpointKey[] = "last_endpoint";

Error damaged(const Connection& connection, const QString& what)
{
    return {ErrorKind::Damaged,
            TablesText::tr("%1 is damaged: %2").arg(QDir::toNativeSeparators(connection.path()), what),
            {}};
}

void bindUnlessEmpty(Statement& insert, int parameter, const QByteArray& bytes)
{
    if (bytes.isEmpty())
        insert.bindNull(parameter);
    else
        insert.bindBlob(parameter, bytes);
}

} // namespace

Tables::Tables(Connection connection)
    : m_connection(std::move(connection))
{
}

Result<Tables> Tables::prepare(Connection connection)
{
    Tables tables(std::move(connection));
    const std::pair<Statement*, const char*> statements[] = {
        {&tables.m_begin, "BEGIN IMMEDIATE"},
        {&tables.m_commit, "COMMIT"},
        {&tables.m_rollback, "ROLLBACK"},
        {&tables.m_insertExchange,
         "INSERT INTO exchange(" HOOKBENCH_EXCHANGE_COLUMNS ") VALUES(" HOOKBENCH_EXCHANGE_PARAMETERS ")"},
        {&tables.m_insertRaw,
         "INSERT INTO raw(id, request_head, request_body, response_head, response_body, request_trailers,"
         " response_trailers, sent) VALUES(?,?,?,?,?,?,?,?)"},
        {&tables.m_insertPiece, "INSERT INTO piece(id, bytes) VALUES(?,?)"},
        // Joined as text and taken back as bytes, which changes none of them.
        {&tables.m_appendToPiece, "UPDATE piece SET bytes = CAST(bytes || ?2 AS BLOB) WHERE id = ?1"},
        {&tables.m_pageCount, "PRAGMA page_count"},
        {&tables.m_freePages, "PRAGMA freelist_count"},
        {&tables.m_deletePieces, "DELETE FROM piece WHERE id IN"
                                 " (SELECT id FROM piece WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT ?)"},
        {&tables.m_findUrl, "SELECT id FROM endpoint_url WHERE url = ?"},
        {&tables.m_insertUrl, "INSERT INTO endpoint_url(url) VALUES(?)"},
        {&tables.m_insertTls, "INSERT INTO tls(facts) VALUES(?)"},
        {&tables.m_setFact, "INSERT OR REPLACE INTO meta(key, value) VALUES(?,?)"},
    };
    for (const auto& [statement, sql] : statements) {
        Result<Statement> prepared = tables.m_connection.prepare(sql);
        if (!prepared)
            return fail(prepared.error());
        *statement = std::move(*prepared);
    }
    const Result<qint64> pageSize = tables.m_connection.integer("PRAGMA page_size");
    if (!pageSize)
        return fail(pageSize.error());
    tables.m_pageSize = *pageSize;
    return tables;
}

void Tables::rollback()
{
    m_urls.clear();
    m_tls.clear();
    m_tlsOfConnections.clear();
    // SQLite has rolled back by itself after some errors; then this one fails and nothing is left to do.
    if (sqlite3_get_autocommit(m_connection.handle()) == 0)
        m_rollback.run();
}

int Tables::urlId(const QByteArray& url, qint64& id)
{
    id = m_urls.value(url);
    if (id != 0 || url.isEmpty())
        return SQLITE_OK;
    m_findUrl.bindText(1, url);
    const int found = m_findUrl.step();
    if (found == SQLITE_ROW)
        id = m_findUrl.integer(0);
    m_findUrl.reset();
    if (found == SQLITE_DONE) {
        m_insertUrl.bindText(1, url);
        if (const int code = m_insertUrl.run(); code != SQLITE_OK)
            return code;
        id = sqlite3_last_insert_rowid(m_connection.handle());
    } else if (found != SQLITE_ROW) {
        return found;
    }
    m_urls.insert(url, id);
    return SQLITE_OK;
}

int Tables::tlsId(const Shared<crypto::TlsRecord>& tls, qint64& id)
{
    id = 0;
    if (!tls)
        return SQLITE_OK;
    if (const auto known = m_tlsOfConnections.constFind(&*tls); known != m_tlsOfConnections.constEnd()) {
        id = known->id;
        return SQLITE_OK;
    }
    const QByteArray facts = writeTlsRecord(*tls);
    id = m_tls.value(facts);
    if (id == 0) {
        m_insertTls.bindText(1, facts);
        if (const int code = m_insertTls.run(); code != SQLITE_OK)
            return code;
        id = sqlite3_last_insert_rowid(m_connection.handle());
        // Strangers choose what stands in them: their number is not bounded.
        if (m_tls.size() >= mostTlsKnown)
            m_tls.clear();
        m_tls.insert(facts, id);
    }
    if (m_tlsOfConnections.size() >= mostTlsKnown)
        m_tlsOfConnections.clear();
    m_tlsOfConnections.insert(&*tls, {tls, id});
    return SQLITE_OK;
}

int Tables::insertExchange(const Exchange& exchange)
{
    ExchangeReferences references;
    if (const int code = urlId(exchange.summary.endpoint, references.urlId); code != SQLITE_OK)
        return code;
    if (const int code = tlsId(exchange.tls, references.tlsId); code != SQLITE_OK)
        return code;
    ExchangeTexts texts;
    texts.errorMessage = exchange.error.message.toUtf8();
    if (exchange.signature)
        texts.verdictReason = exchange.signature->reason.toUtf8();
    bindExchange(m_insertExchange, exchange, references, texts);
    if (const int code = m_insertExchange.run(); code != SQLITE_OK)
        return code;
    m_insertRaw.bind(1, exchange.summary.id.value);
    m_insertRaw.bindBlob(2, exchange.requestHead);
    if (exchange.requestBody.blob)
        m_insertRaw.bindNull(3);
    else
        m_insertRaw.bindBlob(3, exchange.requestBody.inlined);
    m_insertRaw.bindBlob(4, exchange.responseHead);
    m_insertRaw.bindBlob(5, exchange.responseBody.inlined); // empty when it is kept in pieces
    bindUnlessEmpty(m_insertRaw, 6, exchange.requestTrailers);
    bindUnlessEmpty(m_insertRaw, 7, exchange.responseTrailers);
    const QByteArray sent = exchange.sent ? writeSentRecord(*exchange.sent) : QByteArray();
    if (sent.isEmpty())
        m_insertRaw.bindNull(8);
    else
        m_insertRaw.bindText(8, sent);
    return m_insertRaw.run();
}

int Tables::insertPiece(qint64 row, QByteArrayView bytes)
{
    m_insertPiece.bind(1, row);
    m_insertPiece.bindBlob(2, bytes);
    return m_insertPiece.run();
}

int Tables::appendToPiece(qint64 row, QByteArrayView bytes)
{
    m_appendToPiece.bind(1, row);
    m_appendToPiece.bindBlob(2, bytes);
    return m_appendToPiece.run();
}

Result<qint64> Tables::usedBytes()
{
    qint64 pages = 0;
    for (auto [statement, sign] : {std::pair(&m_pageCount, 1), std::pair(&m_freePages, -1)}) {
        const ResetGuard guard(*statement);
        if (const int code = statement->step(); code != SQLITE_ROW)
            return fail(m_connection.error(code));
        pages += sign * statement->integer(0);
    }
    return pages * m_pageSize;
}

int Tables::deletePieces(BlobId blob, int limit, int& deleted)
{
    m_deletePieces.bind(1, pieceRow(blob, 0));
    m_deletePieces.bind(2, pieceRow(blob, largestPiece));
    m_deletePieces.bind(3, limit);
    const int code = m_deletePieces.run();
    deleted = code == SQLITE_OK ? sqlite3_changes(m_connection.handle()) : 0;
    return code;
}

int Tables::setFact(const char* key, qint64 value)
{
    m_setFact.bindText(1, key);
    m_setFact.bind(2, value);
    return m_setFact.run();
}

Result<qint64> readFact(Connection& connection, const char* key)
{
    Result<Statement> find = connection.prepare("SELECT value FROM meta WHERE key = ?");
    if (!find)
        return fail(find.error());
    find->bindText(1, key);
    const int code = find->step();
    if (code == SQLITE_DONE)
        return 0;
    if (code != SQLITE_ROW)
        return fail(connection.error(code));
    if (find->type(0) != SQLITE_INTEGER || find->integer(0) < 0)
        return fail(damaged(connection,
                            TablesText::tr("the fact “%1” is not a number.").arg(QString::fromUtf8(key))));
    return find->integer(0);
}

Result<void> Tables::probe(qint64 bytes)
{
    Result<Statement> fill =
        m_connection.prepare("INSERT OR REPLACE INTO meta(key, value) VALUES('probe', zeroblob(?))");
    if (!fill)
        return fail(fill.error());
    fill->bind(1, bytes);
    if (const int code = fill->run(); code != SQLITE_OK)
        return fail(m_connection.error(code));
    return m_connection.run("DELETE FROM meta WHERE key = 'probe'");
}

Result<EndpointId> Tables::nextEndpointId()
{
    // Numbers of removed endpoints are not used again: exchanges still refer to them.
    const Result<qint64> noted = fact(lastEndpointKey);
    if (!noted)
        return fail(noted.error());
    const Result<qint64> present = m_connection.integer("SELECT max(id) FROM endpoint");
    if (!present)
        return fail(present.error());
    const qint64 last = std::max(*noted, *present);
    if (last >= std::numeric_limits<qint32>::max())
        return fail(damaged(m_connection, TablesText::tr("the numbers of its endpoints are used up.")));
    if (const int code = setFact(lastEndpointKey, last + 1); code != SQLITE_OK)
        return fail(m_connection.error(code));
    return EndpointId{last + 1};
}

Result<Endpoint> Tables::saveEndpoint(Endpoint endpoint)
{
    if (!endpoint.id) {
        const Result<EndpointId> id = nextEndpointId();
        if (!id)
            return fail(id.error());
        endpoint.id = *id;
    }
    Result<Statement> save = m_connection.prepare(
        "INSERT OR REPLACE INTO endpoint(" HOOKBENCH_ENDPOINT_COLUMNS ") VALUES(?,?,?,?,?,?,?,?,?)");
    if (!save)
        return fail(save.error());
    const QByteArray name = endpoint.name.toUtf8();
    const QByteArray address = endpoint.address.toUtf8();
    const QByteArray headers = headerLines(endpoint.reply.headers);
    save->bind(1, endpoint.id.value);
    save->bindText(2, name);
    save->bindText(3, address);
    save->bind(4, endpoint.port);
    save->bind(5, endpoint.enabled ? 1 : 0);
    save->bind(6, endpoint.reply.status);
    save->bindText(7, headers);
    save->bindBlob(8, endpoint.reply.body);
    const QByteArray options = writeEndpointOptions(endpoint);
    save->bindText(9, options);
    if (const int code = save->run(); code != SQLITE_OK)
        return fail(m_connection.error(code));
    return endpoint;
}

Result<void> Tables::removeEndpoint(EndpointId id)
{
    Result<Statement> remove = m_connection.prepare("DELETE FROM endpoint WHERE id = ?");
    if (!remove)
        return fail(remove.error());
    remove->bind(1, id.value);
    if (const int code = remove->run(); code != SQLITE_OK)
        return fail(m_connection.error(code));
    if (sqlite3_changes(m_connection.handle()) == 0)
        return fail(ErrorKind::NotFound, TablesText::tr("There is no endpoint %1.").arg(id.value));
    return {};
}

Result<ExchangeId> Tables::lastExchange()
{
    const Result<qint64> last = m_connection.integer("SELECT max(id) FROM exchange");
    if (!last)
        return fail(last.error());
    if (*last < 0 || *last == std::numeric_limits<qint64>::max())
        return fail(
            damaged(m_connection, TablesText::tr("the number %1 of an exchange is impossible.").arg(*last)));
    const Result<qint64> noted = fact(lastExchangeKey);
    if (!noted)
        return fail(noted.error());
    if (*noted == std::numeric_limits<qint64>::max())
        return fail(
            damaged(m_connection, TablesText::tr("the number %1 of an exchange is impossible.").arg(*noted)));
    return ExchangeId{std::max(*last, *noted)};
}

int Tables::noteLastExchange(ExchangeId last)
{
    return setFact(lastExchangeKey, last.value);
}

Result<BlobId> Tables::lastBlob()
{
    const Result<qint64> last = m_connection.integer("SELECT max(id) FROM piece");
    if (!last)
        return fail(last.error());
    if (*last < 0 || blobOfRow(*last).value >= largestBlob)
        return fail(
            damaged(m_connection, TablesText::tr("the number %1 of a piece is impossible.").arg(*last)));
    return blobOfRow(*last);
}

Result<qint64> Tables::lastConnection(ExchangeId lastExchange)
{
    // What the last clean closing noted spares reading the table from its start.
    const Result<qint64> closed = fact(closedExchangeKey);
    const Result<qint64> noted = fact(closedConnectionKey);
    if (!closed || !noted)
        return fail(!closed ? closed.error() : noted.error());
    const bool usable = *closed <= lastExchange.value;
    Result<Statement> rows =
        m_connection.prepare("SELECT id, connection FROM exchange WHERE id > ? ORDER BY id");
    if (!rows)
        return fail(rows.error());
    qint64 previous = usable ? *closed : 0;
    qint64 last = usable ? *noted : 0;
    rows->bind(1, previous);
    int code = rows->step();
    for (; code == SQLITE_ROW; code = rows->step()) {
        RowReader row(m_connection, *rows, "exchange", rows->integer(0));
        const qint64 id = row.integer(0, "id", previous + 1);
        last = std::max(last, row.integer(1, "connection", 0));
        if (row.fault())
            return fail(*row.fault());
        previous = id;
    }
    if (code != SQLITE_DONE)
        return fail(m_connection.error(code));
    return last;
}

Result<void> Tables::removeExchangesAfter(ExchangeId last)
{
    const QByteArray after = QByteArray::number(last.value);
    const QByteArray sql = "BEGIN IMMEDIATE; DELETE FROM raw WHERE id > " + after +
                           "; DELETE FROM exchange WHERE id > " + after + "; COMMIT";
    Result<void> done = m_connection.run(sql.constData());
    if (!done)
        rollback();
    return done;
}

Result<void> Tables::noteClosing(ExchangeId lastExchange, qint64 lastConnection)
{
    int code = begin();
    if (code == SQLITE_OK)
        code = setFact(closedExchangeKey, lastExchange.value);
    if (code == SQLITE_OK)
        code = setFact(closedConnectionKey, lastConnection);
    if (code == SQLITE_OK)
        code = commit();
    if (code == SQLITE_OK)
        return {};
    const Error error = m_connection.error(code);
    rollback();
    return fail(error);
}

} // namespace hookbench::session
