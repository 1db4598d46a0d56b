// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/exchange_scan.h"

#include "app/session/exchange_row.h"

#include <QCoreApplication>
#include <QDir>

#include <sqlite3.h>

#include <optional>

namespace hookbench::session {

namespace {

struct ScanText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::session::ScanText)
};

constexpr qint64 rowsBetweenRests = 8192;
constexpr qint64 seekFrom = 64; ///< rows apart at which finding is cheaper than stepping

constexpr std::pair<ByteColumn, const char*> byteColumns[] = {
    {ByteColumn::RequestHead, "request_head"},
    {ByteColumn::RequestBody, "request_body"},
    {ByteColumn::ResponseHead, "response_head"},
    {ByteColumn::ResponseBody, "response_body"},
};

/// One table, read in the order of its ids.
struct Strand
{
    QByteArray sql;
    Statement statement;
    qint64 id = 0; ///< of the row it stands at; 0 when it stands at none

    void reset()
    {
        if (statement)
            statement.reset();
        id = 0;
    }
};

} // namespace

struct ExchangeScan::Private
{
    Connection& connection;
    UrlOf urlOf;
    ScanRange range;
    Strand facts;
    Strand raw;
    qint64 id = 0; ///< 0 before the first
    qint64 rowsSinceRest = 0;
    bool atEnd = false;
    std::optional<Exchange> row; ///< decoded facts of `id`

    Strand& lead() { return range.bytesLead ? raw : facts; }
    bool isBefore(qint64 a, qint64 b) const { return range.order == ScanOrder::Rising ? a < b : a > b; }
    Error damaged(const QString& what) const;
    Result<void> seek(Strand& strand, qint64 from);
    Result<bool> step(Strand& strand);
    Result<void> follow(Strand& strand);
};

Error ExchangeScan::Private::damaged(const QString& what) const
{
    return {ErrorKind::Damaged,
            ScanText::tr("%1 is damaged: %2").arg(QDir::toNativeSeparators(connection.path()), what),
            {}};
}

/// Places a strand in front of its row `from`, or of what comes behind it.
Result<void> ExchangeScan::Private::seek(Strand& strand, qint64 from)
{
    if (!strand.statement) {
        Result<Statement> prepared = connection.prepare(strand.sql.constData());
        if (!prepared)
            return fail(prepared.error());
        strand.statement = std::move(*prepared);
    }
    strand.reset();
    const bool rising = range.order == ScanOrder::Rising;
    strand.statement.bind(1, rising ? from : range.first.value);
    strand.statement.bind(2, rising ? range.last.value : from);
    return {};
}

/// To the next row of one strand; false at its end.
Result<bool> ExchangeScan::Private::step(Strand& strand)
{
    const int code = strand.statement.step();
    if (code == SQLITE_DONE) {
        strand.reset();
        return false;
    }
    if (code != SQLITE_ROW)
        return fail(connection.error(code));
    const qint64 found = strand.statement.integer(0);
    if (strand.id != 0 && !isBefore(strand.id, found))
        return fail(damaged(ScanText::tr("its exchanges are not in order.")));
    strand.id = found;
    return true;
}

/// Brings the strand that does not lead to the row of `id`.
Result<void> ExchangeScan::Private::follow(Strand& strand)
{
    if (strand.id == id)
        return {};
    const bool isNear = strand.id != 0 && isBefore(strand.id, id) && std::abs(id - strand.id) < seekFrom;
    if (!isNear) {
        if (Result<void> placed = seek(strand, id); !placed)
            return placed;
    }
    do {
        const Result<bool> found = step(strand);
        if (!found)
            return fail(found.error());
        if (!*found)
            break;
    } while (isBefore(strand.id, id));
    if (strand.id != id)
        return fail(damaged(ScanText::tr("a part of the exchange %1 is missing.").arg(id)));
    return {};
}

ExchangeScan::ExchangeScan(Connection& connection, UrlOf urlOf, const ScanRange& range)
    : d(std::unique_ptr<Private>(new Private{connection, std::move(urlOf), range, {}, {}, 0, 0, false, {}}))
{
    const QByteArray order = range.order == ScanOrder::Rising ? " ORDER BY id" : " ORDER BY id DESC";
    d->facts.sql = "SELECT " HOOKBENCH_EXCHANGE_COLUMNS " FROM exchange WHERE id BETWEEN ? AND ?"
                   " AND " HOOKBENCH_NOT_DELETED +
                   order;
    d->raw.sql = "SELECT id";
    for (const auto& [column, name] : byteColumns)
        d->raw.sql += range.columns.testFlag(column) ? QByteArray(", ") + name : QByteArray(", NULL");
    d->raw.sql += " FROM raw WHERE id BETWEEN ? AND ? AND " HOOKBENCH_NOT_DELETED + order;
}

ExchangeScan::~ExchangeScan() = default;

ExchangeId ExchangeScan::id() const
{
    return {d->id};
}

Result<bool> ExchangeScan::next()
{
    d->row.reset();
    if (d->atEnd)
        return false;
    if (++d->rowsSinceRest > rowsBetweenRests)
        rest();
    Strand& lead = d->lead();
    if (lead.id == 0) {
        const bool rising = d->range.order == ScanOrder::Rising;
        const qint64 start = rising ? d->range.first.value : d->range.last.value;
        if (const Result<void> placed = d->seek(lead, d->id == 0 ? start : d->id + (rising ? 1 : -1));
            !placed)
            return fail(placed.error());
    }
    const Result<bool> found = d->step(lead);
    if (!found)
        return found;
    d->atEnd = !*found;
    if (d->atEnd)
        rest();
    else if (lead.id < 1)
        return fail(d->damaged(ScanText::tr("the number %1 of an exchange is impossible.").arg(lead.id)));
    else
        d->id = lead.id;
    return found;
}

Result<const Exchange*> ExchangeScan::facts()
{
    if (d->row)
        return &*d->row;
    if (const Result<void> there = d->follow(d->facts); !there)
        return fail(there.error());
    Result<ExchangeRow> row = decodeExchange(d->connection, d->facts.statement);
    if (!row)
        return fail(row.error());
    Result<QByteArray> url = d->urlOf(row->urlId);
    if (!url)
        return fail(url.error());
    row->exchange.summary.endpoint = std::move(*url);
    d->row = std::move(row->exchange);
    return &*d->row;
}

Result<QByteArrayView> ExchangeScan::bytes(ByteColumn column)
{
    Q_ASSERT(d->range.columns.testFlag(column));
    if (const Result<void> there = d->follow(d->raw); !there)
        return fail(there.error());
    int at = 1;
    while (byteColumns[at - 1].first != column)
        ++at;
    const int type = d->raw.statement.type(at);
    const bool mayBeNull = column == ByteColumn::RequestBody;
    if (type == SQLITE_NULL && mayBeNull)
        return QByteArrayView();
    if (type != SQLITE_BLOB) {
        RowReader reader(d->connection, d->raw.statement, "raw", d->id);
        reader.setFault(byteColumns[at - 1].second);
        return fail(*reader.fault());
    }
    const QByteArrayView view = d->raw.statement.view(at);
    return view.isNull() ? QByteArrayView("", qsizetype(0)) : view;
}

void ExchangeScan::rest()
{
    d->facts.reset();
    d->raw.reset();
    d->rowsSinceRest = 0;
}

} // namespace hookbench::session
