// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/body_page.h"

#include "ui/viewers/builtin_viewers.h"
#include "ui/widgets/plain_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

BodyPage::BodyPage(const QString& nothing, QThreadPool& pool, QWidget* parent)
    : QWidget(parent)
    , m_nothing(nothing)
    , m_choice(new QComboBox(this))
    , m_summary(plainLabel({}, this))
    , m_notes(plainParagraph({}, this))
    , m_showProblem(new QPushButton(tr("Show the Byte"), this))
    , m_empty(plainLabel(nothing, this))
    , m_stack(new QStackedWidget(this))
{
    QLabel* label = plainLabel(tr("Sho&w as:"), this);
    label->setBuddy(m_choice);
    m_choice->setObjectName(u"bodyViewer"_s);
    m_choice->setAccessibleName(tr("Show as"));
    m_summary->setObjectName(u"bodySummary"_s);
    m_notes->setObjectName(u"bodyNotes"_s);
    m_empty->setObjectName(u"bodyEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    auto* copyButton = new QPushButton(tr("Copy All"), this);
    copyButton->setObjectName(u"copyBody"_s);
    copyButton->setToolTip(tr("Copies what this view shows"));
    auto* saveButton = new QPushButton(tr("Save Body…"), this);
    saveButton->setObjectName(u"saveBody"_s);
    saveButton->setToolTip(tr("Saves the content of the body to a file, to the byte"));
    m_commands = {label, m_choice, copyButton, saveButton};

    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_choice);
    row->addWidget(m_summary, 1);
    row->addWidget(copyButton);
    row->addWidget(saveButton);
    m_viewers = makeBuiltinViewers(pool, m_stack);
    m_stack->addWidget(m_empty);
    for (BodyViewer* viewer : m_viewers) {
        m_stack->addWidget(viewer);
        connect(viewer, &BodyViewer::message, this, &BodyPage::message);
    }
    m_showProblem->setObjectName(u"showProblemByte"_s);
    m_showProblem->setToolTip(tr("Shows where in the body it went wrong"));
    auto* notes = new QHBoxLayout;
    notes->addWidget(m_notes, 1);
    notes->addWidget(m_showProblem, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addLayout(notes);
    column->addWidget(m_stack, 1);
    connect(m_choice, &QComboBox::activated, this, &BodyPage::chosenByHand);
    connect(copyButton, &QPushButton::clicked, this, [this] {
        if (BodyViewer* viewer = currentViewer())
            viewer->copyAll();
    });
    connect(saveButton, &QPushButton::clicked, this, &BodyPage::saveRequested);
    connect(m_showProblem, &QPushButton::clicked, this, [this] { showByte(m_body.problem.offset); });
    clear();
}

void BodyPage::clear()
{
    showBody({});
    m_empty->setText({});
}

void BodyPage::showBody(const models::InspectedBody& body)
{
    m_body = body;
    BodyViewer* best = bestViewer();
    m_body.continues = body.continues && best && best == currentViewer();
    for (BodyViewer* viewer : m_viewers) {
        if (!m_body.continues || viewer != best)
            viewer->clear();
    }
    m_summary->setText(body.summary);
    showNotes();
    fillChoice();
    for (QWidget* command : std::as_const(m_commands))
        command->setEnabled(m_choice->count() > 0);
    if (best)
        choose(best);
    else
        say(body.pending ? tr("The body is being read…") : m_nothing);
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

BodyViewer* BodyPage::bestViewer() const
{
    BodyViewer* best = nullptr;
    const QString chosen = m_chosen.value(int(m_body.kind));
    for (BodyViewer* viewer : m_viewers) {
        const int score = viewer->score(m_body);
        if (score > 0 && viewer->objectName() == chosen)
            return viewer;
        if (score > 0 && (!best || score > best->score(m_body)))
            best = viewer;
    }
    return best;
}

BodyViewer* BodyPage::currentViewer() const
{
    return qobject_cast<BodyViewer*>(m_stack->currentWidget());
}

void BodyPage::choose(BodyViewer* viewer)
{
    m_choice->setCurrentIndex(m_choice->findData(viewer->objectName()));
    viewer->showBody(m_body);
    m_body.continues = false; // the next viewer begins with it
    m_stack->setCurrentWidget(viewer);
}

void BodyPage::chosenByHand()
{
    const QString name = m_choice->currentData().toString();
    m_chosen.insert(int(m_body.kind), name);
    for (BodyViewer* viewer : m_viewers) {
        if (viewer->objectName() == name)
            choose(viewer);
    }
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
