// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sending/deliveries_window.h"

#include "app/models/log_texts.h"
#include "ui/theme/status_colors.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/plain_text.h"

#include <QComboBox>
#include <QDate>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::DeliveryAttempt;
using workspace::DeliveryView;
using workspace::Sending;
using Phase = DeliveryView::Phase;

namespace {

constexpr int refreshDelayMs = 200;
constexpr int shownFilterTerms = 200;

enum Column { What, State, Began, Gap, Took };
constexpr int deliveryRole = Qt::UserRole;     // number of the document
constexpr int exchangeRole = Qt::UserRole + 1; // number of the exchange of an attempt

} // namespace

DeliveriesWindow::DeliveriesWindow(workspace::Workspace& workspace, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_listing(workspace.jobs())
    , m_choice(new QComboBox(this))
    , m_tree(new QTreeWidget(this))
    , m_note(new FieldNote(this))
{
    setObjectName(u"deliveriesWindow"_s);
    setWindowTitle(tr("Deliveries and Retries"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_choice->setObjectName(u"deliveriesChoice"_s);
    m_choice->addItem(tr("All"));
    m_choice->addItem(tr("Waiting"), int(Phase::Waiting));
    m_choice->addItem(tr("Dead letters"), int(Phase::Dead));
    m_choice->addItem(tr("Delivered"), int(Phase::Delivered));
    m_choice->addItem(tr("Cancelled"), int(Phase::Cancelled));
    QLabel* label = plainLabel(tr("S&how:"), this);
    label->setBuddy(m_choice);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_choice);
    row->addStretch(1);
    buildTree();
    m_note->setObjectName(u"deliveriesNote"_s);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(row);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_note);
    layout->addWidget(buildButtons());
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshDelayMs);
    connect(&m_refresh, &QTimer::timeout, this, &DeliveriesWindow::refresh);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &DeliveriesWindow::fill);
    Sending& sending = workspace.sending();
    connect(&sending, &Sending::deliveriesChanged, &m_refresh, qOverload<>(&QTimer::start));
    connect(&sending, &Sending::exchanged, &m_refresh, qOverload<>(&QTimer::start));
    connect(&sending, &Sending::resumptionFailed, this,
            [this](const Error& error) { m_note->showError(error); });
    connect(&workspace, &workspace::Workspace::stateChanged, this, [this] {
        if (m_workspace.state() != workspace::Workspace::State::Open)
            done(QDialog::Rejected);
    });
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().lineSpacing() * 28);
    refresh();
    m_tree->setFocus(Qt::OtherFocusReason);
}

void DeliveriesWindow::buildTree()
{
    m_tree->setObjectName(u"deliveriesTree"_s);
    m_tree->setAccessibleName(tr("Deliveries and their attempts"));
    m_tree->setColumnCount(5);
    m_tree->setHeaderLabels({tr("Delivery"), tr("State"), tr("Began at"), tr("After a wait of"), tr("Took")});
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_tree->header()->setStretchLastSection(false);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    const int unit = fontMetrics().averageCharWidth();
    m_tree->setColumnWidth(State, unit * 32);
    m_tree->setColumnWidth(Began, unit * 22);
    m_tree->setColumnWidth(Gap, unit * 18);
    m_tree->setColumnWidth(Took, unit * 12);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &DeliveriesWindow::adapt);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        if (const ExchangeId id{item->data(What, exchangeRole).toLongLong()})
            Q_EMIT exchangeRequested(id);
    });
}

QWidget* DeliveriesWindow::buildButtons()
{
    auto* bar = new ButtonRow(this);
    m_resume = bar->add(tr("&Resume"), u"deliveryResume"_s,
                        [this] { m_workspace.sending().resumeDeliveries({current()->id}); });
    m_resumeAll = bar->add(tr("Resume &All Waiting"), u"deliveryResumeAll"_s,
                           [this] { m_workspace.sending().resumeDeliveries(restingShown()); });
    m_cancel = bar->add(tr("&Give Up"), u"deliveryCancel"_s,
                        [this] { m_workspace.sending().cancelDelivery(current()->id); });
    bar->addStretch();
    m_inLog = bar->add(tr("Show in the &Log"), u"deliveryInLog"_s, [this] { showInLog(); });
    return bar;
}

void DeliveriesWindow::refresh()
{
    m_listing.start([path = m_workspace.sessionPath()](
                        const CancelFlag& cancel) { return workspace::listDeliveries(path, cancel); },
                    [this](const Result<std::vector<DeliveryView>>& deliveries) { take(deliveries); });
}

void DeliveriesWindow::take(const Result<std::vector<DeliveryView>>& deliveries)
{
    if (!deliveries) {
        m_note->showError(deliveries.error());
        return;
    }
    m_deliveries = *deliveries;
    fill();
}

QString DeliveriesWindow::phaseText(const DeliveryView& delivery) const
{
    switch (delivery.phase) {
    case Phase::Waiting:
        if (!m_workspace.sending().deliveriesUnderWay().contains(delivery.id))
            return tr("waiting to be resumed");
        return delivery.dueUs > 0
                   ? tr("next attempt at %1").arg(models::timeText(delivery.dueUs, QDate::currentDate()))
                   : tr("being sent");
    case Phase::Delivered:
        return tr("delivered");
    case Phase::Dead:
        return tr("dead letter");
    case Phase::Cancelled:
        return tr("cancelled");
    }
    Q_UNREACHABLE();
}

QTreeWidgetItem* DeliveriesWindow::itemOf(const DeliveryView& delivery) const
{
    auto* item = new QTreeWidgetItem;
    const QString what = models::wireText(QByteArray(delivery.method + ' ' + delivery.url).trimmed());
    item->setText(What, what);
    item->setToolTip(What, plainToolTip(what));
    item->setText(State, phaseText(delivery));
    item->setData(What, deliveryRole, delivery.id.value);
    if (!delivery.attempts.empty())
        item->setText(Began, models::timeText(delivery.attempts.front().atUs, QDate::currentDate()));
    if (delivery.phase == Phase::Dead)
        item->setForeground(State, toneColor(Tone::Error, palette()));
    else if (delivery.phase == Phase::Delivered)
        item->setForeground(State, toneColor(Tone::Success, palette()));
    addRungs(item, delivery);
    return item;
}

void DeliveriesWindow::addRungs(QTreeWidgetItem* parent, const DeliveryView& delivery) const
{
    qint64 endUs = 0;
    int number = 0;
    for (const DeliveryAttempt& attempt : delivery.attempts) {
        auto* rung = new QTreeWidgetItem(parent);
        rung->setText(What,
                      attempt.number == number
                          ? tr("redirected to, exchange %1").arg(attempt.exchange.value)
                          : tr("Attempt %1, exchange %2").arg(attempt.number).arg(attempt.exchange.value));
        rung->setText(State, attempt.status > 0            ? QString::number(attempt.status)
                             : attempt.errorCode.isEmpty() ? tr("no answer")
                                                           : QString::fromLatin1(attempt.errorCode));
        rung->setText(Began, models::timeText(attempt.atUs, QDate::currentDate()));
        rung->setToolTip(Began, plainToolTip(models::fullTimeText(attempt.atUs)));
        if (endUs > 0)
            rung->setText(Gap, models::durationText(std::max<qint64>(0, attempt.atUs - endUs)));
        rung->setText(Took, models::durationText(attempt.durationUs));
        rung->setData(What, deliveryRole, delivery.id.value);
        rung->setData(What, exchangeRole, attempt.exchange.value);
        endUs = attempt.atUs + std::max<qint64>(0, attempt.durationUs);
        number = attempt.number;
    }
}

void DeliveriesWindow::fill()
{
    const QVariant kept =
        m_tree->currentItem() ? m_tree->currentItem()->data(What, deliveryRole) : QVariant();
    const QVariant choice = m_choice->currentData();
    QSet<qint64> folded;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        if (!m_tree->topLevelItem(i)->isExpanded())
            folded.insert(m_tree->topLevelItem(i)->data(What, deliveryRole).toLongLong());
    }
    m_tree->clear();
    for (const DeliveryView& delivery : m_deliveries) {
        if (choice.isValid() && choice.toInt() != int(delivery.phase))
            continue;
        QTreeWidgetItem* item = itemOf(delivery);
        m_tree->addTopLevelItem(item);
        item->setExpanded(!folded.contains(delivery.id.value));
        if (kept.isValid() && kept.toLongLong() == delivery.id.value)
            m_tree->setCurrentItem(item);
    }
    if (!m_tree->currentItem() && m_tree->topLevelItemCount() > 0)
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
    if (m_deliveries.empty())
        m_note->showInfo(
            tr("Nothing was sent with retries in this session. Choose in the settings of a draft "
               "what is to be done after a failure."));
    else if (m_tree->topLevelItemCount() == 0)
        m_note->showInfo(tr("There is none of these."));
    else if (m_deliveries.size() == workspace::mostDeliveries)
        m_note->showInfo(tr("The newest %n are listed.", nullptr, int(m_deliveries.size())));
    else
        m_note->clear();
    adapt();
}

const DeliveryView* DeliveriesWindow::current() const
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    if (!item)
        return nullptr;
    const DocumentId id{item->data(What, deliveryRole).toLongLong()};
    const auto found = std::ranges::find(m_deliveries, id, &DeliveryView::id);
    return found == m_deliveries.end() ? nullptr : &*found;
}

QSet<DocumentId> DeliveriesWindow::restingShown() const
{
    QSet<DocumentId> resting;
    for (const DeliveryView& delivery : m_deliveries) {
        if (delivery.phase == Phase::Waiting &&
            !m_workspace.sending().deliveriesUnderWay().contains(delivery.id))
            resting.insert(delivery.id);
    }
    return resting;
}

/// The attempts of all that are listed, as a filter over their numbers.
void DeliveriesWindow::showInLog()
{
    const QVariant choice = m_choice->currentData();
    QStringList numbers;
    for (const DeliveryView& delivery : m_deliveries) {
        if (choice.isValid() && choice.toInt() != int(delivery.phase))
            continue;
        for (const DeliveryAttempt& attempt : delivery.attempts) {
            if (numbers.size() < shownFilterTerms)
                numbers.append(QString::number(attempt.exchange.value));
        }
    }
    if (numbers.isEmpty())
        m_note->showInfo(tr("None of these has been attempted yet."));
    else
        Q_EMIT filterRequested(u"id in {%1}"_s.arg(numbers.join(u", "_s)));
}

void DeliveriesWindow::adapt()
{
    const DeliveryView* delivery = current();
    const QSet<DocumentId>& underWay = m_workspace.sending().deliveriesUnderWay();
    const bool waits = delivery && delivery->phase == Phase::Waiting;
    m_resume->setEnabled(waits && !underWay.contains(delivery->id));
    m_resumeAll->setEnabled(!restingShown().isEmpty());
    m_cancel->setEnabled(waits);
    m_inLog->setEnabled(m_tree->topLevelItemCount() > 0);
}

} // namespace hookbench::ui
