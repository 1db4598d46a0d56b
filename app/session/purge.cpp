// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/purge.h"

#include "app/session/exchange_row.h"

#include <sqlite3.h>

#include <array>

namespace hookbench::session {

namespace {

constexpr char ageKey[] = "retention_seconds";
constexpr char countKey[] = "retention_count";
constexpr char bytesKey[] = "retention_bytes";
constexpr qint64 usPerSecond = 1'000'000;

/// The bodies in pieces of one exchange.
Result<void> noteBlobs(Connection& connection, Statement& find, ExchangeId id, QSet<BlobId>& blobs)
{
    const ResetGuard guard(find);
    find.bind(1, id.value);
    const int code = find.step();
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return fail(connection.error(code));
    for (const int column : {0, 1}) {
        if (code == SQLITE_ROW && find.type(column) == SQLITE_INTEGER)
            blobs.insert(BlobId{find.integer(column)});
    }
    return {};
}

Result<void> deleteRows(Tables& tables, Purged& purged, ExchangeId lastGiven)
{
    Connection& connection = tables.connection();
    Result<Statement> find =
        connection.prepare("SELECT blob_id, response_blob_id FROM exchange WHERE id = ?");
    if (!find)
        return fail(find.error());
    std::array<Statement, 4> remove;
    constexpr const char* sql[] = {"DELETE FROM raw WHERE id = ?", "DELETE FROM exchange WHERE id = ?",
                                   "DELETE FROM annotation WHERE id = ?", "DELETE FROM deleted WHERE id = ?"};
    for (size_t i = 0; i < remove.size(); ++i) {
        Result<Statement> prepared = connection.prepare(sql[i]);
        if (!prepared)
            return fail(prepared.error());
        remove[i] = std::move(*prepared);
    }
    for (const ExchangeId id : purged.ids) {
        if (Result<void> noted = noteBlobs(connection, *find, id, purged.blobs); !noted)
            return noted;
        for (Statement& statement : remove) {
            statement.bind(1, id.value);
            if (const int code = statement.run(); code != SQLITE_OK)
                return fail(connection.error(code));
        }
    }
    if (const int code = tables.noteLastExchange(lastGiven); code != SQLITE_OK)
        return fail(connection.error(code));
    return {};
}

} // namespace

Result<Purged> purgeExchanges(Tables& tables, std::vector<ExchangeId> ids, ExchangeId lastGiven)
{
    Purged purged{std::move(ids), {}};
    int code = tables.begin();
    Result<void> done =
        code == SQLITE_OK ? deleteRows(tables, purged, lastGiven) : fail(tables.connection().error(code));
    if (done) {
        code = tables.commit();
        if (code != SQLITE_OK)
            done = fail(tables.connection().error(code));
    }
    if (!done) {
        tables.rollback();
        return fail(done.error());
    }
    return purged;
}

Result<std::vector<ExchangeId>> deletedExchanges(Connection& connection, int limit)
{
    Result<Statement> rows = connection.prepare("SELECT id FROM deleted ORDER BY id LIMIT ?");
    if (!rows)
        return fail(rows.error());
    rows->bind(1, limit);
    std::vector<ExchangeId> ids;
    int code = rows->step();
    for (; code == SQLITE_ROW; code = rows->step())
        ids.push_back(ExchangeId{rows->integer(0)});
    if (code != SQLITE_DONE)
        return fail(connection.error(code));
    return ids;
}

Result<qint64> deletedCount(Connection& connection)
{
    return connection.integer("SELECT count(*) FROM deleted");
}

void RetentionReview::noteStored(qint64 exchanges)
{
    if (m_count)
        *m_count += exchanges;
}

/// Counting reads the whole table: once, then it is kept up with what comes and goes.
Result<qint64> RetentionReview::count(Connection& connection)
{
    if (m_count)
        return *m_count;
    const Result<qint64> count =
        connection.integer("SELECT count(*) FROM exchange WHERE " HOOKBENCH_NOT_DELETED);
    if (count)
        m_count = *count;
    return count;
}

Result<std::vector<ExchangeId>> RetentionReview::next(Tables& tables, qint64 nowUs, int limit)
{
    Connection& connection = tables.connection();
    qint64 surplus = 0; // exchanges
    if (m_rule.count > 0) {
        const Result<qint64> present = count(connection);
        if (!present)
            return fail(present.error());
        surplus = *present - m_rule.count;
    }
    qint64 excess = 0; // bytes
    if (m_rule.bytes > 0) {
        const Result<qint64> used = tables.usedBytes();
        if (!used)
            return fail(used.error());
        excess = *used - m_rule.bytes;
    }
    Result<Statement> rows = connection.prepare(
        "SELECT id, at_us, wire_size + coalesce(response_wire_size, 0), " HOOKBENCH_NOT_DELETED
        " FROM exchange"
        " WHERE id NOT IN (SELECT id FROM annotation WHERE starred = 1) ORDER BY id LIMIT ?");
    if (!rows)
        return fail(rows.error());
    rows->bind(1, limit);
    const qint64 oldestUs =
        m_rule.seconds > 0 ? nowUs - m_rule.seconds * usPerSecond : std::numeric_limits<qint64>::min();
    std::vector<ExchangeId> ids;
    m_counted = 0;
    int code = rows->step();
    for (; code == SQLITE_ROW; code = rows->step()) {
        if (surplus <= 0 && excess <= 0 && rows->integer(1) >= oldestUs)
            break;
        ids.push_back(ExchangeId{rows->integer(0)});
        const qint64 counts = rows->integer(3);
        m_counted += counts;
        surplus -= counts;
        excess -= rows->integer(2);
    }
    if (code != SQLITE_DONE && code != SQLITE_ROW)
        return fail(connection.error(code));
    return ids;
}

Result<Retention> readRetention(Connection& connection)
{
    Retention rule;
    const std::pair<const char*, qint64*> facts[] = {
        {ageKey, &rule.seconds}, {countKey, &rule.count}, {bytesKey, &rule.bytes}};
    for (const auto& [key, value] : facts) {
        const Result<qint64> fact = readFact(connection, key);
        if (!fact)
            return fail(fact.error());
        *value = *fact;
    }
    return rule;
}

Result<void> storeRetention(Tables& tables, const Retention& rule)
{
    const std::pair<const char*, qint64> facts[] = {
        {ageKey, rule.seconds}, {countKey, rule.count}, {bytesKey, rule.bytes}};
    for (const auto& [key, value] : facts) {
        if (const int code = tables.setFact(key, value); code != SQLITE_OK)
            return fail(tables.connection().error(code));
    }
    return {};
}

} // namespace hookbench::session
