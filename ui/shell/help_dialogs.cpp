// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_dialogs.h"

#include "app/workspace/versions.h"
#include "ui/widgets/plain_text.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>
#include <QTableWidget>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct HelpText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::ui::HelpText)
};

QDialogButtonBox* makeCloseButton(QDialog* dialog)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QPushButton* close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(u"helpClose"_s);
    close->setText(HelpText::tr("Close"));
    removeButtonIcons(*buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return buttons;
}

struct Shortcut
{
    QString command;
    QString key;
};

QList<Shortcut> allShortcuts(const QList<QAction*>& actions)
{
    QList<Shortcut> result;
    for (const QAction* action : actions) {
        if (!action->shortcut().isEmpty()) {
            result << Shortcut{QString(action->text()).remove(u'&').remove(u'…'),
                               action->shortcut().toString(QKeySequence::NativeText)};
        }
    }
    result << Shortcut{HelpText::tr("Open the context menu"),
                       QKeySequence(Qt::SHIFT | Qt::Key_F10).toString(QKeySequence::NativeText)};
    return result;
}

} // namespace

QDialog* makeShortcutsDialog(const QList<QAction*>& actions, QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(u"shortcutsDialog"_s);
    dialog->setWindowTitle(HelpText::tr("Keyboard Shortcuts"));
    const QList<Shortcut> shortcuts = allShortcuts(actions);
    auto* table = new QTableWidget(int(shortcuts.size()), 2, dialog);
    table->setObjectName(u"shortcutsTable"_s);
    table->setAccessibleName(HelpText::tr("Keyboard shortcuts"));
    table->setHorizontalHeaderLabels({HelpText::tr("Command"), HelpText::tr("Key")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->verticalHeader()->hide();
    for (int row = 0; row < shortcuts.size(); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(shortcuts[row].command));
        table->setItem(row, 1, new QTableWidgetItem(shortcuts[row].key));
    }
    table->setCurrentCell(0, 0);
    table->resizeColumnsToContents();
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(table);
    layout->addWidget(makeCloseButton(dialog));
    dialog->resize(dialog->fontMetrics().averageCharWidth() * 70, dialog->fontMetrics().lineSpacing() * 26);
    return dialog;
}

QDialog* makeAboutDialog(QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(u"aboutDialog"_s);
    dialog->setWindowTitle(HelpText::tr("About Hookbench"));
    auto* picture = plainLabel({}, dialog);
    picture->setObjectName(u"aboutPicture"_s);
    picture->setPixmap(QIcon(u":/icons/hookbench.svg"_s).pixmap(QSize(64, 64), dialog->devicePixelRatioF()));
    auto* name = plainLabel(u"Hookbench %1"_s.arg(QCoreApplication::applicationVersion()), dialog);
    name->setObjectName(u"aboutName"_s);
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    name->setFont(large);
    auto* text = plainParagraph(
        HelpText::tr("The webhook workbench: captures requests exactly as they come, shows them "
                     "and keeps them in one file."),
        dialog);
    text->setObjectName(u"aboutText"_s);

    auto* versions =
        plainParagraph(u"Hookbench %1\nQt %2\nSQLite %3\n%4"_s.arg(
                           QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()),
                           workspace::storageVersion(), QSysInfo::prettyProductName()),
                       dialog);
    versions->setObjectName(u"aboutVersions"_s);
    auto* licence =
        plainParagraph(HelpText::tr("Free software under the GNU General Public License, version 3 or later. "
                                    "It comes without any warranty."),
                       dialog);
    licence->setObjectName(u"aboutLicence"_s);
    auto* layout = new QVBoxLayout(dialog);
    for (QWidget* part :
         {static_cast<QWidget*>(picture), static_cast<QWidget*>(name), static_cast<QWidget*>(text),
          static_cast<QWidget*>(versions), static_cast<QWidget*>(licence)})
        layout->addWidget(part);
    layout->addWidget(makeCloseButton(dialog));
    dialog->setMinimumWidth(dialog->fontMetrics().averageCharWidth() * 50);
    return dialog;
}

} // namespace hookbench::ui
