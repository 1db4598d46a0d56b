// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/body_page.h"

#include "ui/viewers/body_drag.h"
#include "ui/viewers/body_export.h"
#include "ui/viewers/builtin_viewers.h"
#include "ui/viewers/text_printer.h"
#include "ui/widgets/plain_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qsizetype mostChosen = 200;
}

BodyPage::BodyPage(const QString& nothing, QThreadPool& pool, QWidget* parent, Of of)
    : QWidget(parent)
    , m_nothing(nothing)
    , m_of(of)
    , m_choice(new QComboBox(this))
    , m_summary(plainLabel({}, this))
    , m_notes(plainParagraph({}, this))
    , m_showProblem(new QPushButton(tr("Show the Byte"), this))
    , m_empty(plainLabel(nothing, this))
    , m_stack(new QStackedWidget(this))
    , m_form(new QComboBox(this))
    , m_drag(new BodyDrag(this))
    , m_export(new BodyExport(pool, this))
{
    QWidget* row = makeCommands();
    m_viewers = makeBuiltinViewers(pool, m_stack);
    m_stack->addWidget(m_empty);
    for (BodyViewer* viewer : m_viewers) {
        m_stack->addWidget(viewer);
        connect(viewer, &BodyViewer::message, this, &BodyPage::message);
    }
    m_showProblem->setObjectName(named("showProblemByte"));
    m_showProblem->setToolTip(tr("Shows where in the body it went wrong"));
    auto* notes = new QHBoxLayout;
    notes->addWidget(m_notes, 1);
    notes->addWidget(m_showProblem, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->addWidget(row);
    column->addLayout(notes);
    column->addWidget(m_stack, 1);
    connect(m_choice, &QComboBox::activated, this, &BodyPage::chosenByHand);
    connect(m_form, &QComboBox::activated, this, &BodyPage::showForm);
    connect(m_drag, &BodyDrag::message, this, &BodyPage::message);
    connect(m_export, &BodyExport::message, this, &BodyPage::message);
    connect(m_showProblem, &QPushButton::clicked, this, [this] { showByte(m_body.problem.offset); });
    clear();
}

QString BodyPage::named(const char* pattern) const
{
    QString name = QString::fromLatin1(pattern);
    if (m_of == Of::Part)
        name.replace(u"body"_s, u"part"_s)
            .replace(u"Body"_s, u"Part"_s)
            .replace(u"Problem"_s, u"PartProblem"_s);
    return name;
}

/// The row above the body.
QWidget* BodyPage::makeCommands()
{
    auto* commands = new QWidget(this);
    QLabel* label = plainLabel(m_of == Of::Body ? tr("Sho&w as:") : tr("Sh&ow as:"), commands);
    label->setBuddy(m_choice);
    m_choice->setObjectName(named("bodyViewer"));
    m_choice->setAccessibleName(tr("Show as"));
    m_form->setObjectName(named("bodyForm"));
    m_form->setAccessibleName(tr("Content"));
    m_form->setToolTip(tr("Whether content-codings are undone or the bytes are shown as they came"));
    m_form->addItems({tr("Decoded"), tr("Bytes as they came")});
    QLabel* formLabel = plainLabel(tr("Content"), commands);
    formLabel->setBuddy(m_form);
    formLabel->hide(); // for assistive technology; the entries say it to all others
    m_summary->setObjectName(named("bodySummary"));
    m_notes->setObjectName(named("bodyNotes"));
    m_empty->setObjectName(named("bodyEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    auto* copyButton = new QPushButton(tr("Copy All"), commands);
    copyButton->setObjectName(named("copyBody"));
    copyButton->setToolTip(tr("Copies what this view shows"));
    auto* saveButton = new QPushButton(tr("Save Body…"), commands);
    saveButton->setObjectName(named("saveBody"));
    saveButton->setToolTip(tr("Saves the content of the body to a file, to the byte"));
    m_drag->setObjectName(named("dragBody"));
    QPushButton* more = makeMoreButton();
    m_commands = {label, m_choice, copyButton, saveButton, more};
    auto* row = new QHBoxLayout(commands);
    row->setContentsMargins({});
    for (QWidget* widget : std::initializer_list<QWidget*>{label, m_choice, m_form})
        row->addWidget(widget);
    row->addWidget(m_summary, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{copyButton, saveButton, m_drag, more})
        row->addWidget(widget);
    connect(copyButton, &QPushButton::clicked, this, [this] {
        if (BodyViewer* viewer = currentViewer())
            viewer->copyAll();
    });
    connect(saveButton, &QPushButton::clicked, this, &BodyPage::saveRequested);
    return commands;
}

QPushButton* BodyPage::makeMoreButton()
{
    auto* more = new QPushButton(tr("More"), this);
    more->setObjectName(named("bodyMore"));
    more->setAccessibleName(tr("More to do with the body"));
    auto* menu = new QMenu(more);
    const auto add = [this, menu](const QString& text, const char* objectName, auto slot) {
        QAction* action = menu->addAction(text);
        action->setObjectName(named(objectName));
        connect(action, &QAction::triggered, this, slot);
    };
    add(tr("Open in Own &Window"), "openBodyWindow",
        [this] { m_export->openWindow(m_given, m_summary->text()); });
    add(tr("Save Body as &Shown…"), "saveShownBody", [this] { m_export->saveContent(m_body); });
    add(tr("&Print…"), "printBody", [this] { withLines(&BodyExport::print); });
    add(tr("Save as P&DF…"), "saveBodyPdf", [this] { withLines(&BodyExport::savePdf); });
    more->setMenu(menu);
    return more;
}

void BodyPage::withLines(void (BodyExport::*use)(const QStringList& lines, const QString& title))
{
    const QStringList lines =
        currentViewer() ? currentViewer()->printedLines(mostPrintedLines) : QStringList();
    if (lines.isEmpty())
        Q_EMIT message(tr("This view has no text to print."));
    else
        (m_export->*use)(lines, m_summary->text());
}

void BodyPage::clear()
{
    showBody({});
    m_empty->setText({});
}

void BodyPage::showBody(const models::InspectedBody& body)
{
    if (!body.continues)
        m_marks.clear();
    m_given = body;
    m_form->setVisible(bool(body.coded));
    if (!body.continues)
        m_form->setCurrentIndex(0);
    showForm();
}

void BodyPage::showForm()
{
    const bool asItCame = m_given.coded && m_form->currentIndex() == 1;
    const bool continues = m_given.continues;
    m_given.continues = false; // the other form begins with it
    m_body = asItCame ? *m_given.coded : m_given;
    BodyViewer* best = bestViewer();
    m_body.continues = continues && best && best == currentViewer();
    for (BodyViewer* viewer : m_viewers) {
        if (!m_body.continues || viewer != best)
            viewer->clear();
    }
    m_summary->setText(m_body.summary);
    m_drag->setBody(m_body);
    showNotes();
    fillChoice();
    for (QWidget* command : std::as_const(m_commands))
        command->setEnabled(m_choice->count() > 0);
    if (best)
        choose(best);
    else
        say(m_body.pending ? tr("The body is being read…") : m_nothing);
}

/// What a choice by hand is remembered for.
QString BodyPage::contentType() const
{
    const QString type = QString::fromLatin1(m_body.contentType).section(u';', 0, 0).trimmed().toLower();
    // Of coded bytes the type says nothing about how to show them.
    const BodyViewer* viewer = suitedViewer();
    return u"%1 %2"_s.arg(viewer ? viewer->objectName() : QString(), type.left(100));
}

void BodyPage::showNotes()
{
    QStringList notes = m_body.notes;
    const payload::Problem& problem = m_body.problem;
    if (problem) {
        notes.prepend(problem.offset < 0 ? problem.message
                                         : tr("%1 At byte %2 of the body.", "reason, place")
                                               .arg(problem.message, QLocale().toString(problem.offset)));
    }
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
    m_showProblem->setVisible(problem && problem.offset >= 0);
}

void BodyPage::fillChoice()
{
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const BodyViewer* viewer : m_viewers) {
        if (viewer->score(m_body) > 0)
            m_choice->addItem(viewer->title(), viewer->objectName());
    }
}

/// By the content alone.
BodyViewer* BodyPage::suitedViewer() const
{
    BodyViewer* best = nullptr;
    for (BodyViewer* viewer : m_viewers) {
        const int score = viewer->score(m_body);
        if (score > 0 && (!best || score > best->score(m_body)))
            best = viewer;
    }
    return best;
}

BodyViewer* BodyPage::bestViewer() const
{
    const QString chosen = m_chosen.value(contentType());
    for (BodyViewer* viewer : m_viewers) {
        if (viewer->objectName() == chosen && viewer->score(m_body) > 0)
            return viewer;
    }
    return suitedViewer();
}

BodyViewer* BodyPage::currentViewer() const
{
    return qobject_cast<BodyViewer*>(m_stack->currentWidget());
}

void BodyPage::choose(BodyViewer* viewer)
{
    m_choice->setCurrentIndex(m_choice->findData(viewer->objectName()));
    viewer->showBody(m_body);
    viewer->setMarks(m_marks);
    m_body.continues = false; // the next viewer begins with it
    m_stack->setCurrentWidget(viewer);
}

void BodyPage::chosenByHand()
{
    const QString name = m_choice->currentData().toString();
    if (m_chosen.size() >= mostChosen)
        m_chosen.clear(); // types are the senders' own
    m_chosen.insert(contentType(), name);
    for (BodyViewer* viewer : m_viewers) {
        if (viewer->objectName() == name)
            choose(viewer);
    }
    Q_EMIT viewerChosen();
}

void BodyPage::say(const QString& text)
{
    m_empty->setText(text);
    m_stack->setCurrentWidget(m_empty);
}

void BodyPage::find()
{
    if (BodyViewer* viewer = currentViewer())
        viewer->find();
}

void BodyPage::setMarks(const BodyViewer::Marks& marks)
{
    m_marks = marks;
    if (BodyViewer* viewer = currentViewer())
        viewer->setMarks(marks);
}

void BodyPage::showPlace(const QString& pointer)
{
    for (BodyViewer* viewer : m_viewers) {
        if (viewer->canShowPlaces() && viewer->score(m_body) > 0) {
            if (viewer != currentViewer())
                choose(viewer);
            viewer->showPlace(pointer);
            return;
        }
    }
}

void BodyPage::showByte(qint64 offset)
{
    for (BodyViewer* viewer : m_viewers) {
        if (viewer->canShowBytes() && viewer->score(m_body) > 0) {
            choose(viewer);
            viewer->showByte(offset);
            return;
        }
    }
}

} // namespace hookbench::ui
