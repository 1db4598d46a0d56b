// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/csv_viewer.h"

#include "app/models/csv_model.h"
#include "ui/viewers/find_bar.h"
#include "ui/viewers/item_search.h"
#include "ui/widgets/plain_text.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostCopiedRows = 100'000;

} // namespace

CsvViewer::CsvViewer(QThreadPool& pool, QWidget* parent)
    : BodyViewer(parent)
    , m_model(new models::CsvModel(this))
    , m_table(new QTableView(this))
    , m_delimiter(new QComboBox(this))
    , m_header(new QCheckBox(tr("First row has the &titles"), this))
    , m_note(plainLabel({}, this))
    , m_read(pool)
{
    setObjectName(u"csvViewer"_s);
    QLabel* label = plainLabel(tr("Deli&miter:"), this);
    label->setBuddy(m_delimiter);
    m_delimiter->setObjectName(u"csvDelimiter"_s);
    m_delimiter->setAccessibleName(tr("Delimiter"));
    m_delimiter->addItem(tr("As guessed"), 0);
    m_delimiter->addItem(tr("Comma"), int(','));
    m_delimiter->addItem(tr("Semicolon"), int(';'));
    m_delimiter->addItem(tr("Tab"), int('\t'));
    m_delimiter->addItem(tr("Vertical bar"), int('|'));
    m_header->setObjectName(u"csvHeader"_s);
    m_header->setChecked(true);
    m_model->setHasHeader(true);
    m_note->setObjectName(u"csvNote"_s);
    m_table->setObjectName(u"csvTable"_s);
    m_table->setAccessibleName(tr("Body as a table"));
    m_table->setModel(m_model);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setLayoutDirection(Qt::LeftToRight);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setDefaultSectionSize(fontMetrics().averageCharWidth() * 20);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_delimiter);
    row->addWidget(m_header);
    row->addWidget(m_note, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(row);
    column->addWidget(m_table, 1);
    auto* bar = new FindBar(this);
    column->addWidget(bar);
    m_search = new ItemSearch(m_table, bar, pool,
                              {[this](const QModelIndex& index) { return m_model->placeOf(index); },
                               [this](qint64 place) {
                                   return m_model->indexOf(place);
                               }});
    setFocusProxy(m_table);
    connect(m_delimiter, &QComboBox::activated, this, &CsvViewer::read);
    connect(m_header, &QCheckBox::toggled, m_model, &models::CsvModel::setHasHeader);
}

int CsvViewer::score(const models::InspectedBody& body) const
{
    if (body.content.bytes.isEmpty())
        return 0;
    return body.kind == models::BodyKind::Csv ? 110 : body.kind == models::BodyKind::Text ? 5 : 0;
}

void CsvViewer::showBody(const models::InspectedBody& body)
{
    m_content = body.content;
    m_charset = body.charset;
    m_note->setText(tr("The body is being read…"));
    if (!body.pending)
        read();
}

void CsvViewer::read()
{
    m_read.start(
        [content = m_content, charset = m_charset, delimiter = char(m_delimiter->currentData().toInt())](
            const CancelFlag& cancel) { return models::readCsv(content, charset, delimiter, cancel); },
        [this](std::shared_ptr<const models::CsvTable> table) {
            m_search->setItems(models::csvFinder(table));
            const QString size =
                tr("%1 rows, %2 columns")
                    .arg(QLocale().toString(table->rowCount()), QLocale().toString(table->columnCount()));
            const QString note = models::csvNote(*table);
            m_note->setText(note.isEmpty() ? size : tr("%1. %2", "size, what is odd").arg(size, note));
            m_model->setTable(std::move(table));
            if (m_model->rowCount() > 0)
                m_table->setCurrentIndex(m_model->index(0, 0)); // for assistive technology
        });
}

void CsvViewer::clear()
{
    m_read.cancel();
    m_content = {};
    m_note->setText({});
    m_model->setTable(nullptr);
    m_search->setItems(nullptr);
}

void CsvViewer::find()
{
    m_search->find();
}

QStringList CsvViewer::lines(int first, int count) const
{
    QStringList result;
    for (int row = first; row < first + count; ++row)
        result << m_model->rowTexts(row).join(u'\t');
    return result;
}

QStringList CsvViewer::printedLines(int mostLines) const
{
    return lines(0, std::min(mostLines, m_model->rowCount()));
}

QString CsvViewer::copyRows(int first, int count)
{
    const int copied = std::min(count, mostCopiedRows);
    if (copied == 0)
        return tr("There is nothing to copy.");
    QApplication::clipboard()->setText(lines(first, copied).join(u'\n'));
    return copied < count ? tr("Only the first %n rows were copied.", nullptr, mostCopiedRows)
                          : tr("%n row(s) were copied.", nullptr, copied);
}

void CsvViewer::copySelected()
{
    const QItemSelection selection = m_table->selectionModel()->selection();
    if (selection.size() == 1 && selection.first().width() * selection.first().height() == 1)
        QApplication::clipboard()->setText(m_table->currentIndex().data().toString());
    else if (!selection.isEmpty())
        Q_EMIT message(copyRows(selection.first().top(), selection.first().height()));
}

void CsvViewer::copyAll()
{
    Q_EMIT message(copyRows(0, m_model->rowCount()));
}

bool CsvViewer::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return BodyViewer::event(event);
}

void CsvViewer::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copySelected();
    else
        BodyViewer::keyPressEvent(event);
}

} // namespace hookbench::ui
