// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/body_window.h"

#include "ui/viewers/body_export.h"
#include "ui/viewers/body_page.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/text_view.h"

#include <QLabel>
#include <QShortcut>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

BodyWindow::BodyWindow(const models::InspectedBody& body, const QString& title, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_page(new BodyPage(tr("There is no body."), m_pool, this))
    , m_words(plainLabel({}, this))
{
    setObjectName(u"bodyWindow"_s);
    setWindowTitle(title);
    m_words->setObjectName(u"bodyWindowWords"_s);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_page, 1);
    column->addWidget(m_words);
    auto* files = new BodyExport(m_pool, this);
    connect(files, &BodyExport::message, m_words, &QLabel::setText);
    connect(m_page, &BodyPage::message, m_words, &QLabel::setText);
    connect(m_page, &BodyPage::saveRequested, this,
            [files, body] { files->saveContent(body.coded ? *body.coded : body); });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_page, &BodyPage::find);
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QWidget::close);
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 40);
    m_page->showBody(body);
    for (const TextView* view : m_page->findChildren<TextView*>())
        connect(view, &TextView::optionsChosen, this, &BodyWindow::setTextOptions);
}

void BodyWindow::setTextOptionsOf(const QWidget& other)
{
    if (const auto* view = other.findChild<TextView*>())
        setTextOptions(view->options());
}

void BodyWindow::setTextOptions(const TextOptions& options)
{
    for (TextView* view : m_page->findChildren<TextView*>()) {
        if (view->options() != options)
            view->setOptions(options);
    }
}

BodyWindow::~BodyWindow()
{
    delete m_page; // with it end its jobs
    m_pool.waitForDone();
}

} // namespace hookbench::ui
