// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/json_tree_viewer.h"

#include "ui/viewers/json_tree_pane.h"
#include "ui/viewers/json_tree_view.h"

#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

JsonTreeViewer::JsonTreeViewer(QThreadPool& pool, QWidget* parent)
    : BodyViewer(parent)
    , m_pane(new JsonTreePane(pool, this))
{
    setObjectName(u"jsonTreeViewer"_s);
    setFocusProxy(m_pane);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_pane);
    connect(m_pane, &JsonTreePane::message, this, &BodyViewer::message);
}

void JsonTreeViewer::showBody(const models::InspectedBody& body)
{
    m_pane->setDocument(body.json, body.continues);
}

void JsonTreeViewer::clear()
{
    m_pane->setDocument(nullptr);
}

QStringList JsonTreeViewer::printedLines(int mostLines) const
{
    return m_pane->view().openLines(mostLines);
}

void JsonTreeViewer::setMarks(const Marks& marks)
{
    m_pane->view().tree().setMarks(marks);
}

void JsonTreeViewer::showPlace(const QString& pointer)
{
    m_pane->clearFilter();
    JsonTreeView& view = m_pane->view();
    view.showNode(view.tree().nearest(pointer));
    view.setFocus(Qt::OtherFocusReason);
}

void JsonTreeViewer::find()
{
    m_pane->startFilter();
}

void JsonTreeViewer::copyAll()
{
    m_pane->copyWhole();
}

} // namespace hookbench::ui
