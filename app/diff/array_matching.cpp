// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diff/array_matching.h"

#include "app/diff/sequence_alignment.h"
#include "app/payload/json_string.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <deque>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::diff {

namespace {

using payload::JsonKind;
using payload::JsonOutline;
using Node = JsonOutline::Node;

/// Members that tell elements apart, the surest first.
constexpr QByteArrayView idNames[] = {"id", "_id", "uuid", "guid", "key", "sku", "code", "slug", "name"};

constexpr qint64 comparedNames = 64; // of two objects, to see whether they are alike

class Matching
{
public:
    Matching(const DigestedJson& a, Node arrayInA, const DigestedJson& b, Node arrayInB,
             const CancelFlag& cancel)
        : m_a(a)
        , m_b(b)
        , m_cancel(cancel)
    {
        for (const Node each : a.outline.children(arrayInA))
            m_result.a.push_back(each);
        for (const Node each : b.outline.children(arrayInB))
            m_result.b.push_back(each);
        m_result.inA.assign(m_result.b.size(), ArrayMatching::none);
        m_result.inB.assign(m_result.a.size(), ArrayMatching::none);
        m_result.isMoved.assign(m_result.b.size(), false);
    }

    ArrayMatching run()
    {
        const bool byId =
            std::ranges::any_of(idNames, [this](QByteArrayView name) { return matchById(name); });
        if (!byId)
            matchByContent();
        return std::move(m_result);
    }

private:
    bool matchById(QByteArrayView name);
    std::optional<QHash<JsonDigest, qint64>>
    idsOf(const DigestedJson& json, const std::vector<Node>& elements, QByteArrayView name) const;
    void markMoved();
    void matchByContent();
    void matchMoved();
    void matchByPlace(const std::vector<CommonRun>& runs);
    void matchGap(qint64 fromA, qint64 toA, qint64 fromB, qint64 toB);
    bool areAlike(Node a, Node b) const;
    void join(qint64 a, qint64 b)
    {
        m_result.inA[size_t(b)] = a;
        m_result.inB[size_t(a)] = b;
    }
    const JsonDigest& digestA(qint64 i) const { return m_a.digests.of(m_result.a[size_t(i)]); }
    const JsonDigest& digestB(qint64 j) const { return m_b.digests.of(m_result.b[size_t(j)]); }

    const DigestedJson& m_a;
    const DigestedJson& m_b;
    const CancelFlag& m_cancel;
    ArrayMatching m_result;
};

/// Where each id stands; nothing when an element has none, or two have the same.
std::optional<QHash<JsonDigest, qint64>>
Matching::idsOf(const DigestedJson& json, const std::vector<Node>& elements, QByteArrayView name) const
{
    QHash<JsonDigest, qint64> ids;
    for (size_t i = 0; i < elements.size(); ++i) {
        if (json.outline.kind(elements[i]) != JsonKind::Object)
            return {};
        const Node id = json.outline.member(elements[i], name);
        const bool usable =
            id != JsonOutline::none && !json.digests.isIgnored(id) &&
            (json.outline.kind(id) == JsonKind::String || json.outline.kind(id) == JsonKind::Number);
        if (!usable || ids.contains(json.digests.of(id)))
            return {};
        ids.insert(json.digests.of(id), qint64(i));
    }
    return ids;
}

bool Matching::matchById(QByteArrayView name)
{
    const auto left = idsOf(m_a, m_result.a, name);
    const auto right = left ? idsOf(m_b, m_result.b, name) : std::nullopt;
    if (!right)
        return false;
    for (auto it = right->cbegin(); it != right->cend(); ++it) {
        if (const auto found = left->constFind(it.key()); found != left->cend())
            join(*found, *it);
    }
    markMoved();
    return true;
}

/// All but a longest rising row of partners have moved.
void Matching::markMoved()
{
    std::vector<qint64> ends;    // of a: the least end of a rising row of each length
    std::vector<qint64> endsInB; // where in b that is
    std::vector<qint64> previous(m_result.b.size(), ArrayMatching::none);
    for (size_t j = 0; j < m_result.b.size(); ++j) {
        const qint64 i = m_result.inA[j];
        if (i == ArrayMatching::none)
            continue;
        m_result.isMoved[j] = true;
        const auto at = size_t(std::ranges::lower_bound(ends, i) - ends.begin());
        ends.resize(std::max(ends.size(), at + 1));
        endsInB.resize(ends.size());
        ends[at] = i;
        endsInB[at] = qint64(j);
        previous[j] = at == 0 ? ArrayMatching::none : endsInB[at - 1];
    }
    for (qint64 j = endsInB.empty() ? ArrayMatching::none : endsInB.back(); j != ArrayMatching::none;
         j = previous[size_t(j)])
        m_result.isMoved[size_t(j)] = false;
}

void Matching::matchByContent()
{
    QHash<JsonDigest, quint32> numbers;
    const auto numberOf = [&numbers](const JsonDigest& digest) {
        const auto known = numbers.constFind(digest);
        return known != numbers.cend() ? *known : *numbers.insert(digest, quint32(numbers.size()));
    };
    std::vector<quint32> left;
    std::vector<quint32> right;
    for (qint64 i = 0; i < qint64(m_result.a.size()); ++i)
        left.push_back(numberOf(digestA(i)));
    for (qint64 j = 0; j < qint64(m_result.b.size()); ++j)
        right.push_back(numberOf(digestB(j)));
    const std::vector<CommonRun> runs = alignSequences(left, right, m_cancel);
    for (const CommonRun& run : runs) {
        for (qint64 i = 0; i < run.size; ++i)
            join(run.a + i, run.b + i);
    }
    matchMoved();
    matchByPlace(runs);
}

void Matching::matchMoved()
{
    QHash<JsonDigest, std::deque<qint64>> left;
    for (qint64 i = 0; i < qint64(m_result.a.size()); ++i) {
        if (m_result.inB[size_t(i)] == ArrayMatching::none)
            left[digestA(i)].push_back(i);
    }
    for (qint64 j = 0; j < qint64(m_result.b.size()); ++j) {
        if (m_result.inA[size_t(j)] != ArrayMatching::none)
            continue;
        const auto found = left.find(digestB(j));
        if (found == left.end() || found->empty())
            continue;
        join(found->front(), j);
        found->pop_front();
        m_result.isMoved[size_t(j)] = true;
    }
}

void Matching::matchByPlace(const std::vector<CommonRun>& runs)
{
    qint64 a = 0;
    qint64 b = 0;
    for (const CommonRun& run : runs) {
        matchGap(a, run.a, b, run.b);
        a = run.a + run.size;
        b = run.b + run.size;
    }
    matchGap(a, qint64(m_result.a.size()), b, qint64(m_result.b.size()));
}

void Matching::matchGap(qint64 fromA, qint64 toA, qint64 fromB, qint64 toB)
{
    qint64 b = fromB;
    for (qint64 a = fromA; a < toA && b < toB; ++a) {
        if (m_result.inB[size_t(a)] != ArrayMatching::none)
            continue;
        while (b < toB && m_result.inA[size_t(b)] != ArrayMatching::none)
            ++b;
        if (b < toB && areAlike(m_result.a[size_t(a)], m_result.b[size_t(b)]))
            join(a, b++);
    }
}

/// Whether it helps to say what differs inside of them.
bool Matching::areAlike(Node a, Node b) const
{
    const JsonKind kind = m_a.outline.kind(a);
    const bool bothScalars = !m_a.outline.isContainer(a) && !m_b.outline.isContainer(b);
    if (bothScalars || kind != m_b.outline.kind(b) || kind != JsonKind::Object)
        return bothScalars || kind == m_b.outline.kind(b);
    QSet<QByteArray> names;
    qint64 count = 0;
    for (const Node child : m_a.outline.children(a)) {
        if (++count <= comparedNames)
            names.insert(m_a.outline.keyBytes(child));
    }
    qint64 shared = 0;
    qint64 others = 0;
    for (const Node child : m_b.outline.children(b)) {
        if (++others > comparedNames)
            break;
        shared += names.contains(m_b.outline.keyBytes(child)) ? 1 : 0;
    }
    return shared * 2 >= std::min(std::max(count, others), comparedNames);
}

} // namespace

ArrayMatching matchArrays(const DigestedJson& a, Node arrayInA, const DigestedJson& b, Node arrayInB,
                          const CancelFlag& cancel)
{
    return Matching(a, arrayInA, b, arrayInB, cancel).run();
}

} // namespace hookbench::diff
