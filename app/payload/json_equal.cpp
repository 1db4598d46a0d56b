// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json_equal.h"

#include "app/payload/json_number.h"
#include "app/payload/json_string.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace hookbench::payload {

namespace {

using Node = JsonOutline::Node;

constexpr qint64 bytesPerStep = 64;

struct Member
{
    QByteArray name;
    Node node = JsonOutline::none;
};

/// The name without copying it where it has no escapes; good as long as the text.
QByteArray nameOf(const JsonOutline& outline, Node node)
{
    const QByteArrayView raw = outline.rawKey(node);
    return raw.contains('\\') ? decodeJsonBytes(raw)
                              : QByteArray::fromRawData(raw.data() + 1, raw.size() - 2);
}

/// Ordered by name; of members with the same name the last alone.
std::vector<Member> membersOf(const JsonPlace& place, WorkBudget& budget)
{
    std::vector<Member> members;
    for (const Node each : place.outline.children(place.node)) {
        members.push_back({nameOf(place.outline, each), each});
        if (!budget.spend(1 + members.back().name.size() / bytesPerStep))
            return {};
    }
    std::sort(members.begin(), members.end(), [](const Member& a, const Member& b) {
        const int order = QByteArrayView(a.name).compare(b.name);
        return order != 0 ? order < 0 : a.node > b.node;
    });
    const auto end = std::unique(members.begin(), members.end(),
                                 [](const Member& a, const Member& b) { return a.name == b.name; });
    members.erase(end, members.end());
    return members;
}

class Comparison
{
public:
    Comparison(const JsonPlace& a, const JsonPlace& b, WorkBudget& budget)
        : m_a(a)
        , m_b(b)
        , m_budget(budget)
    {
    }

    bool run()
    {
        const QByteArrayView left = m_a.outline.raw(m_a.node);
        const QByteArrayView right = m_b.outline.raw(m_b.node);
        if (!m_budget.spend(1 + qMin(left.size(), right.size()) / bytesPerStep))
            return false;
        if (left == right && !m_a.outline.isOpen(m_a.node) && !m_b.outline.isOpen(m_b.node))
            return true;
        m_waiting.emplace_back(m_a.node, m_b.node);
        while (!m_waiting.empty()) {
            const auto [a, b] = m_waiting.back();
            m_waiting.pop_back();
            if (!same(a, b))
                return false;
        }
        return true;
    }

private:
    bool same(Node a, Node b);
    bool sameScalars(Node a, Node b);
    bool sameArrays(Node a, Node b);
    bool sameObjects(Node a, Node b);

    const JsonPlace& m_a;
    const JsonPlace& m_b;
    WorkBudget& m_budget;
    std::vector<std::pair<Node, Node>> m_waiting;
};

bool Comparison::same(Node a, Node b)
{
    const JsonKind kind = m_a.outline.kind(a);
    if (kind != m_b.outline.kind(b) || !m_budget.spend())
        return false;
    switch (kind) {
    case JsonKind::Number:
    case JsonKind::String:
        return sameScalars(a, b);
    case JsonKind::Array:
        return sameArrays(a, b);
    case JsonKind::Object:
        return sameObjects(a, b);
    default:
        return true;
    }
}

bool Comparison::sameScalars(Node a, Node b)
{
    const QByteArrayView left = m_a.outline.raw(a);
    const QByteArrayView right = m_b.outline.raw(b);
    if (!m_budget.spend(qMin(left.size(), right.size()) / bytesPerStep))
        return false;
    if (left == right)
        return true;
    if (m_a.outline.kind(a) == JsonKind::Number)
        return compareJsonNumbers(left, right) == std::strong_ordering::equal;
    return (left.contains('\\') || right.contains('\\')) && decodeJsonBytes(left) == decodeJsonBytes(right);
}

bool Comparison::sameArrays(Node a, Node b)
{
    const JsonOutline::Children left = m_a.outline.children(a);
    const JsonOutline::Children right = m_b.outline.children(b);
    auto other = right.begin();
    for (const Node each : left) {
        if (!(other != right.end()) || !m_budget.spend())
            return false;
        m_waiting.emplace_back(each, *other);
        ++other;
    }
    return !(other != right.end());
}

bool Comparison::sameObjects(Node a, Node b)
{
    const std::vector<Member> left = membersOf({m_a.outline, a}, m_budget);
    const std::vector<Member> right = membersOf({m_b.outline, b}, m_budget);
    if (left.size() != right.size() || !m_budget.mayGoOn())
        return false;
    for (size_t i = 0; i < left.size(); ++i) {
        if (left[i].name != right[i].name)
            return false;
        m_waiting.emplace_back(left[i].node, right[i].node);
    }
    return true;
}

} // namespace

bool jsonEqual(const JsonPlace& a, const JsonPlace& b, WorkBudget& budget)
{
    return Comparison(a, b, budget).run();
}

} // namespace hookbench::payload
