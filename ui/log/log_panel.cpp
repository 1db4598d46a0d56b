// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/log_panel.h"

#include "app/models/exchange_log_model.h"
#include "ui/log/filter_bar.h"
#include "ui/log/log_view.h"
#include "ui/log/timeline_strip.h"
#include "ui/theme/icons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/plain_text.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QLineEdit* makeFixedText(const QString& objectName, const QString& name, QWidget* parent)
{
    auto* field = new QLineEdit(parent);
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->setReadOnly(true);
    field->setLayoutDirection(Qt::LeftToRight);
    field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return field;
}

QPushButton* makeCopyButton(QLineEdit* field, const QString& text, const QString& objectName, QWidget* parent)
{
    auto* button = new QPushButton(themeIcon(u"copy"_s), text, parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    QObject::connect(button, &QPushButton::clicked, field,
                     [field] { QGuiApplication::clipboard()->setText(field->text()); });
    return button;
}

} // namespace

LogPanel::LogPanel(models::ExchangeLogModel* model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_filterBar(new FilterBar(this))
    , m_timeline(new TimelineStrip(this))
    , m_content(new QWidget(this))
    , m_view(new LogView(model, m_content))
    , m_newButton(new QPushButton(m_content))
    , m_noEndpoint(makeNoEndpoint())
    , m_stopped(makeStopped())
    , m_nothingPasses(makeNothingPasses())
    , m_emptyPage(m_noEndpoint)
    , m_pages(new QStackedLayout(m_content))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filterBar);
    layout->addWidget(m_timeline);
    layout->addWidget(m_content, 1);
    m_content->setObjectName(u"logContent"_s);
    m_pages->addWidget(m_view);
    m_pages->addWidget(makeWaiting());
    m_pages->addWidget(m_noEndpoint);
    m_pages->addWidget(m_stopped);
    m_pages->addWidget(m_nothingPasses);
    m_newButton->setObjectName(u"newRequestsButton"_s);
    m_newButton->setIcon(themeIcon(u"follow"_s));
    m_newButton->setAutoDefault(true);
    m_newButton->hide();
    connect(m_newButton, &QPushButton::clicked, this, [this] {
        m_view->setFollowing(true);
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_view, &LogView::unseenChanged, this, &LogPanel::showUnseen);
    connect(m_filterBar, &FilterBar::logRequested, m_view,
            [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(model, &QAbstractItemModel::rowsInserted, this, &LogPanel::showRightPage);
    connect(model, &QAbstractItemModel::modelReset, this, &LogPanel::showRightPage);
    m_view->viewport()->installEventFilter(this);
    showRightPage();
}

QWidget* LogPanel::makeWaiting()
{
    m_waiting =
        new EmptyState(u"inbox"_s, tr("Send something here"),
                       tr("Every request to this address shows up at once, exactly as it came."), this);
    m_waiting->setObjectName(u"noRequestsPage"_s);
    auto* box = new QWidget(m_waiting);
    auto* grid = new QGridLayout(box);
    m_url = makeFixedText(u"emptyUrl"_s, tr("Address"), box);
    m_command = makeFixedText(u"emptyCommand"_s, tr("Command"), box);
    m_command->setMinimumWidth(1);
    QLabel* urlLabel = plainLabel(tr("Address:"), box);
    urlLabel->setBuddy(m_url);
    QLabel* commandLabel = plainLabel(tr("Try it:"), box);
    commandLabel->setBuddy(m_command);
    grid->addWidget(urlLabel, 0, 1);
    grid->addWidget(m_url, 0, 2);
    grid->addWidget(makeCopyButton(m_url, tr("Copy Address"), u"copyEmptyUrl"_s, box), 0, 3);
    grid->addWidget(commandLabel, 1, 1);
    grid->addWidget(m_command, 1, 2);
    grid->addWidget(makeCopyButton(m_command, tr("Copy Command"), u"copyEmptyCommand"_s, box), 1, 3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 6);
    grid->setColumnStretch(4, 1);
    m_waiting->addContent(box);
    return m_waiting;
}

QWidget* LogPanel::makeNoEndpoint()
{
    auto* page =
        new EmptyState(u"plug"_s, tr("No endpoint yet"),
                       tr("An endpoint is an address on this computer that webhooks are sent to."), this);
    page->setObjectName(u"noEndpointPage"_s);
    QPushButton* add = page->addButton(tr("Add an Endpoint…"), u"emptyAddEndpoint"_s);
    connect(add, &QPushButton::clicked, this, &LogPanel::addEndpointRequested);
    return page;
}

QWidget* LogPanel::makeStopped()
{
    auto* page = new EmptyState(u"plug"_s, tr("Not listening"),
                                tr("The endpoint is stopped, so no request can come in."), this);
    page->setObjectName(u"notListeningPage"_s);
    QPushButton* start = page->addButton(tr("Start Listening"), u"emptyStartEndpoint"_s);
    connect(start, &QPushButton::clicked, this, &LogPanel::startEndpointRequested);
    return page;
}

QWidget* LogPanel::makeNothingPasses()
{
    auto* page = new EmptyState(u"filter"_s, tr("No request passes the filter"),
                                tr("New requests that pass it show up here at once."), this);
    page->setObjectName(u"nothingPassesPage"_s);
    QPushButton* clear = page->addButton(tr("Clear the Filter"), u"emptyClearFilter"_s);
    connect(clear, &QPushButton::clicked, this, &LogPanel::clearFilterRequested);
    return page;
}

void LogPanel::setFiltered(bool filtered)
{
    m_filtered = filtered;
    showRightPage();
}

void LogPanel::setNoEndpoint()
{
    m_emptyPage = m_noEndpoint;
    showRightPage();
}

void LogPanel::setEndpoint(const QString& url, const QString& command, bool listening)
{
    m_emptyPage = listening ? m_waiting : m_stopped;
    m_url->setText(url);
    m_command->setText(command);
    m_command->setCursorPosition(0);
    showRightPage();
}

void LogPanel::showRightPage()
{
    QWidget* page = m_model->rowCount() > 0 ? static_cast<QWidget*>(m_view)
                    : m_filtered            ? m_nothingPasses
                                            : m_emptyPage;
    if (m_pages->currentWidget() == page)
        return;
    const bool hadFocus = m_pages->currentWidget() && m_pages->currentWidget()->isAncestorOf(focusWidget());
    m_pages->setCurrentWidget(page);
    m_newButton->raise();
    if (hadFocus && page == m_view)
        m_view->setFocus(Qt::OtherFocusReason);
}

void LogPanel::showUnseen(int count)
{
    if (count == 0) {
        if (m_newButton->hasFocus())
            m_view->setFocus(Qt::OtherFocusReason);
        m_newButton->hide();
        return;
    }
    m_newButton->setText(tr("%n new", nullptr, count));
    m_newButton->setAccessibleName(tr("%n new request(s), go to the newest", nullptr, count));
    placeNewButton();
    m_newButton->show();
    m_newButton->raise();
}

void LogPanel::placeNewButton()
{
    const QRect area(m_view->viewport()->mapTo(m_content, QPoint(0, 0)), m_view->viewport()->size());
    const QSize size = m_newButton->sizeHint();
    m_newButton->setGeometry(area.center().x() - size.width() / 2,
                             area.bottom() - size.height() - size.height() / 4, size.width(), size.height());
}

bool LogPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize && m_newButton->isVisible())
        placeNewButton();
    return QWidget::eventFilter(watched, event);
}

} // namespace hookbench::ui
