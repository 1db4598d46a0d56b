// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/environments_dialog.h"

#include "ui/composer/rows_table.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/plain_text.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::Environments;

EnvironmentsDialog::EnvironmentsDialog(workspace::Documents& documents, QWidget* parent)
    : QDialog(parent)
    , m_documents(documents)
    , m_session(Environments(documents).ofSession())
    , m_environments(Environments(documents).all())
    , m_note(new FieldNote(this))
{
    setObjectName(u"environmentsDialog"_s);
    setWindowTitle(tr("Variables and Environments"));
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(u"environmentsSplitter"_s);
    split->setChildrenCollapsible(false);
    split->addWidget(makeList());
    split->addWidget(makeValues());
    split->setStretchFactor(1, 1);
    m_note->setObjectName(u"environmentsNote"_s);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(u"environmentsOk"_s);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Apply"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"environmentsCancel"_s);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    removeButtonIcons(*buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &EnvironmentsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(plainParagraph(
        tr("{{name}} in a draft stands for the value of that name: of the active environment, or else of the "
           "session. All values are kept in the session file, for whoever gets it to read."),
        this));
    layout->addWidget(split, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    m_list->addItem(tr("Of the session"));
    for (const Environments::Named& one : m_environments)
        m_list->addItem(one.environment.name);
    connect(m_list, &QListWidget::currentRowChanged, this, &EnvironmentsDialog::showRow);
    m_list->setCurrentRow(0);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().lineSpacing() * 26);
    m_list->setFocus();
}

QWidget* EnvironmentsDialog::makeList()
{
    auto* side = new QWidget(this);
    m_list = new QListWidget(side);
    m_list->setObjectName(u"environmentsList"_s);
    QLabel* label = plainLabel(tr("&Environments:"), side);
    label->setBuddy(m_list);
    m_list->setAccessibleName(tr("Environments"));
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(m_list, 1);
    const auto addButton = [&](const QString& text, const QString& name, void (EnvironmentsDialog::*run)()) {
        auto* button = new QPushButton(text, side);
        button->setObjectName(name);
        button->setAutoDefault(false);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, run);
        return button;
    };
    addButton(tr("&Add"), u"environmentsAdd"_s, &EnvironmentsDialog::add);
    m_duplicate = addButton(tr("D&uplicate"), u"environmentsDuplicate"_s, &EnvironmentsDialog::duplicate);
    m_remove = addButton(tr("&Remove"), u"environmentsRemove"_s, &EnvironmentsDialog::remove);
    return side;
}

QWidget* EnvironmentsDialog::makeValues()
{
    auto* side = new QWidget(this);
    m_name = new QLineEdit(side);
    m_name->setObjectName(u"environmentName"_s);
    QLabel* nameLabel = plainLabel(tr("&Name:"), side);
    nameLabel->setBuddy(m_name);
    m_values =
        new RowsTable(models::DraftRowsModel::Kind::Fields, tr("Variables"), u"environmentValues"_s, side);
    QLabel* valuesLabel = plainLabel(tr("&Variables:"), side);
    valuesLabel->setBuddy(m_values);
    auto* row = new QHBoxLayout;
    row->addWidget(nameLabel);
    row->addWidget(m_name, 1);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->addLayout(row);
    layout->addWidget(valuesLabel);
    layout->addWidget(m_values, 1);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& name) {
        m_list->item(m_shown)->setText(name);
        m_note->clear();
    });
    return side;
}

void EnvironmentsDialog::keepShown()
{
    if (m_shown < 0)
        return;
    Environment& environment = m_shown == 0 ? m_session : m_environments[size_t(m_shown) - 1].environment;
    environment.variables = m_values->rows().fields();
    environment.name = m_shown == 0 ? QString() : m_name->text().trimmed();
}

void EnvironmentsDialog::showRow(int row)
{
    keepShown();
    m_shown = row;
    if (row < 0)
        return;
    const Environment& environment = row == 0 ? m_session : m_environments[size_t(row) - 1].environment;
    m_name->setText(row == 0 ? tr("Of the session") : environment.name);
    m_name->setEnabled(row > 0);
    m_duplicate->setEnabled(row > 0);
    m_remove->setEnabled(row > 0);
    m_values->rows().setFields(environment.variables);
}

void EnvironmentsDialog::insert(Environment environment)
{
    keepShown();
    m_list->addItem(environment.name);
    m_environments.push_back({{}, std::move(environment)});
    m_list->setCurrentRow(m_list->count() - 1);
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void EnvironmentsDialog::add()
{
    insert({tr("Environment %1").arg(m_list->count()), {}});
}

void EnvironmentsDialog::duplicate()
{
    keepShown();
    Environment copy = m_environments[size_t(m_shown) - 1].environment;
    copy.name = tr("Copy of %1").arg(copy.name);
    insert(std::move(copy));
}

void EnvironmentsDialog::remove()
{
    const int row = m_shown;
    if (const DocumentId id = m_environments[size_t(row) - 1].id)
        m_removed.push_back(id);
    m_shown = -1; // it is not to be kept
    m_environments.erase(m_environments.begin() + row - 1);
    delete m_list->takeItem(row);
    m_shown = -1; // the list has told of the row in its place by the old numbers
    showRow(m_list->currentRow());
}

QString EnvironmentsDialog::problem() const
{
    QStringList names;
    for (const Environments::Named& one : m_environments) {
        if (one.environment.name.isEmpty())
            return tr("An environment has no name.");
        if (names.contains(one.environment.name))
            return tr("Two environments are called “%1”.").arg(one.environment.name);
        names.append(one.environment.name);
    }
    return {};
}

void EnvironmentsDialog::accept()
{
    m_values->setFocus(Qt::OtherFocusReason); // ends what is being typed in it
    keepShown();
    if (const QString wrong = problem(); !wrong.isEmpty()) {
        m_note->showError(wrong);
        return;
    }
    store();
    QDialog::accept();
}

void EnvironmentsDialog::store()
{
    Environments environments(m_documents);
    environments.saveOfSession(m_session);
    for (const DocumentId id : m_removed)
        environments.remove(id);
    // The first environment of all is meant to be used.
    bool choosesFirst = environments.all().empty();
    for (const Environments::Named& one : m_environments) {
        if (one.id)
            environments.save(one.id, one.environment);
        else
            environments.add(one.environment, [documents = &m_documents,
                                               chooses = std::exchange(choosesFirst, false)](DocumentId id) {
                if (chooses)
                    Environments(*documents).setActive(id);
            });
    }
}

} // namespace hookbench::ui
