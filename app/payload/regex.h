// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/find_text.h"
#include "app/payload/problem.h"

#include <QByteArrayView>

#include <tl/expected.hpp>

#include <memory>
#include <optional>

namespace re2 {
class RE2;
}

namespace hookbench::payload {

/// Bounds of a regular expression.
struct RegexLimits
{
    qint64 patternBytes = 4096;
    qint64 memory = qint64(1) * 1024 * 1024; ///< bytes for the program and its automata together
};

/// A regular expression in RE2's syntax over UTF-8. Matching takes time linear in the text, whatever the
/// pattern. An immutable value, to be used from any thread.
class Regex
{
public:
    /// The problem's offset is a byte of the pattern.
    static tl::expected<Regex, Problem> compile(QByteArrayView pattern, const RegexLimits& limits = {});

    bool search(QByteArrayView text) const;  ///< whether it fits anywhere in `text`
    bool matches(QByteArrayView text) const; ///< whether it fits the whole of `text`

    /// The first match at or behind `from`; what stands in front of it counts for "^" and "\\b".
    std::optional<TextMatch> find(QByteArrayView text, qint64 from) const;
    qint64 cost() const; ///< instructions: a byte of text may cost as many steps

private:
    explicit Regex(std::shared_ptr<const re2::RE2> expression);

    std::shared_ptr<const re2::RE2> m_expression;
};

} // namespace hookbench::payload
