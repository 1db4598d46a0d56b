// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/payload/data_tree.h"

#include <QAbstractItemModel>

#include <memory>
#include <unordered_map>

namespace hookbench::models {

using payload::DataTree;

/// What bytes can be read as, to be shown as a tree.
enum class TreeFormat { Xml, Html, Cbor, MessagePack, Protobuf };

/// Never null. Slow for large content. `charset` is for text, empty or as Content-Type gives it.
std::shared_ptr<const DataTree> readTree(TreeFormat format, const payload::HeldBytes& content,
                                         const QByteArray& charset, const CancelFlag& cancel);

/// What a tree has to say about itself: where reading stopped, what is not shown. Empty when it is whole.
QString treeNote(const DataTree& tree);

/// A tree of structured bytes. Children are listed when they are asked for, texts when they are painted.
class DataTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, TypeColumn, ByteColumn, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setTree(std::shared_ptr<const DataTree> tree); ///< null shows nothing
    const DataTree* tree() const { return m_tree.get(); }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The first byte of a value and how many it has, in the content the tree was made of.
    std::pair<qint64, qint64> bytesOf(const QModelIndex& index) const;

    qint64 placeOf(const QModelIndex& index) const; ///< the node, as treeFinder() counts; -1 for none
    QModelIndex indexOf(qint64 place) const;

    /// A line for each visible column text: "name<tab>value".
    QString lineOf(const QModelIndex& index) const;

private:
    using Node = DataTree::Node;

    Node nodeOf(const QModelIndex& index) const;
    const std::vector<Node>& childrenOf(Node node) const;
    int rowOf(Node node) const;

    std::shared_ptr<const DataTree> m_tree;
    mutable std::unordered_map<Node, std::vector<Node>> m_children;
};

} // namespace hookbench::models
