// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace hookbench::payload {

/// Why a body is not what it claims to be, or cannot be shown in a form.
struct Problem
{
    QString message;    ///< one translated sentence; empty when there is no problem
    qint64 offset = -1; ///< byte of the body, from 0; -1 when it has no place

    explicit operator bool() const { return !message.isEmpty(); }
    bool operator==(const Problem&) const = default;
};

/// A document written anew with line breaks and indentation; all else is to the letter what came.
struct PrettyText
{
    QByteArray text; ///< empty when there is a problem
    Problem problem;
    QString note; ///< what the reader should know although nothing is wrong; may be empty
};

/// Limits of the pretty forms.
struct PrettyLimits
{
    qint64 bytes = qint64(256) * 1024 * 1024; ///< of the result
    int indentedLevels = 64;                  ///< deeper nesting is not indented further
    qint64 elementDepth = 10'000;             ///< open XML elements
};

} // namespace hookbench::payload
