// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/comparison_rows.h"

#include "app/diff/json_patch.h"
#include "app/payload/json.h"
#include "app/payload/text.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::models {

namespace {

using diff::ChangeKind;
using diff::JsonChange;
using diff::JsonWays;
using payload::JsonKind;
using payload::JsonOutline;
using Kind = ComparisonRow::Kind;
using Node = JsonOutline::Node;
using Way = JsonWays::Way;

struct JsonRowText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::models::JsonRowText)
};

constexpr qint64 indentedLevels = 32;
constexpr qsizetype shownOfSame = 160;   // bytes of a value that is equal
constexpr qsizetype shownOfValue = 2000; // of one that differs
constexpr qint64 prettySize = 64 * 1024; // larger values that were added or removed stay on one line
constexpr qsizetype prettyLines = 200;

/// Walks the second text along the ways on which something differs.
class JsonRows
{
public:
    JsonRows(const diff::MessageComparison& message, const diff::IgnoreRules& ignored,
             const CancelFlag& cancel, std::vector<ComparisonRow>& rows)
        : m_a(message.outlineOfA)
        , m_b(message.outlineOfB)
        , m_json(message.json)
        , m_ignored(ignored.ignoredNodes(message.outlineOfB, cancel))
        , m_cancel(cancel)
        , m_rows(rows)
    {
        for (const JsonChange& change : m_json.changes) {
            m_changes[change.wayInB].push_back(&change);
            for (Way way = change.wayInB; way != JsonWays::root; way = m_json.ways.parent(way)) {
                std::vector<Way>& inside = m_inside[m_json.ways.parent(way)];
                if (!inside.empty() && inside.back() == way)
                    break; // and so are all ways above
                inside.push_back(way);
            }
        }
    }

    void run()
    {
        if (m_changes.contains(JsonWays::root))
            return tell(*m_changes[JsonWays::root].front(), 0);
        enter(JsonOutline::root, JsonWays::root);
        while (!m_open.empty() && m_rows.size() < mostComparisonRows && !m_cancel.isCancelled())
            step();
    }

private:
    /// A container that is being walked through.
    struct Open
    {
        Node node;
        Node next; ///< child, none behind the last
        qint64 index = 0;
        const std::vector<Way>* inside;
        size_t nextInside = 0;
        Node firstSame = JsonOutline::none;
        Node lastSame = JsonOutline::none;
        qint64 sameCount = 0;
    };

    void enter(Node node, Way way);
    void step();
    bool passes(const Open& open, Way way) const;
    bool isRemovedHere(const Open& open) const;
    void tell(const JsonChange& change, qint64 depth);
    void tellValue(const JsonChange& change, const QString& where, qint64 depth);
    void tellSame(Open& open);
    void same(Node node);
    QString indent(qint64 depth) const { return QString(int(std::min(depth, indentedLevels)) * 2, u' '); }
    static QString name(const JsonOutline& outline, Node node)
    {
        return outline.hasKey(node) ? payload::visibleText(outline.rawKey(node)) + u": "_s : QString();
    }
    static QString value(const JsonOutline& outline, Node node, qsizetype most)
    {
        const QByteArrayView raw = outline.raw(node);
        const QString text =
            payload::visibleText(diff::compactJson(raw.first(std::min(raw.size(), most * 2))));
        return raw.size() > most * 2 || text.size() > most ? text.first(std::min(text.size(), most)) + u'…'
                                                           : text;
    }
    QString brace(Node node, bool opening) const
    {
        const bool isObject = m_b.kind(node) == JsonKind::Object;
        return QString(QLatin1Char(isObject ? (opening ? '{' : '}') : (opening ? '[' : ']')));
    }

    const JsonOutline& m_a;
    const JsonOutline& m_b;
    const diff::JsonComparison& m_json;
    const std::vector<bool> m_ignored;
    const CancelFlag& m_cancel;
    std::vector<ComparisonRow>& m_rows;
    QHash<Way, std::vector<const JsonChange*>> m_changes;
    QHash<Way, std::vector<Way>> m_inside;
    std::vector<Open> m_open;
};

void JsonRows::enter(Node node, Way way)
{
    static const std::vector<Way> nothing;
    const auto inside = m_inside.constFind(way);
    const QString line = indent(qint64(m_open.size())) + name(m_b, node) + brace(node, true);
    m_rows.push_back({Kind::Same, line, line, {}, {}});
    m_open.push_back({node, m_b.firstChild(node), 0, inside == m_inside.cend() ? &nothing : &*inside});
}

/// Whether the next child of the container is the one that the way leads to.
bool JsonRows::passes(const Open& open, Way way) const
{
    if (open.next == JsonOutline::none)
        return false;
    return m_json.ways.index(way) >= 0 ? m_json.ways.index(way) == open.index
                                       : !m_json.ways.nameIsInA(way) && m_json.ways.named(way) == open.next;
}

/// Whether the next thing to tell, which was removed, stood in front of the next child. Of members only their
/// order is known: they come in front of the next one that differs.
bool JsonRows::isRemovedHere(const Open& open) const
{
    for (size_t i = open.nextInside; i < open.inside->size(); ++i) {
        const Way way = (*open.inside)[i];
        const auto found = m_changes.constFind(way);
        const bool removed = found != m_changes.cend() && found->front()->b == JsonOutline::none;
        if (removed && m_json.ways.index(way) >= 0)
            return open.index >= m_json.ways.index(way);
        if (!removed)
            return passes(open, way);
    }
    return false;
}

void JsonRows::step()
{
    Open& open = m_open.back();
    const auto depth = qint64(m_open.size());
    // What was removed in front of the child, then what became of the child itself.
    while (open.nextInside < open.inside->size()) {
        const Way way = (*open.inside)[open.nextInside];
        const auto found = m_changes.constFind(way);
        const bool removed = found != m_changes.cend() && found->front()->b == JsonOutline::none;
        if (open.next != JsonOutline::none && !(removed ? isRemovedHere(open) : passes(open, way)))
            break;
        tellSame(open);
        ++open.nextInside;
        bool changedInside = found == m_changes.cend();
        if (found != m_changes.cend()) {
            for (const JsonChange* const change : *found)
                tell(*change, depth);
            changedInside = m_inside.contains(way);
        }
        if (removed)
            continue;
        const Node child = open.next;
        if (child == JsonOutline::none)
            return;
        open.next = m_b.nextSibling(child, open.node);
        ++open.index;
        if (changedInside)
            enter(child, way); // invalidates `open`
        return;
    }
    if (open.next == JsonOutline::none) {
        tellSame(open);
        const QString line = indent(depth - 1) + brace(open.node, false);
        m_rows.push_back({Kind::Same, line, line, {}, {}});
        m_open.pop_back();
        return;
    }
    if (open.sameCount++ == 0)
        open.firstSame = open.next;
    open.lastSame = open.next;
    open.next = m_b.nextSibling(open.next, open.node);
    ++open.index;
}

/// Of a row of equal values the first and the last.
void JsonRows::tellSame(Open& open)
{
    constexpr qint64 unfolded = 3;
    if (open.sameCount == 0)
        return;
    same(open.firstSame);
    if (open.sameCount <= unfolded) {
        for (Node node = open.firstSame; node != open.lastSame;) {
            node = m_b.nextSibling(node, open.node);
            same(node);
        }
    } else {
        m_rows.push_back({Kind::Folded,
                          indent(qint64(m_open.size())) +
                              JsonRowText::tr("%n equal value(s)", nullptr,
                                              int(std::min<qint64>(open.sameCount - 2, INT_MAX))),
                          {},
                          {},
                          {}});
        same(open.lastSame);
    }
    open.sameCount = 0;
}

void JsonRows::same(Node node)
{
    const QString line = indent(qint64(m_open.size())) + name(m_b, node) + value(m_b, node, shownOfSame);
    const bool ignored = !m_ignored.empty() && m_ignored[node];
    m_rows.push_back({ignored ? Kind::Ignored : Kind::Same, ignored ? QString() : line, line, {}, {}});
}

void JsonRows::tell(const JsonChange& change, qint64 depth)
{
    const QString where =
        m_json.ways.pointer(change.kind == ChangeKind::Removed ? change.wayInA : change.wayInB, m_a, m_b);
    const bool single = change.kind == ChangeKind::Added || change.kind == ChangeKind::Removed;
    if (single)
        return tellValue(change, where, depth);
    const QString left = indent(depth) + name(m_a, change.a) + value(m_a, change.a, shownOfValue);
    const QString right = indent(depth) + name(m_b, change.b) + value(m_b, change.b, shownOfValue);
    const bool moved = change.kind == ChangeKind::Moved;
    const QString way =
        moved ? JsonRowText::tr("%1, was %2").arg(where, m_json.ways.pointer(change.wayInA, m_a, m_b))
              : where;
    m_rows.push_back({moved ? Kind::Moved : Kind::Changed, left, right, way, where});
}

/// A value that is on one side alone, in lines of its own where it is not too large.
void JsonRows::tellValue(const JsonChange& change, const QString& where, qint64 depth)
{
    const bool added = change.kind == ChangeKind::Added;
    const JsonOutline& outline = added ? m_b : m_a;
    const Node node = added ? change.b : change.a;
    QStringList lines;
    if (outline.isContainer(node) && outline.size(node) <= prettySize) {
        for (const QByteArray& line : payload::prettyJson(outline.raw(node)).text.trimmed().split('\n'))
            lines.append(payload::visibleText(line));
    }
    if (lines.isEmpty() || lines.size() > prettyLines)
        lines = {value(outline, node, shownOfValue)};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = indent(depth) + (i == 0 ? name(outline, node) : QString()) + lines[i];
        m_rows.push_back({added ? Kind::Added : Kind::Removed, added ? QString() : line,
                          added ? line : QString(), where, where});
    }
}

} // namespace

void appendJsonRows(const diff::MessageComparison& message, const diff::IgnoreRules& ignored,
                    const CancelFlag& cancel, std::vector<ComparisonRow>& rows)
{
    JsonRows(message, ignored, cancel, rows).run();
}

} // namespace hookbench::models
