// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button_row.h"

#include <QHBoxLayout>

namespace hookbench::ui {

ButtonRow::ButtonRow(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins({});
}

QPushButton* ButtonRow::addButton(const QString& text, const QString& name)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    m_row->addWidget(button);
    return button;
}

void ButtonRow::addStretch()
{
    m_row->addStretch(1);
}

} // namespace hookbench::ui
