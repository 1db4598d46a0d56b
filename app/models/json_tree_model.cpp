// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/json_tree_model.h"

#include "app/payload/text.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace hookbench::models {

using namespace Qt::Literals::StringLiterals;
using payload::JsonKind;
using payload::JsonOutline;

namespace {

constexpr qint64 longestShown = 1000;   // bytes of a value or a name in its cell
constexpr qint64 mostCounted = 10'000;  // values that are counted for a cell
constexpr qint64 mostCompared = 50'000; // members among which repeated names are looked for
constexpr qsizetype mostKnown = 4096;   // hints that are kept

quint64 keyOf(quint32 high, quint32 low)
{
    return quint64(high) << 32 | low;
}

/// The start of a text for a cell, without tearing a character apart.
QString shown(QByteArrayView bytes)
{
    if (bytes.size() <= longestShown)
        return payload::visibleText(bytes);
    qint64 end = longestShown;
    while (end > 0 && (uchar(bytes[end]) & 0xC0) == 0x80)
        --end;
    return payload::visibleText(bytes.first(end)) + u'…';
}

} // namespace

JsonTreeModel::JsonTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
{
    setDocument(nullptr);
}

void JsonTreeModel::reset()
{
    m_documents.resize(1);
    m_pages.clear();
    m_below.clear();
    m_known.clear();
    m_repeated.clear();
    Page top;
    if (document() && document()->outline.nodeCount() > 0 && (!m_filter || !m_filter->kept.empty()))
        top.entries.push_back({JsonOutline::root, 0});
    m_pages.push_back(std::move(top));
}

void JsonTreeModel::setDocument(Document document)
{
    beginResetModel();
    m_filter.reset();
    m_marks.clear();
    m_documents.assign(1, std::move(document));
    reset();
    endResetModel();
}

void JsonTreeModel::setFilter(std::shared_ptr<const JsonFilter> filter)
{
    beginResetModel();
    m_filter = std::move(filter);
    reset();
    endResetModel();
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column < 0 || column > MeaningColumn || parent.column() > 0)
        return {};
    const quint32 page = pageBelow(parent);
    if (size_t(row) >= m_pages[page].entries.size())
        return {};
    return createIndex(row, column, quintptr(page));
}

QModelIndex JsonTreeModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    const Page& page = pageOf(index);
    return createIndex(page.parentRow, 0, quintptr(page.parentPage));
}

int JsonTreeModel::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0 || (parent.isValid() && !hasChildren(parent)))
        return 0;
    return int(m_pages[pageBelow(parent)].entries.size());
}

int JsonTreeModel::columnCount(const QModelIndex&) const
{
    return MeaningColumn + 1;
}

bool JsonTreeModel::hasChildren(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return !m_pages.front().entries.empty();
    if (parent.column() > 0)
        return false;
    const Page& page = pageOf(parent);
    const Entry& entry = entryOf(parent);
    if (entry.count > 0)
        return true;
    if (outline(page).isContainer(entry.node))
        return outline(page).firstChild(entry.node) != JsonOutline::none;
    return page.nesting < nestedLevels && known(page, entry.node).nested;
}

/// The page with the rows below a row; made when it is first asked for.
quint32 JsonTreeModel::pageBelow(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return 0;
    const quint64 key = keyOf(quint32(parent.internalId()), quint32(parent.row()));
    if (const auto found = m_below.constFind(key); found != m_below.constEnd())
        return *found;
    m_pages.push_back(makePage(parent));
    const auto made = quint32(m_pages.size() - 1);
    m_below.insert(key, made);
    return made;
}

JsonTreeModel::Page JsonTreeModel::makePage(const QModelIndex& parent) const
{
    const Page& above = pageOf(parent);
    const Entry entry = entryOf(parent);
    Page page;
    page.document = above.document;
    page.parentPage = quint32(parent.internalId());
    page.parentRow = parent.row();
    page.whole = above.whole && above.container != JsonOutline::none;
    page.nesting = above.nesting;
    if (entry.count > 0) {
        page.container = above.container;
        page.whole = true;
        page.firstIndex = above.firstIndex + parent.row() * above.step;
        fillGroup(page, entry);
        return page;
    }
    page.container = entry.node;
    page.whole = page.whole || !m_filter || m_filter->matches(entry.node);
    const bool filled = outline(above).isContainer(entry.node) || openNested(page, entry);
    if (filled)
        fillContainer(page);
    return page;
}

/// Makes a document of the text inside a string; the page becomes that of its root.
bool JsonTreeModel::openNested(Page& page, const Entry& entry) const
{
    const payload::ValueHint hint = payload::valueHint(namedValue(page, entry.node));
    if (hint.json.isEmpty())
        return false;
    m_documents.push_back(payload::JsonDocument::make(hint.json));
    page.document = quint32(m_documents.size() - 1);
    page.container = JsonOutline::root;
    page.whole = true;
    ++page.nesting;
    return true;
}

void JsonTreeModel::fillContainer(Page& page) const
{
    const JsonOutline& outline = this->outline(page);
    if (!page.whole) {
        for (const Node child : m_filter->childrenOf(outline, page.container))
            page.entries.push_back({child, 0});
        return;
    }
    qint64 count = 0;
    std::vector<Node> starts; // of every group
    for (const Node child : outline.children(page.container)) {
        if (count < groupSize)
            page.entries.push_back({child, 0});
        if (count++ % groupSize == 0)
            starts.push_back(child);
    }
    if (outline.kind(page.container) == JsonKind::Object && count <= mostCompared)
        markRepeated(page);
    if (count <= groupSize)
        return;
    page.step = groupSize;
    while (qint64(starts.size()) > groupSize) {
        std::vector<Node> wider;
        for (size_t i = 0; i < starts.size(); i += groupSize)
            wider.push_back(starts[i]);
        starts = std::move(wider);
        page.step *= groupSize;
    }
    page.entries.clear();
    for (size_t i = 0; i < starts.size(); ++i)
        page.entries.push_back({starts[i], quint32(std::min(page.step, count - qint64(i) * page.step))});
}

void JsonTreeModel::fillGroup(Page& page, Entry group) const
{
    const JsonOutline& outline = this->outline(page);
    page.step = 1;
    while (page.step * groupSize < group.count)
        page.step *= groupSize;
    Node node = group.node;
    for (qint64 i = 0; i < group.count; ++i, node = outline.next(node)) {
        if (i % page.step == 0)
            page.entries.push_back(
                {node, page.step == 1 ? 0 : quint32(std::min(page.step, group.count - i))});
    }
}

void JsonTreeModel::markRepeated(const Page& page) const
{
    const JsonOutline& outline = this->outline(page);
    std::vector<std::pair<size_t, Node>> names;
    for (const Node child : outline.children(page.container))
        names.emplace_back(qHash(outline.keyBytes(child)), child);
    std::ranges::sort(names);
    for (size_t i = 1; i < names.size(); ++i) {
        const auto [before, first] = names[i - 1];
        const auto [hash, second] = names[i];
        if (hash != before || !outline.keyIs(second, outline.keyBytes(first)))
            continue;
        m_repeated.insert(keyOf(page.document, first));
        m_repeated.insert(keyOf(page.document, second));
    }
}

payload::NamedValue JsonTreeModel::namedValue(const Page& page, Node node) const
{
    const JsonOutline& outline = this->outline(page);
    // The elements of an array are named as it is: "created": [1700000000].
    const bool inArray = page.container != JsonOutline::none && !outline.hasKey(node);
    const Node named = inArray ? page.container : node;
    return {outline.keyBytes(named), outline.kind(node), outline.bytes(node)};
}

const JsonTreeModel::Known& JsonTreeModel::known(const Page& page, Node node) const
{
    const quint64 key = keyOf(page.document, node);
    if (const auto found = m_known.constFind(key); found != m_known.constEnd())
        return *found;
    if (m_known.size() >= mostKnown)
        m_known.clear();
    Known made;
    if (outline(page).size(node) <= payload::hintJsonLimit && !outline(page).isContainer(node))
        made.hint = payload::valueHint(namedValue(page, node));
    made.nested = !made.hint.json.isEmpty();
    made.hint.json.clear();
    return *m_known.insert(key, made);
}

bool JsonTreeModel::isGroup(const QModelIndex& index) const
{
    return index.isValid() && entryOf(index).count > 0;
}

bool JsonTreeModel::isStructure(const QModelIndex& index) const
{
    return index.isValid() && !isGroup(index) && outline(pageOf(index)).isContainer(entryOf(index).node);
}

bool JsonTreeModel::isMatch(const QModelIndex& index) const
{
    return m_filter && node(index) != JsonOutline::none && m_filter->matches(node(index));
}

JsonTreeModel::Node JsonTreeModel::node(const QModelIndex& index) const
{
    if (!index.isValid() || pageOf(index).document != 0 || isGroup(index))
        return JsonOutline::none;
    return entryOf(index).node;
}

QModelIndex JsonTreeModel::indexOf(Node wanted)
{
    if (rowCount() == 0 || wanted >= document()->outline.nodeCount())
        return {};
    const JsonOutline& outline = document()->outline;
    QModelIndex at = index(0, 0);
    while (isGroup(at) || entryOf(at).node != wanted) {
        if (rowCount(at) == 0)
            return {};
        const quint32 below = pageBelow(at);
        const std::vector<Entry>& entries = m_pages[below].entries;
        const auto after = std::upper_bound(entries.begin(), entries.end(), wanted,
                                            [](Node node, const Entry& entry) { return node < entry.node; });
        if (after == entries.begin())
            return {};
        const auto row = int(after - entries.begin() - 1);
        at = index(row, 0, at);
        if (!isGroup(at) && outline.next(entryOf(at).node) <= wanted)
            return {};
    }
    return at;
}

qint64 JsonTreeModel::indexInContainer(const Page& page, int row) const
{
    if (page.whole)
        return page.firstIndex + row * page.step;
    qint64 index = 0;
    for (const Node child : outline(page).children(page.container)) {
        if (child == page.entries[size_t(row)].node)
            break;
        ++index;
    }
    return index;
}

QString JsonTreeModel::nameText(const QModelIndex& index) const
{
    const Page& page = pageOf(index);
    const Entry& entry = entryOf(index);
    if (page.container == JsonOutline::none)
        return u"$"_s;
    const QLocale locale;
    if (entry.count > 0) {
        const qint64 first = indexInContainer(page, index.row());
        return u"%1 … %2"_s.arg(locale.toString(first), locale.toString(first + entry.count - 1));
    }
    if (outline(page).hasKey(entry.node)) {
        const QByteArrayView name = outline(page).rawKey(entry.node);
        return shown(name.contains('\\') ? outline(page).keyBytes(entry.node)
                                         : name.sliced(1, name.size() - 2));
    }
    return u"[%1]"_s.arg(indexInContainer(page, index.row()));
}

/// "3 members"; counting stops at some thousand unless the container was opened.
QString JsonTreeModel::countText(const Page& page, Node node) const
{
    const bool object = outline(page).kind(node) == JsonKind::Object;
    qint64 count = 0;
    for ([[maybe_unused]] const Node child : outline(page).children(node)) {
        if (++count > mostCounted) {
            const QString most = QLocale().toString(mostCounted);
            return object ? tr("more than %1 members").arg(most) : tr("more than %1 elements").arg(most);
        }
    }
    return object ? tr("%n member(s)", nullptr, int(count)) : tr("%n element(s)", nullptr, int(count));
}

QString JsonTreeModel::valueText(const QModelIndex& index) const
{
    const Page& page = pageOf(index);
    const Entry& entry = entryOf(index);
    if (entry.count > 0)
        return tr("%n value(s)", nullptr, int(entry.count));
    const JsonKind kind = outline(page).kind(entry.node);
    if (kind == JsonKind::Object)
        return tr("{} %1").arg(countText(page, entry.node));
    if (kind == JsonKind::Array)
        return tr("[] %1").arg(countText(page, entry.node));
    return shown(outline(page).raw(entry.node));
}

QString JsonTreeModel::meaning(const QModelIndex& index) const
{
    if (!index.isValid() || isGroup(index))
        return {};
    const Page& page = pageOf(index);
    const Node node = entryOf(index).node;
    const QString marked = mark(index);
    const QString plain = known(page, node).hint.text;
    const QString hint =
        marked.isEmpty() || plain.isEmpty() ? marked + plain : tr("%1; %2").arg(marked, plain);
    if (!m_repeated.contains(keyOf(page.document, node)))
        return hint;
    const QString repeated = tr("This name occurs more than once.");
    return hint.isEmpty() ? repeated : tr("%1; %2").arg(hint, repeated);
}

payload::Token JsonTreeModel::token(const QModelIndex& index) const
{
    using payload::Token;
    if (isGroup(index) || index.column() == MeaningColumn)
        return Token::Comment;
    const Page& page = pageOf(index);
    const Node node = entryOf(index).node;
    if (index.column() == NameColumn)
        return outline(page).hasKey(node) ? Token::Key : Token::Comment;
    switch (outline(page).kind(node)) {
    case JsonKind::String:
        return Token::String;
    case JsonKind::Number:
        return Token::Number;
    case JsonKind::Array:
    case JsonKind::Object:
        return Token::Punctuation;
    default:
        return Token::Literal;
    }
}

QVariant JsonTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn    ? nameText(index)
               : index.column() == ValueColumn ? valueText(index)
                                               : meaning(index);
    case TokenRole:
        return int(token(index));
    case RepeatedRole:
        return !isGroup(index) && m_repeated.contains(keyOf(pageOf(index).document, entryOf(index).node));
    case MarkedRole:
        return hasMarkInside(index);
    case ColorRole: {
        if (isGroup(index) || index.column() != MeaningColumn)
            return {};
        const payload::ValueHint& hint = known(pageOf(index), entryOf(index).node).hint;
        return hint.kind == payload::HintKind::Color ? QVariant(hint.color) : QVariant();
    }
    default:
        return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : section == ValueColumn ? tr("Value") : tr("Meaning");
}

} // namespace hookbench::models
