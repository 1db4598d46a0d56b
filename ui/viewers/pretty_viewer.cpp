// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/pretty_viewer.h"

#include "ui/viewers/copy_all.h"
#include "ui/viewers/printed_rows.h"
#include "ui/viewers/text_pane.h"
#include "ui/widgets/text_view.h"

#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

PrettyViewer::PrettyViewer(QThreadPool& pool, QWidget* parent)
    : BodyViewer(parent)
    , m_pane(new TextPane(tr("Body, indented"), pool, this))
{
    setObjectName(u"prettyViewer"_s);
    m_pane->view().setObjectName(u"prettyText"_s);
    setFocusProxy(m_pane);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_pane);
    connect(m_pane, &TextPane::message, this, &BodyViewer::message);
}

void PrettyViewer::showBody(const models::InspectedBody& body)
{
    m_pane->setSource(body.pretty, body.continues);
}

void PrettyViewer::clear()
{
    m_pane->setSource(nullptr);
}

void PrettyViewer::find()
{
    m_pane->find();
}

void PrettyViewer::copyAll()
{
    Q_EMIT message(copyWholeText(m_pane->view()));
}

QStringList PrettyViewer::printedLines(int mostLines) const
{
    return printedRows(m_pane->view(), mostLines);
}

} // namespace hookbench::ui
