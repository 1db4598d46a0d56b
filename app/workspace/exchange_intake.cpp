// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/exchange_intake.h"

#include "app/http/request_parser.h"
#include "app/workspace/exchange_judge.h"

#include <QCoreApplication>

#include <algorithm>
#include <condition_variable>
#include <future>
#include <mutex>
#include <optional>

namespace hookbench::workspace {

namespace {

struct IntakeText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::IntakeText)
};

} // namespace

/// What the recorder reports. Receipts come in the order of the tickets, which count from 1.
class ExchangeIntake::Receipts final : public ReceiptSink
{
public:
    void deliver(std::vector<Receipt> receipts) override
    {
        const std::lock_guard lock(m_mutex);
        for (const Receipt& receipt : receipts) {
            m_come = std::max(m_come, receipt.ticket);
            if (!receipt.outcome && !m_failure)
                m_failure = receipt.outcome.error();
            else if (receipt.outcome && *receipt.outcome)
                m_ids.insert(receipt.ticket, *receipt.outcome);
        }
        m_changed.notify_all();
    }

    Result<void> waitFor(quint64 ticket)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this, ticket] { return m_come >= ticket || m_failure; });
        return outcome();
    }

    /// Waits for the next report.
    Result<void> waitForMore(quint64 lastTicket)
    {
        std::unique_lock lock(m_mutex);
        const quint64 before = m_come;
        m_changed.wait(lock, [&] { return m_come > before || m_come >= lastTicket || m_failure; });
        return outcome();
    }

    Result<void> soFar()
    {
        const std::lock_guard lock(m_mutex);
        return outcome();
    }

    ExchangeId idOf(quint64 ticket)
    {
        const std::lock_guard lock(m_mutex);
        return m_ids.value(ticket);
    }

private:
    Result<void> outcome() const
    {
        if (m_failure)
            return fail(*m_failure);
        return {};
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    quint64 m_come = 0;
    QHash<quint64, ExchangeId> m_ids;
    std::optional<Error> m_failure;
};

ExchangeIntake::ExchangeIntake(session::SessionWriter& session, const ExchangeJudge* judge)
    : m_recorder(session)
    , m_judge(judge)
    , m_receipts(std::make_shared<Receipts>())
{
}

ExchangeIntake::~ExchangeIntake() = default;

Result<void> ExchangeIntake::take(Exchange exchange, const formats::BlobReader& reader, Annotation annotation)
{
    if (Result<void> room = waitForRoom(); !room)
        return room;
    if (Result<void> read = recognise(exchange, reader); !read)
        return read;
    if (Result<void> moved = moveBody(exchange.requestBody, reader); !moved)
        return moved;
    if (Result<void> moved = moveAnswer(exchange.responseBody, reader); !moved)
        return moved;
    const ExchangeId known = exchange.summary.id;
    if (exchange.parent) {
        const quint64 ticket = m_tickets.value(exchange.parent, 0);
        if (Result<void> stored = m_receipts->waitFor(ticket); !stored)
            return stored;
        exchange.parent = ticket > 0 ? m_receipts->idOf(ticket) : ExchangeId();
    }
    exchange.summary.endpointId = {};
    exchange.summary.id = {};
    ++m_lastTicket;
    if (known)
        m_tickets.insert(known, m_lastTicket);
    if (annotation != Annotation())
        m_annotations.emplace_back(m_lastTicket, std::move(annotation));
    ++m_taken;
    m_recorder.record(std::move(exchange), m_lastTicket, m_receipts);
    return {};
}

/// By the front of its body.
Result<void> ExchangeIntake::recognise(Exchange& exchange, const formats::BlobReader& reader) const
{
    if (!m_judge || exchange.summary.webhook != WebhookFacts() || exchange.error)
        return {};
    const StoredBody& body = exchange.requestBody;
    Result<QByteArray> front =
        body.inlined.first(std::min<qsizetype>(body.inlined.size(), ExchangeJudge::recognisedBytes));
    if (body.blob)
        front = reader(body.blob, 0, std::min(body.wireSize, ExchangeJudge::recognisedBytes));
    if (!front)
        return fail(front.error());
    m_judge->recognise(exchange, http::decodeBodySection(*front, exchange.requestFraming));
    return {};
}

Result<qint64> ExchangeIntake::finish()
{
    if (Result<void> stored = m_receipts->waitFor(m_lastTicket); !stored)
        return fail(stored.error());
    if (Result<void> annotated = annotate(); !annotated)
        return fail(annotated.error());
    return m_taken;
}

/// What users say is kept apart from the exchanges, under their numbers.
Result<void> ExchangeIntake::annotate()
{
    if (m_annotations.empty())
        return {};
    std::vector<std::pair<ExchangeId, Annotation>> annotations;
    for (auto& [ticket, annotation] : m_annotations)
        annotations.emplace_back(m_receipts->idOf(ticket), std::move(annotation));
    m_annotations.clear();
    auto done = std::make_shared<std::promise<Result<void>>>();
    std::future<Result<void>> outcome = done->get_future();
    m_recorder.annotate(std::move(annotations),
                        [done](Result<void> result) { done->set_value(std::move(result)); });
    return outcome.get();
}

/// A large answer that an endpoint gave often is stored once, here as there.
Result<void> ExchangeIntake::moveAnswer(StoredBody& body, const formats::BlobReader& reader)
{
    const BlobId known = body.blob;
    if (const BlobId moved = m_answers.value(known); known && moved) {
        body.blob = moved;
        return {};
    }
    if (Result<void> moved = moveBody(body, reader); !moved)
        return moved;
    if (known)
        m_answers.insert(known, body.blob);
    return {};
}

Result<void> ExchangeIntake::moveBody(StoredBody& body, const formats::BlobReader& reader)
{
    if (!body.blob && body.inlined.size() <= Recorder::pieceSize)
        return {};
    Result<BlobId> moved = storeInPieces(body.wireSize, [&](qint64 offset) -> Result<QByteArray> {
        const qint64 size = std::min(Recorder::pieceSize, body.wireSize - offset);
        return body.blob ? reader(body.blob, offset, size) : body.inlined.mid(offset, size);
    });
    if (!moved)
        return fail(moved.error());
    body.blob = *moved;
    body.inlined.clear();
    return {};
}

Result<BlobId> ExchangeIntake::storeInPieces(qint64 size,
                                             const std::function<Result<QByteArray>(qint64 offset)>& next)
{
    const BlobId blob = m_recorder.newBlob();
    for (qint64 offset = 0; offset < size;) {
        Result<QByteArray> piece = next(offset);
        if (piece && piece->isEmpty())
            piece = fail(ErrorKind::Damaged,
                         IntakeText::tr("A body ends after %1 of %2 bytes.").arg(offset).arg(size));
        Result<void> room = piece ? waitForRoom() : fail(piece.error());
        if (!room) {
            m_recorder.dropBlob(blob);
            return fail(room.error());
        }
        offset += piece->size();
        m_recorder.appendToBlob(blob, std::move(*piece), ++m_lastTicket, m_receipts);
    }
    return blob;
}

/// A quarter of what the recorder holds for sources that cannot wait.
Result<void> ExchangeIntake::waitForRoom()
{
    while (m_recorder.pendingBytes() > Recorder::busyBytes / 4) {
        if (Result<void> more = m_receipts->waitForMore(m_lastTicket); !more)
            return more;
    }
    return m_receipts->soFar();
}

} // namespace hookbench::workspace
