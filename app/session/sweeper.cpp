// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sweeper.h"

#include "app/session/exchange_row.h"

#include <sqlite3.h>

namespace hookbench::session {

namespace {
constexpr int blobsPerStep = 500;
constexpr int exchangesPerStep = 20'000;
constexpr int piecesPerStep = 16;
} // namespace

Sweeper::Sweeper(BlobId lastBlob, ExchangeId lastExchange)
    : m_lastBlob(lastBlob)
    , m_lastExchange(lastExchange)
    , m_phase(lastBlob ? Phase::CollectBlobs : Phase::Idle)
{
}

Result<void> Sweeper::step(Tables& tables)
{
    switch (m_phase) {
    case Phase::CollectBlobs:
        return collectBlobs(tables.connection());
    case Phase::FindReferences:
        return findReferences(tables.connection());
    case Phase::Idle:
        break;
    }
    return deleteSome(tables);
}

Result<void> Sweeper::collectBlobs(Connection& connection)
{
    Result<Statement> next = connection.prepare("SELECT id FROM piece WHERE id >= ? ORDER BY id LIMIT 1");
    if (!next)
        return fail(next.error());
    for (int i = 0; i < blobsPerStep; ++i) {
        next->bind(1, m_cursor);
        const int code = next->step();
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            return fail(connection.error(code));
        const BlobId blob = code == SQLITE_ROW ? blobOfRow(next->integer(0)) : BlobId{};
        next->reset();
        if (code == SQLITE_DONE || blob > m_lastBlob) {
            m_phase = m_unreferenced.isEmpty() ? Phase::Idle : Phase::FindReferences;
            m_cursor = 0;
            return {};
        }
        m_unreferenced.insert(blob);
        m_cursor = pieceRow(BlobId{blob.value + 1}, 0);
    }
    return {};
}

Result<void> Sweeper::findReferences(Connection& connection)
{
    Result<Statement> rows = connection.prepare(
        "SELECT id, blob_id, response_blob_id FROM exchange WHERE id > ? ORDER BY id LIMIT ?");
    if (!rows)
        return fail(rows.error());
    rows->bind(1, m_cursor);
    rows->bind(2, exchangesPerStep);
    int seen = 0;
    int code = rows->step();
    for (; code == SQLITE_ROW; code = rows->step(), ++seen) {
        m_cursor = rows->integer(0);
        m_unreferenced.remove(BlobId{rows->integer(1)});
        m_unreferenced.remove(BlobId{rows->integer(2)});
    }
    if (code != SQLITE_DONE)
        return fail(connection.error(code));
    if (seen < exchangesPerStep || m_cursor >= m_lastExchange.value) {
        m_doomed.insert(m_doomed.end(), m_unreferenced.cbegin(), m_unreferenced.cend());
        m_unreferenced.clear();
        m_phase = Phase::Idle;
    }
    return {};
}

Result<void> Sweeper::deleteSome(Tables& tables)
{
    if (m_doomed.empty())
        return {};
    int deleted = 0;
    int code = tables.begin();
    if (code == SQLITE_OK)
        code = tables.deletePieces(m_doomed.front(), piecesPerStep, deleted);
    if (code == SQLITE_OK)
        code = tables.commit();
    if (code != SQLITE_OK) {
        const Error error = tables.connection().error(code);
        tables.rollback();
        return fail(error);
    }
    if (deleted < piecesPerStep)
        m_doomed.pop_front();
    return {};
}

} // namespace hookbench::session
