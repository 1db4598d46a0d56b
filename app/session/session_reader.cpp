// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session_reader.h"

#include "app/session/exchange_row.h"
#include "app/session/facts_row.h"
#include "app/session/purge.h"
#include "app/session/sent_record_json.h"
#include "app/session/session_check.h"
#include "app/session/session_file.h"
#include "app/session/tls_record.h"
#include "app/session/user_data.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>

#include <sqlite3.h>

namespace hookbench::session {

namespace {

struct ReaderText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::session::ReaderText)
};

constexpr qint64 rowsBetweenLooks = 4096; // at a cancel flag

Error damaged(const Connection& connection, const QString& what)
{
    return {ErrorKind::Damaged,
            ReaderText::tr("%1 is damaged: %2").arg(QDir::toNativeSeparators(connection.path()), what),
            {}};
}

/// Empty where it is kept in pieces.
void readResponseBody(RowReader& reader, int column, Exchange& exchange)
{
    StoredBody& body = exchange.responseBody;
    body.inlined = reader.blob(column, "response_body");
    if (body.blob) {
        if (!body.inlined.isEmpty())
            reader.setFault("response_body");
        return;
    }
    if (body.wireSize == unknownSize)
        body.wireSize = body.inlined.size();
    if (exchange.responseSize == unknownSize)
        exchange.responseSize = body.wireSize;
    if (body.wireSize != body.inlined.size())
        reader.setFault("response_wire_size");
}

} // namespace

struct SessionReader::Private
{
    explicit Private(Connection opened)
        : connection(std::move(opened))
    {
    }

    /// Prepares `sql`, a literal, once.
    Result<Statement*> statement(const char* sql);
    Result<QByteArray> url(qint64 id);
    Result<Shared<crypto::TlsRecord>> tls(qint64 id);
    Result<ExchangeRow> row(const Statement& statement);

    /// Calls `each` with every number, rising, until it returns false.
    template <typename Each>
    Result<void> eachId(const CancelFlag& cancel, Each each);

    Connection connection;
    QHash<const char*, std::shared_ptr<Statement>> statements;
    QHash<qint64, QByteArray> urls;
};

Result<Statement*> SessionReader::Private::statement(const char* sql)
{
    if (const auto known = statements.constFind(sql); known != statements.constEnd())
        return known->get();
    Result<Statement> prepared = connection.prepare(sql);
    if (!prepared)
        return fail(prepared.error());
    return statements.insert(sql, std::make_shared<Statement>(std::move(*prepared)))->get();
}

Result<QByteArray> SessionReader::Private::url(qint64 id)
{
    if (id == 0)
        return QByteArray();
    if (const auto known = urls.constFind(id); known != urls.constEnd())
        return *known;
    const Result<Statement*> find = statement("SELECT url FROM endpoint_url WHERE id = ?");
    if (!find)
        return fail(find.error());
    const ResetGuard guard(**find);
    (*find)->bind(1, id);
    const int code = (*find)->step();
    if (code == SQLITE_DONE)
        return fail(damaged(connection, ReaderText::tr("the address %1 of an endpoint is missing.").arg(id)));
    if (code != SQLITE_ROW)
        return fail(connection.error(code));
    RowReader reader(connection, **find, "endpoint_url", id);
    const QByteArray text = reader.text(0, "url");
    if (reader.fault())
        return fail(*reader.fault());
    urls.insert(id, text);
    return text;
}

Result<Shared<crypto::TlsRecord>> SessionReader::Private::tls(qint64 id)
{
    if (id == 0)
        return Shared<crypto::TlsRecord>();
    const Result<Statement*> find = statement("SELECT id, facts FROM tls WHERE id = ?");
    if (!find)
        return fail(find.error());
    const ResetGuard guard(**find);
    (*find)->bind(1, id);
    const int code = (*find)->step();
    if (code == SQLITE_DONE)
        return fail(damaged(connection, ReaderText::tr("the TLS facts %1 are missing.").arg(id)));
    if (code != SQLITE_ROW)
        return fail(connection.error(code));
    Result<crypto::TlsRecord> record = decodeTlsRecord(connection, **find);
    if (!record)
        return fail(record.error());
    return Shared(std::move(*record));
}

Result<ExchangeRow> SessionReader::Private::row(const Statement& statement)
{
    Result<ExchangeRow> decoded = decodeExchange(connection, statement);
    if (!decoded)
        return decoded;
    Result<QByteArray> text = url(decoded->urlId);
    if (!text)
        return fail(text.error());
    decoded->exchange.summary.endpoint = std::move(*text);
    return decoded;
}

template <typename Each>
Result<void> SessionReader::Private::eachId(const CancelFlag& cancel, Each each)
{
    const Result<Statement*> rows =
        statement("SELECT id FROM exchange WHERE " HOOKBENCH_NOT_DELETED " ORDER BY id");
    if (!rows)
        return fail(rows.error());
    const ResetGuard guard(**rows);
    qint64 previous = 0;
    qint64 seen = 0;
    int code = (*rows)->step();
    for (; code == SQLITE_ROW; code = (*rows)->step()) {
        // Rising numbers also bound the work that a table with a forged structure can cause.
        const qint64 id = (*rows)->integer(0);
        if (id <= previous)
            return fail(
                damaged(connection, ReaderText::tr("the exchange %1 comes after %2.").arg(id).arg(previous)));
        previous = id;
        each(ExchangeId{id});
        if (++seen % rowsBetweenLooks == 0 && cancel.isCancelled())
            return fail(connection.error(SQLITE_INTERRUPT));
    }
    if (code != SQLITE_DONE)
        return fail(connection.error(code));
    return {};
}

SessionReader::SessionReader(std::unique_ptr<Private> opened)
    : d(std::move(opened))
{
}

SessionReader::~SessionReader() = default;

Result<std::unique_ptr<SessionReader>> SessionReader::open(const QString& path)
{
    Result<Connection> connection = openForReading(path);
    if (!connection)
        return fail(connection.error());
    return std::unique_ptr<SessionReader>(
        new SessionReader(std::make_unique<Private>(std::move(*connection))));
}

Result<ExchangeId> SessionReader::lastExchange() const
{
    const Result<qint64> last = d->connection.integer("SELECT max(id) FROM exchange");
    if (!last)
        return fail(last.error());
    if (*last < 0)
        return fail(
            damaged(d->connection, ReaderText::tr("the number %1 of an exchange is impossible.").arg(*last)));
    return ExchangeId{*last};
}

Result<qint64> SessionReader::exchangeCount() const
{
    qint64 count = 0;
    if (const Result<void> done = d->eachId({}, [&count](ExchangeId) { ++count; }); !done)
        return fail(done.error());
    return count;
}

Result<std::vector<ExchangeId>> SessionReader::exchangeIds(const CancelFlag& cancel) const
{
    std::vector<ExchangeId> ids;
    if (const Result<void> done = d->eachId(cancel, [&ids](ExchangeId id) { ids.push_back(id); }); !done)
        return fail(done.error());
    return ids;
}

Result<std::vector<ExchangeSummary>> SessionReader::summaries(ExchangeId first, ExchangeId last, qint64 limit,
                                                              Order order) const
{
    static constexpr char rising[] =
        "SELECT " HOOKBENCH_EXCHANGE_COLUMNS " FROM exchange WHERE id BETWEEN ? AND ?"
        " AND " HOOKBENCH_NOT_DELETED " ORDER BY id LIMIT ?";
    static constexpr char falling[] =
        "SELECT " HOOKBENCH_EXCHANGE_COLUMNS " FROM exchange WHERE id BETWEEN ? AND ?"
        " AND " HOOKBENCH_NOT_DELETED " ORDER BY id DESC LIMIT ?";
    const Result<Statement*> rows = d->statement(order == Order::Rising ? rising : falling);
    if (!rows)
        return fail(rows.error());
    std::vector<ExchangeSummary> result;
    const ResetGuard guard(**rows);
    (*rows)->bind(1, first.value);
    (*rows)->bind(2, last.value);
    (*rows)->bind(3, std::max<qint64>(limit, 0)); // a negative LIMIT would mean none
    int code = (*rows)->step();
    for (; code == SQLITE_ROW; code = (*rows)->step()) {
        Result<ExchangeRow> row = d->row(**rows);
        if (!row)
            return fail(row.error());
        ExchangeSummary& summary = row->exchange.summary;
        const bool inOrder = result.empty() || (summary.id > result.back().id) == (order == Order::Rising);
        if (!inOrder)
            return fail(damaged(d->connection, ReaderText::tr("its exchanges are not in order.")));
        result.push_back(std::move(summary));
    }
    if (code != SQLITE_DONE)
        return fail(d->connection.error(code));
    if (order == Order::Falling)
        std::reverse(result.begin(), result.end());
    return result;
}

Result<void> SessionReader::eachFacts(ExchangeId first, const std::function<bool(const Facts&)>& each) const
{
    const Result<Statement*> rows =
        d->statement("SELECT " HOOKBENCH_FACTS_COLUMNS
                     " FROM exchange WHERE id >= ? AND " HOOKBENCH_NOT_DELETED " ORDER BY id");
    if (!rows)
        return fail(rows.error());
    const ResetGuard guard(**rows);
    (*rows)->bind(1, first.value);
    qint64 previous = 0;
    qint64 urlId = 0;
    QByteArray url; // of that number: they seldom change
    int code = (*rows)->step();
    for (; code == SQLITE_ROW; code = (*rows)->step()) {
        Result<FactsRow> row = decodeFacts(d->connection, **rows);
        if (!row)
            return fail(row.error());
        if (row->facts.id.value <= previous)
            return fail(damaged(d->connection, ReaderText::tr("its exchanges are not in order.")));
        previous = row->facts.id.value;
        if (row->urlId != urlId) {
            Result<QByteArray> text = d->url(row->urlId);
            if (!text)
                return fail(text.error());
            url = std::move(*text);
            urlId = row->urlId;
        }
        row->facts.endpoint = url;
        if (!each(row->facts))
            return {};
    }
    if (code != SQLITE_DONE)
        return fail(d->connection.error(code));
    return {};
}

std::unique_ptr<ExchangeScan> SessionReader::scan(const ScanRange& range) const
{
    return std::make_unique<ExchangeScan>(
        d->connection, [reader = d.get()](qint64 id) { return reader->url(id); }, range);
}

Result<Exchange> SessionReader::exchange(ExchangeId id) const
{
    const Result<Statement*> find =
        d->statement("SELECT " HOOKBENCH_EXCHANGE_COLUMNS
                     ", request_head, request_body, response_head, response_body, request_trailers,"
                     " response_trailers, sent"
                     " FROM exchange LEFT JOIN raw USING(id) WHERE id = ? AND " HOOKBENCH_NOT_DELETED);
    if (!find)
        return fail(find.error());
    const ResetGuard guard(**find);
    (*find)->bind(1, id.value);
    const int code = (*find)->step();
    if (code == SQLITE_DONE)
        return fail(ErrorKind::NotFound, ReaderText::tr("There is no exchange %1.").arg(id.value));
    if (code != SQLITE_ROW)
        return fail(d->connection.error(code));
    Result<ExchangeRow> row = d->row(**find);
    if (!row)
        return fail(row.error());
    Exchange exchange = std::move(row->exchange);
    RowReader reader(d->connection, **find, "raw", id.value);
    int column = exchangeColumnCount;
    exchange.requestHead = reader.blob(column++, "request_head");
    if (const int body = column++; !exchange.requestBody.blob)
        exchange.requestBody.inlined = reader.blob(body, "request_body");
    else if (!reader.isNull(body))
        reader.setFault("request_body");
    exchange.responseHead = reader.blob(column++, "response_head");
    readResponseBody(reader, column++, exchange);
    if (const int trailers = column++; !reader.isNull(trailers))
        exchange.requestTrailers = reader.blob(trailers, "request_trailers");
    if (const int trailers = column++; !reader.isNull(trailers))
        exchange.responseTrailers = reader.blob(trailers, "response_trailers");
    if (!reader.isNull(column)) {
        std::optional<SentRecord> sent = readSentRecord(reader.text(column, "sent"));
        if (!sent)
            reader.setFault("sent");
        else
            exchange.sent = Shared(std::move(*sent));
    }
    if (!exchange.requestBody.blob && exchange.requestBody.wireSize != exchange.requestBody.inlined.size())
        reader.setFault("request_body");
    if (reader.fault())
        return fail(*reader.fault());
    Result<Shared<crypto::TlsRecord>> tls = d->tls(row->tlsId);
    if (!tls)
        return fail(tls.error());
    exchange.tls = std::move(*tls);
    return exchange;
}

Result<QByteArray> SessionReader::readBlob(BlobId blob, qint64 offset, qint64 size) const
{
    if (blob.value < 1 || blob.value > largestBlob || offset < 0 || size <= 0)
        return QByteArray();
    const qint64 first = offset / Recorder::pieceSize;
    if (first > largestPiece)
        return QByteArray();
    const Result<Statement*> rows =
        d->statement("SELECT id, bytes FROM piece WHERE id BETWEEN ? AND ? ORDER BY id");
    if (!rows)
        return fail(rows.error());
    const ResetGuard guard(**rows);
    (*rows)->bind(1, pieceRow(blob, first));
    (*rows)->bind(2, pieceRow(blob, largestPiece));
    QByteArray result;
    qint64 skip = offset % Recorder::pieceSize;
    qint64 expected = pieceRow(blob, first);
    bool ended = false;
    int code = SQLITE_ROW;
    while (result.size() < size && (code = (*rows)->step()) == SQLITE_ROW) {
        const qint64 id = (*rows)->integer(0);
        RowReader reader(d->connection, **rows, "piece", id);
        const QByteArray bytes = reader.blob(1, "bytes");
        if (id != expected++ || ended || bytes.isEmpty() || bytes.size() > Recorder::pieceSize)
            reader.setFault("bytes");
        if (reader.fault())
            return fail(*reader.fault());
        ended = bytes.size() < Recorder::pieceSize;
        const QByteArrayView wanted = QByteArrayView(bytes).sliced(std::min<qint64>(skip, bytes.size()));
        result += wanted.first(std::min<qint64>(wanted.size(), size - result.size()));
        skip = 0;
    }
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return fail(d->connection.error(code));
    return result;
}

Result<std::vector<Endpoint>> SessionReader::endpoints() const
{
    const Result<Statement*> rows =
        d->statement("SELECT " HOOKBENCH_ENDPOINT_COLUMNS " FROM endpoint ORDER BY id");
    if (!rows)
        return fail(rows.error());
    std::vector<Endpoint> result;
    const ResetGuard guard(**rows);
    int code = (*rows)->step();
    for (; code == SQLITE_ROW; code = (*rows)->step()) {
        Result<Endpoint> endpoint = decodeEndpoint(d->connection, **rows);
        if (!endpoint)
            return fail(endpoint.error());
        if (!result.empty() && endpoint->id <= result.back().id)
            return fail(damaged(d->connection, ReaderText::tr("its endpoints are not in order.")));
        result.push_back(std::move(*endpoint));
    }
    if (code != SQLITE_DONE)
        return fail(d->connection.error(code));
    return result;
}

Result<std::vector<Document>> SessionReader::documents(const QByteArray& kind) const
{
    return readDocuments(d->connection, kind);
}

Result<std::vector<std::pair<ExchangeId, Annotation>>>
SessionReader::annotations(const CancelFlag& cancel) const
{
    return readAnnotations(d->connection, {ExchangeId{1}, ExchangeId{std::numeric_limits<qint64>::max()}},
                           cancel);
}

Result<Annotation> SessionReader::annotation(ExchangeId id) const
{
    const Result<AnnotationList> found = readAnnotations(d->connection, {id, id}, {});
    if (!found)
        return fail(found.error());
    return found->empty() ? Annotation() : found->front().second;
}

Result<Retention> SessionReader::retention() const
{
    return readRetention(d->connection);
}

Result<QStringList> SessionReader::check(const CancelFlag& cancel) const
{
    return checkSession(d->connection, cancel);
}

} // namespace hookbench::session
