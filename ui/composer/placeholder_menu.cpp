// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/placeholder_menu.h"

#include "app/workspace/drafting.h"

#include <QCoreApplication>
#include <QMenu>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PlaceholderText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::ui::PlaceholderText)
};

} // namespace

QMenu* makePlaceholderMenu(QWidget* parent, std::function<void(const QString&)> insert)
{
    auto* menu = new QMenu(PlaceholderText::tr("Insert Placeholder"), parent);
    menu->setObjectName(u"placeholderMenu"_s);
    const auto add = [menu, insert = std::move(insert)](const QString& text, const QString& summary) {
        QAction* action = menu->addAction(PlaceholderText::tr("%1 – %2").arg(text, summary));
        action->setObjectName(u"placeholder%1"_s.arg(menu->actions().size()));
        QObject::connect(action, &QAction::triggered, menu, [insert, text] { insert(text); });
    };
    for (const workspace::Generator& generator : workspace::generators())
        add(u"{{%1}}"_s.arg(QString::fromUtf8(generator.name)), generator.summary);
    menu->addSeparator();
    add(u"{{exchange 1.body}}"_s, PlaceholderText::tr("a value of the captured request 1"));
    add(u"{{secret NAME}}"_s, PlaceholderText::tr("a secret of the keychain"));
    return menu;
}

} // namespace hookbench::ui
