// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/profile_dialog.h"

#include "app/models/log_texts.h"
#include "ui/log/gap_delegate.h"
#include "ui/widgets/plain_text.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using profile::Attempt;
using profile::Delivery;
using workspace::SenderProfile;

namespace {

enum Column { Try, At, Gap, Answered, Took };

constexpr int idRole = Qt::UserRole;
constexpr size_t mostDeliveries = 500;
constexpr size_t mostAttempts = 1000; ///< of one delivery
constexpr double secondUs = 1'000'000;

void fill(QTreeWidgetItem& item, const QStringList& texts)
{
    for (int column = 0; column < texts.size(); ++column) {
        item.setText(column, texts[column]);
        item.setToolTip(column, plainToolTip(texts[column]));
    }
}

} // namespace

ProfileDialog::ProfileDialog(QWidget* parent)
    : QDialog(parent)
    , m_title(plainLabel({}, this))
    , m_sender(new QComboBox(this))
    , m_words(plainParagraph({}, this))
    , m_attempts(new QTreeWidget(this))
    , m_rest(plainLabel({}, this))
{
    setObjectName(u"profileDialog"_s);
    setWindowTitle(tr("How Senders Try Again"));
    m_title->setObjectName(u"profileTitle"_s);
    m_sender->setObjectName(u"profileSender"_s);
    m_sender->setAccessibleName(tr("Sender"));
    m_sender->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sender->setMinimumContentsLength(30);
    m_words->setObjectName(u"profileWords"_s);
    m_words->setAccessibleName(tr("Findings"));
    m_rest->setObjectName(u"profileRest"_s);
    m_attempts->setObjectName(u"profileAttempts"_s);
    m_attempts->setAccessibleName(tr("Attempts"));
    m_attempts->setHeaderLabels(
        {tr("Attempt"), tr("At"), tr("After the one before"), tr("Answered"), tr("Took")});
    m_attempts->header()->setObjectName(u"profileAttemptsHeader"_s);
    m_attempts->header()->setAccessibleName(tr("Attempts"));
    m_attempts->setUniformRowHeights(true);
    m_attempts->setItemDelegateForColumn(Gap, new GapDelegate(m_attempts));
    auto* row = new QHBoxLayout;
    QLabel* label = plainLabel(tr("&Sender:"), this);
    label->setBuddy(m_sender);
    row->addWidget(label);
    row->addWidget(m_sender, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(row);
    layout->addWidget(m_title);
    layout->addWidget(m_words);
    layout->addWidget(m_attempts, 1);
    layout->addWidget(m_rest);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"profileClose"_s);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    m_goTo = buttons->addButton(tr("Show in &Log"), QDialogButtonBox::ActionRole);
    m_goTo->setObjectName(u"profileGoTo"_s);
    QPushButton* copyButton = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copyButton->setObjectName(u"profileCopy"_s);
    QPushButton* refresh = buttons->addButton(tr("&Refresh"), QDialogButtonBox::ActionRole);
    refresh->setObjectName(u"profileRefresh"_s);
    removeButtonIcons(*buttons);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_goTo, &QPushButton::clicked, this, &ProfileDialog::goTo);
    connect(copyButton, &QPushButton::clicked, this, &ProfileDialog::copy);
    connect(refresh, &QPushButton::clicked, this, &ProfileDialog::refreshRequested);
    connect(m_sender, &QComboBox::currentIndexChanged, this, &ProfileDialog::showSender);
    connect(m_attempts, &QTreeWidget::itemActivated, this, &ProfileDialog::goTo);
    connect(m_attempts, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        m_goTo->setEnabled(item && item->data(0, idRole).toLongLong() > 0);
    });
    m_goTo->setEnabled(false);
    m_rest->hide();
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().lineSpacing() * 36);
}

void ProfileDialog::showBusy()
{
    m_title->setText(tr("Following the attempts…"));
}

void ProfileDialog::showError(const QString& message)
{
    showSenders({});
    m_title->setText(message);
}

void ProfileDialog::showSenders(std::vector<SenderProfile> senders)
{
    const QString chosen = m_sender->currentText();
    m_senders = std::move(senders);
    {
        const QSignalBlocker blocker(m_sender);
        m_sender->clear();
        for (const SenderProfile& sender : m_senders)
            m_sender->addItem(models::wireText(sender.findings.sender));
        m_sender->setCurrentIndex(std::max(m_sender->findText(chosen), m_senders.empty() ? -1 : 0));
    }
    m_sender->setEnabled(m_sender->count() > 1);
    showSender();
}

void ProfileDialog::showSender()
{
    m_attempts->clear();
    m_rest->hide();
    const int index = m_sender->currentIndex();
    if (index < 0) {
        m_title->setText(tr("No captured request is in the log."));
        m_words->setText(
            tr("Let an endpoint answer with a failure, such as 500, and have something delivered to it."));
        return;
    }
    const SenderProfile& sender = m_senders[size_t(index)];
    m_title->setText(tr("%1 in %2")
                         .arg(tr("%Ln attempt(s)", nullptr, sender.findings.attempts),
                              tr("%Ln delivery(s)", nullptr, sender.findings.deliveries)));
    m_words->setText(sender.words.join(u'\n'));
    fillAttempts(sender);
}

void ProfileDialog::fillAttempts(const SenderProfile& sender)
{
    double longest = 0;
    for (const Delivery& delivery : sender.deliveries) {
        for (size_t i = 0; i + 1 < delivery.attempts.size(); ++i)
            longest = std::max(longest, double(delivery.gapUs(i)) / secondUs);
    }
    std::vector<const Delivery*> order;
    for (const Delivery& delivery : sender.deliveries)
        order.push_back(&delivery);
    std::ranges::stable_sort(order, std::greater(),
                             [](const Delivery* delivery) { return delivery->attempts.size(); });
    QList<QTreeWidgetItem*> items;
    const QDate today = QDate::currentDate();
    for (size_t d = 0; d < order.size() && d < mostDeliveries; ++d) {
        const Delivery& delivery = *order[d];
        auto* top = new QTreeWidgetItem;
        const QString name = models::wireText(delivery.id.isEmpty() ? delivery.target : delivery.id);
        fill(*top, {tr("%1: %Ln attempt(s)", nullptr, int(delivery.attempts.size())).arg(name)});
        top->setFirstColumnSpanned(true);
        for (size_t i = 0; i < delivery.attempts.size() && i < mostAttempts; ++i) {
            const Attempt& attempt = delivery.attempts[i];
            auto* item = new QTreeWidgetItem(top);
            const qint64 gapUs = i > 0 ? delivery.gapUs(i - 1) : -1;
            const QString answer = attempt.status > 0 ? QString::number(attempt.status)
                                   : attempt.gaveUp   ? tr("The sender gave up")
                                                      : tr("Nothing");
            fill(*item, {QLocale().toString(qint64(i + 1)), models::timeText(attempt.startUs, today),
                         models::durationText(gapUs), answer,
                         models::durationText(attempt.endUs - attempt.startUs)});
            item->setData(0, idRole, attempt.id.value);
            item->setData(Gap, GapDelegate::shareRole,
                          gapUs > 0 ? GapDelegate::share(double(gapUs) / secondUs, longest) : 0.0);
        }
        items += top;
    }
    m_attempts->addTopLevelItems(items);
    for (QTreeWidgetItem* item : items)
        item->setFirstColumnSpanned(true);
    if (!items.isEmpty())
        items.first()->setExpanded(true);
    for (const int column : {Try, At, Answered})
        m_attempts->resizeColumnToContents(column);
    m_attempts->setColumnWidth(Try,
                               std::min(m_attempts->columnWidth(Try), fontMetrics().averageCharWidth() * 24));
    m_attempts->setColumnWidth(Gap, fontMetrics().averageCharWidth() * 28);
    m_rest->setVisible(order.size() > mostDeliveries);
    m_rest->setText(
        tr("The %1 deliveries with the most attempts of %2.")
            .arg(QLocale().toString(qint64(items.size())), QLocale().toString(qint64(order.size()))));
}

void ProfileDialog::goTo()
{
    const QTreeWidgetItem* item = m_attempts->currentItem();
    if (item && item->data(0, idRole).toLongLong() > 0)
        Q_EMIT exchangeRequested(ExchangeId{item->data(0, idRole).toLongLong()});
}

void ProfileDialog::copy() const
{
    QGuiApplication::clipboard()->setText(m_sender->currentText() + u'\n' + m_title->text() + u'\n' +
                                          m_words->text() + u'\n');
}

} // namespace hookbench::ui
