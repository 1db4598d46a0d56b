// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/schema_judge.h"

#include "app/models/schema_findings.h"
#include "app/schema/drift.h"
#include "app/schema/validation.h"

#include <algorithm>

namespace hookbench::models {

using Kind = SchemaFinding::Kind;

bool SchemaVerdict::has(Kind kind) const
{
    return std::ranges::any_of(findings, [kind](const SchemaFinding& one) { return one.kind == kind; });
}

Result<SchemaJudge> SchemaJudge::open(const session::SessionReader& reader)
{
    auto attachments = schemaAttachments(reader);
    if (!attachments)
        return fail(attachments.error());
    SchemaJudge judge;
    judge.m_attachments = std::move(*attachments);
    for (const schema::Attachment& attachment : judge.m_attachments)
        judge.m_schemas.insert({attachment.id.value, schema::Schema::parse(attachment.schema)});
    return judge;
}

const schema::Attachment* SchemaJudge::attachmentFor(QByteArrayView target, QByteArrayView event) const
{
    return schema::attachmentFor(m_attachments, target, event);
}

SchemaVerdict SchemaJudge::judge(const schema::Attachment& attachment, QByteArrayView body,
                                 const CancelFlag& cancel) const
{
    SchemaVerdict verdict;
    const payload::JsonOutline outline = payload::JsonOutline::build(body, cancel);
    verdict.isJson = outline.isComplete();
    if (!verdict.isJson)
        return verdict;
    const Result<schema::Schema>& schema = m_schemas.at(attachment.id.value);
    if (!schema) {
        verdict.findings.push_back({Kind::Problem, {}, {}, schema.error().message});
        return verdict;
    }
    const schema::Validation validation = schema::validate(*schema, outline, cancel);
    for (const schema::Failure& failure : validation.failures)
        verdict.findings.push_back({Kind::Failure, failure.pointer, failure.keyword, failure.message});
    const schema::DriftReport report = schema::findDrift(*schema, outline, cancel);
    for (const schema::Drift& drift : report.drifts)
        verdict.findings.push_back(
            {Kind::Drift, drift.pointer, schema::driftName(drift.kind), drift.message});
    const QString problem = validation.problem.isEmpty() ? report.problem : validation.problem;
    if (!problem.isEmpty())
        verdict.findings.push_back({Kind::Problem, {}, {}, problem});
    return verdict;
}

} // namespace hookbench::models
