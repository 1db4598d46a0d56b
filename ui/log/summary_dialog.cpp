// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/summary_dialog.h"

#include "app/models/log_texts.h"
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
#include <QTableWidget>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::GroupBy;
using workspace::LogGroup;
using workspace::LogStatistics;
using workspace::Spread;

namespace {

constexpr double microsecondsInASecond = 1'000'000;

QTableWidget* makeTable(const QString& objectName, const QString& name, const QStringList& headers,
                        QWidget* parent)
{
    auto* table = new QTableWidget(0, int(headers.size()), parent);
    table->setObjectName(objectName);
    table->setAccessibleName(name);
    table->setHorizontalHeaderLabels(headers);
    table->horizontalHeader()->setObjectName(objectName + u"Header"_s);
    table->horizontalHeader()->setAccessibleName(name);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    table->setWordWrap(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    const int height = table->fontMetrics().height();
    table->verticalHeader()->setDefaultSectionSize(qMax(24, height + height / 2));
    return table;
}

void setCells(QTableWidget& table, int row, const QStringList& texts, bool numbers)
{
    for (int column = 0; column < texts.size(); ++column) {
        auto* item = new QTableWidgetItem(texts[column]);
        if (column > 0 && numbers)
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        else
            item->setToolTip(plainToolTip(texts[column]));
        table.setItem(row, column, item);
    }
}

} // namespace

SummaryDialog::SummaryDialog(QWidget* parent)
    : QDialog(parent)
    , m_title(plainLabel({}, this))
    , m_facts(makeTable(u"summaryFacts"_s, tr("Statistics"), {tr("Of these requests"), tr("Value")}, this))
    , m_by(new QComboBox(this))
    , m_groups(makeTable(
          u"summaryGroups"_s, tr("Groups"),
          {tr("In common"), tr("Requests"), tr("Share"), tr("Failures"), tr("Bytes"), tr("Duration, 95 %")},
          this))
    , m_rest(plainLabel({}, this))
    , m_apply(nullptr)
{
    setObjectName(u"summaryDialog"_s);
    setWindowTitle(tr("Statistics of the Log"));
    m_title->setObjectName(u"summaryTitle"_s);
    m_rest->setObjectName(u"summaryRest"_s);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_facts, 2);
    layout->addWidget(makeGroups(), 3);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"summaryClose"_s);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    m_apply = buttons->addButton(tr("Apply as &Filter"), QDialogButtonBox::ActionRole);
    m_apply->setObjectName(u"summaryApply"_s);
    QPushButton* copyButton = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copyButton->setObjectName(u"summaryCopy"_s);
    QPushButton* refresh = buttons->addButton(tr("&Refresh"), QDialogButtonBox::ActionRole);
    refresh->setObjectName(u"summaryRefresh"_s);
    removeButtonIcons(*buttons);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &SummaryDialog::apply);
    connect(copyButton, &QPushButton::clicked, this, &SummaryDialog::copy);
    connect(refresh, &QPushButton::clicked, this, &SummaryDialog::refreshRequested);
    connect(m_groups, &QTableWidget::itemActivated, this, &SummaryDialog::apply);
    connect(m_groups, &QTableWidget::itemSelectionChanged, this,
            [this] { m_apply->setEnabled(m_groups->currentRow() >= 0); });
    m_apply->setEnabled(false);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 38);
}

QWidget* SummaryDialog::makeGroups()
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    QLabel* label = plainLabel(tr("&Group by:"), box);
    m_by->setObjectName(u"summaryGroupBy"_s);
    m_by->setAccessibleName(tr("Group by"));
    label->setBuddy(m_by);
    for (const auto& [by, text] :
         {std::pair{GroupBy::Path, tr("Path")}, std::pair{GroupBy::Endpoint, tr("Endpoint")},
          std::pair{GroupBy::Method, tr("Method")}, std::pair{GroupBy::Status, tr("Status")},
          std::pair{GroupBy::Sender, tr("Sender")}, std::pair{GroupBy::Connection, tr("Connection")},
          std::pair{GroupBy::Provider, tr("Provider")}, std::pair{GroupBy::Event, tr("Event type")},
          std::pair{GroupBy::Delivery, tr("Delivery")}})
        m_by->addItem(text, int(by));
    connect(m_by, &QComboBox::currentIndexChanged, this, &SummaryDialog::groupByChanged);
    row->addWidget(label);
    row->addWidget(m_by);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addWidget(m_groups, 1);
    layout->addWidget(m_rest);
    return box;
}

GroupBy SummaryDialog::groupBy() const
{
    return GroupBy(m_by->currentData().toInt());
}

void SummaryDialog::showBusy()
{
    m_title->setText(tr("Counting…"));
}

void SummaryDialog::showStatistics(const LogStatistics& statistics)
{
    const QLocale locale;
    m_title->setText(tr("%Ln request(s) in the log", nullptr, int(statistics.count)));
    QList<QStringList> rows;
    const auto add = [&rows](const QString& name, const QString& value) {
        rows << QStringList{name, value};
    };
    const double seconds = (double(statistics.lastUs) - double(statistics.firstUs)) / microsecondsInASecond;
    add(tr("First"), models::fullTimeText(statistics.firstUs));
    add(tr("Last"), models::fullTimeText(statistics.lastUs));
    if (seconds > 0)
        add(tr("Requests per second, on average"),
            locale.toString(double(statistics.count) / seconds, 'g', 4));
    add(tr("Requests in the busiest second"), locale.toString(statistics.mostInASecond));
    const QStringList classes{
        tr("Not answered"),         tr("Status 1xx, informational"), tr("Status 2xx, success"),
        tr("Status 3xx, redirect"), tr("Status 4xx, client error"),  tr("Status 5xx, server error")};
    for (size_t i = 0; i < statistics.classes.size(); ++i) {
        if (statistics.classes[i] > 0)
            add(classes[qsizetype(i)],
                tr("%1 (%2 %)")
                    .arg(locale.toString(statistics.classes[i]),
                         locale.toString(100.0 * double(statistics.classes[i]) / double(statistics.count),
                                         'f', 1)));
    }
    if (statistics.malformed > 0)
        add(tr("Malformed, refused or failed"), locale.toString(statistics.malformed));
    add(tr("Bodies together"), models::sizeText(statistics.sizes.sum));
    const auto addSpread = [&](const QString& name, const Spread& spread, QString (*text)(qint64)) {
        if (spread.count > 0)
            add(name, tr("%1 to %2; half up to %3, 95 % up to %4, 99 % up to %5")
                          .arg(text(spread.least), text(spread.most), text(spread.p50), text(spread.p95),
                               text(spread.p99)));
    };
    addSpread(tr("Size of a body"), statistics.sizes, models::sizeText);
    addSpread(tr("Duration"), statistics.durations, models::durationText);
    if (statistics.count == 0)
        rows.clear();
    m_facts->setRowCount(int(rows.size()));
    for (int row = 0; row < rows.size(); ++row)
        setCells(*m_facts, row, rows[row], false);
    m_facts->resizeColumnsToContents();
    m_facts->horizontalHeader()->setStretchLastSection(true);
}

void SummaryDialog::showGroups(const workspace::LogGroups& groups)
{
    const QLocale locale;
    qint64 all = groups.others;
    for (const LogGroup& group : groups.groups)
        all += group.count;
    m_groups->setRowCount(int(groups.groups.size()));
    for (int row = 0; row < m_groups->rowCount(); ++row) {
        const LogGroup& group = groups.groups[size_t(row)];
        const QString value = group.value.isEmpty() ? tr("(none)") : models::wireText(group.value);
        setCells(*m_groups, row,
                 {value, locale.toString(group.count),
                  tr("%1 %").arg(locale.toString(100.0 * double(group.count) / double(all), 'f', 1)),
                  locale.toString(group.failures), models::sizeText(group.bytes),
                  models::durationText(group.p95Us)},
                 true);
        m_groups->item(row, 0)->setData(Qt::UserRole, group.filter);
    }
    m_groups->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < m_groups->columnCount(); ++column)
        m_groups->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_rest->setVisible(groups.others > 0);
    m_rest->setText(tr("The largest %1 of %2 groups; %3 requests are in the others.")
                        .arg(locale.toString(qint64(groups.groups.size())), locale.toString(groups.distinct),
                             locale.toString(groups.others)));
    m_apply->setEnabled(m_groups->currentRow() >= 0);
}

void SummaryDialog::apply()
{
    const QTableWidgetItem* item = m_groups->item(m_groups->currentRow(), 0);
    if (item && !item->data(Qt::UserRole).toString().isEmpty())
        Q_EMIT filterRequested(item->data(Qt::UserRole).toString());
}

void SummaryDialog::copy() const
{
    QStringList lines{m_title->text()};
    for (const QTableWidget* table : {m_facts, m_groups}) {
        for (int row = 0; row < table->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < table->columnCount(); ++column)
                cells << table->item(row, column)->text();
            lines << cells.join(u'\t');
        }
        lines << QString();
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace hookbench::ui
