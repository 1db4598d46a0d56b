// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/plain_viewer.h"

#include "ui/viewers/copy_all.h"
#include "ui/viewers/text_pane.h"
#include "ui/widgets/text_view.h"

#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

PlainViewer::PlainViewer(QThreadPool& pool, QWidget* parent)
    : BodyViewer(parent)
    , m_pane(new TextPane(tr("Body as it came"), pool, this))
{
    setObjectName(u"plainViewer"_s);
    m_pane->view().setObjectName(u"plainText"_s);
    setFocusProxy(m_pane);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_pane);
    connect(m_pane, &TextPane::message, this, &BodyViewer::message);
}

void PlainViewer::showBody(const models::InspectedBody& body)
{
    m_pane->setSource(body.text, body.continues);
}

void PlainViewer::clear()
{
    m_pane->setSource(nullptr);
}

void PlainViewer::find()
{
    m_pane->find();
}

void PlainViewer::copyAll()
{
    Q_EMIT message(copyWholeText(m_pane->view()));
}

} // namespace hookbench::ui
