// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/fields_page.h"

#include "ui/viewers/fields_table.h"
#include "ui/widgets/plain_text.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hookbench::ui {

FieldsPage::FieldsPage(const QString& name, const QString& nothing, const QStringList& titles,
                       QWidget* parent)
    : QWidget(parent)
    , m_nothing(nothing)
    , m_table(new FieldsTable(name, new models::FieldsModel(titles), this))
    , m_empty(plainLabel({}, this))
    , m_stack(new QStackedWidget(this))
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_stack);
}

void FieldsPage::showLines(std::vector<models::TextLine> lines)
{
    const bool isEmpty = lines.empty();
    m_table->setLines(std::move(lines));
    m_empty->setText(isEmpty ? m_nothing : QString());
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_empty) : m_table);
}

void FieldsPage::clear()
{
    showLines({});
    m_empty->setText({});
}

} // namespace hookbench::ui
