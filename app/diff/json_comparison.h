// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diff/change.h"
#include "app/diff/ignore_rules.h"
#include "app/payload/json_outline.h"

#include <optional>
#include <vector>

namespace hookbench::diff {

/// One way down a JSON text: steps share their beginnings, so that a million findings cost little.
class JsonWays
{
public:
    using Way = quint32;
    using Node = payload::JsonOutline::Node;
    static constexpr Way root = 0;

    /// A member, named by a node that has that name.
    Way member(Way parent, bool nameIsInA, Node named) { return add({parent, named, -1, nameIsInA}); }
    Way element(Way parent, qint64 index) { return add({parent, payload::JsonOutline::none, index, false}); }

    /// Another member of the same object.
    Way sibling(Way way, bool nameIsInA, Node named)
    {
        return member(m_steps[way - 1].parent, nameIsInA, named);
    }

    Way parent(Way way) const { return m_steps[way - 1].parent; }
    qint64 index(Way way) const { return m_steps[way - 1].index; } ///< -1 for a member
    Node named(Way way) const { return m_steps[way - 1].named; }   ///< none for an element
    bool nameIsInA(Way way) const { return m_steps[way - 1].nameIsInA; }

    /// RFC 6901.
    QString pointer(Way way, const payload::JsonOutline& a, const payload::JsonOutline& b) const;

private:
    struct Step
    {
        Way parent = root;
        Node named = payload::JsonOutline::none;
        qint64 index = -1;
        bool nameIsInA = false;
    };
    Way add(Step step)
    {
        m_steps.push_back(step);
        return Way(m_steps.size());
    }
    std::vector<Step> m_steps; ///< step n - 1 makes way n
};

/// One difference between two JSON texts.
struct JsonChange
{
    ChangeKind kind = ChangeKind::Changed;
    payload::JsonOutline::Node a = payload::JsonOutline::none; ///< none when added
    payload::JsonOutline::Node b = payload::JsonOutline::none; ///< none when removed
    JsonWays::Way wayInA = JsonWays::root; ///< where it stands; of an added one, would stand
    JsonWays::Way wayInB = JsonWays::root;
};

/// One operation of a JSON Patch (RFC 6902).
struct PatchStep
{
    enum class Operation : quint8 { Add, Remove, Replace, Move };
    Operation operation = Operation::Replace;
    JsonWays::Way path = JsonWays::root;
    JsonWays::Way from = JsonWays::root;                           ///< of a move
    payload::JsonOutline::Node value = payload::JsonOutline::none; ///< in b, of an add or replace
};

/// What differs between two JSON texts, and how to make one of the other. The outlines must stay.
struct JsonComparison
{
    std::vector<JsonChange> changes; ///< in the order of the texts
    std::vector<PatchStep> patch;    ///< applying it to `a` gives `b`, but for what is ignored
    JsonWays ways;
    bool isCancelled = false;

    /// An object that has a name twice: RFC 6902 cannot speak of its members, the patch means nothing.
    struct Duplicates
    {
        bool inA = false;
        payload::JsonOutline::Node object = payload::JsonOutline::none;
    };
    std::optional<Duplicates> duplicates;
};

/// Compares two complete outlines by what they say (JsonDigests). Elements of arrays belong together when
/// they have the same "id" (or a member like it that is there in all and different in each), else when they
/// are equal; what is left between those is paired by its place. No recursion; time is in proportion to the
/// texts but for arrays of which hardly anything fits, where it is bounded.
JsonComparison compareJson(const payload::JsonOutline& a, const payload::JsonOutline& b,
                           const IgnoreRules& ignored = {}, const CancelFlag& cancel = {});

} // namespace hookbench::diff
