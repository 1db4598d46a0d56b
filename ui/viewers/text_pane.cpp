// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/text_pane.h"

#include "ui/viewers/find_bar.h"
#include "ui/viewers/text_search.h"
#include "ui/widgets/text_view.h"

#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

TextPane::TextPane(const QString& name, QThreadPool& pool, QWidget* parent)
    : QWidget(parent)
    , m_view(new TextView(this))
{
    auto* bar = new FindBar(this);
    m_search = new TextSearch(m_view, bar, pool);
    m_view->setObjectName(u"textView"_s);
    m_view->setAccessibleName(name);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_view, 1);
    column->addWidget(bar);
    setFocusProxy(m_view);
    connect(m_view, &TextView::copyWasBounded, this, [this](qint64 copied, qint64 selected) {
        const QLocale locale;
        Q_EMIT message(tr("Only the first %1 of %2 were copied. Save the body to a file to have all of it.")
                           .arg(locale.formattedDataSize(copied, 1, QLocale::DataSizeTraditionalFormat),
                                locale.formattedDataSize(selected, 1, QLocale::DataSizeTraditionalFormat)));
    });
}

void TextPane::setSource(const std::shared_ptr<const models::RowSource>& source, bool continues)
{
    if (continues)
        m_view->continueSource(source);
    else
        m_view->setSource(source);
    m_search->setSource(source);
}

void TextPane::find()
{
    m_search->find();
}

void TextPane::findNext()
{
    m_search->findNext();
}

void TextPane::findPrevious()
{
    m_search->findPrevious();
}

bool TextPane::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && TextSearch::isFindKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void TextPane::keyPressEvent(QKeyEvent* event)
{
    if (!m_search->takeKey(*event))
        QWidget::keyPressEvent(event);
}

} // namespace hookbench::ui
