// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

// How a user's way of looking at a session is kept in its documents. What a later version adds is passed
// over.
namespace hookbench::formats {

/// The kind "filter": one that has a name.
QByteArray writeFilterDocument(const QString& filter);
std::optional<QString> readFilterDocument(const QByteArray& content);

/// The kind "view": the columns of the log and its order.
struct StoredView
{
    struct Column
    {
        QString key;   ///< of a column that every log has, or
        QString field; ///< a field of the filter language
        bool shown = true;
        int width = 0; ///< pixels; 0 leaves it as it is
        bool operator==(const Column&) const = default;
    };
    std::vector<Column> columns;
    QString sortKey; ///< empty: in the order of arrival
    bool isFalling = false;
    bool operator==(const StoredView&) const = default;
};
QByteArray writeViewDocument(const StoredView& view);
std::optional<StoredView> readViewDocument(const QByteArray& content);

} // namespace hookbench::formats
