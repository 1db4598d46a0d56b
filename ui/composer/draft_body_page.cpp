// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draft_body_page.h"

#include "app/models/schema_suggestions.h"
#include "ui/composer/path_field.h"
#include "ui/composer/placeholder_menu.h"
#include "ui/composer/rows_table.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/plain_text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using Kind = DraftBody::Kind;
using models::DraftRowsModel;

namespace {

CodeCheck checkFor(Kind kind)
{
    if (kind != Kind::Json && kind != Kind::Xml)
        return {};
    return [kind](const QByteArray& text, const CancelFlag& cancel) {
        const payload::Problem problem = workspace::checkText(kind, text, cancel);
        return CodeProblem{problem.message, problem.offset};
    };
}

CodeLanguage languageOf(Kind kind)
{
    return kind == Kind::Json  ? CodeLanguage::Json
           : kind == Kind::Xml ? CodeLanguage::Xml
                               : CodeLanguage::Plain;
}

} // namespace

DraftBodyPage::DraftBodyPage(QThreadPool& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_rewriting(jobs)
    , m_kind(new QComboBox(this))
    , m_pages(new QStackedWidget(this))
    , m_none(new QWidget(m_pages))
    , m_text(new CodeEditor(tr("Body"), jobs, m_pages))
    , m_form(new RowsTable(DraftRowsModel::Kind::Fields, tr("Fields of the form"), u"bodyForm"_s, m_pages))
    , m_parts(new RowsTable(DraftRowsModel::Kind::Parts, tr("Parts of the body"), u"bodyParts"_s, m_pages))
    , m_filePage(makeFile())
    , m_graphQl(makeGraphQl())
{
    setObjectName(u"draftBodyPage"_s);
    m_pages->setObjectName(u"bodyPages"_s);
    m_text->setObjectName(u"bodyText"_s);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(makeBar());
    layout->addWidget(m_pages, 1);
    auto* none = new QVBoxLayout(m_none);
    QLabel* words = plainLabel(tr("This request has no body."), m_none);
    words->setObjectName(u"bodyNone"_s);
    words->setAlignment(Qt::AlignCenter);
    none->addWidget(words);
    for (QWidget* page : {m_none, static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_form),
                          static_cast<QWidget*>(m_parts), m_filePage, m_graphQl})
        m_pages->addWidget(page);
    // The highest page would ask for room that small screens have not.
    m_pages->setMinimumHeight(fontMetrics().lineSpacing() * 6);
    connect(m_text, &CodeEditor::edited, this, &DraftBodyPage::edited);
    connect(&m_form->rows(), &DraftRowsModel::edited, this, &DraftBodyPage::edited);
    connect(&m_parts->rows(), &DraftRowsModel::edited, this, &DraftBodyPage::edited);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &DraftBodyPage::showKind);
    connect(m_kind, &QComboBox::activated, this, &DraftBodyPage::edited);
    showKind();
}

QWidget* DraftBodyPage::makeBar()
{
    auto* bar = new QWidget(this);
    m_kind->setObjectName(u"bodyKind"_s);
    m_kind->setAccessibleName(tr("Kind of body"));
    m_kind->addItems({tr("None"), tr("JSON"), tr("XML"), tr("Text"), tr("Form"), tr("Multipart form"),
                      tr("File"), tr("GraphQL"), tr("Bytes in hexadecimal")});
    QLabel* label = plainLabel(tr("&Kind:"), bar);
    label->setBuddy(m_kind);
    m_format = new QPushButton(tr("Forma&t"), bar);
    m_format->setObjectName(u"bodyFormat"_s);
    m_minify = new QPushButton(tr("M&inify"), bar);
    m_minify->setObjectName(u"bodyMinify"_s);
    for (QPushButton* button : {m_format, m_minify})
        button->setAutoDefault(false);
    m_placeholders = makePlaceholders();
    m_status = plainLabel({}, bar);
    m_status->setObjectName(u"bodyStatus"_s);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    for (QWidget* widget :
         {static_cast<QWidget*>(label), static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_format),
          static_cast<QWidget*>(m_minify), static_cast<QWidget*>(m_placeholders)})
        layout->addWidget(widget);
    layout->addWidget(m_status, 1);
    connect(m_format, &QPushButton::clicked, this, [this] { rewrite(false); });
    connect(m_minify, &QPushButton::clicked, this, [this] { rewrite(true); });
    return bar;
}

QToolButton* DraftBodyPage::makePlaceholders()
{
    auto* button = new QToolButton(this);
    button->setObjectName(u"bodyPlaceholders"_s);
    button->setText(tr("Insert &Placeholder"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    QMenu* menu = makePlaceholderMenu(button, [this](const QString& text) {
        if (CodeEditor* editor = focusedEditor())
            editor->insert(text);
    });
    button->setMenu(menu);
    return button;
}

QWidget* DraftBodyPage::makeFile()
{
    auto* page = new QWidget(m_pages);
    m_file = new PathField(u"bodyFile"_s, page);
    auto* form = new QFormLayout(page);
    form->setContentsMargins({});
    form->addRow(tr("Fi&le:"), m_file);
    static_cast<QLabel*>(form->labelForField(m_file))->setBuddy(m_file->edit());
    connect(m_file, &PathField::edited, this, &DraftBodyPage::edited);
    return page;
}

QWidget* DraftBodyPage::makeGraphQl()
{
    auto* page = new QWidget(m_pages);
    auto* split = new QSplitter(Qt::Vertical, page);
    split->setObjectName(u"graphQlSplitter"_s);
    split->setChildrenCollapsible(false);
    m_query = new CodeEditor(tr("GraphQL query"), m_jobs, split);
    m_query->setObjectName(u"graphQlQuery"_s);
    m_variables = new CodeEditor(tr("Variables of the query"), m_jobs, split);
    m_variables->setObjectName(u"graphQlVariables"_s);
    m_variables->setLanguage(CodeLanguage::Json);
    m_variables->setCheck(checkFor(Kind::Json));
    m_operation = new QLineEdit(page);
    m_operation->setObjectName(u"graphQlOperation"_s);
    auto* row = new QFormLayout;
    row->addRow(tr("&Operation:"), m_operation);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->addLayout(row);
    layout->addWidget(split, 1);
    connect(m_query, &CodeEditor::edited, this, &DraftBodyPage::edited);
    connect(m_variables, &CodeEditor::edited, this, &DraftBodyPage::edited);
    connect(m_operation, &QLineEdit::textEdited, this, &DraftBodyPage::edited);
    return page;
}

bool DraftBodyPage::isText(Kind kind) const
{
    return kind == Kind::Json || kind == Kind::Xml || kind == Kind::Text || kind == Kind::Hex;
}

DraftBody DraftBodyPage::body() const
{
    DraftBody body;
    body.kind = Kind(m_kind->currentIndex());
    body.text = body.kind == Kind::GraphQl ? m_query->text() : m_text->text();
    body.variables = m_variables->text();
    body.operationName = m_operation->text().toUtf8();
    body.fields = m_form->rows().fields();
    body.parts = m_parts->rows().parts();
    body.file = m_file->edit()->text();
    return body;
}

void DraftBodyPage::setBody(const DraftBody& body)
{
    m_kind->setCurrentIndex(int(body.kind));
    const bool graphQl = body.kind == Kind::GraphQl;
    m_text->setText(graphQl ? QByteArray() : body.text);
    m_query->setText(graphQl ? body.text : QByteArray());
    m_variables->setText(body.variables);
    m_operation->setText(QString::fromUtf8(body.operationName));
    m_form->rows().setFields(body.fields);
    m_parts->rows().setParts(body.parts);
    m_file->edit()->setText(body.file);
    m_status->clear();
}

void DraftBodyPage::setRawMessage(bool raw)
{
    m_raw = raw;
    m_text->setNetworkLineEnds(raw);
}

void DraftBodyPage::showKind()
{
    const auto kind = Kind(m_kind->currentIndex());
    if (isText(kind)) {
        m_text->setLanguage(languageOf(kind));
        m_text->setCheck(checkFor(kind));
    }
    m_pages->setCurrentWidget(isText(kind)              ? static_cast<QWidget*>(m_text)
                              : kind == Kind::Form      ? m_form
                              : kind == Kind::Multipart ? m_parts
                              : kind == Kind::File      ? m_filePage
                              : kind == Kind::GraphQl   ? m_graphQl
                                                        : m_none);
    m_format->setVisible(workspace::canFormat(kind));
    m_minify->setVisible(workspace::canMinify(kind));
    m_placeholders->setVisible(isText(kind) || kind == Kind::GraphQl);
    m_status->clear();
}

CodeEditor* DraftBodyPage::focusedEditor() const
{
    const auto kind = Kind(m_kind->currentIndex());
    if (kind == Kind::GraphQl)
        return m_variables->editor()->hasFocus() ? m_variables : m_query;
    return isText(kind) ? m_text : nullptr;
}

void DraftBodyPage::setSchema(std::function<QByteArray()> schema)
{
    m_text->setSuggester([this, schema = std::move(schema)](const QByteArray& text, qsizetype place) {
        if (Kind(m_kind->currentIndex()) != Kind::Json)
            return CodeSuggestions();
        models::SchemaSuggestions found = models::schemaSuggestions(schema(), text, place);
        return CodeSuggestions{std::move(found.texts), found.typed};
    });
}

bool DraftBodyPage::startFind()
{
    CodeEditor* editor = focusedEditor();
    if (editor)
        editor->find();
    return editor != nullptr;
}

void DraftBodyPage::rewrite(bool minify)
{
    const auto kind = Kind(m_kind->currentIndex());
    m_rewriting.start(
        [kind, minify, text = m_text->text()](const CancelFlag& cancel) {
            return minify ? workspace::minifyText(kind, text, cancel)
                          : workspace::formatText(kind, text, cancel);
        },
        [this](const payload::PrettyText& pretty) { showRewritten(pretty); });
}

void DraftBodyPage::showRewritten(const payload::PrettyText& pretty)
{
    m_status->setText(pretty.problem ? pretty.problem.message : pretty.note);
    if (pretty.problem) {
        m_text->goToProblem();
        announce(m_status);
        return;
    }
    if (pretty.text != m_text->text())
        m_text->replaceText(pretty.text);
}

} // namespace hookbench::ui
