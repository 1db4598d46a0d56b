// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/environment_bar.h"

#include "app/workspace/environments.h"
#include "ui/composer/environments_dialog.h"
#include "ui/widgets/plain_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::Documents;
using workspace::Environments;

EnvironmentBar::EnvironmentBar(Documents& documents, QWidget* parent)
    : QWidget(parent)
    , m_documents(documents)
    , m_choice(new QComboBox(this))
{
    m_choice->setObjectName(u"environment"_s);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    QLabel* label = plainLabel(tr("Envir&onment:"), this);
    label->setBuddy(m_choice);
    auto* button = new QPushButton(tr("Var&iables…"), this);
    button->setObjectName(u"editEnvironments"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(m_choice, 1);
    row->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addLayout(row);
    connect(button, &QPushButton::clicked, this, &EnvironmentBar::edit);
    connect(m_choice, &QComboBox::activated, this,
            [this] { Environments(m_documents).setActive({m_choice->currentData().toLongLong()}); });
    const auto follow = [this](const Document& document) {
        if (Environments::isPart(document))
            fill();
    };
    connect(&documents, &Documents::saved, this, follow);
    connect(&documents, &Documents::removed, this, follow);
    connect(&documents, &Documents::reset, this, [this] {
        if (m_dialog)
            m_dialog->reject();
        fill();
    });
    fill();
}

void EnvironmentBar::fill()
{
    const Environments environments(m_documents);
    m_choice->clear();
    m_choice->addItem(tr("None"), qint64(0));
    for (const Environments::Named& one : environments.all())
        m_choice->addItem(one.environment.name, one.id.value);
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(environments.active().value)));
    Q_EMIT changed();
}

void EnvironmentBar::edit()
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_dialog = new EnvironmentsDialog(m_documents, this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->open();
}

} // namespace hookbench::ui
