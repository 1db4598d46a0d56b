// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/regex.h"
#include "app/redact/names.h"

#include <vector>

namespace hookbench::redact {

/// A part of a text that is not for others.
struct Span
{
    qsizetype at = 0;
    qsizetype size = 0;
    Kind kind = Kind::Own;
};

/// Finds by their form what is not for others, wherever it stands. Immutable after it was made; for any
/// thread.
class Patterns
{
public:
    /// `names` must live longer.
    Patterns(const QList<Rule>& rules, const Names& names);

    /// In order, none inside of another.
    std::vector<Span> find(QByteArrayView text) const;

    /// Runs of characters that may be base64, in order.
    std::vector<Span> encodedRuns(QByteArrayView text) const;

private:
    using Judge = Span (*)(QByteArrayView match, Kind kind);
    struct Pattern
    {
        Kind kind;
        payload::Regex regex;
        Judge judge; ///< which part of a match it is; nothing when its size is 0
    };

    Span named(QByteArrayView text, qsizetype at, qsizetype size) const;

    const Names& m_names;
    std::vector<Pattern> m_patterns;
    payload::Regex m_named; ///< a name, a sign and what may open a value
    payload::Regex m_encoded;
};

} // namespace hookbench::redact
