// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filter/field.h"
#include "app/filter/tree.h"

#include <vector>

namespace hookbench::filter {

/// Something that can be put in place of what is being typed.
struct Candidate
{
    enum class Kind { Field, Operator, Connector, Value };

    QString text;    ///< as it is to be inserted, quotes included where they are needed
    QString meaning; ///< one line, empty when the text says it all
    Kind kind = Kind::Field;
    bool operator==(const Candidate&) const = default;
};

/// What can stand at the cursor. Values that occur in the session (methods, paths, header names) are known to
/// the caller alone: it adds those that begin with `typed`, made ready by valueText() or partText().
struct Completion
{
    enum class Wants {
        Nothing, ///< inside of a text
        Test,    ///< fields and "not"; a text that occurs anywhere would do as well
        Part,    ///< names of header fields, parameters or JSON members of `use`
        Operator,
        Connector,
        Value, ///< of `use`
    };

    Wants wants = Wants::Nothing;
    Place replaced; ///< what a candidate takes the place of
    QString typed;  ///< what stands there up to the cursor
    FieldUse use;   ///< of Part, Operator and Value; null field else
    std::vector<Candidate> candidates;
};

/// `cursor` is between 0 and the size of the text.
Completion complete(QStringView text, qsizetype cursor);

/// A value as it is written behind an operator, in quotes when it needs them.
QString valueText(QByteArrayView value);

/// A name as it is written in the brackets behind a field.
QString partText(QByteArrayView name);

/// "Apply as filter": the test that this field has this value.
QString equalsText(const FieldUse& use, QByteArrayView value);

} // namespace hookbench::filter
