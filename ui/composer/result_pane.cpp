// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/result_pane.h"

#include "app/models/log_texts.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/theme/status_colors.h"
#include "ui/widgets/plain_text.h"

#include <QDate>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
enum Column { Step, Request, Answer, Began, Took };
constexpr int idRole = Qt::UserRole;
} // namespace

ResultPane::ResultPane(QWidget* parent)
    : QWidget(parent)
    , m_words(plainLabel(tr("It has not been sent yet."), this))
    , m_split(new QSplitter(Qt::Vertical, this))
    , m_steps(new QTreeWidget(m_split))
{
    setObjectName(u"resultPane"_s);
    m_words->setObjectName(u"resultWords"_s);
    m_words->setAlignment(Qt::AlignCenter);
    m_split->setObjectName(u"resultSplitter"_s);
    m_split->setChildrenCollapsible(false);
    m_steps->setObjectName(u"resultSteps"_s);
    m_steps->setAccessibleName(tr("Steps of the sending"));
    m_steps->setHeaderLabels({tr("Step"), tr("Request"), tr("Answer"), tr("Began at"), tr("Took")});
    m_steps->setRootIsDecorated(false);
    m_steps->setUniformRowHeights(true);
    m_steps->setAllColumnsShowFocus(true);
    m_steps->setTextElideMode(Qt::ElideMiddle);
    m_steps->header()->setStretchLastSection(false);
    m_steps->header()->setSectionResizeMode(Request, QHeaderView::Stretch);
    m_steps->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    connect(m_steps, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        if (item)
            showExchange({item->data(Step, idRole).toLongLong()});
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_words, 1);
    layout->addWidget(m_split, 1);
    m_split->hide();
}

void ResultPane::clear(const QString& session)
{
    m_session = session;
    m_steps->clear();
    m_attempt = 1;
    m_attemptBegins = true;
    if (m_inspector) {
        m_inspector->setSession(session);
        m_inspector->showNothing();
    }
}

void ResultPane::beginAttempt(int attempt)
{
    m_attempt = attempt;
    m_attemptBegins = true;
}

int ResultPane::steps() const
{
    return m_steps->topLevelItemCount();
}

void ResultPane::add(const SendOutcome& outcome)
{
    const ExchangeSummary& summary = outcome.exchange;
    auto* item = new QTreeWidgetItem(m_steps);
    item->setText(Step, !m_attemptBegins ? tr("Redirect")
                        : m_attempt == 1 ? tr("Request")
                                         : tr("Attempt %1").arg(m_attempt));
    m_attemptBegins = false;
    const QString request = models::wireText(summary.method + ' ' + summary.target);
    item->setText(Request, request);
    item->setToolTip(Request, plainToolTip(request));
    item->setText(Answer, outcome.status > 0  ? QString::number(outcome.status)
                          : outcome.cancelled ? tr("cancelled")
                                              : QString::fromLatin1(outcome.error.code));
    item->setForeground(Answer, toneColor(outcome.isSuccess() ? Tone::Success : Tone::Error, palette()));
    item->setText(Began, models::timeText(summary.atUs, QDate::currentDate()));
    item->setText(Took, models::durationText(summary.durationUs()));
    item->setData(Step, idRole, summary.id.value);
    for (const int column : {Step, Answer, Began, Took})
        m_steps->resizeColumnToContents(column);
    m_words->hide();
    m_split->show();
    m_steps->setVisible(steps() > 1);
    m_steps->setCurrentItem(item);
}

void ResultPane::showExchange(ExchangeId id)
{
    if (!m_inspector) {
        m_inspector = new InspectorPanel(m_split);
        m_inspector->setCurrentTab(u"responsePage"_s);
        m_inspector->setSession(m_session);
        // Small enough for a small screen; what does not fit then is a matter of the splitter.
        m_inspector->setMinimumHeight(fontMetrics().lineSpacing() * 8);
        m_split->setStretchFactor(1, 1);
    }
    if (id)
        m_inspector->showExchange(id);
}

} // namespace hookbench::ui
