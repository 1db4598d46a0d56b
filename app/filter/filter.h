// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/filter/field.h"
#include "app/filter/source.h"
#include "app/filter/tree.h"

namespace hookbench::filter {

class Evaluation;
class Predicate;

/// A filter over exchanges, for the window, the verbs and everything else that chooses among them. The manual
/// documents the language. An immutable value, cheap to copy; threads may share one.
class Filter
{
public:
    /// Everything passes.
    Filter();

    /// Times that are relative ("at > -5m") count from what `clock` says now.
    static Parsed<Filter> compile(QStringView text, const Clock& clock);
    static Parsed<Filter> compile(const Tree& tree, const Clock& clock);

    /// Reads of `source` only what decides. Error: a part could not be read.
    Result<bool> matches(Source& source) const;

    /// For many filters over one exchange, which share what they take apart; its source says what failed.
    bool matches(Evaluation& evaluation) const;

    bool isEverything() const { return m_tree.kind() == Tree::Kind::Everything; }

    /// All that matches() may read.
    Parts needs() const;

    const Tree& tree() const { return m_tree; }

private:
    Tree m_tree;
    std::shared_ptr<const Predicate> m_predicate;
};

} // namespace hookbench::filter
