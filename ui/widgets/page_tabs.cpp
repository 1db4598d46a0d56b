// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_tabs.h"

#include <QShortcut>
#include <QTabBar>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

PageTabs::PageTabs(const QString& objectName, QWidget* parent)
    : QTabWidget(parent)
{
    setObjectName(objectName);
    // Without the frame the pages have the window's own ground, which the colours of notes are chosen for.
    setDocumentMode(true);
    tabBar()->setObjectName(objectName + u"Bar"_s);
    tabBar()->setAccessibleName(tr("Pages"));
    auto* next = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Tab), this);
    auto* previous = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab), this);
    for (QShortcut* key : {next, previous})
        key->setContext(Qt::WindowShortcut);
    connect(next, &QShortcut::activated, this, [this] { turn(1); });
    connect(previous, &QShortcut::activated, this, [this] { turn(-1); });
}

void PageTabs::turn(int step)
{
    if (count() > 0)
        setCurrentIndex((currentIndex() + step + count()) % count());
}

} // namespace hookbench::ui
