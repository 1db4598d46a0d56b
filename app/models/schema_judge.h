// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/schema/attachment.h"
#include "app/schema/schema.h"
#include "app/session/session_reader.h"

#include <map>
#include <vector>

namespace hookbench::models {

/// One way in which a body is not as its schema has it.
struct SchemaFinding
{
    enum class Kind {
        Failure, ///< it breaks a rule
        Drift,   ///< it is not like what the schema was learned from
        Problem, ///< it could not be judged to the end
    };
    Kind kind = Kind::Failure;
    QString pointer; ///< JSON Pointer of the value; of a missing member, where it would stand
    QByteArray rule; ///< keyword of the schema, or schema::driftName()
    QString message; ///< translated
    bool operator==(const SchemaFinding&) const = default;
};

/// What became of judging one body.
struct SchemaVerdict
{
    bool isJson = false; ///< only then it is judged
    std::vector<SchemaFinding> findings;

    bool has(SchemaFinding::Kind kind) const;
};

/// The schemas that a session keeps, ready to judge by.
class SchemaJudge
{
public:
    static Result<SchemaJudge> open(const session::SessionReader& reader);

    /// Null when there is none for such a request.
    const schema::Attachment* attachmentFor(QByteArrayView target, QByteArrayView event) const;

    /// `attachment` is one of attachmentFor(), `body` the content with all codings undone.
    SchemaVerdict judge(const schema::Attachment& attachment, QByteArrayView body,
                        const CancelFlag& cancel = {}) const;

private:
    std::vector<schema::Attachment> m_attachments;
    std::map<qint64, Result<schema::Schema>> m_schemas; ///< by the number of the attachment
};

} // namespace hookbench::models
