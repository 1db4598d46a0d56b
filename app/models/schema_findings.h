// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/schema/attachment.h"
#include "app/session/session_reader.h"

#include <vector>

namespace hookbench::models {

/// Something to mark at a value of a JSON body.
struct SchemaFinding
{
    QString pointer; ///< JSON Pointer
    QString message;
    bool operator==(const SchemaFinding&) const = default;
};

/// The schemas that a session keeps.
Result<std::vector<schema::Attachment>> schemaAttachments(const session::SessionReader& reader);

/// Where the request's body of an exchange does not keep to the schema that its session has for it; nothing
/// when there is no such schema, or the body is no JSON. For a job.
Result<std::vector<SchemaFinding>> schemaFindings(const QString& sessionPath, ExchangeId id,
                                                  const CancelFlag& cancel = {});

} // namespace hookbench::models
