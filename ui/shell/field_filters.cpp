// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/field_filters.h"

#include <QAction>
#include <QMenu>
#include <QTableView>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::FilterJoin;

namespace {

/// Of the row at the cursor; empty without one.
QString nameAt(const QTableView& table)
{
    return table.currentIndex().siblingAtColumn(0).data().toString();
}

} // namespace

FieldFilters::FieldFilters(QWidget& inspector, QObject* parent)
    : QObject(parent)
{
    const QHash<QString, QString> fields{{u"headerTable"_s, u"header"_s},
                                         {u"queryTable"_s, u"query"_s},
                                         {u"responseHeaders"_s, u"response.header"_s},
                                         {u"formTable"_s, u"form"_s}};
    for (QTableView* table : inspector.findChildren<QTableView*>()) {
        if (fields.contains(table->objectName()))
            equip(*table, fields.value(table->objectName()));
    }
}

void FieldFilters::equip(QTableView& table, const QString& field)
{
    const std::pair<QString, FilterJoin> joins[] = {
        {tr("Apply as &Filter"), FilterJoin::Replace}, {tr("Filter: &not This"), FilterJoin::ReplaceNot},
        {tr("Filter: … an&d This"), FilterJoin::And},  {tr("Filter: … and not &This"), FilterJoin::AndNot},
        {tr("Filter: … &or This"), FilterJoin::Or},    {tr("Filter: … or not T&his"), FilterJoin::OrNot},
    };
    auto* separator = new QAction(&table);
    separator->setSeparator(true);
    table.addAction(separator);
    for (const auto& [text, join] : joins) {
        auto* action = new QAction(text, &table);
        action->setObjectName(u"fieldFilter%1"_s.arg(int(join)));
        connect(action, &QAction::triggered, this, [this, &table, field, join = join] {
            if (!table.currentIndex().isValid())
                return;
            const QByteArray value = table.currentIndex().siblingAtColumn(1).data().toString().toUtf8();
            const QString named = workspace::fieldWithName(field, nameAt(table).toUtf8());
            Q_EMIT filterRequested(workspace::equalsFilter(named, value), join);
        });
        table.addAction(action);
    }
    auto* column = new QAction(tr("Apply as Co&lumn"), &table);
    column->setObjectName(u"fieldColumn"_s);
    connect(column, &QAction::triggered, this, [this, &table, field] {
        if (table.currentIndex().isValid())
            Q_EMIT columnRequested(workspace::fieldWithName(field, nameAt(table).toUtf8()));
    });
    table.addAction(column);
}

} // namespace hookbench::ui
