// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/schema_judge.h"

#include <atomic>
#include <memory>

namespace hookbench::models {

/// The schemas that a session keeps.
Result<std::vector<schema::Attachment>> schemaAttachments(const session::SessionReader& reader);

/// What a schema can be attached to.
struct SchemaSubject
{
    QByteArray path;  ///< without query
    QByteArray event; ///< empty when the request names none
    bool operator==(const SchemaSubject&) const = default;
};

/// What the schemas of a session say of one request.
struct SchemaFindings
{
    SchemaSubject subject;
    bool isAttached = false;       ///< there is a schema for it
    schema::Attachment attachment; ///< that one
    SchemaVerdict verdict;
};

/// For a job.
Result<SchemaFindings> schemaFindings(const QString& sessionPath, ExchangeId id,
                                      const CancelFlag& cancel = {});
Result<SchemaSubject> schemaSubject(const QString& sessionPath, ExchangeId id);

/// A schema that was learned from requests.
struct LearnedSchema
{
    QByteArray text;
    qint64 bodies = 0; ///< that were JSON; no text without one
    qint64 others = 0;
};

/// Learns from the bodies of these requests, for a job; `done` counts them meanwhile.
Result<LearnedSchema> learnSchema(const QString& sessionPath, const std::vector<ExchangeId>& ids,
                                  std::atomic<qint64>& done, const CancelFlag& cancel = {});

} // namespace hookbench::models
