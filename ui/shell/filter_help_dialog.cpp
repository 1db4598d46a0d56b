// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filter_help_dialog.h"

#include "app/workspace/filter_reference.h"
#include "app/workspace/filter_text.h"
#include "ui/widgets/plain_text.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

FilterHelpDialog::FilterHelpDialog(QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"filterHelpDialog"_s);
    setWindowTitle(tr("Filter Language"));
    auto* layout = new QVBoxLayout(this);
    auto* tree = new QTreeWidget(this);
    tree->setObjectName(u"filterHelpTree"_s);
    tree->setAccessibleName(tr("Filter Language"));
    tree->setHeaderLabels({tr("You write"), tr("It means")});
    tree->header()->setObjectName(u"filterHelpHeader"_s);
    tree->setRootIsDecorated(true);
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    for (const auto& section : workspace::filterReference().sections) {
        auto* top = new QTreeWidgetItem(tree, {section.title});
        for (const auto& entry : section.entries) {
            auto* item = new QTreeWidgetItem(top, {entry.text, entry.meaning});
            item->setFont(0, fixed);
        }
        top->setExpanded(true);
    }
    tree->resizeColumnToContents(0);
    tree->setCurrentItem(tree->topLevelItem(0));
    connect(tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        const QString text = item->parent() ? item->text(0) : QString();
        if (workspace::checkFilter(text).state == workspace::FilterCheck::State::Valid)
            Q_EMIT exampleChosen(text);
    });
    layout->addWidget(tree);
    layout->addWidget(
        plainParagraph(tr("“man hookbench” has the whole language. Press Enter on an example to "
                          "try it."),
                       this));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"filterHelpClose"_s);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    removeButtonIcons(*buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 34);
}

} // namespace hookbench::ui
