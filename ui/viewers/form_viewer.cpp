// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/form_viewer.h"

#include "ui/viewers/fields_table.h"
#include "ui/viewers/find_bar.h"
#include "ui/viewers/item_search.h"

#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

FormViewer::FormViewer(QThreadPool& pool, QWidget* parent)
    : BodyViewer(parent)
    , m_table(new FieldsTable(tr("Form fields"),
                              new models::FieldsModel({tr("Name"), tr("Value"), tr("As it came")}), this))
{
    setObjectName(u"formViewer"_s);
    m_table->setObjectName(u"formTable"_s);
    setFocusProxy(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_table);
    auto* bar = new FindBar(this);
    column->addWidget(bar);
    m_search = new ItemSearch(m_table, bar, pool,
                              {[](const QModelIndex& index) { return qint64(index.row()); },
                               [this](qint64 place) {
                                   return m_table->model()->index(int(place), 0);
                               }});
}

void FormViewer::showBody(const models::InspectedBody& body)
{
    m_table->setLines(body.form);
    m_search->setItems(models::fieldsFinder(body.form));
}

void FormViewer::clear()
{
    m_table->setLines({});
    m_search->setItems(nullptr);
}

void FormViewer::find()
{
    m_search->find();
}

QStringList FormViewer::printedLines(int mostLines) const
{
    return m_table->rowTexts(mostLines);
}

void FormViewer::copyAll()
{
    m_table->copyAll();
}

} // namespace hookbench::ui
