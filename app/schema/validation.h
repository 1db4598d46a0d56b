// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/schema/schema.h"

#include <QString>

#include <vector>

namespace hookbench::schema {

/// Where a JSON text does not keep to a schema.
struct Failure
{
    QString pointer;                                              ///< JSON Pointer of the value
    QByteArray keyword;                                           ///< of the schema, "required"
    QString schemaPointer;                                        ///< where that stands in the schema
    QString message;                                              ///< translated, one sentence
    payload::JsonOutline::Node node = payload::JsonOutline::none; ///< the value
    QString missing;                                              ///< member that is required in it
};

/// Bounds of a validation: schema and text may be anybody's.
struct ValidationLimits
{
    qint64 steps = 5'000'000;
    int depth = 256; ///< of schemas that are being applied
    size_t failures = 10'000;
};

struct Validation
{
    std::vector<Failure> failures; ///< in the order of the schema
    QString problem; ///< why it could not be judged to the end: a limit, a reference that leads nowhere
    bool isValid() const { return failures.empty() && problem.isEmpty(); }
};

/// Validates a complete text. Draft 7 and 2020-12 with all keywords that assert something, except for
/// "contentEncoding", "contentMediaType" and "contentSchema", which say nothing here, and references out of
/// the document. "format" is checked for the formats that knowsFormat() knows. Regular expressions are those
/// of RE2: patterns with look-around are reported as a problem.
Validation validate(const Schema& schema, const payload::JsonOutline& instance, const CancelFlag& cancel = {},
                    const ValidationLimits& limits = {});

} // namespace hookbench::schema
