// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/session_source.h"

#include "app/exchange/recorder.h"
#include "app/models/exchange_event.h"

#include <QCoreApplication>

namespace hookbench::workspace {

using session::ByteColumn;

namespace {

struct SourceText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::SourceText)
};

constexpr qsizetype mostDrifts = 50; // that are told one by one
constexpr qint64 readSize = 4 * Recorder::pieceSize;

} // namespace

session::ScanRange rangeFor(filter::Parts needs, ExchangeId first, ExchangeId last, session::ScanOrder order)
{
    using filter::Part;
    constexpr std::pair<Part, ByteColumn> columns[] = {
        {Part::RequestHead, ByteColumn::RequestHead},
        {Part::RequestBody, ByteColumn::RequestBody},
        {Part::ResponseHead, ByteColumn::ResponseHead},
        {Part::ResponseBody, ByteColumn::ResponseBody},
    };
    session::ScanRange range{first, last, order, {}, false};
    for (const auto& [part, column] : columns)
        range.columns.setFlag(column, needs.testFlag(part));
    // Facts are needed as well where a body is chunked; that is asked for then.
    range.bytesLead = range.columns != session::ByteColumns() && !needs.testFlag(Part::Summary);
    return range;
}

Result<std::optional<models::SchemaJudge>> judgeFor(filter::Parts needs, const session::SessionReader& reader)
{
    if (!needs.testFlag(filter::Part::Schema))
        return std::optional<models::SchemaJudge>();
    auto judge = models::SchemaJudge::open(reader);
    if (!judge)
        return fail(judge.error());
    return std::optional<models::SchemaJudge>(std::move(*judge));
}

filter::SchemaReport SessionSource::schemaReport(const http::HeaderList& headers, QByteArrayView content)
{
    using Kind = models::SchemaFinding::Kind;
    if (!m_judge)
        return {};
    const schema::Attachment* const attachment =
        m_judge->attachmentFor(summary().target, models::eventOf(summary(), headers));
    if (!attachment)
        return {};
    const models::SchemaVerdict verdict = m_judge->judge(*attachment, content);
    if (!verdict.isJson)
        return {};
    filter::SchemaReport report;
    report.verdict = verdict.has(Kind::Failure)   ? "invalid"
                     : verdict.has(Kind::Problem) ? "unknown"
                                                  : "valid";
    qsizetype told = 0;
    for (const models::SchemaFinding& finding : verdict.findings) {
        if (finding.kind != Kind::Drift)
            continue;
        if (!report.drift.isEmpty())
            report.drift += ", ";
        if (++told > mostDrifts) {
            report.drift += "\xE2\x80\xA6"; // an ellipsis
            break;
        }
        report.drift += finding.rule;
        if (!finding.pointer.isEmpty())
            report.drift += ' ' + finding.pointer.toUtf8();
    }
    return report;
}

const Exchange& SessionSource::facts()
{
    const Result<const Exchange*> read = m_scan.facts();
    if (read)
        return **read;
    setFailure(read.error());
    return m_none;
}

const Annotation& SessionSource::annotation()
{
    if (m_annotated == m_scan.id())
        return m_annotation;
    m_annotated = m_scan.id();
    m_annotation = {};
    if (const Result<Annotation> read = m_reader.annotation(m_annotated))
        m_annotation = *read;
    else
        setFailure(read.error());
    return m_annotation;
}

QByteArrayView SessionSource::bytes(ByteColumn column)
{
    const Result<QByteArrayView> read = m_scan.bytes(column);
    if (read)
        return *read;
    setFailure(read.error());
    return {};
}

void SessionSource::readBody(filter::Side side, const filter::PieceTaker& take)
{
    const bool isRequest = side == filter::Side::Request;
    const QByteArrayView inlined = bytes(isRequest ? ByteColumn::RequestBody : ByteColumn::ResponseBody);
    // Where a body is kept in pieces, nothing stands here; the table of facts says so.
    if (!inlined.isEmpty() || (isRequest && !inlined.isNull())) {
        take(inlined);
        return;
    }
    const StoredBody& body = isRequest ? facts().requestBody : facts().responseBody;
    if (!body.blob)
        return;
    for (qint64 at = 0; at < body.wireSize && !failure();) {
        if (m_isStopped()) {
            setFailure({ErrorKind::Cancelled, SourceText::tr("The search was cancelled."), {}});
            return;
        }
        const Result<QByteArray> piece =
            m_reader.readBlob(body.blob, at, std::min(readSize, body.wireSize - at));
        if (!piece)
            setFailure(piece.error());
        else if (piece->isEmpty())
            setFailure({ErrorKind::Damaged,
                        SourceText::tr("The body of the exchange %1 ends early, at byte %2.")
                            .arg(m_scan.id().value)
                            .arg(at),
                        SourceText::tr("Check the session file.")});
        else if (!take(*piece))
            return;
        else
            at += piece->size();
    }
}

} // namespace hookbench::workspace
