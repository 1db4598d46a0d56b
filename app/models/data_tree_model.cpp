// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/data_tree_model.h"

#include "app/payload/cbor.h"
#include "app/payload/declared_charset.h"
#include "app/payload/markup_tree.h"
#include "app/payload/message_pack.h"
#include "app/payload/protobuf.h"
#include "app/payload/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace hookbench::models {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TreeText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::models::TreeText)
};

std::shared_ptr<const DataTree> readMarkup(TreeFormat format, const payload::HeldBytes& content,
                                           QByteArray charset, const CancelFlag& cancel)
{
    using payload::MarkupTree;
    const bool isXml = format == TreeFormat::Xml;
    if (charset.isEmpty())
        charset =
            payload::declaredCharset(isXml ? payload::BodyKind::Xml : payload::BodyKind::Html, content.bytes);
    return std::make_shared<MarkupTree>(payload::decodeHeldText(content, charset).utf8,
                                        isXml ? MarkupTree::Language::Xml : MarkupTree::Language::Html,
                                        cancel);
}

} // namespace

std::shared_ptr<const DataTree> readTree(TreeFormat format, const payload::HeldBytes& content,
                                         const QByteArray& charset, const CancelFlag& cancel)
{
    switch (format) {
    case TreeFormat::Xml:
    case TreeFormat::Html:
        return readMarkup(format, content, charset, cancel);
    case TreeFormat::Cbor:
        return std::make_shared<payload::CborTree>(content, cancel);
    case TreeFormat::MessagePack:
        return std::make_shared<payload::MessagePackTree>(content, cancel);
    case TreeFormat::Protobuf:
        break;
    }
    return std::make_shared<payload::ProtobufTree>(content, cancel);
}

QString treeNote(const DataTree& tree)
{
    QStringList notes;
    if (const payload::Problem& problem = tree.problem())
        notes << TreeText::tr("%1 At byte %2; the tree shows what is before it.", "reason, place")
                     .arg(problem.message, QLocale().toString(problem.offset));
    if (tree.isCut())
        notes << TreeText::tr("The tree shows the first %1 values and %n level(s); the other views show all.",
                              nullptr, DataTree::deepest)
                     .arg(QLocale().toString(qulonglong(DataTree::mostNodes)));
    return notes.join(u'\n');
}

void DataTreeModel::setTree(std::shared_ptr<const DataTree> tree)
{
    beginResetModel();
    m_tree = std::move(tree);
    m_children.clear();
    endResetModel();
}

DataTreeModel::Node DataTreeModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? Node(index.internalId()) : DataTree::root;
}

const std::vector<DataTreeModel::Node>& DataTreeModel::childrenOf(Node node) const
{
    const auto [at, isNew] = m_children.try_emplace(node);
    if (isNew)
        at->second = m_tree->children(node);
    return at->second;
}

int DataTreeModel::rowOf(Node node) const
{
    const std::vector<Node>& siblings = childrenOf(m_tree->parent(node));
    return int(std::ranges::lower_bound(siblings, node) - siblings.begin());
}

QModelIndex DataTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!m_tree || row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    return createIndex(row, column, quintptr(childrenOf(nodeOf(parent))[size_t(row)]));
}

QModelIndex DataTreeModel::parent(const QModelIndex& child) const
{
    if (!m_tree || !child.isValid())
        return {};
    const Node parent = m_tree->parent(nodeOf(child));
    return parent == DataTree::root ? QModelIndex() : createIndex(rowOf(parent), 0, quintptr(parent));
}

int DataTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!m_tree || parent.column() > 0 || !m_tree->hasChildren(nodeOf(parent)))
        return 0;
    return int(childrenOf(nodeOf(parent)).size());
}

int DataTreeModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

bool DataTreeModel::hasChildren(const QModelIndex& parent) const
{
    return m_tree && parent.column() <= 0 && m_tree->hasChildren(nodeOf(parent));
}

QVariant DataTreeModel::data(const QModelIndex& index, int role) const
{
    if (!m_tree || !index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Node node = nodeOf(index);
    if (index.column() == ByteColumn)
        return role == Qt::DisplayRole ? QLocale().toString(m_tree->begin(node)) : QVariant();
    const payload::DataTexts texts = m_tree->texts(node);
    switch (index.column()) {
    case NameColumn:
        return texts.name.isNull() ? u"[%1]"_s.arg(index.row()) : texts.name;
    case ValueColumn:
        return texts.value;
    default:
        return texts.type;
    }
}

QVariant DataTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Name"), tr("Value"), tr("Type"), tr("At Byte")};
    return titles.value(section);
}

std::pair<qint64, qint64> DataTreeModel::bytesOf(const QModelIndex& index) const
{
    if (!m_tree || !index.isValid())
        return {};
    const Node node = nodeOf(index);
    return {m_tree->begin(node), m_tree->end(node) - m_tree->begin(node)};
}

qint64 DataTreeModel::placeOf(const QModelIndex& index) const
{
    return m_tree && index.isValid() ? qint64(nodeOf(index)) : -1;
}

QModelIndex DataTreeModel::indexOf(qint64 place) const
{
    if (!m_tree || place <= 0 || place >= qint64(m_tree->nodeCount()))
        return {};
    const auto node = Node(place);
    return createIndex(rowOf(node), 0, quintptr(node));
}

QString DataTreeModel::lineOf(const QModelIndex& index) const
{
    return index.siblingAtColumn(NameColumn).data().toString() + u'\t' +
           index.siblingAtColumn(ValueColumn).data().toString();
}

} // namespace hookbench::models
