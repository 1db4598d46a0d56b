// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session_check.h"

#include "app/session/exchange_row.h"
#include "app/session/purge.h"
#include "app/session/schema.h"
#include "app/session/sent_record_json.h"
#include "app/session/tls_record.h"
#include "app/session/user_data.h"

#include <QCoreApplication>
#include <QHash>

#include <sqlite3.h>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace hookbench::session {

namespace {

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::session::CheckText)
};

constexpr qsizetype mostFindings = 100;
constexpr int rowsBetweenLooks = 1024;

/// Interrupts a long statement soon after its flag was raised. SQLite asks nobody while it checks a table.
class CancelWatch
{
public:
    CancelWatch(sqlite3* db, const CancelFlag& cancel)
        : m_thread([this, db, cancel](const std::stop_token& stop) {
            constexpr std::chrono::milliseconds interval(20);
            std::unique_lock lock(m_mutex);
            while (!m_wake.wait_for(lock, stop, interval, [&stop] { return stop.stop_requested(); })) {
                if (cancel.isCancelled())
                    sqlite3_interrupt(db);
                if (stop.stop_requested())
                    return;
            }
        })
    {
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread;
};

class Checker
{
public:
    Checker(Connection& connection, const CancelFlag& cancel)
        : m_connection(connection)
        , m_cancel(cancel)
    {
    }

    Result<QStringList> run();

private:
    using Row = std::function<void(const Statement&)>;
    /// A body in pieces, as its exchange describes it and as it was found.
    struct Blob
    {
        qint64 exchange = 0;
        qint64 expected = 0;
        qint64 found = 0;
        bool broken = false;
        bool isResponse = false; ///< then others may have the same
    };

    Result<void> structure();
    Result<void> fileSize();
    Result<void> eachRow(const char* sql, const Row& row);
    void exchangeRow(const Statement& row);
    void rawColumns(const Statement& row, const Exchange& exchange);
    void pieceRow(const Statement& row);
    Result<void> userData();
    void reportBlobs();
    void find(const QString& finding);
    void find(const RowReader& reader);

    Connection& m_connection;
    const CancelFlag m_cancel;
    QStringList m_findings;
    QHash<qint64, Blob> m_blobs;
    QSet<qint64> m_urls;
    QSet<qint64> m_tls;
};

void Checker::find(const QString& finding)
{
    if (m_findings.size() < mostFindings)
        m_findings.push_back(finding);
    else if (m_findings.size() == mostFindings)
        m_findings.push_back(CheckText::tr("There are more findings, which are not listed."));
}

void Checker::find(const RowReader& reader)
{
    if (reader.fault())
        find(reader.fault()->message);
}

/// Damage that stops the reading is a finding, too; any other failure ends the check.
Result<void> Checker::eachRow(const char* sql, const Row& row)
{
    Result<Statement> rows = m_connection.prepare(sql);
    int code = rows ? rows->step() : m_connection.lastCode();
    int seen = 0;
    for (; code == SQLITE_ROW; code = rows->step()) {
        row(*rows);
        if (m_findings.size() > mostFindings)
            return {};
        if (++seen % rowsBetweenLooks == 0 && m_cancel.isCancelled())
            code = SQLITE_INTERRUPT;
        if (code == SQLITE_INTERRUPT)
            break;
    }
    if (code == SQLITE_DONE)
        return {};
    const Error error = m_connection.error(code);
    if (error.kind != ErrorKind::Damaged)
        return fail(error);
    find(error.message);
    return {};
}

Result<void> Checker::structure()
{
    return eachRow("PRAGMA integrity_check(100)", [this](const Statement& row) {
        // One row may hold many lines.
        for (const QByteArray& line : row.bytes(0).split('\n')) {
            if (!line.isEmpty() && line != "ok" && !line.startsWith("***"))
                find(CheckText::tr("The structure of the file is damaged: %1").arg(QString::fromUtf8(line)));
        }
    });
}

/// SQLite takes missing bytes of the last page for zeros.
Result<void> Checker::fileSize()
{
    Result<Statement> journal = m_connection.prepare("PRAGMA journal_mode");
    const Result<qint64> pages = m_connection.integer("PRAGMA page_count");
    const Result<qint64> pageSize = m_connection.integer("PRAGMA page_size");
    if (!journal || !pages || !pageSize)
        return fail(!journal ? journal.error() : !pages ? pages.error() : pageSize.error());
    // With a log the file itself may still be short.
    if (journal->step() == SQLITE_ROW && journal->bytes(0) == "wal")
        return {};
    const Result<qint64> size = sizeOfFile(m_connection);
    if (!size)
        return fail(size.error());
    if (*size < *pages * *pageSize) {
        find(CheckText::tr("The end of the file is missing: it has %1 of %2 bytes.")
                 .arg(QString::number(*size), QString::number(*pages * *pageSize)));
    }
    return {};
}

void Checker::exchangeRow(const Statement& row)
{
    const Result<ExchangeRow> decoded = decodeExchange(m_connection, row);
    const qint64 id = row.integer(0);
    if (!decoded) {
        find(decoded.error().message);
        return;
    }
    const Exchange& exchange = decoded->exchange;
    if (decoded->urlId != 0 && !m_urls.contains(decoded->urlId))
        find(CheckText::tr("Exchange %1 refers to an address that is missing.").arg(id));
    if (decoded->tlsId != 0 && !m_tls.contains(decoded->tlsId))
        find(CheckText::tr("Exchange %1 refers to TLS facts that are missing.").arg(id));
    if (exchange.parent.value >= id)
        find(CheckText::tr("Exchange %1 refers to %2, which is not before it.")
                 .arg(id)
                 .arg(exchange.parent.value));
    if (row.type(exchangeColumnCount) == SQLITE_NULL) {
        find(CheckText::tr("The bytes of exchange %1 are missing.").arg(id));
        return;
    }
    rawColumns(row, exchange);
    if (const BlobId blob = exchange.requestBody.blob) {
        if (m_blobs.contains(blob.value))
            find(CheckText::tr("Exchanges %1 and %2 share one body.")
                     .arg(m_blobs[blob.value].exchange)
                     .arg(id));
        m_blobs.insert(blob.value, {id, exchange.requestBody.wireSize, 0, false, false});
    }
    if (const BlobId blob = exchange.responseBody.blob) {
        const auto known = m_blobs.constFind(blob.value);
        const qint64 size = exchange.responseBody.wireSize;
        if (known == m_blobs.constEnd())
            m_blobs.insert(blob.value, {id, size, 0, false, true});
        else if (!known->isResponse || known->expected != size)
            find(CheckText::tr("Exchanges %1 and %2 share one body.").arg(known->exchange).arg(id));
    }
}

/// Types and sizes only: the bytes themselves need not be read.
void Checker::rawColumns(const Statement& row, const Exchange& exchange)
{
    RowReader reader(m_connection, row, "raw", exchange.summary.id.value);
    const char* const columns[] = {"request_head",  "request_body",     "response_head",
                                   "response_body", "request_trailers", "response_trailers"};
    int column = exchangeColumnCount + 1;
    for (const char* name : columns) {
        const bool isMissingBody = exchange.requestBody.blob && name == columns[1];
        const QByteArray type = row.bytes(column++);
        const bool mayBeNull = name == columns[4] || name == columns[5];
        if (type != (isMissingBody ? "null" : "blob") && !(mayBeNull && type == "null"))
            reader.setFault(name);
    }
    if (!exchange.requestBody.blob && row.integer(column) != exchange.requestBody.wireSize)
        reader.setFault("request_body");
    const qint64 response = exchange.responseBody.blob ? 0 : exchange.responseBody.wireSize;
    if (response != unknownSize && row.integer(column + 1) != response)
        reader.setFault("response_body");
    if (row.type(column + 2) != SQLITE_NULL && !readSentRecord(reader.text(column + 2, "sent")))
        reader.setFault("sent");
    find(reader);
}

void Checker::pieceRow(const Statement& row)
{
    const qint64 id = row.integer(0);
    // Pieces of no exchange are of a body that is still coming, or was when a program ended. The next writer
    // removes those.
    const auto blob = m_blobs.find(blobOfRow(id).value);
    RowReader reader(m_connection, row, "piece", id);
    if (id < hookbench::session::pieceRow(BlobId{1}, 0))
        reader.setFault("id");
    if (row.bytes(1) != "blob")
        reader.setFault("bytes");
    find(reader);
    if (blob == m_blobs.end())
        return;
    const qint64 size = row.integer(2);
    const qint64 sequence = id & largestPiece;
    if (blob->found != sequence * Recorder::pieceSize || size < 1 || size > Recorder::pieceSize)
        blob->broken = true;
    blob->found += size;
}

Result<void> Checker::userData()
{
    const auto judge = [this](const auto& read) -> Result<void> {
        if (read || read.error().kind != ErrorKind::Damaged)
            return read ? Result<void>() : fail(read.error());
        find(read.error().message);
        return {};
    };
    if (Result<void> done = judge(readRetention(m_connection)); !done)
        return done;
    if (Result<void> done = judge(readDocuments(m_connection, {})); !done)
        return done;
    return judge(readAnnotations(
        m_connection,
        {ExchangeId{std::numeric_limits<qint64>::min()}, ExchangeId{std::numeric_limits<qint64>::max()}},
        m_cancel));
}

void Checker::reportBlobs()
{
    for (const Blob& blob : std::as_const(m_blobs)) {
        if (blob.broken || blob.found != blob.expected) {
            find(CheckText::tr("The body of exchange %1 is incomplete: %2 of %3 bytes are there.")
                     .arg(QString::number(blob.exchange), QString::number(blob.found),
                          QString::number(blob.expected)));
        }
    }
}

Result<QStringList> Checker::run()
{
    const CancelWatch watch(m_connection.handle(), m_cancel);
    if (const Result<void> sound = verifySchema(m_connection); !sound) {
        if (sound.error().kind != ErrorKind::Damaged && sound.error().kind != ErrorKind::NotASession)
            return fail(sound.error());
        find(sound.error().message);
        return m_findings;
    }
    Result<void> done = structure();
    if (done)
        done = fileSize();
    const std::pair<const char*, Row> parts[] = {
        {"SELECT id, url FROM endpoint_url ORDER BY id",
         [this](const Statement& row) {
             RowReader reader(m_connection, row, "endpoint_url", row.integer(0));
             m_urls.insert(reader.integer(0, "id", 1));
             reader.text(1, "url");
             find(reader);
         }},
        {"SELECT id, facts FROM tls ORDER BY id",
         [this](const Statement& row) {
             const qint64 id = row.integer(0);
             m_tls.insert(id);
             if (const auto record = decodeTlsRecord(m_connection, row); !record)
                 find(record.error().message);
         }},
        {"SELECT " HOOKBENCH_EXCHANGE_COLUMNS ", raw.id, typeof(request_head), typeof(request_body),"
         " typeof(response_head), typeof(response_body), typeof(request_trailers),"
         " typeof(response_trailers), length(request_body), length(response_body), sent"
         " FROM exchange LEFT JOIN raw USING(id) ORDER BY id",
         [this](const Statement& row) {
             exchangeRow(row);
         }},
        {"SELECT id FROM raw WHERE NOT EXISTS (SELECT 1 FROM exchange WHERE exchange.id = raw.id)",
         [this](const Statement& row) {
             find(
                 CheckText::tr("There are bytes for exchange %1, which does not exist.").arg(row.integer(0)));
         }},
        {"SELECT id, typeof(bytes), length(bytes) FROM piece ORDER BY id",
         [this](const Statement& row) {
             pieceRow(row);
         }},
        {"SELECT " HOOKBENCH_ENDPOINT_COLUMNS " FROM endpoint ORDER BY id",
         [this](const Statement& row) {
             if (const Result<Endpoint> endpoint = decodeEndpoint(m_connection, row); !endpoint)
                 find(endpoint.error().message);
         }},
    };
    for (const auto& [sql, row] : parts) {
        if (done && m_cancel.isCancelled())
            done = fail(m_connection.error(SQLITE_INTERRUPT));
        if (done)
            done = eachRow(sql, row);
    }
    if (done)
        done = userData();
    if (!done)
        return fail(done.error());
    reportBlobs();
    return m_findings;
}

} // namespace

Result<QStringList> checkSession(Connection& connection, const CancelFlag& cancel)
{
    // One transaction: all questions are about the same state.
    if (const Result<void> begun = connection.run("BEGIN"); !begun)
        return fail(begun.error());
    Result<QStringList> findings = Checker(connection, cancel).run();
    (void)connection.run("ROLLBACK");
    return findings;
}

} // namespace hookbench::session
