// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/headers_page.h"

#include "ui/composer/rows_table.h"
#include "ui/widgets/plain_text.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::AutomaticHeader;
using State = AutomaticHeader::State;

namespace {

bool sameName(const QByteArray& a, const QByteArray& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

HeadersPage::HeadersPage(QWidget* parent)
    : QWidget(parent)
    , m_table(new RowsTable(models::DraftRowsModel::Kind::Fields, tr("Headers"), u"draftHeaders"_s, this))
    , m_automatic(new QTreeWidget(this))
{
    setObjectName(u"headersPage"_s);
    m_table->setSuggestions(usualHeaderNames(), usualHeaderValues());
    m_automatic->setObjectName(u"automaticHeaders"_s);
    m_automatic->setAccessibleName(tr("Automatic headers"));
    m_automatic->setHeaderLabels({tr("Name"), tr("Value"), tr("State")});
    m_automatic->setRootIsDecorated(false);
    m_automatic->setUniformRowHeights(true);
    m_automatic->header()->setSectionsMovable(false);
    m_automatic->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_automatic->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_automatic->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_automatic->header()->setStretchLastSection(false);
    QLabel* label = plainLabel(tr("Sent a&utomatically, unless switched off:"), this);
    label->setObjectName(u"automaticLabel"_s);
    label->setBuddy(m_automatic);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 3);
    layout->addWidget(label);
    layout->addWidget(m_automatic, 2);
    m_automatic->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    connect(&m_table->rows(), &models::DraftRowsModel::edited, this, &HeadersPage::edited);
    connect(m_automatic, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item, int column) {
        if (!m_filling && column == 0)
            switchAutomatic(item->text(0).toUtf8(), item->checkState(0) == Qt::Checked);
    });
}

QList<DraftField> HeadersPage::headers() const
{
    return m_table->rows().fields();
}

void HeadersPage::set(const QList<DraftField>& headers, const QByteArrayList& withoutAutomatic)
{
    m_table->rows().setFields(headers);
    m_without = withoutAutomatic;
}

void HeadersPage::switchAutomatic(const QByteArray& name, bool sent)
{
    m_without.removeIf([&name](const QByteArray& other) { return sameName(name, other); });
    if (!sent)
        m_without.append(name);
    Q_EMIT edited();
}

void HeadersPage::showAutomatic(const QList<AutomaticHeader>& automatic)
{
    m_filling = true;
    const int current = m_automatic->indexOfTopLevelItem(m_automatic->currentItem());
    m_automatic->clear();
    for (const AutomaticHeader& header : automatic) {
        const bool secret = !header.value.marks.isEmpty() &&
                            header.value.marks.first().kind == workspace::PreviewMark::Kind::Secret;
        const QString state = header.state == State::Sent      ? tr("sent")
                              : header.state == State::Removed ? tr("switched off")
                                                               : tr("replaced by yours");
        const QString value = secret ? u"********"_s : QString::fromUtf8(header.value.text);
        auto* item = new QTreeWidgetItem(m_automatic, {QString::fromUtf8(header.name), value, state});
        item->setCheckState(0, header.state == State::Removed ? Qt::Unchecked : Qt::Checked);
        if (header.state == State::Replaced)
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    }
    m_automatic->setCurrentItem(m_automatic->topLevelItem(std::max(0, current)));
    m_filling = false;
}

} // namespace hookbench::ui
