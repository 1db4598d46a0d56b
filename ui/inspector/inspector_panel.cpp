// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspector_panel.h"

#include "ui/inspector/body_saving.h"
#include "ui/inspector/fields_page.h"
#include "ui/inspector/raw_page.h"
#include "ui/inspector/response_page.h"
#include "ui/inspector/schema_page.h"
#include "ui/inspector/signature_page.h"
#include "ui/inspector/timing_bar.h"
#include "ui/theme/status_colors.h"
#include "ui/viewers/body_page.h"
#include "ui/viewers/fields_table.h"
#include "ui/widgets/plain_text.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using models::ExchangeInspection;

InspectorPanel::InspectorPanel(QWidget* parent)
    : QWidget(parent)
    , m_inspection(m_pool)
    , m_stack(new QStackedWidget(this))
    , m_words(plainLabel({}, this))
    , m_content(new QWidget(this))
    , m_banner(new QFrame(m_content))
    , m_bannerText(plainParagraph({}, m_banner))
    , m_bannerButton(new QPushButton(tr("Show the Byte"), m_banner))
    , m_tabs(new QTabWidget(m_content))
    , m_saving(new BodySaving(m_inspection, this))
{
    m_words->setObjectName(u"inspectorWords"_s);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    buildTabs();
    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins({});
    content->addWidget(makeBanner());
    content->addWidget(m_tabs, 1);
    m_stack->addWidget(m_words);
    m_stack->addWidget(m_content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_stack);
    connect(&m_inspection, &ExchangeInspection::stateChanged, this, &InspectorPanel::showState);
    connect(m_saving, &BodySaving::message, this, &InspectorPanel::message);
    connect(m_saving, &BodySaving::failed, this, &InspectorPanel::failed);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { Q_EMIT tabChanged(currentTab()); });
    showNothing();
}

InspectorPanel::~InspectorPanel()
{
    m_inspection.setSession({});
    clearPages(); // ends the viewers' jobs
    m_pool.waitForDone();
}

void InspectorPanel::buildTabs()
{
    const QStringList nameAndValue{tr("Name"), tr("Value")};
    m_overview = new FieldsPage(tr("Overview"), {}, {tr("Fact"), tr("Value")}, m_tabs);
    m_overview->table().setObjectName(u"overviewTable"_s);
    m_headers = new FieldsPage(tr("Header fields"), tr("This request has no header fields."), nameAndValue);
    m_headers->table().setObjectName(u"headerTable"_s);
    m_headers->table().setSeparator(u": "_s);
    m_trailers = new FieldsPage(tr("Trailer fields"), {}, nameAndValue);
    m_trailers->table().setObjectName(u"trailerTable"_s);
    m_trailers->table().setSeparator(u": "_s);
    m_query = new FieldsPage(tr("Query parameters"), tr("This request has no query."),
                             {tr("Name"), tr("Value"), tr("As it came")}, m_tabs);
    m_query->table().setObjectName(u"queryTable"_s);
    m_body = new BodyPage(tr("This request has no body."), m_pool, m_tabs);
    m_raw = new RawPage(m_pool, m_tabs);
    m_response = new ResponsePage(m_pool, m_tabs);
    m_signature = new SignaturePage(m_pool, m_tabs);
    m_schema = new SchemaPage(m_pool, m_tabs);
    m_tabs->setObjectName(u"inspectorTabs"_s);
    m_tabs->setDocumentMode(true);
    addPage(makeOverviewPage(), u"overviewPage"_s, tr("Overview"));
    addPage(makeHeadersPage(), u"headersPage"_s, tr("Headers"));
    addPage(m_query, u"queryPage"_s, tr("Query"));
    addPage(m_body, u"bodyPage"_s, tr("Body"));
    addPage(m_raw, u"rawPage"_s, tr("Raw"));
    addPage(m_response, u"responsePage"_s, tr("Response"));
    // It is higher than the others, and must not make the window so.
    m_signature->setObjectName(u"signaturePanel"_s);
    auto* signature = new QScrollArea(m_tabs);
    signature->setWidgetResizable(true);
    signature->setFrameShape(QFrame::NoFrame);
    signature->setWidget(m_signature);
    addPage(signature, u"signaturePage"_s, tr("Signature"));
    addPage(m_schema, u"schemaPage"_s, tr("Schema"));
    connect(m_schema, &SchemaPage::found, this, &InspectorPanel::markFindings);
    connect(m_schema, &SchemaPage::schemasRequested, this, &InspectorPanel::schemasRequested);
    connect(m_schema, &SchemaPage::placeRequested, this, [this](const QString& pointer) {
        setCurrentTab(m_body->objectName());
        m_body->showPlace(pointer);
    });
    for (BodyPage* page : {m_body, &m_response->body()})
        connect(page, &BodyPage::viewerChosen, this, [this, page] { shareViewers(*page); });
    connect(m_body, &BodyPage::message, this, &InspectorPanel::message);
    connect(m_raw, &RawPage::message, this, &InspectorPanel::message);
    connect(m_response, &ResponsePage::message, this, &InspectorPanel::message);
    connect(m_signature, &SignaturePage::message, this, &InspectorPanel::message);
    linkFieldsAndRaw();
    for (TextView* view : m_tabs->findChildren<TextView*>()) {
        connect(view, &TextView::optionsChosen, this, [this](const TextOptions& options) {
            setTextOptions(options);
            Q_EMIT textOptionsChosen(options);
        });
    }
    connect(m_body, &BodyPage::saveRequested, m_saving,
            [this] { m_saving->ask(models::BodySave::Part::Request); });
    connect(m_response, &ResponsePage::saveRequested, m_saving,
            [this] { m_saving->ask(models::BodySave::Part::Response); });
}

/// A field that is chosen is marked in the message as it came, and the other way round.
void InspectorPanel::linkFieldsAndRaw()
{
    connect(&m_headers->table(), &FieldsTable::placeSelected, this, &InspectorPanel::highlight);
    connect(&m_headers->table(), &FieldsTable::placeRequested, this, [this](qint64 at, qint64 size) {
        highlight(at, size);
        setCurrentTab(m_raw->objectName());
        m_raw->setFocus(Qt::OtherFocusReason);
    });
    connect(m_raw, &RawPage::byteReached, this, [this](qint64 offset) {
        m_headers->table().selectPlace(offset);
        m_raw->setPlace(m_inspection.inspection().placeOf(offset));
    });
}

void InspectorPanel::highlight(qint64 at, qint64 size)
{
    m_raw->highlight(at, size);
    m_raw->setPlace(m_inspection.inspection().placeOf(at));
}

QWidget* InspectorPanel::makeOverviewPage()
{
    auto* page = new QWidget(m_tabs);
    m_timing = new TimingBar(page);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->addWidget(m_overview, 1);
    column->addWidget(m_timing);
    return page;
}

QWidget* InspectorPanel::makeHeadersPage()
{
    auto* page = new QWidget(m_tabs);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->addWidget(m_headers, 3);
    column->addWidget(m_trailers, 1);
    return page;
}

QWidget* InspectorPanel::makeBanner()
{
    m_banner->setObjectName(u"errorBanner"_s);
    m_banner->setFrameShape(QFrame::StyledPanel);
    m_bannerText->setObjectName(u"errorText"_s);
    m_bannerButton->setObjectName(u"showErrorByte"_s);
    m_bannerButton->setToolTip(tr("Shows where in the message it went wrong"));
    auto* row = new QHBoxLayout(m_banner);
    row->addWidget(m_bannerText, 1);
    row->addWidget(m_bannerButton);
    connect(m_bannerButton, &QPushButton::clicked, this, [this] {
        setCurrentTab(m_raw->objectName());
        m_raw->showByte(m_errorOffset);
    });
    m_banner->hide();
    return m_banner;
}

void InspectorPanel::setCopyMenu(QMenu* menu)
{
    auto* button = new QToolButton(m_tabs);
    button->setObjectName(u"copyAsButton"_s);
    button->setText(tr("Copy As"));
    button->setToolTip(tr("Copies this request as code or text"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoRaise(true);
    button->setMenu(menu);
    m_tabs->setCornerWidget(button);
}

void InspectorPanel::addPage(QWidget* page, const QString& objectName, const QString& title)
{
    page->setObjectName(objectName);
    m_tabs->addTab(page, title);
}

void InspectorPanel::setTextOptions(const TextOptions& options)
{
    for (TextView* view : m_tabs->findChildren<TextView*>()) {
        if (view->options() != options)
            view->setOptions(options);
    }
}

void InspectorPanel::shareViewers(const BodyPage& from)
{
    QStringList chosen;
    for (const auto& [content, viewer] : from.chosenViewers().asKeyValueRange())
        chosen.append(content + u'=' + viewer);
    chosen.sort();
    setChosenViewers(chosen);
    Q_EMIT viewersChosen(chosen);
}

void InspectorPanel::setChosenViewers(const QStringList& chosen)
{
    QHash<QString, QString> viewers;
    for (const QString& one : chosen) {
        const qsizetype at = one.lastIndexOf(u'=');
        if (at > 0)
            viewers.insert(one.first(at), one.sliced(at + 1));
    }
    for (BodyPage* page : {m_body, &m_response->body()})
        page->setChosenViewers(viewers);
}

QString InspectorPanel::currentTab() const
{
    return m_tabs->currentWidget()->objectName();
}

void InspectorPanel::setCurrentTab(const QString& objectName)
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->widget(i)->objectName() == objectName)
            m_tabs->setCurrentIndex(i);
    }
}

void InspectorPanel::setSession(const QString& path)
{
    m_path = path;
    m_inspection.setSession(path);
    showNothing();
}

void InspectorPanel::setCatalogue(std::shared_ptr<const providers::Catalogue> catalogue)
{
    m_inspection.setCatalogue(std::move(catalogue));
}

void InspectorPanel::showExchange(ExchangeId id)
{
    m_inspection.load(id);
}

void InspectorPanel::showNothing()
{
    m_inspection.clear();
    say(tr("Select a request to see it here."));
}

void InspectorPanel::showSeveral(int count)
{
    m_inspection.clear();
    say(tr("%n request(s) are selected. Select one to see it here.", nullptr, count));
}

void InspectorPanel::say(const QString& text)
{
    clearPages();
    m_words->setText(text);
    m_stack->setCurrentWidget(m_words);
}

void InspectorPanel::showState()
{
    switch (m_inspection.state()) {
    case ExchangeInspection::State::Nothing:
        break;
    case ExchangeInspection::State::Loading:
        // The pages stay, so that going through the log by key does not flicker; but empty.
        clearPages();
        break;
    case ExchangeInspection::State::Failed:
        say(m_inspection.error().message);
        break;
    case ExchangeInspection::State::Loaded:
        showInspection(m_inspection.inspection());
        m_stack->setCurrentWidget(m_content);
        break;
    }
}

void InspectorPanel::clearPages()
{
    m_banner->hide();
    m_overview->clear();
    m_timing->setParts({});
    m_headers->clear();
    m_trailers->hide();
    m_query->clear();
    m_body->clear();
    m_raw->clear();
    m_response->clear();
    m_signature->clear();
    m_schema->clear();
    markFindings();
}

void InspectorPanel::judgeAgain()
{
    if (m_inspection.state() == ExchangeInspection::State::Loaded)
        m_schema->showExchange(m_path, m_inspection.id());
}

/// In the tree of the body and on the tab.
void InspectorPanel::markFindings()
{
    BodyViewer::Marks marks;
    for (const models::SchemaFinding& finding : m_schema->findings()) {
        if (finding.kind != models::SchemaFinding::Kind::Problem)
            marks.emplace_back(finding.pointer, finding.message);
    }
    m_body->setMarks(marks);
    const auto count = int(m_schema->findings().size());
    m_tabs->setTabText(m_tabs->indexOf(m_schema),
                       count > 0 ? tr("Schema (%1)").arg(QLocale().toString(count)) : tr("Schema"));
}

void InspectorPanel::showInspection(const models::Inspection& inspection)
{
    showError(inspection);
    m_overview->showLines(inspection.overview);
    m_timing->setParts(inspection.timing);
    m_headers->showLines(inspection.headers);
    m_trailers->showLines(inspection.trailers);
    m_trailers->setVisible(!inspection.trailers.empty());
    m_query->showLines(inspection.query);
    m_body->showBody(inspection.request);
    m_raw->showMessage(inspection);
    m_response->showResponse(inspection);
    if (!m_signature->isShowing(inspection.id))
        m_signature->showExchange(inspection.id, inspection.isCaptured);
    if (!inspection.request.continues)
        m_schema->showExchange(m_path, inspection.id);
}

void InspectorPanel::showError(const models::Inspection& inspection)
{
    m_errorOffset = inspection.error.offset;
    m_banner->setVisible(bool(inspection.error));
    if (!inspection.error)
        return;
    const QString place = m_errorOffset < 0
                              ? QString()
                              : tr("At byte %1 of the message.").arg(QLocale().toString(m_errorOffset));
    m_bannerText->setText(place.isEmpty()
                              ? inspection.error.message
                              : tr("%1 %2", "reason, place").arg(inspection.error.message, place));
    m_bannerButton->setVisible(m_errorOffset >= 0);
    QPalette colors = palette();
    colors.setColor(QPalette::Window, toneBackground(Tone::Error, palette()));
    m_banner->setPalette(colors);
    m_banner->setAutoFillBackground(true);
}

void InspectorPanel::startFind()
{
    QWidget* page = m_tabs->currentWidget();
    if (page == m_raw) {
        m_raw->find();
    } else if (page == m_response) {
        m_response->find();
    } else if (page->isAncestorOf(m_signature)) {
        m_signature->find();
    } else {
        m_tabs->setCurrentWidget(m_body);
        m_body->find();
    }
}

} // namespace hookbench::ui
