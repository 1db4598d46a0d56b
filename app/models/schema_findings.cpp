// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/schema_findings.h"

#include "app/models/code_source.h"
#include "app/models/exchange_event.h"
#include "app/schema/validation.h"

namespace hookbench::models {

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

Result<std::vector<SchemaFinding>> schemaFindings(const QString& sessionPath, ExchangeId id,
                                                  const CancelFlag& cancel)
{
    const auto reader = session::SessionReader::open(sessionPath);
    if (!reader)
        return fail(reader.error());
    const auto attachments = schemaAttachments(**reader);
    if (!attachments)
        return fail(attachments.error());
    const auto exchange = (*reader)->exchange(id);
    if (!exchange)
        return fail(exchange.error());
    const schema::Attachment* const attachment =
        schema::attachmentFor(*attachments, exchange->summary.target, eventOf(*exchange));
    if (attachment == nullptr)
        return std::vector<SchemaFinding>();
    const auto parsed = schema::Schema::parse(attachment->schema);
    if (!parsed)
        return fail(parsed.error());
    const auto content = readContent(**reader, exchange->requestBody, exchange->requestFraming, cancel);
    if (!content)
        return fail(content.error());
    const payload::JsonOutline body = payload::JsonOutline::build(*content, cancel);
    std::vector<SchemaFinding> findings;
    if (!body.isComplete())
        return findings;
    const schema::Validation validation = schema::validate(*parsed, body, cancel);
    for (const schema::Failure& failure : validation.failures)
        findings.push_back({failure.pointer, failure.message});
    if (!validation.problem.isEmpty())
        findings.push_back({QString(), validation.problem});
    return findings;
}

} // namespace hookbench::models
