// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filter/evaluation.h"
#include "app/filter/field.h"
#include "app/filter/tree.h"

#include <memory>
#include <vector>

namespace hookbench::filter {

/// A filter made ready: answers yes or no for an exchange. Immutable, so that threads may share it.
class Predicate
{
public:
    explicit Predicate(Parts needs)
        : m_needs(needs)
    {
    }
    virtual ~Predicate() = default;
    Q_DISABLE_COPY_MOVE(Predicate)

    virtual bool test(Evaluation& evaluation) const = 0;

    Parts needs() const { return m_needs; }

private:
    Parts m_needs;
};

using PredicatePointer = std::unique_ptr<const Predicate>;

/// Makes the predicate of a tree; cheap parts are asked first. `nowUs` is what times are relative to.
Parsed<PredicatePointer> makePredicate(const Tree& tree, qint64 nowUs);

/// The opposite.
PredicatePointer negation(PredicatePointer predicate);

/// The predicate of one test.
Parsed<PredicatePointer> makeTestPredicate(const Test& test, qint64 nowUs);

} // namespace hookbench::filter
