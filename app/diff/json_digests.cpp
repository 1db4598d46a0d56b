// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diff/json_digests.h"

#include "app/diff/volatile_values.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::diff {

namespace {

using payload::JsonKind;

/// Two seeds that a sender cannot know, so that nobody can make bodies whose digests collide.
struct Seeds
{
    quint64 low = QRandomGenerator::system()->generate64();
    quint64 high = QRandomGenerator::system()->generate64();
};

const Seeds& seeds()
{
    static const Seeds drawn;
    return drawn;
}

quint64 mixed(quint64 z) // the finish of splitmix64
{
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
}

JsonDigest digestOf(QByteArrayView bytes, quint64 kind)
{
    return {mixed(qHashBits(bytes.data(), size_t(bytes.size()), size_t(seeds().low)) + kind),
            mixed(qHashBits(bytes.data(), size_t(bytes.size()), size_t(seeds().high)) + kind)};
}

JsonDigest joined(const JsonDigest& before, const JsonDigest& next)
{
    return {mixed(before.low * 0x9E3779B97F4A7C15 + next.low + seeds().low),
            mixed(before.high * 0xC2B2AE3D27D4EB4F + next.high + seeds().high)};
}

/// The shortest way to write a number of the same value: sign, digits without zeros around them, exponent.
/// As it came when the exponent is too large to reckon with.
QByteArray canonicalNumber(QByteArrayView text)
{
    constexpr qsizetype exponentDigits = 15;
    const qsizetype exponentAt =
        std::find_if(text.begin(), text.end(), [](char c) { return c == 'e' || c == 'E'; }) - text.begin();
    const bool negative = text.startsWith('-');
    QByteArray digits;
    qint64 exponent = 0;
    bool fraction = false;
    for (qsizetype i = negative ? 1 : 0; i < exponentAt; ++i) {
        if (text[i] == '.') {
            fraction = true;
            continue;
        }
        if (!digits.isEmpty() || text[i] != '0')
            digits += text[i];
        exponent -= fraction ? 1 : 0;
    }
    if (digits.isEmpty())
        return "0"_ba;
    if (exponentAt < text.size()) {
        if (text.size() - exponentAt > exponentDigits)
            return text.toByteArray();
        QByteArrayView written = text.sliced(exponentAt + 1);
        exponent += (written.startsWith('+') ? written.sliced(1) : written).toByteArray().toLongLong();
    }
    while (digits.endsWith('0')) {
        digits.chop(1);
        ++exponent;
    }
    return (negative ? "-"_ba : ""_ba) + digits + 'e' + QByteArray::number(exponent);
}

} // namespace

JsonDigests::JsonDigests(const payload::JsonOutline& outline, const IgnoreRules& ignored,
                         const CancelFlag& cancel)
    : m_outline(outline)
    , m_rules(ignored)
    , m_ignored(ignored.ignoredNodes(outline, cancel))
    , m_digests(size_t(outline.nodeCount()))
{
    constexpr qint64 betweenLooks = 4096;
    for (qint64 node = outline.nodeCount() - 1; node >= 0; --node) { // what is inside comes behind
        if (node % betweenLooks == 0 && cancel.isCancelled()) {
            m_cancelled = true;
            return;
        }
        const auto at = Node(node);
        const JsonKind kind = outline.kind(at);
        m_digests[at] = isIgnored(at)              ? digestOf("ignored", 0)
                        : kind == JsonKind::Array  ? array(at)
                        : kind == JsonKind::Object ? object(at)
                                                   : scalar(at);
    }
}

JsonDigest JsonDigests::scalar(Node node) const
{
    const JsonKind kind = m_outline.kind(node);
    const auto tag = quint64(kind) + 1;
    if (kind == JsonKind::Number) {
        if (m_rules.ignoresTimes() && m_outline.hasKey(node) && looksLikeEpoch(m_outline.raw(node)) &&
            isNamedForTime(m_outline.keyBytes(node)))
            return digestOf("time", 0);
        return digestOf(canonicalNumber(m_outline.raw(node)), tag);
    }
    if (kind != JsonKind::String)
        return digestOf({}, tag);
    const QByteArrayView raw = m_outline.raw(node);
    const QByteArray decoded = raw.contains('\\') ? m_outline.bytes(node) : QByteArray();
    const QByteArrayView text = raw.contains('\\') ? QByteArrayView(decoded) : raw.sliced(1, raw.size() - 2);
    if (m_rules.ignoresTimes() && looksLikeTime(text))
        return digestOf("time", 0);
    if (m_rules.ignoresIds() && looksLikeId(text))
        return digestOf("id", 0);
    return digestOf(text, tag);
}

JsonDigest JsonDigests::array(Node node) const
{
    JsonDigest digest = digestOf({}, quint64(JsonKind::Array) + 1);
    for (const Node child : m_outline.children(node))
        digest = joined(digest, m_digests[child]);
    return digest;
}

JsonDigest JsonDigests::object(Node node)
{
    m_names.clear();
    JsonDigest sum = digestOf({}, quint64(JsonKind::Object) + 1);
    for (const Node child : m_outline.children(node)) {
        const QByteArrayView raw = m_outline.rawKey(child);
        const JsonDigest name = raw.contains('\\') ? digestOf(m_outline.keyBytes(child), 0)
                                                   : digestOf(raw.sliced(1, raw.size() - 2), 0);
        m_names.emplace_back(name, child);
        if (isIgnored(child))
            continue;
        const JsonDigest member = joined(name, m_digests[child]);
        sum.low += member.low;
        sum.high += member.high;
    }
    JsonDigest ordered = sum;
    for (const auto& [name, child] : m_names)
        ordered = joined(ordered, joined(name, m_digests[child]));
    std::ranges::sort(m_names, {},
                      [](const auto& entry) { return std::pair(entry.first.low, entry.first.high); });
    const auto twice = std::ranges::adjacent_find(m_names, {}, [](const auto& entry) { return entry.first; });
    if (twice == m_names.end())
        return sum;
    m_withDuplicates = node;
    return ordered;
}

} // namespace hookbench::diff
