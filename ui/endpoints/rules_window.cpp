// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/rules_window.h"

#include "app/workspace/rules_file.h"
#include "ui/composer/document_commands.h"
#include "ui/endpoints/endpoint_text.h"
#include "ui/endpoints/form_parts.h"
#include "ui/endpoints/rule_form.h"
#include "ui/widgets/plain_text.h"

#include <QAction>
#include <QCheckBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int saveDelayMs = 400;

DocumentId idOf(const QListWidgetItem* item)
{
    return item ? DocumentId{item->data(Qt::UserRole).toLongLong()} : DocumentId();
}

RuleStep answering(int status, const QByteArray& body = {}, const QByteArray& type = {}, int times = 1)
{
    ReplyAction reply;
    reply.status = status;
    reply.body = body;
    reply.contentType = type;
    return {reply, times, 0};
}

} // namespace

RulesWindow::RulesWindow(workspace::Workspace& workspace, EndpointId endpoint, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_rules(workspace.rules())
    , m_endpoint(endpoint)
    , m_form(new RuleForm(this))
    , m_empty(
          new QLabel(tr("A rule answers some requests in another way: add one on the left. The first that "
                        "is on and fits answers; what no rule fits gets the endpoint's own reply."),
                     this))
{
    setObjectName(u"rulesWindow"_s);
    static_cast<QLabel*>(m_empty)->setWordWrap(true);
    static_cast<QLabel*>(m_empty)->setAlignment(Qt::AlignCenter);
    static_cast<QLabel*>(m_empty)->setMargin(fontMetrics().lineSpacing());
    if (const workspace::EndpointStatus* status = workspace.endpoint(endpoint))
        setWindowTitle(tr("Rules of %1").arg(endpointTitle(*status)));
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(m_form->minimumSizeHint().width() + fontMetrics().averageCharWidth() * 5);
    auto* right = new QWidget(this);
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(fontMetrics().averageCharWidth(), 0, 0, 0);
    rightLayout->addWidget(m_empty, 1);
    rightLayout->addWidget(scroll, 1);
    auto* splitter = new QSplitter(this);
    splitter->addWidget(makeList());
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(splitter);
    m_saveDue.setSingleShot(true);
    m_saveDue.setInterval(saveDelayMs);
    connect(&m_saveDue, &QTimer::timeout, this, &RulesWindow::saveEdited);
    connect(m_form, &RuleForm::edited, &m_saveDue, qOverload<>(&QTimer::start));
    connect(&m_rules, &workspace::Rules::changed, this, &RulesWindow::fill);
    connect(&m_rules, &workspace::Rules::statusChanged, this, &RulesWindow::showStatus);
    addActions();
    fill();
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().lineSpacing() * 46);
}

QWidget* RulesWindow::makeList()
{
    auto* holder = new QWidget(this);
    m_list = new QListWidget(holder);
    m_list->setObjectName(u"rulesList"_s);
    m_list->setAccessibleName(tr("Rules"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setAlternatingRowColors(true);
    m_list->setWordWrap(true);
    m_note = new QLabel(holder);
    m_note->setObjectName(u"rulesNote"_s);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_cors = new QCheckBox(tr("Open to pa&ges of every origin (CORS)"), holder);
    m_cors->setObjectName(u"rulesCors"_s);
    m_cors->setChecked(m_rules.cors(m_endpoint).isOn);
    auto* layout = new QVBoxLayout(holder);
    layout->setContentsMargins({});
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    layout->addWidget(makeButtons());
    layout->addWidget(m_cors);
    connect(m_list, &QListWidget::currentItemChanged, this, &RulesWindow::showSelected);
    connect(m_list, &QListWidget::itemChanged, this, &RulesWindow::switchRule);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &RulesWindow::dropped,
            Qt::QueuedConnection);
    connect(m_cors, &QCheckBox::toggled, this, [this](bool on) {
        Cors cors = m_rules.cors(m_endpoint);
        cors.isOn = on;
        m_rules.setCors(m_endpoint, cors);
    });
    return holder;
}

QWidget* RulesWindow::makeButtons()
{
    auto* holder = new QWidget(this);
    auto* add = makeButton(u"ruleAdd"_s, tr("A&dd"), holder);
    auto* presets = new QMenu(add);
    fillPresets(presets);
    add->setMenu(presets);
    auto* copy = makeButton(u"ruleDuplicate"_s, tr("D&uplicate"), holder);
    auto* remove = makeButton(u"ruleRemove"_s, tr("Remo&ve"), holder);
    auto* up = makeButton(u"ruleUp"_s, tr("Up"), holder);
    auto* down = makeButton(u"ruleDown"_s, tr("Down"), holder);
    auto* more = makeButton(u"ruleMore"_s, tr("&More"), holder);
    auto* menu = new QMenu(more);
    menu->addAction(tr("Undo"), &m_undo, &QUndoStack::undo);
    menu->addAction(tr("Redo"), &m_undo, &QUndoStack::redo);
    menu->addSeparator();
    menu->addAction(tr("Import Rules…"), this, &RulesWindow::importFile);
    menu->addAction(tr("Export Rules…"), this, &RulesWindow::exportFile);
    menu->addSeparator();
    menu->addAction(tr("Count Anew"), this, [this] { m_rules.resetCounts(m_endpoint); });
    more->setMenu(menu);
    m_forSelected = {copy, remove, up, down};
    auto* layout = new QGridLayout(holder);
    layout->setContentsMargins({});
    int place = 0;
    for (QPushButton* button : {add, copy, remove, up, down, more}) {
        layout->addWidget(button, place / 3, place % 3);
        ++place;
    }
    connect(copy, &QPushButton::clicked, this, &RulesWindow::duplicate);
    connect(remove, &QPushButton::clicked, this, &RulesWindow::removeSelected);
    connect(up, &QPushButton::clicked, this, [this] { moveSelected(-1); });
    connect(down, &QPushButton::clicked, this, [this] { moveSelected(1); });
    return holder;
}

/// What a receiver usually answers, and what tests of senders begin with.
void RulesWindow::fillPresets(QMenu* menu)
{
    const QByteArray json = "application/json";
    const auto offer = [this, menu](const QString& name, const Rule& preset) {
        menu->addAction(name, this, [this, name, preset] {
            Rule rule = preset;
            rule.name = name;
            store(rule, -1, tr("Add Rule"));
        });
    };
    const auto steps = [](std::vector<RuleStep> list) {
        Rule rule;
        rule.steps = std::move(list);
        return rule;
    };
    offer(tr("200 with an empty body"), steps({answering(200)}));
    offer(tr("204 No Content"), steps({answering(204)}));
    offer(tr("200 with {\"ok\":true}"), steps({answering(200, "{\"ok\":true}", json)}));
    offer(tr("410 Gone"), steps({answering(410)}));
    menu->addSeparator();
    Rule retried = steps({answering(503, {}, {}, 2), answering(200)});
    retried.counted.kind = RuleCount::Kind::ByDelivery;
    offer(tr("Fail twice for each delivery, then succeed"), retried);
    Rule every = steps({answering(200, {}, {}, 2), answering(500)});
    every.atEnd = Rule::AtEnd::Repeat;
    offer(tr("Fail every third request"), every);
    Rule odds = steps({answering(503)});
    odds.turns = Rule::Turns::Odds;
    odds.steps.front().percent = 20;
    offer(tr("Fail 20 % of the requests"), odds);
    Rule limited = steps({answering(200)});
    limited.rate = RuleLimit{10, 60'000};
    offer(tr("At most 10 requests a minute"), limited);
    menu->addSeparator();
    Rule slow = steps({answering(200)});
    std::get<ReplyAction>(slow.steps.front().action).delay = {ReplyDelay::Kind::Fixed, 10'000, 0};
    offer(tr("Answer after 10 seconds"), slow);
    Rule silent = steps({answering(200)});
    std::get<ReplyAction>(silent.steps.front().action).fault.kind = Fault::Kind::NoAnswer;
    offer(tr("Never answer"), silent);
}

void RulesWindow::addActions()
{
    const auto add = [this](QKeySequence keys, auto then) {
        auto* action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, then);
        m_list->addAction(action);
    };
    add(QKeySequence::Delete, [this] { removeSelected(); });
    add(QKeySequence::Undo, [this] { m_undo.undo(); });
    add(QKeySequence::Redo, [this] { m_undo.redo(); });
    add(Qt::ALT | Qt::Key_Up, [this] { moveSelected(-1); });
    add(Qt::ALT | Qt::Key_Down, [this] { moveSelected(1); });
}

FilterEdit& RulesWindow::filterEdit() const
{
    return m_form->when();
}

const Rule* RulesWindow::find(DocumentId id) const
{
    const auto found = std::ranges::find(m_shown, id, &Rule::id);
    return found == m_shown.end() ? nullptr : &*found;
}

Rule RulesWindow::selected() const
{
    const Rule* rule = find(idOf(m_list->currentItem()));
    return rule ? *rule : Rule();
}

void RulesWindow::fill()
{
    const DocumentId before = m_toSelect ? m_toSelect : idOf(m_list->currentItem());
    m_isFilling = true;
    m_shown = m_rules.of(m_endpoint);
    m_list->clear();
    for (const Rule& rule : m_shown) {
        auto* item = new QListWidgetItem(m_list);
        item->setData(Qt::UserRole, rule.id.value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                       Qt::ItemIsDragEnabled);
        showItem(item, rule);
        if (rule.id == before) {
            m_list->setCurrentItem(item);
            m_toSelect = {};
        }
    }
    if (!m_list->currentItem() && m_list->count() > 0)
        m_list->setCurrentRow(0);
    {
        const QSignalBlocker blocker(m_cors);
        m_cors->setChecked(m_rules.cors(m_endpoint).isOn);
    }
    m_isFilling = false;
    showSelected();
}

void RulesWindow::showItem(QListWidgetItem* item, const Rule& rule)
{
    const RuleStatus status = m_rules.status(rule.id);
    QString state = tr("%n hit(s)", nullptr, int(std::min<qint64>(status.hits, INT_MAX)));
    if (rule.steps.size() > 1 && rule.turns == Rule::Turns::Sequence)
        state = status.step < 0
                    ? tr("%1 – done").arg(state)
                    : tr("%1 – next: step %2 of %3").arg(state).arg(status.step + 1).arg(rule.steps.size());
    if (status.turned > 0)
        state = tr("%1 – %n time(s) 429", nullptr, int(std::min<qint64>(status.turned, INT_MAX))).arg(state);
    if (!m_rules.problem(rule.id).isEmpty())
        state = m_rules.problem(rule.id);
    item->setText((rule.name.isEmpty() ? tr("Rule without a name") : rule.name) + u'\n' + state);
    item->setToolTip(plainToolTip(rule.when.isEmpty() ? tr("Every request") : rule.when));
    item->setCheckState(rule.isOn ? Qt::Checked : Qt::Unchecked);
}

void RulesWindow::showStatus()
{
    m_isFilling = true;
    for (int row = 0; row < m_list->count(); ++row) {
        if (const Rule* rule = find(idOf(m_list->item(row))))
            showItem(m_list->item(row), *rule);
    }
    m_isFilling = false;
    m_note->setText(m_rules.status(selected().id).problem);
    m_note->setVisible(!m_note->text().isEmpty());
}

void RulesWindow::showSelected()
{
    if (m_isFilling)
        return;
    if (m_saveDue.isActive()) {
        m_saveDue.stop();
        saveEdited();
    }
    const Rule rule = selected();
    const bool hasRule = bool(rule.id);
    m_empty->setVisible(!hasRule);
    m_form->parentWidget()->parentWidget()->setVisible(hasRule);
    for (QPushButton* button : m_forSelected)
        button->setEnabled(hasRule);
    if (hasRule && rule != m_form->rule())
        m_form->show(rule);
    const QString problem =
        m_rules.lacksConsent(rule.id)
            ? tr("This rule came with the session from elsewhere and reads a file or tells what "
                 "others sent. Switch it on if you agree.")
            : m_rules.status(rule.id).problem;
    m_note->setText(problem);
    m_note->setVisible(!problem.isEmpty());
}

void RulesWindow::saveEdited()
{
    const Rule edited = m_form->rule();
    const Rule* present = find(edited.id);
    if (present && *present != edited)
        store(edited, -1, tr("Edit Rule"));
}

void RulesWindow::switchRule(QListWidgetItem* item)
{
    const Rule* rule = find(idOf(item));
    if (m_isFilling || !rule)
        return;
    Rule changed = idOf(m_list->currentItem()) == rule->id ? m_form->rule() : *rule;
    changed.isOn = item->checkState() == Qt::Checked;
    store(changed, -1, changed.isOn ? tr("Switch Rule On") : tr("Switch Rule Off"));
}

/// Through the documents, so that it can be undone.
void RulesWindow::store(const Rule& rule, qsizetype place, const QString& text)
{
    const Document document = m_rules.documentFor(m_endpoint, rule, place);
    workspace::Documents& documents = m_workspace.documents();
    if (rule.id) {
        if (const Document* before = documents.find(rule.id))
            m_undo.push(new DocumentCommand(documents, text, {*before}, {document}));
        return;
    }
    documents.save(document, [this, text, self = QPointer(this)](const Document& stored) {
        if (!self)
            return;
        m_toSelect = stored.id;
        m_undo.push(new DocumentCommand(m_workspace.documents(), text, {}, {stored}));
        fill();
    });
}

void RulesWindow::add(const Rule& rule)
{
    store(rule, 0, tr("Add Rule"));
}

void RulesWindow::duplicate()
{
    Rule copy = selected();
    copy.id = {};
    copy.name = tr("%1 (copy)").arg(copy.name);
    store(copy, m_list->currentRow() + 1, tr("Duplicate Rule"));
}

void RulesWindow::removeSelected()
{
    m_saveDue.stop();
    if (const Document* document = m_workspace.documents().find(idOf(m_list->currentItem())))
        m_undo.push(new DocumentCommand(m_workspace.documents(), tr("Remove Rule"), {*document}, {}));
}

void RulesWindow::moveSelected(int by)
{
    const int place = m_list->currentRow() + by;
    if (place >= 0 && place < m_list->count())
        moveTo(idOf(m_list->currentItem()), place);
}

void RulesWindow::moveTo(DocumentId id, int place)
{
    if (const Rule* rule = find(id)) {
        m_toSelect = id;
        store(*rule, place, tr("Move Rule"));
    }
}

/// The list shows the new order already.
void RulesWindow::dropped()
{
    for (int row = 0; row < m_list->count(); ++row) {
        const DocumentId id = idOf(m_list->item(row));
        const bool isMoved = size_t(row) >= m_shown.size() || m_shown[size_t(row)].id != id;
        if (isMoved && id == idOf(m_list->currentItem())) {
            moveTo(id, row);
            return;
        }
    }
}

void RulesWindow::importFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Import Rules"), {}, tr("Rules (*.json)"));
    if (path.isEmpty())
        return;
    const auto rules = workspace::readRulesFile(path);
    if (!rules) {
        QMessageBox::warning(this, tr("Import Rules"), rules.error().message);
        return;
    }
    for (const Rule& rule : *rules) {
        Rule imported = rule;
        imported.isOn = rule.isOn && !workspace::Rules::needsConsent(rule);
        store(imported, -1, tr("Import Rules"));
    }
}

void RulesWindow::exportFile()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export Rules"), u"rules.json"_s, tr("Rules (*.json)"));
    if (path.isEmpty())
        return;
    if (const auto written = workspace::writeRulesFile(path, m_rules.of(m_endpoint)); !written)
        QMessageBox::warning(this, tr("Export Rules"), written.error().message);
}

} // namespace hookbench::ui
