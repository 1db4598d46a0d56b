// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session_salvage.h"

#include "app/session/exchange_row.h"
#include "app/session/salvage_source.h"
#include "app/session/schema.h"
#include "app/session/sent_record_json.h"
#include "app/session/session_copy.h"
#include "app/session/session_file.h"
#include "app/session/tables.h"
#include "app/session/tls_record.h"
#include "app/session/user_data.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <sqlite3.h>

namespace hookbench::session {

namespace {

struct SalvageText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::session::SalvageText)
};

constexpr int exchangesPerCommit = 1000;
constexpr int exchangesBetweenTellings = 256;

#define HOOKBENCH_RAW_COLUMNS                                                                                \
    "id, request_head, request_body, response_head, response_body, request_trailers, response_trailers, "    \
    "sent"
enum RawColumn {
    RawId,
    RequestHead,
    RequestBody,
    ResponseHead,
    ResponseBody,
    RequestTrailers,
    ResponseTrailers,
    Sent,
    RawColumnCount
};

/// Binds the columns of a row as they are. They must live until the statement has run.
void bindRow(const Statement& row, Statement& insert, int columns)
{
    for (int column = 0; column < columns; ++column) {
        switch (row.type(column)) {
        case SQLITE_INTEGER:
            insert.bind(column + 1, row.integer(column));
            break;
        case SQLITE_FLOAT:
            insert.bindReal(column + 1, row.real(column));
            break;
        case SQLITE_TEXT:
            insert.bindText(column + 1, row.view(column));
            break;
        case SQLITE_BLOB:
            insert.bindBlob(column + 1, row.view(column));
            break;
        default:
            insert.bindNull(column + 1);
        }
    }
}

/// What is left of a body.
struct Left
{
    BlobId blob;
    qint64 size = 0;
};

class Salvage
{
public:
    Salvage(SalvageSource& source, Tables& target, const ProgressFunction& progress, const CancelFlag& cancel)
        : m_source(source)
        , m_from(source.connection())
        , m_target(target)
        , m_to(target.connection())
        , m_progress(progress)
        , m_cancel(cancel)
    {
    }

    Result<SalvageOutcome> run();

private:
    using IsSound = std::function<bool(const Statement&)>;
    Result<void> prepare();
    Result<void> copyTable(const char* table, const char* columns, int count, QSet<qint64>* saved,
                           const IsSound& isSound);
    Result<void> copyExchanges();
    Result<void> copyExchange(qint64 id);
    Result<Left> copyBlob(BlobId blob, qint64 size);
    Result<void> mend(const ExchangeRow& row, const Left& request, const Left& response);
    bool isSound(const Statement& raw, const Exchange& exchange) const;
    Result<void> commit();
    Error failure(int code) const { return m_to.error(code); }

    SalvageSource& m_source;
    Connection& m_from;
    Tables& m_target;
    Connection& m_to;
    const ProgressFunction& m_progress;
    const CancelFlag& m_cancel;
    SalvageOutcome m_outcome;
    Statement m_facts;
    Statement m_raw;
    Statement m_pieces;
    Statement m_insertFacts;
    Statement m_insertRaw;
    Statement m_mend;
    QHash<BlobId, qint64> m_blobs; ///< saved ones and their sizes
    QSet<qint64> m_urls;
    QSet<qint64> m_tls;
    qint64 m_last = 0;
    std::optional<Error> m_error; ///< of writing
};

Result<void> Salvage::prepare()
{
    const std::tuple<Connection&, Statement&, const char*> statements[] = {
        {m_from, m_facts, "SELECT " HOOKBENCH_EXCHANGE_COLUMNS " FROM exchange WHERE id = ?"},
        {m_from, m_raw, "SELECT " HOOKBENCH_RAW_COLUMNS " FROM raw WHERE id = ?"},
        {m_from, m_pieces, "SELECT bytes FROM piece WHERE id = ?"},
        {m_to, m_insertFacts,
         "INSERT INTO exchange(" HOOKBENCH_EXCHANGE_COLUMNS ") VALUES(" HOOKBENCH_EXCHANGE_PARAMETERS ")"},
        {m_to, m_insertRaw, "INSERT INTO raw(" HOOKBENCH_RAW_COLUMNS ") VALUES(?,?,?,?,?,?,?,?)"},
        {m_to, m_mend,
         "UPDATE exchange SET url_id = ?2, tls_id = ?3, blob_id = ?4, wire_size = ?5, unkept_size = ?6,"
         " response_blob_id = ?7, response_wire_size = ?8 WHERE id = ?1"},
    };
    for (const auto& [connection, statement, sql] : statements) {
        Result<Statement> prepared = connection.prepare(sql);
        if (!prepared)
            return fail(prepared.error());
        statement = std::move(*prepared);
    }
    return {};
}

/// The rows of a small table, as far as each can be read and is sound.
Result<void> Salvage::copyTable(const char* table, const char* columns, int count, QSet<qint64>* saved,
                                const IsSound& isSound)
{
    const QByteArray select = QByteArray("SELECT ") + columns + " FROM " + table + " WHERE id = ?";
    const QByteArray insert = QByteArray("INSERT INTO ") + table + '(' + columns + ") VALUES(" +
                              QByteArrayList(count, "?").join(',') + ')';
    Result<Statement> read = m_from.prepare(select.constData());
    Result<Statement> write = m_to.prepare(insert.constData());
    if (!read || !write)
        return fail(!read ? read.error() : write.error());
    int written = SQLITE_OK;
    m_source.eachId(
        table,
        [&](qint64 id) {
            const ResetGuard guard(*read);
            read->bind(1, id);
            if (read->step() != SQLITE_ROW || !isSound(*read)) {
                m_outcome.isWhole = false;
                return true;
            }
            bindRow(*read, *write, count);
            written = write->run();
            if (saved)
                saved->insert(id);
            return written == SQLITE_OK && !m_cancel.isCancelled();
        },
        [this](qint64) { m_outcome.isWhole = false; });
    if (written != SQLITE_OK)
        return fail(failure(written));
    return {};
}

/// The pieces of a body up to the first that is missing, once for all exchanges that have it.
Result<Left> Salvage::copyBlob(BlobId blob, qint64 size)
{
    if (const auto known = m_blobs.constFind(blob); known != m_blobs.constEnd())
        return Left{*known > 0 ? blob : BlobId(), std::min(*known, size)};
    qint64 kept = 0;
    for (qint64 piece = 0; kept < size && piece <= largestPiece; ++piece) {
        const ResetGuard guard(m_pieces);
        m_pieces.bind(1, pieceRow(blob, piece));
        if (m_pieces.step() != SQLITE_ROW || m_pieces.type(0) != SQLITE_BLOB)
            break;
        const QByteArrayView bytes = m_pieces.view(0);
        if (bytes.isEmpty() || bytes.size() > Recorder::pieceSize || bytes.size() > size - kept)
            break;
        if (const int code = m_target.insertPiece(pieceRow(blob, piece), bytes); code != SQLITE_OK)
            return fail(failure(code));
        kept += bytes.size();
        if (bytes.size() < Recorder::pieceSize)
            break;
    }
    m_blobs.insert(blob, kept);
    return Left{kept > 0 ? blob : BlobId(), kept};
}

/// Whether the bytes are what an exchange has; sizes are mended.
bool Salvage::isSound(const Statement& raw, const Exchange& exchange) const
{
    const auto isBlob = [&raw](int column, bool orNull) {
        return raw.type(column) == SQLITE_BLOB || (orNull && raw.type(column) == SQLITE_NULL);
    };
    return isBlob(RequestHead, false) && isBlob(RequestBody, bool(exchange.requestBody.blob)) &&
           isBlob(ResponseHead, false) && isBlob(ResponseBody, false) && isBlob(RequestTrailers, true) &&
           isBlob(ResponseTrailers, true);
}

Result<void> Salvage::copyExchange(qint64 id)
{
    m_last = std::max(m_last, id);
    const ResetGuard factsGuard(m_facts);
    const ResetGuard rawGuard(m_raw);
    m_facts.bind(1, id);
    m_raw.bind(1, id);
    const bool found = m_facts.step() == SQLITE_ROW && m_raw.step() == SQLITE_ROW;
    Result<ExchangeRow> row = found ? decodeExchange(m_from, m_facts) : fail(ErrorKind::Damaged, {});
    if (!row || !isSound(m_raw, row->exchange)) {
        ++m_outcome.lost;
        return {};
    }
    const Exchange& exchange = row->exchange;
    Result<Left> request = Left{{}, m_raw.view(RequestBody).size()};
    Result<Left> response = Left{{}, m_raw.view(ResponseBody).size()};
    if (exchange.requestBody.blob)
        request = copyBlob(exchange.requestBody.blob, exchange.requestBody.wireSize);
    if (request && exchange.responseBody.blob)
        response = copyBlob(exchange.responseBody.blob, exchange.responseBody.wireSize);
    if (!request || !response)
        return fail(!request ? request.error() : response.error());
    bindRow(m_facts, m_insertFacts, exchangeColumnCount);
    bindRow(m_raw, m_insertRaw, RawColumnCount);
    if (exchange.requestBody.blob && !request->blob)
        m_insertRaw.bindBlob(RequestBody + 1, {});
    if (exchange.responseBody.blob)
        m_insertRaw.bindBlob(ResponseBody + 1, {});
    if (m_raw.type(Sent) != SQLITE_NULL &&
        (m_raw.type(Sent) != SQLITE_TEXT || !readSentRecord(m_raw.bytes(Sent))))
        m_insertRaw.bindNull(Sent + 1);
    int code = m_insertFacts.run();
    if (code == SQLITE_OK)
        code = m_insertRaw.run();
    if (code != SQLITE_OK)
        return fail(failure(code));
    ++m_outcome.exchanges;
    return mend(*row, *request, *response);
}

/// What an exchange says of parts that are not there any more is put right.
Result<void> Salvage::mend(const ExchangeRow& row, const Left& request, const Left& response)
{
    const StoredBody& body = row.exchange.requestBody;
    const StoredBody& answer = row.exchange.responseBody;
    const qint64 answerSize = answer.wireSize == unknownSize ? response.size : answer.wireSize;
    const bool isCut = request.size < body.wireSize || response.size < answerSize;
    const bool hasUrl = row.urlId == 0 || m_urls.contains(row.urlId);
    const bool hasTls = row.tlsId == 0 || m_tls.contains(row.tlsId);
    if (request.size == body.wireSize && response.size == answerSize && hasUrl && hasTls)
        return {};
    m_outcome.cutBodies += isCut ? 1 : 0;
    m_outcome.isWhole = false;
    const auto reference = [this](int parameter, qint64 id) {
        if (id == 0)
            m_mend.bindNull(parameter);
        else
            m_mend.bind(parameter, id);
    };
    m_mend.bind(1, row.exchange.summary.id.value);
    reference(2, hasUrl ? row.urlId : 0);
    reference(3, hasTls ? row.tlsId : 0);
    reference(4, request.blob.value);
    m_mend.bind(5, request.size);
    m_mend.bind(6, body.unkept + std::max<qint64>(body.wireSize - request.size, 0));
    reference(7, response.blob.value);
    m_mend.bind(8, response.size);
    if (const int code = m_mend.run(); code != SQLITE_OK)
        return fail(failure(code));
    return {};
}

Result<void> Salvage::commit()
{
    int code = m_target.commit();
    if (code == SQLITE_OK)
        code = m_target.begin();
    if (code != SQLITE_OK)
        return fail(failure(code));
    return {};
}

Result<void> Salvage::copyExchanges()
{
    const Result<qint64> last = m_from.integer("SELECT max(id) FROM exchange");
    Result<void> done;
    qint64 seen = 0;
    qint64 unreadable = 0; // since the last that could be read
    m_source.eachId(
        "exchange",
        [&](qint64 id) {
            m_outcome.lost += std::exchange(unreadable, 0);
            done = copyExchange(id);
            if (done && ++seen % exchangesPerCommit == 0)
                done = commit();
            if (seen % exchangesBetweenTellings == 0 && last && *last > 0)
                m_progress(int(std::min<qint64>(id * 100 / std::max(*last, id), 99)));
            return done && !m_cancel.isCancelled();
        },
        [&](qint64 numbers) {
            unreadable += numbers;
            m_outcome.isWhole = false;
        });
    return done;
}

Result<SalvageOutcome> Salvage::run()
{
    Result<void> done = prepare();
    if (done && m_target.begin() != SQLITE_OK)
        done = fail(failure(m_to.lastCode()));
    if (done)
        done = copyTable("endpoint_url", "id, url", 2, &m_urls,
                         [](const Statement& row) { return row.type(1) == SQLITE_TEXT; });
    if (done)
        done = copyTable("tls", "id, facts", 2, &m_tls,
                         [this](const Statement& row) { return bool(decodeTlsRecord(m_from, row)); });
    if (done)
        done = copyTable("endpoint", HOOKBENCH_ENDPOINT_COLUMNS, 9, nullptr,
                         [this](const Statement& row) { return bool(decodeEndpoint(m_from, row)); });
    if (done)
        done = copyTable("document", HOOKBENCH_DOCUMENT_COLUMNS, 6, nullptr,
                         [this](const Statement& row) { return bool(decodeDocument(m_from, row)); });
    if (done)
        done = copyTable("annotation", HOOKBENCH_ANNOTATION_COLUMNS, 6, nullptr,
                         [this](const Statement& row) { return bool(decodeAnnotation(m_from, row)); });
    // A session may come from a stranger: nothing listens before the user says so.
    if (done)
        done = m_to.run("UPDATE endpoint SET enabled = 0");
    if (done && m_source.has("deleted"))
        done = copyTable("main.deleted", "id", 1, nullptr, [](const Statement&) { return true; });
    if (done)
        done = copyExchanges();
    if (done && m_target.noteLastExchange(ExchangeId{m_last}) != SQLITE_OK)
        done = fail(failure(m_to.lastCode()));
    if (done && m_target.commit() != SQLITE_OK)
        done = fail(failure(m_to.lastCode()));
    if (done && m_cancel.isCancelled())
        done = fail(ErrorKind::Cancelled, SalvageText::tr("Salvaging was cancelled."));
    if (!done)
        return fail(done.error());
    m_outcome.isWhole = m_outcome.isWhole && m_outcome.lost == 0;
    return m_outcome;
}

} // namespace

Result<SalvageOutcome> salvageSession(const QString& broken, const QString& target,
                                      const ProgressFunction& progress, const CancelFlag& cancel)
{
    const QString resolved = resolvedPath(target);
    if (QFileInfo::exists(resolved)) {
        return fail(ErrorKind::Usage,
                    SalvageText::tr("%1 exists already.").arg(QDir::toNativeSeparators(resolved)),
                    SalvageText::tr("Choose another name for what is salvaged."));
    }
    Result<SalvageSource> source = SalvageSource::open(broken, QFileInfo(resolved).absolutePath());
    if (!source)
        return fail(source.error());
    SalvageOutcome outcome;
    Result<void> made = makeSession(resolved, [&](const QString& temporary) -> Result<void> {
        Result<Connection> connection = Connection::open(temporary, Access::Write);
        if (!connection)
            return fail(connection.error());
        Result<void> ready = prepareSchema(*connection);
        // Nothing is lost by a crash but the unfinished copy.
        if (ready)
            ready = connection->run("PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY");
        if (!ready)
            return ready;
        Result<Tables> tables = Tables::prepare(std::move(*connection));
        if (!tables)
            return fail(tables.error());
        Result<SalvageOutcome> saved = Salvage(*source, *tables, progress, cancel).run();
        if (!saved)
            return fail(saved.error());
        outcome = *saved;
        return {};
    });
    if (!made)
        return fail(made.error());
    progress(100);
    return outcome;
}

} // namespace hookbench::session
