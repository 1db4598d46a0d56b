// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/diff/ignore_rules.h"
#include "app/payload/json_outline.h"

#include <QHashFunctions>

#include <vector>

namespace hookbench::diff {

/// 128 bits that stand for all that a JSON value says.
struct JsonDigest
{
    quint64 low = 0;
    quint64 high = 0;
    bool operator==(const JsonDigest&) const = default;
};

inline size_t qHash(const JsonDigest& digest, size_t seed = 0)
{
    return ::qHash(digest.low, seed);
}

/// The digests of all values of an outline: equal for values that are equal, that is numbers by their exact
/// value, strings by their characters, arrays in their order, objects in any order (but in their order where
/// names occur twice). What is ignored does not count. Good within this run of the program only.
class JsonDigests
{
public:
    using Node = payload::JsonOutline::Node;

    JsonDigests(const payload::JsonOutline& outline, const IgnoreRules& ignored, const CancelFlag& cancel);

    const JsonDigest& of(Node node) const { return m_digests[node]; }
    bool isIgnored(Node node) const { return !m_ignored.empty() && m_ignored[node]; }

    /// The first object in the text that has a name twice, or none.
    Node withDuplicates() const { return m_withDuplicates; }
    bool isCancelled() const { return m_cancelled; }

private:
    JsonDigest scalar(Node node) const;
    JsonDigest array(Node node) const;
    JsonDigest object(Node node);

    const payload::JsonOutline& m_outline;
    const IgnoreRules& m_rules;
    std::vector<bool> m_ignored;
    std::vector<JsonDigest> m_digests;
    std::vector<std::pair<JsonDigest, Node>> m_names; ///< of the object at hand; kept to spare allocations
    Node m_withDuplicates = payload::JsonOutline::none;
    bool m_cancelled = false;
};

} // namespace hookbench::diff
