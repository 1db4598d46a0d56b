// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/document.h"
#include "app/workspace/row_order.h"

#include <QObject>

namespace hookbench::workspace {

class Workspace;

/// A filter that has a name, in the open session.
struct SavedFilter
{
    DocumentId id;
    QString name;
    QString text;
};

/// Columns and order of the log, as they are remembered with the session.
struct LogLayout
{
    struct Column
    {
        int column = -1; ///< models::ExchangeLogModel::Column, or
        QString field;   ///< of the filter language
        bool shown = true;
        int width = 0; ///< pixels
        bool operator==(const Column&) const = default;
    };
    std::vector<Column> columns;
    RowOrder order;
    bool operator==(const LogLayout&) const = default;
};

/// What the user keeps in the open session of how to look at it.
class LogDocuments : public QObject
{
    Q_OBJECT

public:
    explicit LogDocuments(Workspace& workspace, QObject* parent = nullptr);

    /// Reads those of the open session: a few short texts.
    void open();
    void close();

    const std::vector<SavedFilter>& filters() const { return m_filters; }
    void saveFilter(const QString& name, const QString& text); ///< one of the same name is replaced
    void removeFilter(DocumentId id);

    /// Nothing when the session keeps none.
    const std::optional<LogLayout>& layout() const { return m_layout; }
    void saveLayout(const LogLayout& layout);

Q_SIGNALS:
    void filtersChanged();
    void failed(const hookbench::Error& error);

private:
    void take(const Document& document);

    Workspace& m_workspace;
    std::vector<SavedFilter> m_filters; ///< by name
    std::optional<LogLayout> m_layout;
    DocumentId m_layoutId;
    bool m_isSavingLayout = false;
    bool m_layoutWaits = false; ///< it changed while it was being saved
    quint64 m_generation = 0;   ///< of the session
};

} // namespace hookbench::workspace
