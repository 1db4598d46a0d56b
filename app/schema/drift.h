// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/schema/validation.h"

namespace hookbench::schema {

/// How a text differs from what its schema was learned from.
enum class DriftKind { NewField, MissingField, Retyped, NewValue };

QByteArray driftName(DriftKind kind); ///< "new-field", for scripts
QString driftText(DriftKind kind);    ///< translated, "new field"

struct Drift
{
    DriftKind kind = DriftKind::NewField;
    QString pointer; ///< JSON Pointer of the value; of a missing field, where it would stand
    QString message; ///< translated, one sentence
    bool operator==(const Drift&) const = default;
};

struct DriftReport
{
    std::vector<Drift> drifts;
    QString problem; ///< as in Validation
};

/// Members that the schema does not speak of are new, even where it does not forbid them. Ranges, formats and
/// the rest of a schema are validate()'s affair.
DriftReport findDrift(const Schema& schema, const payload::JsonOutline& text, const CancelFlag& cancel = {});

} // namespace hookbench::schema
