// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/response_page.h"

#include "ui/inspector/fields_page.h"
#include "ui/viewers/body_page.h"
#include "ui/viewers/fields_table.h"
#include "ui/widgets/plain_text.h"

#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

ResponsePage::ResponsePage(QThreadPool& pool, QWidget* parent)
    : QWidget(parent)
    , m_summary(plainParagraph({}, this))
    , m_headers(new FieldsPage(tr("Response header fields"), tr("The response has no header fields."),
                               {tr("Name"), tr("Value")}))
    , m_body(new BodyPage(tr("The response has no body."), pool))
{
    m_summary->setObjectName(u"responseSummary"_s);
    m_headers->table().setObjectName(u"responseHeaders"_s);
    m_headers->table().setSeparator(u": "_s);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(u"responseSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_headers);
    splitter->addWidget(m_body);
    splitter->setStretchFactor(1, 1);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_summary);
    column->addWidget(splitter, 1);
    connect(m_body, &BodyPage::saveRequested, this, &ResponsePage::saveRequested);
    connect(m_body, &BodyPage::message, this, &ResponsePage::message);
}

void ResponsePage::showResponse(const models::Inspection& inspection)
{
    m_summary->setText(inspection.responseSummary);
    m_headers->showLines(inspection.responseHeaders);
    m_body->showBody(inspection.response);
}

void ResponsePage::clear()
{
    m_summary->setText({});
    m_headers->clear();
    m_body->clear();
}

void ResponsePage::find()
{
    m_body->find();
}

} // namespace hookbench::ui
