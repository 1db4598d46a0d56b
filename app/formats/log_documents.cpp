// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/log_documents.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace hookbench::formats {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostColumns = 200;
constexpr int mostWidth = 10'000;

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<QJsonObject> objectOf(const QByteArray& content)
{
    const QJsonDocument document = QJsonDocument::fromJson(content);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

} // namespace

QByteArray writeFilterDocument(const QString& filter)
{
    return compact({{"filter"_L1, filter}});
}

std::optional<QString> readFilterDocument(const QByteArray& content)
{
    const auto object = objectOf(content);
    if (!object || !object->value("filter"_L1).isString())
        return {};
    return object->value("filter"_L1).toString();
}

QByteArray writeViewDocument(const StoredView& view)
{
    QJsonArray columns;
    for (const StoredView::Column& column : view.columns) {
        QJsonObject object{{"shown"_L1, column.shown}, {"width"_L1, column.width}};
        if (column.field.isEmpty())
            object.insert("column"_L1, column.key);
        else
            object.insert("field"_L1, column.field);
        columns.append(object);
    }
    return compact({{"columns"_L1, columns}, {"sort"_L1, view.sortKey}, {"falling"_L1, view.isFalling}});
}

std::optional<StoredView> readViewDocument(const QByteArray& content)
{
    const auto object = objectOf(content);
    if (!object || !object->value("columns"_L1).isArray())
        return {};
    StoredView view;
    const QJsonArray columns = object->value("columns"_L1).toArray();
    for (qsizetype i = 0; i < std::min(columns.size(), mostColumns); ++i) {
        const QJsonObject one = columns[i].toObject();
        StoredView::Column column;
        column.key = one.value("column"_L1).toString();
        column.field = one.value("field"_L1).toString();
        column.shown = one.value("shown"_L1).toBool(true);
        column.width = std::clamp(one.value("width"_L1).toInt(), 0, mostWidth);
        if (column.key.isEmpty() != column.field.isEmpty())
            view.columns.push_back(column);
    }
    view.sortKey = object->value("sort"_L1).toString();
    view.isFalling = object->value("falling"_L1).toBool();
    return view;
}

} // namespace hookbench::formats
