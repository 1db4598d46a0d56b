// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/plain_viewer.h"

#include "app/models/body_texts.h"
#include "ui/viewers/copy_all.h"
#include "ui/viewers/printed_rows.h"
#include "ui/viewers/text_pane.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/text_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

PlainViewer::PlainViewer(QThreadPool& pool, QWidget* parent)
    : BodyViewer(parent)
    , m_pane(new TextPane(tr("Body as it came"), pool, this))
    , m_charset(new QComboBox(this))
    , m_note(plainLabel({}, this))
    , m_read(pool)
{
    setObjectName(u"plainViewer"_s);
    m_pane->view().setObjectName(u"plainText"_s);
    setFocusProxy(m_pane);
    QLabel* label = plainLabel(tr("Char&set:"), this);
    label->setBuddy(m_charset);
    m_charset->setObjectName(u"textCharset"_s);
    m_charset->setAccessibleName(tr("Charset"));
    m_charset->addItem(tr("As it says"));
    m_charset->addItems(models::textCharsets());
    m_note->setObjectName(u"charsetNote"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_charset);
    row->addWidget(m_note, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(row);
    column->addWidget(m_pane, 1);
    connect(m_charset, &QComboBox::activated, this, &PlainViewer::readAsChosen);
    connect(m_pane, &TextPane::message, this, &BodyViewer::message);
}

void PlainViewer::showBody(const models::InspectedBody& body)
{
    if (!body.continues)
        m_charset->setCurrentIndex(0);
    m_body = body;
    readAsChosen();
    m_body.continues = false; // what is chosen next begins with it
}

void PlainViewer::readAsChosen()
{
    m_read.cancel();
    m_note->setText({});
    if (m_charset->currentIndex() <= 0) {
        m_pane->setSource(m_body.text, m_body.continues);
        return;
    }
    m_read.start([content = m_body.content, charset = m_charset->currentText()](
                     const CancelFlag&) { return models::readAs(content, charset); },
                 [this](models::CharsetText text) {
                     m_note->setText(text.problem);
                     m_pane->setSource(std::move(text.rows));
                 });
}

void PlainViewer::clear()
{
    m_read.cancel();
    m_body = {};
    m_note->setText({});
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

QStringList PlainViewer::printedLines(int mostLines) const
{
    return printedRows(m_pane->view(), mostLines);
}

} // namespace hookbench::ui
