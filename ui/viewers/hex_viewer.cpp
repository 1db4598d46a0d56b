// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/hex_viewer.h"

#include "ui/viewers/copy_all.h"
#include "ui/viewers/hex_pane.h"
#include "ui/viewers/printed_rows.h"

#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

HexViewer::HexViewer(QThreadPool& pool, QWidget* parent)
    : BodyViewer(parent)
    , m_pane(new HexPane(tr("Body in bytes"), pool, this))
{
    setObjectName(u"hexViewer"_s);
    setFocusProxy(m_pane);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_pane);
    connect(m_pane, &HexPane::message, this, &BodyViewer::message);
}

void HexViewer::showBody(const models::InspectedBody& body)
{
    m_pane->setSource(body.hex, body.continues);
}

void HexViewer::clear()
{
    m_pane->setSource(nullptr);
}

void HexViewer::find()
{
    m_pane->find();
}

void HexViewer::copyAll()
{
    Q_EMIT message(copyWholeText(m_pane->view()));
}

void HexViewer::showByte(qint64 offset)
{
    m_pane->showByte(offset);
}

QStringList HexViewer::printedLines(int mostLines) const
{
    return printedRows(m_pane->view(), mostLines);
}

} // namespace hookbench::ui
