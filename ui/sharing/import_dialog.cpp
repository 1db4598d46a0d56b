// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/import_dialog.h"

#include "ui/widgets/plain_text.h"

#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using settings::Key;
using workspace::ImportRequest;
using workspace::ImportTo;

namespace {

constexpr qsizetype shownNames = 3;
constexpr size_t shownRows = 200;
constexpr qsizetype longestCell = 300;

QString namesOf(const QStringList& paths)
{
    QStringList names;
    for (const QString& path : paths.first(std::min(shownNames, paths.size())))
        names += QFileInfo(path).fileName();
    return names.join(", "_L1);
}

/// Bytes of a stranger on one line of a cell.
QString cellText(const QByteArray& bytes)
{
    QString text = QString::fromUtf8(bytes.left(longestCell)).simplified();
    text.removeIf([](QChar c) { return !c.isPrint() && !c.isSurrogate(); });
    return text;
}

} // namespace

ImportDialog::ImportDialog(QStringList paths, workspace::Workspace& workspace, settings::Settings& settings,
                           QWidget* parent)
    : QDialog(parent)
    , m_paths(std::move(paths))
    , m_workspace(workspace)
    , m_settings(settings)
    , m_previewJob(workspace.jobs())
    , m_summary(plainParagraph({}, this))
    , m_problems(new QPlainTextEdit(this))
    , m_bar(new QProgressBar(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
    , m_import(m_buttons->button(QDialogButtonBox::Ok))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import"));
    m_choices = makeChoices();
    m_table = makeTable();
    m_summary->setObjectName(u"importSummary"_s);
    m_problems->setObjectName(u"importProblems"_s);
    m_problems->setAccessibleName(tr("What cannot be read"));
    m_problems->setReadOnly(true);
    m_problems->setTabChangesFocus(true);
    m_problems->setFixedHeight(m_problems->fontMetrics().lineSpacing() * 5 + 12);
    m_problemsLabel = plainLabel(tr("What ca&nnot be read:"), this);
    m_problemsLabel->setBuddy(m_problems);
    m_bar->setObjectName(u"importProgress"_s);
    m_bar->setAccessibleName(tr("Progress of the import"));
    m_bar->hide();
    m_import->setObjectName(u"importOk"_s);
    m_import->setText(tr("&Import"));
    m_import->setDefault(true);
    m_buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"importCancel"_s);
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    removeButtonIcons(*m_buttons);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_choices);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_problemsLabel);
    layout->addWidget(m_problems);
    layout->addWidget(m_bar);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    connect(&workspace, &workspace::Workspace::filesImported, this, &ImportDialog::finish);
    connect(&workspace, &workspace::Workspace::importProgressed, this, [this](int percent) {
        m_bar->setRange(0, percent < 0 ? 0 : 100);
        m_bar->setValue(percent);
    });
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().lineSpacing() * 28);
    m_format->setFocus();
    preview();
}

QWidget* ImportDialog::makeChoices()
{
    auto* choices = new QWidget(this);
    m_format = new QComboBox(choices);
    m_format->setObjectName(u"importFormat"_s);
    m_format->addItem(tr("Recognised by its content"), QByteArray());
    for (const formats::ImportFormat& format : workspace::importFormats())
        m_format->addItem(format.title, format.name);
    m_toLog = new QRadioButton(tr("Into the &log, as exchanges"), choices);
    m_toLog->setObjectName(u"importToLog"_s);
    m_toDrafts = new QRadioButton(tr("Into the &composer, as drafts"), choices);
    m_toDrafts->setObjectName(u"importToDrafts"_s);
    (m_settings.flag(Key::ImportDrafts) ? m_toDrafts : m_toLog)->setChecked(true);
    auto* form = new QFormLayout(choices);
    form->setContentsMargins(0, 0, 0, 0);
    const QString names = namesOf(m_paths);
    form->addRow(
        plainLabel(tr("From:"), choices),
        plainParagraph(m_paths.size() <= shownNames
                           ? names
                           : tr("%1 and %n more", nullptr, int(m_paths.size() - shownNames)).arg(names),
                       choices));
    QLabel* label = plainLabel(tr("&Format:"), choices);
    label->setBuddy(m_format);
    form->addRow(label, m_format);
    form->addRow(m_toLog);
    form->addRow(m_toDrafts);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ImportDialog::preview);
    return choices;
}

QTableWidget* ImportDialog::makeTable()
{
    auto* table = new QTableWidget(0, 5, this);
    table->setObjectName(u"importRequests"_s);
    table->setAccessibleName(tr("Requests in the files"));
    table->setHorizontalHeaderLabels({tr("Method"), tr("Target"), tr("Time"), tr("Status"), tr("Size")});
    table->horizontalHeader()->setObjectName(u"importRequestsHeader"_s);
    table->horizontalHeader()->setAccessibleName(tr("Requests in the files"));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    table->setWordWrap(false);
    return table;
}

std::vector<ImportRequest> ImportDialog::requests() const
{
    std::vector<ImportRequest> requests;
    for (const QString& path : m_paths) {
        ImportRequest request;
        request.path = path;
        request.format = m_format->currentData().toByteArray();
        request.to = m_toDrafts->isChecked() ? ImportTo::Drafts : ImportTo::Log;
        requests.push_back(std::move(request));
    }
    return requests;
}

ImportDialog::Contents ImportDialog::look(const std::vector<ImportRequest>& requests,
                                          const CancelFlag& cancel)
{
    Contents contents;
    for (const ImportRequest& request : requests) {
        if (cancel.isCancelled())
            break;
        const Result<workspace::ImportPreview> preview = workspace::previewImport(request, cancel);
        if (!preview) {
            contents.problems += preview.error().message;
            continue;
        }
        const workspace::ImportOutcome& outcome = preview->outcome;
        contents.exchanges += outcome.exchanges;
        if (const QString format = QString::fromLatin1(outcome.format); !contents.formats.contains(format))
            contents.formats += format;
        const QString file = QFileInfo(request.path).fileName();
        for (const formats::ImportProblem& problem : outcome.listed)
            contents.problems += problem.place.isEmpty()
                                     ? tr("%1: %2").arg(file, problem.message)
                                     : tr("%1, %2: %3").arg(file, problem.place, problem.message);
        for (const ExchangeSummary& summary : preview->first) {
            if (contents.first.size() < shownRows)
                contents.first.push_back(summary);
        }
    }
    return contents;
}

void ImportDialog::preview()
{
    m_summary->setText(tr("Looking into the files…"));
    m_import->setEnabled(false);
    m_problems->hide();
    m_problemsLabel->hide();
    m_previewJob.start([requests = requests()](const CancelFlag& cancel) { return look(requests, cancel); },
                       [this](const Contents& contents) { showContents(contents); });
}

void ImportDialog::showContents(const Contents& contents)
{
    const bool anything = contents.exchanges > 0;
    m_summary->setText(anything ? tr("%n request(s), read as %1.", nullptr, int(contents.exchanges))
                                      .arg(contents.formats.join(", "_L1))
                                : tr("There is nothing in it that can be imported."));
    m_import->setEnabled(anything && !m_isImporting);
    m_problems->setPlainText(contents.problems.join(u'\n'));
    m_problems->setVisible(!contents.problems.isEmpty());
    m_problemsLabel->setVisible(!contents.problems.isEmpty());
    showRows(contents.first);
    announce(m_summary);
}

void ImportDialog::showRows(const std::vector<ExchangeSummary>& first)
{
    const QLocale locale;
    m_table->setRowCount(int(first.size()));
    for (int row = 0; row < int(first.size()); ++row) {
        const ExchangeSummary& summary = first[size_t(row)];
        const QString time =
            summary.atUs > 0
                ? locale.toString(QDateTime::fromMSecsSinceEpoch(summary.atUs / 1000), QLocale::ShortFormat)
                : QString();
        const QStringList texts{cellText(summary.method), cellText(summary.target), time,
                                summary.status > 0 ? QString::number(summary.status) : QString(),
                                locale.formattedDataSize(summary.bodySize)};
        for (int column = 0; column < texts.size(); ++column) {
            auto* item = new QTableWidgetItem(texts[column]);
            item->setToolTip(plainToolTip(texts[column]));
            m_table->setItem(row, column, item);
        }
    }
    for (const int column : {0, 2, 3, 4})
        m_table->resizeColumnToContents(column);
}

void ImportDialog::accept()
{
    m_settings.set(Key::ImportDrafts, m_toDrafts->isChecked());
    m_previewJob.cancel();
    m_isImporting = true;
    m_choices->setEnabled(false);
    m_import->setEnabled(false);
    m_bar->setRange(0, 0);
    m_bar->show();
    m_workspace.importFiles(requests());
}

void ImportDialog::finish()
{
    if (m_isImporting)
        QDialog::accept();
}

void ImportDialog::reject()
{
    if (m_isImporting)
        m_workspace.cancelImport(); // finish() follows
    else
        QDialog::reject();
}

} // namespace hookbench::ui
