// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/predicate.h"

#include <algorithm>

namespace hookbench::filter {

namespace {

class Everything final : public Predicate
{
public:
    Everything()
        : Predicate({})
    {
    }
    bool test(Evaluation&) const override { return true; }
};

/// A word anywhere in heads and bodies, ASCII case ignored.
class Anywhere final : public Predicate
{
public:
    explicit Anywhere(const QByteArray& text)
        : Predicate(Parts(Part::RequestHead) | Part::ResponseHead | Part::RequestBody | Part::ResponseBody |
                    Part::Facts)
        , m_finder(text, Case::IgnoreAscii)
    {
    }

    bool test(Evaluation& evaluation) const override
    {
        return m_finder.isIn(evaluation.head(Side::Request)) ||
               evaluation.findInBody(Side::Request, m_finder) ||
               m_finder.isIn(evaluation.head(Side::Response)) ||
               evaluation.findInBody(Side::Response, m_finder);
    }

private:
    ByteFinder m_finder;
};

class Negation final : public Predicate
{
public:
    explicit Negation(PredicatePointer inner)
        : Predicate(inner->needs())
        , m_inner(std::move(inner))
    {
    }
    bool test(Evaluation& evaluation) const override { return !m_inner->test(evaluation); }

private:
    PredicatePointer m_inner;
};

Parts partsOf(const std::vector<PredicatePointer>& members)
{
    Parts parts;
    for (const PredicatePointer& member : members)
        parts |= member->needs();
    return parts;
}

/// All of them, or any: asks on until one decides.
class Junction final : public Predicate
{
public:
    Junction(std::vector<PredicatePointer> members, bool decisive)
        : Predicate(partsOf(members))
        , m_members(std::move(members))
        , m_decisive(decisive)
    {
        // A part that costs more has the higher number.
        std::stable_sort(m_members.begin(), m_members.end(), [](const auto& a, const auto& b) {
            return Parts::Int(a->needs()) < Parts::Int(b->needs());
        });
    }

    bool test(Evaluation& evaluation) const override
    {
        const bool decided = std::any_of(m_members.begin(), m_members.end(),
                                         [this, &evaluation](const PredicatePointer& member) {
                                             return member->test(evaluation) == m_decisive;
                                         });
        return decided ? m_decisive : !m_decisive;
    }

private:
    std::vector<PredicatePointer> m_members;
    bool m_decisive; ///< the answer that makes the others needless
};

} // namespace

PredicatePointer negation(PredicatePointer predicate)
{
    return std::make_unique<const Negation>(std::move(predicate));
}

Parsed<PredicatePointer> makePredicate(const Tree& tree, qint64 nowUs)
{
    switch (tree.kind()) {
    case Tree::Kind::Everything:
        return std::make_unique<const Everything>();
    case Tree::Kind::Word:
        return std::make_unique<const Anywhere>(tree.text());
    case Tree::Kind::Test:
        return makeTestPredicate(tree.tested(), nowUs);
    default:
        break;
    }
    std::vector<PredicatePointer> members;
    for (const Tree& child : tree.children()) {
        Parsed<PredicatePointer> member = makePredicate(child, nowUs);
        if (!member)
            return member;
        members.push_back(std::move(*member));
    }
    if (tree.kind() == Tree::Kind::Not)
        return negation(std::move(members.front()));
    return std::make_unique<const Junction>(std::move(members), tree.kind() == Tree::Kind::Or);
}

} // namespace hookbench::filter
