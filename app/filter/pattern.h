// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filter/tree.h"

#include <memory>

namespace re2 {
class RE2;
}

namespace hookbench::filter {

/// A regular expression (RE2) over UTF-8: time is linear in the text, memory is bounded. An immutable value.
class Pattern
{
public:
    static Parsed<Pattern> compile(const Literal& literal);

    /// Whether it fits anywhere in `text`.
    bool fits(QByteArrayView text) const;

private:
    std::shared_ptr<const re2::RE2> m_expression;
};

} // namespace hookbench::filter
