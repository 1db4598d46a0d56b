// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/schema_findings.h"

#include "app/http/target.h"
#include "app/models/decoded_body.h"
#include "app/models/exchange_event.h"
#include "app/schema/inference.h"

#include <QCoreApplication>

namespace hookbench::models {

namespace {

struct FindingsText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::models::FindingsText)
};

SchemaSubject subjectOf(const Exchange& exchange)
{
    return {http::splitTarget(exchange.summary.target).path.toByteArray(), eventOf(exchange)};
}

} // namespace

Result<std::vector<schema::Attachment>> schemaAttachments(const session::SessionReader& reader)
{
    const auto documents = reader.documents(schema::Attachment::kind);
    if (!documents)
        return fail(documents.error());
    std::vector<schema::Attachment> attachments;
    for (const Document& document : *documents) {
        auto attachment = schema::toAttachment(document);
        if (!attachment)
            return fail(attachment.error());
        attachments.push_back(std::move(*attachment));
    }
    return attachments;
}

Result<SchemaFindings> schemaFindings(const QString& sessionPath, ExchangeId id, const CancelFlag& cancel)
{
    const auto reader = session::SessionReader::open(sessionPath);
    if (!reader)
        return fail(reader.error());
    const auto exchange = (*reader)->exchange(id);
    if (!exchange)
        return fail(exchange.error());
    SchemaFindings findings;
    findings.subject = subjectOf(*exchange);
    const auto judge = SchemaJudge::open(**reader);
    if (!judge)
        return fail(judge.error());
    const schema::Attachment* const attachment =
        judge->attachmentFor(exchange->summary.target, findings.subject.event);
    if (attachment == nullptr)
        return findings;
    findings.isAttached = true;
    findings.attachment = *attachment;
    const auto content = readDecodedRequest(**reader, *exchange, cancel);
    if (!content)
        return fail(content.error());
    findings.verdict = judge->judge(*attachment, *content, cancel);
    return findings;
}

Result<SchemaSubject> schemaSubject(const QString& sessionPath, ExchangeId id)
{
    const auto reader = session::SessionReader::open(sessionPath);
    if (!reader)
        return fail(reader.error());
    const auto exchange = (*reader)->exchange(id);
    return exchange ? Result<SchemaSubject>(subjectOf(*exchange)) : fail(exchange.error());
}

Result<LearnedSchema> learnSchema(const QString& sessionPath, const std::vector<ExchangeId>& ids,
                                  std::atomic<qint64>& done, const CancelFlag& cancel)
{
    const auto reader = session::SessionReader::open(sessionPath);
    if (!reader)
        return fail(reader.error());
    schema::Inference inference;
    LearnedSchema learned;
    for (const ExchangeId id : ids) {
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, FindingsText::tr("Learning the schema was cancelled."));
        ++done;
        const auto exchange = (*reader)->exchange(id);
        if (!exchange)
            return fail(exchange.error());
        const auto content = readDecodedRequest(**reader, *exchange, cancel);
        if (!content)
            return fail(content.error());
        const payload::JsonOutline body = payload::JsonOutline::build(*content, cancel);
        if (body.isComplete())
            inference.add(body, cancel);
        else
            ++learned.others;
    }
    learned.bodies = inference.count();
    if (learned.bodies > 0)
        learned.text = inference.schema();
    return learned;
}

} // namespace hookbench::models
