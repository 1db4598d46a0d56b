// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/form_viewer.h"

#include "ui/viewers/fields_table.h"

#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

FormViewer::FormViewer(QWidget* parent)
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
}

void FormViewer::showBody(const models::InspectedBody& body)
{
    m_table->setLines(body.form);
}

void FormViewer::clear()
{
    m_table->setLines({});
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
