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
            m_cursor = m_lastExchange.value;
            return {};
        }
        m_unreferenced.insert(blob);
        m_cursor = pieceRow(BlobId{blob.value + 1}, 0);
    }
    return {};
}

/// From the newest exchange backwards: an answer that an endpoint still gives is found at once.
Result<void> Sweeper::findReferences(Connection& connection)
{
    Result<Statement> rows = connection.prepare(
        "SELECT id, blob_id, response_blob_id FROM exchange WHERE id <= ? ORDER BY id DESC LIMIT ?");
    if (!rows)
        return fail(rows.error());
    rows->bind(1, m_cursor);
    rows->bind(2, exchangesPerStep);
    int seen = 0;
    int code = rows->step();
    for (; code == SQLITE_ROW && !m_unreferenced.isEmpty(); code = rows->step(), ++seen) {
        m_cursor = rows->integer(0) - 1;
        m_unreferenced.remove(BlobId{rows->integer(1)});
        m_unreferenced.remove(BlobId{rows->integer(2)});
    }
    if (code != SQLITE_DONE && code != SQLITE_ROW)
        return fail(connection.error(code));
    if (seen < exchangesPerStep || m_unreferenced.isEmpty()) {
        m_doomed.insert(m_doomed.end(), m_unreferenced.cbegin(), m_unreferenced.cend());
        m_unreferenced.clear();
        m_phase = Phase::Idle;
    }
    return {};
}

void Sweeper::review(const QSet<BlobId>& blobs, ExchangeId last)
{
    // What is under way begins anew: all of it has to be looked for among the newer exchanges as well.
    m_unreferenced += blobs;
    m_lastExchange = std::max(m_lastExchange, last);
    if (m_phase == Phase::CollectBlobs || m_unreferenced.isEmpty())
        return;
    m_phase = Phase::FindReferences;
    m_cursor = m_lastExchange.value;
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
