// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schemas/schema_dialog.h"

#include "app/models/log_texts.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/plain_text.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using schema::Attachment;
using workspace::Schemas;

namespace {

enum Column { PathColumn, EventColumn, ColumnCount };
constexpr int idRole = Qt::UserRole;
constexpr int progressIntervalMs = 200;

CodeProblem checkSchema(const QByteArray& text, const CancelFlag&)
{
    if (text.trimmed().isEmpty())
        return {};
    const auto problem = Schemas::problemOf(text);
    return {problem.message, problem.offset};
}

} // namespace

SchemaDialog::SchemaDialog(Schemas& schemas, QThreadPool& jobs, Choices choices, QWidget* parent)
    : QDialog(parent)
    , m_schemas(schemas)
    , m_choices(std::move(choices))
    , m_list(new QTreeWidget(this))
    , m_path(new QLineEdit(this))
    , m_event(new QLineEdit(this))
    , m_text(new CodeEditor(tr("Text of the schema"), jobs, this))
    , m_note(new FieldNote(this))
{
    setObjectName(u"schemaDialog"_s);
    m_note->setObjectName(u"schemaNote"_s);
    setWindowTitle(tr("JSON Schemas of This Session"));
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"schemaSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeList());
    splitter->addWidget(makeEditor());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({fontMetrics().averageCharWidth() * 44, fontMetrics().averageCharWidth() * 86});
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"schemaClose"_s);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    removeButtonIcons(*buttons);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    const QSize character(fontMetrics().averageCharWidth(), fontMetrics().lineSpacing());
    resize(character.width() * 130, character.height() * 30);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&schemas, &Schemas::changed, this, &SchemaDialog::fillList);
    connect(&schemas, &Schemas::learned, this, &SchemaDialog::takeLearned);
    connect(&schemas, &Schemas::fileRead, this, [this](const QByteArray& text) {
        m_text->replaceText(text);
        m_note->clear();
        adapt();
    });
    connect(&schemas, &Schemas::fileWritten, this, [this](const QString& path) {
        m_note->showInfo(tr("The schema was saved to %1.").arg(QDir::toNativeSeparators(path)));
    });
    connect(&schemas, &Schemas::failed, this, [this](const Error& error) {
        m_progress.stop();
        m_note->showError(error);
        adapt();
    });
    m_progress.setInterval(progressIntervalMs);
    connect(&m_progress, &QTimer::timeout, this, [this] {
        m_note->showInfo(tr("Learning from %n request(s)…", nullptr, int(m_schemas.learnedFrom())));
    });
    fillList();
    startNew();
}

QPushButton* SchemaDialog::addButton(QWidget* parent, const QString& text, const char* objectName,
                                     void (SchemaDialog::*pressed)())
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(objectName));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, pressed);
    return button;
}

QWidget* SchemaDialog::makeList()
{
    auto* box = new QWidget(this);
    m_list->setParent(box);
    m_list->setObjectName(u"schemaList"_s);
    m_list->setAccessibleName(tr("Attached schemas"));
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({tr("Path"), tr("Event")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->resizeSection(PathColumn, fontMetrics().averageCharWidth() * 20);
    auto* row = new QHBoxLayout;
    row->addWidget(addButton(box, tr("&New"), "schemaNew", &SchemaDialog::startNew));
    m_remove = addButton(box, tr("&Remove"), "schemaRemove", &SchemaDialog::remove);
    row->addWidget(m_remove);
    QPushButton* drift =
        addButton(box, tr("Show &Drift in the Log"), "schemaDrift", &SchemaDialog::showDrift);
    drift->setToolTip(
        tr("Adds a column that says where bodies are not like what their schema was learned from"));
    row->addStretch(1);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->addWidget(m_list, 1);
    column->addLayout(row);
    column->addWidget(drift);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        if (!m_filling)
            showCurrent();
    });
    return box;
}

QWidget* SchemaDialog::makeEditor()
{
    auto* box = new QWidget(this);
    m_path->setParent(box);
    m_path->setObjectName(u"schemaPath"_s);
    m_path->setPlaceholderText(tr("/orders; empty for any"));
    m_event->setParent(box);
    m_event->setObjectName(u"schemaEvent"_s);
    m_event->setPlaceholderText(tr("order.created; empty for any"));
    m_text->setParent(box);
    m_text->setObjectName(u"schemaText"_s);
    m_text->setLanguage(CodeLanguage::Json);
    m_text->setCheck(checkSchema);
    auto* form = new QFormLayout;
    form->addRow(tr("For &path:"), m_path);
    form->addRow(tr("For &event:"), m_event);
    m_attach = addButton(box, tr("&Attach"), "schemaAttach", &SchemaDialog::attach);
    m_attach->setToolTip(
        tr("Keeps the schema in the session; requests of the path and event are judged by it"));
    m_save = addButton(box, tr("&Save to File…"), "schemaSave", &SchemaDialog::saveFile);
    auto* ends = new QHBoxLayout;
    ends->addStretch(1);
    ends->addWidget(m_save);
    ends->addWidget(m_attach);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->addLayout(form);
    column->addWidget(makeFillButtons());
    column->addWidget(m_text, 1);
    column->addLayout(ends);
    for (QLineEdit* edit : {m_path, m_event})
        connect(edit, &QLineEdit::textChanged, this, &SchemaDialog::adapt);
    connect(m_text, &CodeEditor::edited, this, &SchemaDialog::adapt);
    connect(m_text, &CodeEditor::problemChanged, this, &SchemaDialog::adapt);
    return box;
}

QWidget* SchemaDialog::makeFillButtons()
{
    auto* box = new QWidget(this);
    m_fromSelected = addButton(box, {}, "schemaFromSelected", &SchemaDialog::learnFromSelected);
    m_fromShown = addButton(box, {}, "schemaFromShown", &SchemaDialog::learnFromShown);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->addWidget(m_fromSelected);
    row->addWidget(m_fromShown);
    row->addWidget(addButton(box, tr("&Open File…"), "schemaOpen", &SchemaDialog::openFile));
    row->addStretch(1);
    return box;
}

void SchemaDialog::followChoices()
{
    const auto [selected, shown] = m_choices.counts();
    m_fromSelected->setText(tr("&Learn from %n Selected", nullptr, selected));
    m_fromShown->setText(tr("Learn from %n S&hown", nullptr, shown));
    m_fromSelected->setEnabled(selected > 0);
    m_fromShown->setEnabled(shown > 0);
}

void SchemaDialog::fillList()
{
    m_filling = true;
    m_list->clear();
    QTreeWidgetItem* current = nullptr;
    for (const Attachment& attachment : m_schemas.attachments()) {
        const auto text = [](const QByteArray& bytes) {
            return bytes.isEmpty() ? tr("(any)") : models::wireText(bytes);
        };
        auto* item = new QTreeWidgetItem(m_list, {text(attachment.path), text(attachment.event)});
        item->setData(PathColumn, idRole, attachment.id.value);
        const bool edited =
            attachment.path == m_path->text().toUtf8() && attachment.event == m_event->text().toUtf8();
        if (edited) {
            current = item;
            m_current = attachment.id;
        }
    }
    m_list->setCurrentItem(current);
    m_filling = false;
    adapt();
}

void SchemaDialog::showCurrent()
{
    const QTreeWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const DocumentId id{item->data(PathColumn, idRole).toLongLong()};
    for (const Attachment& attachment : m_schemas.attachments()) {
        if (attachment.id == id)
            edit(attachment);
    }
}

void SchemaDialog::edit(const Attachment& attachment)
{
    m_current = attachment.id;
    m_path->setText(QString::fromUtf8(attachment.path));
    m_event->setText(QString::fromUtf8(attachment.event));
    m_text->setText(attachment.schema);
    m_note->clear();
    adapt();
}

void SchemaDialog::startNew()
{
    m_filling = true;
    m_list->setCurrentItem(nullptr);
    m_filling = false;
    edit({});
    m_path->setFocus(Qt::OtherFocusReason);
    followChoices();
}

void SchemaDialog::startFor(const models::SchemaSubject& subject)
{
    const std::vector<Attachment> attachments = m_schemas.attachments();
    const Attachment* const known = schema::attachmentFor(attachments, subject.path, subject.event);
    edit(known ? *known : Attachment{{}, subject.path, subject.event, {}});
    fillList();
}

void SchemaDialog::remove()
{
    m_schemas.remove(m_current);
    startNew();
}

void SchemaDialog::attach()
{
    const Attachment attachment{m_current, m_path->text().toUtf8(), m_event->text().toUtf8(), m_text->text()};
    if (const auto attached = m_schemas.attach(attachment); !attached)
        m_note->showError(attached.error());
    else
        m_note->showInfo(tr("The schema is attached."));
}

void SchemaDialog::learnFromSelected()
{
    learn(m_choices.selected());
}

void SchemaDialog::learnFromShown()
{
    learn(m_choices.shown());
}

void SchemaDialog::learn(const std::vector<ExchangeId>& ids)
{
    m_schemas.learn(ids);
    m_progress.start();
}

void SchemaDialog::takeLearned(const models::LearnedSchema& learned)
{
    m_progress.stop();
    if (learned.bodies == 0) {
        m_note->showError(tr("None of these requests has a body that is JSON."));
        return;
    }
    m_text->replaceText(learned.text + '\n');
    const QString from = tr("Learned from %n body(s).", nullptr, int(learned.bodies));
    m_note->showInfo(learned.others > 0 ? tr("%1 %2", "sentence, sentence")
                                              .arg(from, tr("%n request(s) without JSON were passed over.",
                                                            nullptr, int(learned.others)))
                                        : from);
    adapt();
}

void SchemaDialog::openFile()
{
    auto* dialog = new QFileDialog(this, tr("Open a JSON Schema"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("JSON Schemas (*.json *.schema)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, &m_schemas, &Schemas::readFile);
    dialog->open();
}

void SchemaDialog::saveFile()
{
    auto* dialog = new QFileDialog(this, tr("Save the JSON Schema"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"schema.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { m_schemas.writeFile(path, m_text->text()); });
    dialog->open();
}

void SchemaDialog::showDrift()
{
    Q_EMIT columnRequested(u"drift"_s);
}

void SchemaDialog::adapt()
{
    const bool hasText = !m_text->text().trimmed().isEmpty();
    const bool meant = !m_path->text().isEmpty() || !m_event->text().isEmpty();
    m_attach->setEnabled(hasText && meant && m_text->problem().message.isEmpty());
    m_save->setEnabled(hasText);
    m_remove->setEnabled(bool(m_current));
}

} // namespace hookbench::ui
