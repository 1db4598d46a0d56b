// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/export_item.h"
#include "app/session/session_writer.h"

#include <QHash>

#include <memory>

namespace hookbench::workspace {

class ExchangeJudge;

/// Takes exchanges from elsewhere into a session: under new numbers, what refers to one taken before is led
/// to its new number. Waits where the session cannot keep up, so it is not for the window's thread.
class ExchangeIntake
{
public:
    /// The session must live longer, and the judge, which recognises what nobody has recognised before; null
    /// does not.
    explicit ExchangeIntake(session::SessionWriter& session, const ExchangeJudge* judge = nullptr);
    ~ExchangeIntake();
    Q_DISABLE_COPY_MOVE(ExchangeIntake)

    /// Hands one over with all that it has in pieces, which `reader` gives. Its number, if it has one, is
    /// what later ones call it. Error: that one, or one before it, cannot be stored.
    Result<void> take(Exchange exchange, const formats::BlobReader& reader, Annotation annotation = {});

    /// Waits until all is committed; how many exchanges there are.
    Result<qint64> finish();

private:
    class Receipts;

    Result<void> moveBody(StoredBody& body, const formats::BlobReader& reader);
    Result<void> moveAnswer(StoredBody& body, const formats::BlobReader& reader);
    Result<void> recognise(Exchange& exchange, const formats::BlobReader& reader) const;
    Result<void> annotate();
    Result<BlobId> storeInPieces(qint64 size, const std::function<Result<QByteArray>(qint64 offset)>& next);
    Result<void> waitForRoom();

    session::SessionWriter& m_recorder;
    const ExchangeJudge* m_judge;
    std::shared_ptr<Receipts> m_receipts;
    QHash<ExchangeId, quint64> m_tickets; ///< by the numbers that the exchanges had
    QHash<BlobId, BlobId> m_answers;      ///< bodies of answers that several exchanges share
    std::vector<std::pair<quint64, Annotation>> m_annotations; ///< by tickets
    quint64 m_lastTicket = 0;
    qint64 m_taken = 0;
};

} // namespace hookbench::workspace
