// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/export_dialog.h"

#include "app/workspace/resigning.h"
#include "ui/sharing/bundle_form.h"
#include "ui/sharing/export_options_form.h"
#include "ui/sharing/job_progress.h"
#include "ui/widgets/plain_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using settings::Key;
using workspace::ExportOutcome;
using workspace::ExportPreview;

namespace {

constexpr int previewDelayMs = 200;
constexpr char bundleFormat[] = "bundle";

} // namespace

ExportDialog::ExportDialog(workspace::Workspace& workspace, settings::Settings& settings, Scope scope,
                           QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_scope(std::move(scope))
    , m_formats(workspace::exportFormats())
    , m_previewJob(workspace.jobs())
    , m_exportJob(workspace.jobs())
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export"));
    m_choices = makeChoices();
    m_bar = new QProgressBar(this);
    m_bar->setObjectName(u"exportProgress"_s);
    m_bar->setAccessibleName(tr("Progress of the export"));
    m_progress = new JobProgress(*m_bar);
    m_trouble = plainParagraph({}, this);
    m_trouble->setObjectName(u"exportTrouble"_s);
    m_trouble->hide();
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_export = m_buttons->button(QDialogButtonBox::Ok);
    m_export->setObjectName(u"exportOk"_s);
    m_export->setText(tr("&Export…"));
    m_buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"exportCancel"_s);
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    removeButtonIcons(*m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ExportDialog::askForFile);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);

    auto* columns = new QHBoxLayout;
    columns->addWidget(m_choices, 2);
    columns->addWidget(makePreview(), 3);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addWidget(m_trouble);
    layout->addWidget(m_bar);
    layout->addWidget(m_buttons);
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(previewDelayMs);
    connect(&m_previewTimer, &QTimer::timeout, this, &ExportDialog::preview);
    followFormat();
    const int unit = fontMetrics().averageCharWidth();
    resize(unit * 120, fontMetrics().lineSpacing() * 30);
}

QWidget* ExportDialog::makeChoices()
{
    auto* content = new QWidget;
    m_format = new QComboBox(content);
    m_format->setObjectName(u"exportFormat"_s);
    for (const formats::ExportFormat& one : m_formats)
        m_format->addItem(one.title, one.name);
    m_format->setCurrentIndex(std::max(0, m_format->findData(m_settings.text(Key::ExportFormat).toUtf8())));
    QLabel* label = plainLabel(tr("&Format:"), content);
    label->setBuddy(m_format);
    m_all = new QRadioButton(tr("&All exchanges of the session"), content);
    m_all->setObjectName(u"exportAll"_s);
    m_onlyFiltered = new QRadioButton(tr("Only those that the f&ilter of the log shows"), content);
    m_onlyFiltered->setObjectName(u"exportFiltered"_s);
    m_onlyFiltered->setEnabled(!m_scope.filter.isEverything());
    const size_t selected = m_scope.selected.size();
    m_onlySelected = new QRadioButton(tr("Only the &selected (%n)", nullptr, int(selected)), content);
    m_onlySelected->setObjectName(u"exportSelected"_s);
    m_onlySelected->setEnabled(selected > 0);
    (selected > 1 ? m_onlySelected : m_onlyFiltered->isEnabled() ? m_onlyFiltered : m_all)->setChecked(true);
    m_bundle = new BundleForm(m_settings, content);
    m_options = new ExportOptionsForm(content);
    m_losses = plainParagraph({}, content);
    m_losses->setObjectName(u"exportLosses"_s);

    auto* form = new QFormLayout;
    form->addRow(label, m_format);
    auto* layout = new QVBoxLayout(content);
    layout->addLayout(form);
    layout->addWidget(m_all);
    layout->addWidget(m_onlyFiltered);
    layout->addWidget(m_onlySelected);
    layout->addWidget(m_options);
    layout->addWidget(m_bundle);
    layout->addWidget(makeRedaction());
    layout->addWidget(m_losses);
    layout->addStretch(1);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::followFormat);
    for (QRadioButton* button : {m_all, m_onlyFiltered, m_onlySelected})
        connect(button, &QRadioButton::toggled, &m_previewTimer, qOverload<>(&QTimer::start));
    connect(m_options, &ExportOptionsForm::changed, &m_previewTimer, qOverload<>(&QTimer::start));
    auto* area = new QScrollArea(this);
    area->setObjectName(u"exportChoices"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->setMinimumWidth(content->minimumSizeHint().width() + area->verticalScrollBar()->sizeHint().width());
    return area;
}

QGroupBox* ExportDialog::makeRedaction()
{
    m_redaction = new QGroupBox(tr("&Take out what is not for others"), this);
    m_redaction->setObjectName(u"exportRedact"_s);
    m_redaction->setCheckable(true);
    m_redaction->setToolTip(plainToolTip(
        tr("Credentials, cookies, keys, tokens, signatures, e-mail addresses, numbers of cards, accounts and "
           "phones, names. The session itself stays as it is.")));
    m_mode = new QComboBox(m_redaction);
    m_mode->setObjectName(u"exportRedactMode"_s);
    m_mode->addItem(tr("Put “REDACTED” in its place"), u"mask"_s);
    m_mode->addItem(tr("Remove it"), u"remove"_s);
    m_mode->addItem(tr("Put stand-ins of the same form there"), u"shape"_s);
    m_mode->setAccessibleName(tr("What becomes of it"));
    m_resigns = new QCheckBox(tr("Sign &what is left anew"), m_redaction);
    m_resigns->setObjectName(u"exportResigns"_s);
    m_resigns->setToolTip(
        plainToolTip(tr("So that others can check it like a real request, with the secret %1. "
                        "Where the provider is known.")
                         .arg(QLatin1StringView(workspace::sandboxSecret))));
    m_hits = plainParagraph({}, m_redaction);
    m_hits->setObjectName(u"exportHits"_s);
    auto* layout = new QVBoxLayout(m_redaction);
    layout->addWidget(m_mode);
    layout->addWidget(m_resigns);
    layout->addWidget(m_hits);
    const QString last = m_settings.text(Key::ExportRedacts);
    m_redaction->setChecked(!last.isEmpty());
    m_mode->setCurrentIndex(std::max(0, m_mode->findData(last)));
    connect(m_redaction, &QGroupBox::toggled, &m_previewTimer, qOverload<>(&QTimer::start));
    connect(m_mode, &QComboBox::currentIndexChanged, &m_previewTimer, qOverload<>(&QTimer::start));
    return m_redaction;
}

QWidget* ExportDialog::makePreview()
{
    auto* side = new QWidget(this);
    m_text = new QPlainTextEdit(side);
    m_text->setObjectName(u"exportPreview"_s);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    QLabel* label = plainLabel(tr("&Beginning of the file:"), side);
    label->setBuddy(m_text);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_text);
    return side;
}

const formats::ExportFormat& ExportDialog::format() const
{
    return m_formats[size_t(std::max(0, m_format->currentIndex()))];
}

void ExportDialog::followFormat()
{
    m_options->showFormat(format(), rememberedChoices());
    m_bundle->setVisible(format().name == bundleFormat);
    m_losses->setText(format().losses.isEmpty() ? tr("This format holds everything.")
                                                : format().losses.join(u'\n'));
    m_previewTimer.start();
}

workspace::ExportRequest ExportDialog::request() const
{
    workspace::ExportRequest request;
    request.session = m_workspace.sessionPath();
    request.format = format().name;
    request.choices = m_options->choices();
    if (m_onlySelected->isChecked())
        request.chosen = m_scope.selected;
    if (m_onlyFiltered->isChecked())
        request.filter = m_scope.filter;
    if (m_redaction->isChecked()) {
        request.redaction.emplace();
        request.redaction->mode =
            redact::modeNamed(m_mode->currentData().toString()).value_or(redact::Mode::Mask);
        if (m_resigns->isChecked())
            request.resignSecret = workspace::sandboxSecret;
    }
    return request;
}

void ExportDialog::preview()
{
    m_previewJob.start(
        [request = request()](const CancelFlag& cancel) { return workspace::previewExport(request, cancel); },
        [this](const Result<ExportPreview>& preview) { showPreview(preview); });
}

void ExportDialog::showPreview(const Result<ExportPreview>& preview)
{
    if (!preview) {
        m_text->setPlainText(preview.error().message);
        return;
    }
    m_text->setLineWrapMode(preview->text.isEmpty() ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    m_text->setPlainText(preview->text.isEmpty() ? tr("This file is not text and cannot be shown here.")
                                                 : preview->text);
    QStringList lines{redact::summaryText(preview->redacted)};
    constexpr qsizetype shownHits = 200;
    for (const redact::Hit& hit :
         preview->redacted.hits.first(std::min(shownHits, preview->redacted.hits.size())))
        lines += tr("%1: %2").arg(redact::kindText(hit.kind), hit.place);
    m_hits->setText(m_redaction->isChecked()
                        ? tr("In the first %n exchange(s):", nullptr, int(preview->exchanges)) + u'\n' +
                              lines.join(u'\n')
                        : QString());
}

void ExportDialog::askForFile()
{
    auto* dialog = new QFileDialog(this, tr("Export"));
    dialog->setObjectName(u"exportFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setLabelText(QFileDialog::Accept, tr("Export"));
    dialog->setNameFilters({tr("%1 (*.%2)").arg(format().title, format().suffix), tr("All files (*)")});
    dialog->setDefaultSuffix(format().suffix);
    const QString folder = m_settings.text(Key::LastFolder);
    if (QFileInfo(folder).isDir())
        dialog->setDirectory(folder);
    dialog->selectFile(QFileInfo(m_workspace.sessionPath()).completeBaseName() + u'.' + format().suffix);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::exportTo);
    dialog->open();
}

void ExportDialog::exportTo(const QString& path)
{
    m_settings.set(Key::LastFolder, QFileInfo(path).absolutePath());
    m_settings.set(Key::ExportFormat, QString::fromUtf8(format().name));
    m_settings.set(Key::ExportRedacts,
                   m_redaction->isChecked() ? m_mode->currentData().toString() : QString());
    workspace::ExportRequest request = this->request();
    if (request.format == bundleFormat) {
        Result<bundle::Protection> protection = m_bundle->protection();
        if (!protection) {
            showError(protection.error());
            return;
        }
        request.protection = std::move(*protection);
    }
    rememberChoices();
    setBusy(true);
    m_exportJob.start(
        [request = std::move(request), path, tell = m_progress->teller()](const CancelFlag& cancel) {
            return workspace::exportToFile(request, path, cancel, tell);
        },
        [this, path](const Result<ExportOutcome>& outcome) { finish(path, outcome); });
}

void ExportDialog::setBusy(bool busy)
{
    busy ? m_progress->begin() : m_progress->end();
    m_choices->setEnabled(!busy);
    m_export->setEnabled(!busy);
    m_trouble->hide();
}

void ExportDialog::finish(const QString& path, const Result<ExportOutcome>& outcome)
{
    setBusy(false);
    if (!outcome) {
        showError(outcome.error());
        return;
    }
    Q_EMIT exported(path, outcome->exchanges,
                    m_redaction->isChecked() ? redact::summaryText(outcome->redacted) : QString());
    accept();
}

void ExportDialog::showError(const Error& error)
{
    m_trouble->setText(error.advice.isEmpty() ? error.message : error.message + u' ' + error.advice);
    m_trouble->show();
    announce(m_trouble);
}

/// Each as "format.key=value".
void ExportDialog::rememberChoices()
{
    const QString mine = QString::fromLatin1(format().name) + u'.';
    QStringList lines = m_settings.list(Key::ExportChoices);
    lines.removeIf([&mine](const QString& line) { return line.startsWith(mine); });
    const formats::ExportChoices choices = m_options->choices();
    for (auto one = choices.begin(); one != choices.end(); ++one)
        lines += mine + QString::fromLatin1(one.key()) + u'=' + one.value();
    m_settings.set(Key::ExportChoices, lines);
}

formats::ExportChoices ExportDialog::rememberedChoices() const
{
    const QString mine = QString::fromLatin1(format().name) + u'.';
    formats::ExportChoices choices;
    for (const QString& line : m_settings.list(Key::ExportChoices)) {
        const qsizetype equals = line.indexOf(u'=');
        if (line.startsWith(mine) && equals > mine.size())
            choices.insert(line.sliced(mine.size(), equals - mine.size()).toLatin1(),
                           line.sliced(equals + 1));
    }
    return choices;
}

void ExportDialog::reject()
{
    if (!m_exportJob.isRunning()) {
        QDialog::reject();
        return;
    }
    m_exportJob.cancel();
    setBusy(false);
}

} // namespace hookbench::ui
