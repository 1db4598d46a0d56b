// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/tables.h"

#include <QSet>

#include <deque>

namespace hookbench::session {

/// Removes body pieces that no exchange will ever refer to: of dropped bodies, and of those that were still
/// coming when an earlier program ended. Works in steps of a few milliseconds between the commits of the
/// store.
class Sweeper
{
public:
    /// Bodies up to `lastBlob` and exchanges up to `lastExchange` are from earlier programs.
    Sweeper(BlobId lastBlob, ExchangeId lastExchange);

    bool hasWork() const { return m_phase != Phase::Idle || !m_doomed.empty(); }

    /// The pieces of this body are not wanted any more.
    void doom(BlobId blob) { m_doomed.push_back(blob); }

    /// The pieces of these bodies are not wanted any more where none of the exchanges up to `last` has them.
    /// Later exchanges must not refer to them anew.
    void review(const QSet<BlobId>& blobs, ExchangeId last);

    /// After an error the step is to be repeated with a sound connection.
    Result<void> step(Tables& tables);

private:
    enum class Phase { CollectBlobs, FindReferences, Idle };
    Result<void> collectBlobs(Connection& connection);
    Result<void> findReferences(Connection& connection);
    Result<void> deleteSome(Tables& tables);

    BlobId m_lastBlob;
    ExchangeId m_lastExchange;
    Phase m_phase = Phase::Idle;
    qint64 m_cursor = 0; ///< the row at which the phase goes on
    QSet<BlobId> m_unreferenced;
    std::deque<BlobId> m_doomed;
};

} // namespace hookbench::session
