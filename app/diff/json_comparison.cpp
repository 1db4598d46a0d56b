// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diff/json_comparison.h"

#include "app/diff/array_matching.h"
#include "app/diff/array_patch.h"
#include "app/diff/json_digests.h"
#include "app/payload/json_string.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::diff {

namespace {

using payload::JsonKind;
using payload::JsonOutline;
using Node = JsonOutline::Node;
using Way = JsonWays::Way;

constexpr qint64 tellingSize = 8; // bytes of a scalar that is recognised under another name

struct Member
{
    QByteArray name;
    qint64 occurrence = 0; ///< among members of the same name
    Node node = JsonOutline::none;
};

bool operator<(const Member& x, const Member& y)
{
    const int order = QByteArrayView(x.name).compare(y.name);
    return order != 0 ? order < 0 : x.node < y.node;
}

/// Something to look at or to tell, in the order of the texts.
struct Task
{
    enum class Kind : quint8 { Compare, Tell } kind = Kind::Compare;
    JsonChange change;
    bool inPatch = true;
};

class Comparison
{
public:
    Comparison(const JsonOutline& a, const JsonOutline& b, const IgnoreRules& ignored,
               const CancelFlag& cancel)
        : m_a(a)
        , m_b(b)
        , m_cancel(cancel)
        , m_digestsA(a, ignored, cancel)
        , m_digestsB(b, ignored, cancel)
    {
    }

    JsonComparison run()
    {
        if (m_digestsA.withDuplicates() != JsonOutline::none)
            m_result.duplicates = {true, m_digestsA.withDuplicates()};
        else if (m_digestsB.withDuplicates() != JsonOutline::none)
            m_result.duplicates = {false, m_digestsB.withDuplicates()};
        m_tasks.push_back({Task::Kind::Compare, {ChangeKind::Changed, JsonOutline::root, JsonOutline::root}});
        while (!m_tasks.empty() && !m_cancel.isCancelled()) {
            const Task task = m_tasks.back();
            m_tasks.pop_back();
            if (task.kind == Task::Kind::Tell)
                m_result.changes.push_back(task.change);
            else
                compare(task);
        }
        m_result.isCancelled = m_cancel.isCancelled();
        joinMoved();
        return std::move(m_result);
    }

private:
    void compare(const Task& task);
    void compareObjects(const Task& task);
    void compareArrays(const Task& task);
    std::vector<Member> members(const JsonOutline& outline, const JsonDigests& digests, Node object) const;
    void tellMembers(const Task& task, std::vector<JsonChange> events,
                     std::vector<std::pair<Node, Node>> partners);
    void joinRenamed(std::vector<JsonChange>& events) const;
    void patchMember(const JsonChange& change);
    void queue(std::vector<Task> tasks) // the first is to be next
    {
        m_tasks.insert(m_tasks.end(), tasks.rbegin(), tasks.rend());
    }
    void joinMoved();
    bool isTelling(const JsonOutline& outline, Node node) const
    {
        return outline.isContainer(node) ? outline.firstChild(node) != JsonOutline::none
                                         : outline.size(node) >= tellingSize;
    }

    const JsonOutline& m_a;
    const JsonOutline& m_b;
    const CancelFlag& m_cancel;
    JsonDigests m_digestsA;
    JsonDigests m_digestsB;
    std::vector<Task> m_tasks; ///< the last is the next
    JsonComparison m_result;
};

void Comparison::compare(const Task& task)
{
    const auto [kind, a, b, wayInA, wayInB] = task.change;
    if (m_digestsA.isIgnored(a) || m_digestsB.isIgnored(b) || m_digestsA.of(a) == m_digestsB.of(b))
        return;
    if (m_a.kind(a) == JsonKind::Object && m_b.kind(b) == JsonKind::Object)
        return compareObjects(task);
    if (m_a.kind(a) == JsonKind::Array && m_b.kind(b) == JsonKind::Array)
        return compareArrays(task);
    m_result.changes.push_back(task.change);
    if (task.inPatch)
        m_result.patch.push_back({PatchStep::Operation::Replace, wayInB, JsonWays::root, b});
}

/// By name, then by place. Without those that are ignored.
std::vector<Member> Comparison::members(const JsonOutline& outline, const JsonDigests& digests,
                                        Node object) const
{
    std::vector<Member> members;
    for (const Node child : outline.children(object)) {
        if (!digests.isIgnored(child))
            members.push_back({outline.keyBytes(child), 0, child});
    }
    std::ranges::sort(members, [](const Member& x, const Member& y) { return x < y; });
    for (size_t i = 1; i < members.size(); ++i) {
        if (members[i].name == members[i - 1].name)
            members[i].occurrence = members[i - 1].occurrence + 1;
    }
    return members;
}

void Comparison::compareObjects(const Task& task)
{
    const std::vector<Member> left = members(m_a, m_digestsA, task.change.a);
    const std::vector<Member> right = members(m_b, m_digestsB, task.change.b);
    std::vector<JsonChange> events;
    std::vector<std::pair<Node, Node>> partners;
    size_t i = 0;
    size_t j = 0;
    while (i < left.size() || j < right.size()) {
        const int order = i == left.size()    ? 1
                          : j == right.size() ? -1
                                              : QByteArrayView(left[i].name).compare(right[j].name);
        if (order < 0 || (order == 0 && left[i].occurrence < right[j].occurrence))
            events.push_back({ChangeKind::Removed, left[i++].node, JsonOutline::none});
        else if (order > 0 || left[i].occurrence > right[j].occurrence)
            events.push_back({ChangeKind::Added, JsonOutline::none, right[j++].node});
        else {
            const JsonChange both{ChangeKind::Changed, left[i++].node, right[j++].node};
            partners.emplace_back(both.a, both.b);
            if (m_digestsA.of(both.a) != m_digestsB.of(both.b))
                events.push_back(both);
        }
    }
    joinRenamed(events);
    tellMembers(task, std::move(events), std::move(partners));
}

/// A member that went and one that came with the same value are one that got another name.
void Comparison::joinRenamed(std::vector<JsonChange>& events) const
{
    QHash<JsonDigest, size_t> removed;
    for (size_t i = 0; i < events.size(); ++i) {
        if (events[i].kind == ChangeKind::Removed && isTelling(m_a, events[i].a))
            removed.insert(m_digestsA.of(events[i].a), i);
    }
    for (JsonChange& event : events) {
        if (event.kind != ChangeKind::Added)
            continue;
        const auto found = removed.constFind(m_digestsB.of(event.b));
        if (found == removed.cend())
            continue;
        event.kind = ChangeKind::Moved;
        event.a = std::exchange(events[*found].a, JsonOutline::none);
        removed.erase(found);
    }
    std::erase_if(events, [](const JsonChange& event) {
        return event.a == JsonOutline::none && event.b == JsonOutline::none;
    });
}

void Comparison::tellMembers(const Task& task, std::vector<JsonChange> events,
                             std::vector<std::pair<Node, Node>> partners)
{
    // In the order of `b`; what was removed comes behind what it stood behind.
    std::ranges::sort(partners);
    std::ranges::stable_sort(events, {}, [&partners](const JsonChange& event) {
        if (event.b != JsonOutline::none)
            return std::pair(event.b, Node(0));
        const auto behind = std::ranges::lower_bound(partners, std::pair(event.a, Node(0)));
        return std::pair(behind == partners.begin() ? Node(0) : std::prev(behind)->second, event.a);
    });
    std::vector<Task> tasks;
    for (JsonChange& event : events) {
        const bool goesIn = event.kind == ChangeKind::Changed;
        event.wayInA = m_result.ways.member(task.change.wayInA, event.a != JsonOutline::none,
                                            event.a != JsonOutline::none ? event.a : event.b);
        event.wayInB = m_result.ways.member(task.change.wayInB, event.b == JsonOutline::none,
                                            event.b != JsonOutline::none ? event.b : event.a);
        if (task.inPatch && !goesIn)
            patchMember(event);
        tasks.push_back({goesIn ? Task::Kind::Compare : Task::Kind::Tell, event, task.inPatch});
    }
    queue(std::move(tasks));
}

void Comparison::patchMember(const JsonChange& change)
{
    switch (change.kind) {
    case ChangeKind::Removed:
        m_result.patch.push_back({PatchStep::Operation::Remove, change.wayInB});
        break;
    case ChangeKind::Added:
        m_result.patch.push_back({PatchStep::Operation::Add, change.wayInB, JsonWays::root, change.b});
        break;
    case ChangeKind::Moved:
        // Up here the way is that of `b`; the last step alone has the name in `a`.
        m_result.patch.push_back({PatchStep::Operation::Move, change.wayInB,
                                  m_result.ways.sibling(change.wayInB, true, change.a)});
        break;
    case ChangeKind::Changed:
        break;
    }
}

void Comparison::compareArrays(const Task& task)
{
    const ArrayMatching matching =
        matchArrays({m_a, m_digestsA}, task.change.a, {m_b, m_digestsB}, task.change.b, m_cancel);
    const bool movesInPatch =
        task.inPatch && patchArray(matching, task.change.wayInB, m_result.ways, m_result.patch);
    std::vector<Task> tasks;
    qint64 next = 0; // of a: removed ones up to here are told
    const auto tellRemoved = [&](qint64 end, qint64 atB) {
        for (; next < end; ++next) {
            if (matching.inB[size_t(next)] != ArrayMatching::none)
                continue;
            const JsonChange change{ChangeKind::Removed, matching.a[size_t(next)], JsonOutline::none,
                                    m_result.ways.element(task.change.wayInA, next),
                                    m_result.ways.element(task.change.wayInB, atB)};
            tasks.push_back({Task::Kind::Tell, change});
        }
    };
    for (qint64 j = 0; j < qint64(matching.b.size()); ++j) {
        const qint64 i = matching.inA[size_t(j)];
        const bool moved = matching.isMoved[size_t(j)];
        if (i != ArrayMatching::none && !moved)
            tellRemoved(i, j);
        const Node a = i == ArrayMatching::none ? JsonOutline::none : matching.a[size_t(i)];
        const Node b = matching.b[size_t(j)];
        const bool same = a != JsonOutline::none && m_digestsA.of(a) == m_digestsB.of(b);
        if (same && !moved)
            continue;
        JsonChange change{ChangeKind::Changed, a, b,
                          m_result.ways.element(task.change.wayInA, i == ArrayMatching::none ? next : i),
                          m_result.ways.element(task.change.wayInB, j)};
        if (i == ArrayMatching::none || moved) {
            change.kind = moved ? ChangeKind::Moved : ChangeKind::Added;
            tasks.push_back({Task::Kind::Tell, change});
        }
        if (a != JsonOutline::none && !same)
            tasks.push_back({Task::Kind::Compare, change, task.inPatch && (!moved || movesInPatch)});
    }
    tellRemoved(qint64(matching.a.size()), qint64(matching.b.size()));
    queue(std::move(tasks));
}

/// What went at one place and came with the same value at another one has moved. The patch stays: it is
/// right.
void Comparison::joinMoved()
{
    QHash<JsonDigest, qsizetype> removed; // -1 when there are several
    std::vector<JsonChange>& changes = m_result.changes;
    for (size_t i = 0; i < changes.size(); ++i) {
        if (changes[i].kind != ChangeKind::Removed || !isTelling(m_a, changes[i].a))
            continue;
        const JsonDigest& digest = m_digestsA.of(changes[i].a);
        removed[digest] = removed.contains(digest) ? -1 : qsizetype(i);
    }
    for (JsonChange& change : changes) {
        if (change.kind != ChangeKind::Added)
            continue;
        const auto found = removed.find(m_digestsB.of(change.b));
        if (found == removed.end() || *found < 0)
            continue;
        JsonChange& gone = changes[size_t(*found)];
        change = {ChangeKind::Moved, gone.a, change.b, gone.wayInA, change.wayInB};
        gone.a = JsonOutline::none;
        removed.erase(found);
    }
    std::erase_if(changes, [](const JsonChange& change) {
        return change.a == JsonOutline::none && change.b == JsonOutline::none;
    });
}

} // namespace

QString JsonWays::pointer(Way way, const JsonOutline& a, const JsonOutline& b) const
{
    std::vector<Way> down;
    for (; way != root; way = m_steps[way - 1].parent)
        down.push_back(way);
    QString pointer;
    for (auto it = down.rbegin(); it != down.rend(); ++it) {
        const Step& step = m_steps[*it - 1];
        QString token = step.named == JsonOutline::none ? QString::number(step.index)
                                                        : (step.nameIsInA ? a : b).key(step.named);
        pointer += u'/' + token.replace("~"_L1, "~0"_L1).replace("/"_L1, "~1"_L1);
    }
    return pointer;
}

JsonComparison compareJson(const JsonOutline& a, const JsonOutline& b, const IgnoreRules& ignored,
                           const CancelFlag& cancel)
{
    return Comparison(a, b, ignored, cancel).run();
}

} // namespace hookbench::diff
