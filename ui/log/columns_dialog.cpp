// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/columns_dialog.h"

#include "app/workspace/extra_columns.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/plain_text.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int leastWidth = 20;
constexpr int mostWidth = 4000;
constexpr int standardWidthInCharacters = 18;

QPushButton* addButton(QVBoxLayout* layout, const QString& text, const QString& objectName, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    layout->addWidget(button);
    return button;
}

} // namespace

ColumnsDialog::ColumnsDialog(std::vector<LogColumn> columns, QWidget* parent)
    : QDialog(parent)
    , m_columns(std::move(columns))
    , m_list(new QListWidget(this))
    , m_up(nullptr)
    , m_down(nullptr)
    , m_remove(nullptr)
    , m_width(new QSpinBox(this))
    , m_field(new QLineEdit(this))
    , m_note(new FieldNote(this))
{
    setObjectName(u"columnsDialog"_s);
    setWindowTitle(tr("Columns of the Log"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(makeList());
    layout->addWidget(makeAdder());
    layout->addWidget(m_note);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(u"columnsOk"_s);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Apply"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"columnsCancel"_s);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    QPushButton* reset = buttons->addButton(tr("&Standard Columns"), QDialogButtonBox::ResetRole);
    reset->setObjectName(u"columnsReset"_s);
    removeButtonIcons(*buttons);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(reset, &QPushButton::clicked, this, [this] {
        Q_EMIT resetRequested();
        reject();
    });
    fill(0);
    m_list->setFocus();
}

QWidget* ColumnsDialog::makeList()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    m_list->setObjectName(u"columnsList"_s);
    m_list->setAccessibleName(tr("Columns"));
    row->addWidget(m_list, 1);
    auto* side = new QVBoxLayout;
    m_up = addButton(side, tr("Move &Up"), u"columnsUp"_s, box);
    m_down = addButton(side, tr("Move &Down"), u"columnsDown"_s, box);
    m_remove = addButton(side, tr("&Remove"), u"columnsRemove"_s, box);
    QLabel* label = plainLabel(tr("&Width:"), box);
    m_width->setObjectName(u"columnsWidth"_s);
    m_width->setAccessibleName(tr("Width"));
    m_width->setRange(leastWidth, mostWidth);
    m_width->setSuffix(tr(" px"));
    label->setBuddy(m_width);
    side->addWidget(label);
    side->addWidget(m_width);
    side->addStretch(1);
    row->addLayout(side);
    connect(m_up, &QPushButton::clicked, this, [this] { moveBy(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveBy(1); });
    connect(m_remove, &QPushButton::clicked, this, &ColumnsDialog::removeCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnsDialog::showCurrent);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (m_filling)
            return;
        LogColumn& column = m_columns[size_t(m_list->row(item))];
        column.shown = item->checkState() == Qt::Checked;
        if (shownCount() == 0) {
            column.shown = true; // a log without columns shows nothing to bring them back
            item->setCheckState(Qt::Checked);
        }
    });
    connect(m_width, &QSpinBox::valueChanged, this, [this](int width) {
        if (!m_filling && m_list->currentRow() >= 0)
            m_columns[size_t(m_list->currentRow())].width = width;
    });
    return box;
}

QWidget* ColumnsDialog::makeAdder()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    QLabel* label = plainLabel(tr("&Another column:"), box);
    m_field->setObjectName(u"columnsField"_s);
    m_field->setAccessibleName(tr("Another column"));
    m_field->setPlaceholderText(u"header[x-github-event], body.data.id"_s);
    m_field->setLayoutDirection(Qt::LeftToRight);
    label->setBuddy(m_field);
    auto* add = new QPushButton(tr("Add"), box);
    add->setObjectName(u"columnsAdd"_s);
    add->setAutoDefault(false);
    row->addWidget(label);
    row->addWidget(m_field, 1);
    row->addWidget(add);
    connect(add, &QPushButton::clicked, this, &ColumnsDialog::addField);
    return box;
}

int ColumnsDialog::shownCount() const
{
    return int(std::ranges::count_if(m_columns, &LogColumn::shown));
}

void ColumnsDialog::fill(int current)
{
    m_filling = true;
    m_list->clear();
    for (const LogColumn& column : m_columns) {
        auto* item = new QListWidgetItem(column.title, m_list);
        item->setCheckState(column.shown ? Qt::Checked : Qt::Unchecked);
    }
    m_filling = false;
    m_list->setCurrentRow(qBound(0, current, int(m_columns.size()) - 1));
    showCurrent();
}

void ColumnsDialog::showCurrent()
{
    const int row = m_list->currentRow();
    const bool any = row >= 0;
    m_up->setEnabled(row > 0);
    m_down->setEnabled(any && row < int(m_columns.size()) - 1);
    m_remove->setEnabled(any && !m_columns[size_t(row)].field.isEmpty());
    m_width->setEnabled(any);
    if (!any)
        return;
    m_filling = true;
    m_width->setValue(m_columns[size_t(row)].width);
    m_filling = false;
}

void ColumnsDialog::moveBy(int rows)
{
    const int row = m_list->currentRow();
    const int other = row + rows;
    if (row < 0 || other < 0 || other >= int(m_columns.size()))
        return;
    std::swap(m_columns[size_t(row)], m_columns[size_t(other)]);
    fill(other);
}

void ColumnsDialog::addField()
{
    const QString field = m_field->text().trimmed();
    const workspace::FilterCheck check = workspace::checkColumn(field);
    if (check.state != workspace::FilterCheck::State::Valid) {
        m_note->showError(check.message);
        m_field->setFocus();
        return;
    }
    m_note->clear();
    m_field->clear();
    m_columns.push_back(
        {-1, field, field, true, fontMetrics().averageCharWidth() * standardWidthInCharacters});
    fill(int(m_columns.size()) - 1);
}

void ColumnsDialog::removeCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || m_columns[size_t(row)].field.isEmpty())
        return;
    if (m_columns[size_t(row)].shown && shownCount() == 1)
        return;
    m_columns.erase(m_columns.begin() + row);
    fill(row);
}

} // namespace hookbench::ui
