// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/json_filter.h"
#include "app/payload/row_source.h"
#include "app/payload/value_hints.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>

#include <map>
#include <memory>
#include <vector>

namespace hookbench::models {

/// JSON as a tree of any size: order, repeated names and the letters of numbers are those of the text.
/// Nothing is kept of values before they are looked at; what is opened costs eight bytes a row. A container
/// of more than `groupSize` values shows them in groups, and groups of groups, so that a view never lays out
/// more than that at once. Strings that hold JSON or a token have its values below them.
class JsonTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    using Document = std::shared_ptr<const payload::JsonDocument>;
    using Node = payload::JsonOutline::Node;

    enum Column { NameColumn, ValueColumn, MeaningColumn };
    enum Role {
        TokenRole = Qt::UserRole, ///< int, payload::Token of the cell
        ColorRole,                ///< uint, 0xAARRGGBB; only for colours
        RepeatedRole,             ///< bool, another member of the object has the same name
        MarkedRole,               ///< bool, there is a mark at it or, while it is closed, inside of it
    };

    static constexpr qint64 groupSize = 1000;
    static constexpr int nestedLevels = 8; ///< JSON in a string in JSON in a string ...

    explicit JsonTreeModel(QObject* parent = nullptr);

    void setDocument(Document document); ///< without a filter; null shows nothing
    const Document& document() const { return m_documents.front(); }

    /// Shows only what the filter keeps; null shows all.
    void setFilter(std::shared_ptr<const JsonFilter> filter);
    bool isFiltered() const { return m_filter != nullptr; }

    /// Texts to show at values of the document itself, in front of their meaning. A place that is not there
    /// stands for the nearest value around it. They are gone with the document.
    void setMarks(const std::vector<std::pair<QString, QString>>& pointersAndTexts);
    QString mark(const QModelIndex& index) const;
    Node nearest(QStringView pointer) const; ///< what such a place stands for

    bool isGroup(const QModelIndex& index) const;
    bool isStructure(const QModelIndex& index) const; ///< an array or object of the text itself
    bool isMatch(const QModelIndex& index) const;     ///< of the filter
    Node node(const QModelIndex& index) const; ///< in the document itself; none for groups and nested values

    /// Where a value of the document itself is shown. Opens what is around it; invalid when the filter leaves
    /// it out.
    QModelIndex indexOf(Node node);

    // What can be copied. Of a value in a nested text place and path are those inside of it.
    QString pointer(const QModelIndex& index) const;        ///< RFC 6901
    QString normalizedPath(const QModelIndex& index) const; ///< RFC 9535
    QString place(const QModelIndex& index) const;          ///< for people: "/a/0 → /b"
    QString key(const QModelIndex& index) const;
    QString value(const QModelIndex& index) const;   ///< of a string what it says
    QByteArray text(const QModelIndex& index) const; ///< the letters of the value and all inside of it
    QString meaning(const QModelIndex& index) const;
    qint64 offset(const QModelIndex& index) const; ///< byte of the document; -1 for nested values

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    /// A row: a value, or so many from it on.
    struct Entry
    {
        Node node = 0;
        quint32 count = 0; ///< 0 for the value itself
    };

    /// The rows below one row.
    struct Page
    {
        quint32 document = 0;
        quint32 parentPage = 0;
        int parentRow = -1;
        Node container = payload::JsonOutline::none; ///< none above the root
        qint64 firstIndex = 0;                       ///< of the first value in the container
        qint64 step = 1;                             ///< values a row
        bool whole = true;                           ///< not thinned out by the filter
        int nesting = 0;
        std::vector<Entry> entries;
    };

    struct Known
    {
        payload::ValueHint hint; ///< without its JSON
        bool nested = false;
    };

    const payload::JsonOutline& outline(const Page& page) const
    {
        return m_documents[page.document]->outline;
    }
    const Page& pageOf(const QModelIndex& index) const { return m_pages[size_t(index.internalId())]; }
    const Entry& entryOf(const QModelIndex& index) const
    {
        return pageOf(index).entries[size_t(index.row())];
    }
    void reset();
    quint32 pageBelow(const QModelIndex& parent) const;
    Page makePage(const QModelIndex& parent) const;
    bool openNested(Page& page, const Entry& entry) const;
    void fillContainer(Page& page) const;
    void fillGroup(Page& page, Entry group) const;
    void markRepeated(const Page& page) const;
    const Known& known(const Page& page, Node node) const;
    payload::NamedValue namedValue(const Page& page, Node node) const;
    qint64 indexInContainer(const Page& page, int row) const;
    std::vector<QModelIndex> stepsTo(const QModelIndex& index) const;
    QString nameText(const QModelIndex& index) const;
    QString valueText(const QModelIndex& index) const;
    QString countText(const Page& page, Node node) const;
    payload::Token token(const QModelIndex& index) const;

    bool hasMarkInside(const QModelIndex& index) const;

    std::shared_ptr<const JsonFilter> m_filter;
    std::map<Node, QString> m_marks;
    mutable std::vector<Document> m_documents; ///< the document, then nested ones that were opened
    mutable std::vector<Page> m_pages;         ///< the first has the root
    mutable QHash<quint64, quint32> m_below;   ///< page and row to the page below it
    mutable QHash<quint64, Known> m_known;     ///< hints of values looked at lately
    mutable QSet<quint64> m_repeated;          ///< document and node
};

} // namespace hookbench::models
