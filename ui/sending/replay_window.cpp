// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sending/replay_window.h"

#include "app/workspace/replay_choices.h"
#include "ui/sending/mood_delegate.h"
#include "ui/sending/replay_form.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/plain_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using models::ReplayModel;
using workspace::Sending;
using State = ReplayProgress::State;

namespace {

constexpr int progressSteps = 1000;

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

ReplayWindow::ReplayWindow(workspace::Workspace& workspace, Requests requests, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_requests(std::move(requests))
    , m_form(new ReplayForm(this))
    , m_note(new FieldNote(this))
{
    setObjectName(u"replayWindow"_s);
    setWindowTitle(tr("Replay"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_note->setObjectName(u"replayNote"_s);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_form);
    layout->addWidget(m_note);
    layout->addWidget(buildButtons());
    buildProgress();
    buildResults();
    connectSending();
    m_form->setRequests(int(m_requests.selected.size()), m_requests.shown);
    restoreChoices();
    adapt();
    resize(fontMetrics().averageCharWidth() * 165, fontMetrics().lineSpacing() * 36);
    m_form->firstField()->setFocus(Qt::OtherFocusReason);
}

ReplayWindow::~ReplayWindow()
{
    if (m_id)
        m_workspace.sending().cancelReplay(m_id);
}

QWidget* ReplayWindow::buildButtons()
{
    auto* bar = new ButtonRow(this);
    m_start = bar->add(tr("&Replay"), u"replayStart"_s, [this] { start(); });
    m_start->setDefault(true);
    m_pause = bar->add(tr("Pa&use"), u"replayPause"_s, [this] { pause(); });
    m_stop = bar->add(tr("&Cancel"), u"replayCancel"_s, [this] { m_workspace.sending().cancelReplay(m_id); });
    bar->addStretch();
    m_draft = bar->add(tr("E&dit as a Draft"), u"replayDraft"_s,
                       [this] { Q_EMIT draftRequested(m_requests.selected.first()); });
    m_draft->setToolTip(plainToolTip(tr("Opens the selected request in the composer, to be sent changed")));
    return bar;
}

void ReplayWindow::buildProgress()
{
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"replayProgress"_s);
    m_progress->setAccessibleName(tr("Progress of the replay"));
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_status = plainLabel({}, this);
    m_status->setObjectName(u"replayStatus"_s);
    m_changes = plainParagraph({}, this);
    m_changes->setObjectName(u"replayChanges"_s);
    m_changes->hide();
    auto* row = new QHBoxLayout;
    row->addWidget(m_progress, 1);
    row->addWidget(m_status, 2);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addLayout(row);
    column->addWidget(m_changes);
}

void ReplayWindow::buildResults()
{
    m_choice = new QComboBox(this);
    m_choice->setObjectName(u"replayChoice"_s);
    m_choice->addItems(
        {tr("All results"), tr("Failed ones"), tr("Answered differently"), tr("Fixed or broken")});
    QLabel* label = plainLabel(tr("S&how:"), this);
    label->setBuddy(m_choice);
    m_counts = plainLabel({}, this);
    m_counts->setObjectName(u"replayCounts"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_choice);
    row->addWidget(m_counts, 1);
    m_table = new QTableView(this);
    m_table->setObjectName(u"replayResults"_s);
    m_table->setAccessibleName(tr("Results of the replay"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new MoodDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + 6);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    header->setSortIndicatorClearable(true);
    header->setSectionResizeMode(ReplayModel::Request, QHeaderView::Stretch);
    const int unit = fontMetrics().averageCharWidth();
    for (const auto& [column, characters] : {std::pair{ReplayModel::Original, 11},
                                             {ReplayModel::Target, 22},
                                             {ReplayModel::Exchange, 14},
                                             {ReplayModel::Status, 14},
                                             {ReplayModel::Time, 10},
                                             {ReplayModel::Difference, 30},
                                             {ReplayModel::Verdict, 26}})
        m_table->setColumnWidth(column, unit * characters);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addLayout(row);
    column->addWidget(m_table, 1);
    connect(m_choice, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_model.setChoice(ReplayModel::Choice(index)); });
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { openRow(index.row()); });
}

void ReplayWindow::connectSending()
{
    Sending& sending = m_workspace.sending();
    connect(&sending, &Sending::replayed, this, [this](ReplayId id, const QList<ReplayRow>& rows) {
        if (id != m_id)
            return;
        m_model.append(rows);
        showCounts();
    });
    connect(&sending, &Sending::replayProgressed, this, [this](ReplayId id, const ReplayProgress& progress) {
        if (id == m_id)
            take(progress);
    });
    connect(&sending, &Sending::replayFailed, this, [this](ReplayId id, const Error& error) {
        if (id == m_id)
            fail(error);
    });
    connect(&m_workspace, &workspace::Workspace::stateChanged, this, [this] {
        if (m_workspace.state() != workspace::Workspace::State::Open)
            done(QDialog::Rejected);
    });
}

void ReplayWindow::restoreChoices()
{
    ReplayPlan plan = workspace::replayChoices(m_workspace.documents());
    m_form->setPlan(plan);
}

void ReplayWindow::start()
{
    m_note->clear();
    ReplayPlan plan = m_form->plan();
    workspace::keepReplayChoices(m_workspace.documents(), plan);
    plan.exchanges = m_form->takesSelected() ? m_requests.selected : m_requests.listShown();
    if (plan.exchanges.isEmpty()) {
        m_note->showError(tr("There is no captured request among those that the log shows."));
        return;
    }
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_model.clear();
    m_table->setColumnHidden(ReplayModel::Target, plan.targets.size() < 2);
    m_changes->hide();
    m_progress->setValue(0);
    m_status->setText(tr("Preparing…"));
    m_state = State::Preparing;
    m_id = m_workspace.sending().replay(plan);
    adapt();
}

void ReplayWindow::pause()
{
    if (m_state == State::Paused)
        m_workspace.sending().resumeReplay(m_id);
    else
        m_workspace.sending().pauseReplay(m_id);
}

void ReplayWindow::take(const ReplayProgress& progress)
{
    m_state = progress.state;
    const qint64 over = progress.answered + progress.failed;
    m_progress->setValue(progress.total > 0 ? int(over * progressSteps / progress.total) : 0);
    if (!progress.changes.isEmpty()) {
        m_changes->setText(tr("What has to differ from the original: %1").arg(progress.changes.join(u' ')));
        m_changes->show();
    }
    const QString counts = tr("%1 of %2 sent, %3 answered well, %4 failed")
                               .arg(number(progress.started), number(progress.total),
                                    number(progress.answered), number(progress.failed));
    switch (progress.state) {
    case State::Finished:
        end(tr("Finished: %1").arg(counts));
        break;
    case State::Cancelled:
        end(tr("Cancelled: %1").arg(counts));
        break;
    case State::Paused:
        m_status->setText(tr("Paused: %1").arg(counts));
        break;
    case State::Preparing:
    case State::Running:
        m_status->setText(counts);
        break;
    }
    adapt();
}

void ReplayWindow::end(const QString& text)
{
    m_id = {};
    m_status->setText(text);
    announce(m_status);
    adapt();
}

void ReplayWindow::fail(const Error& error)
{
    m_note->showError(error);
    end(tr("Not replayed."));
}

void ReplayWindow::showCounts()
{
    const ReplayModel::Counts& counts = m_model.counts();
    m_counts->setText(tr("%1 answered differently, %2 fixed, %3 broken")
                          .arg(number(counts.different), number(counts.fixed), number(counts.broken)));
}

void ReplayWindow::adapt()
{
    const bool running = isRunning();
    m_form->setEnabled(!running);
    m_start->setEnabled(!running);
    m_stop->setEnabled(running);
    m_pause->setEnabled(running && m_state != State::Preparing);
    m_pause->setText(m_state == State::Paused && running ? tr("Contin&ue") : tr("Pa&use"));
    m_draft->setEnabled(!running && m_requests.selected.size() == 1);
}

void ReplayWindow::openRow(int row)
{
    const ExchangeId id = m_model.exchangeAt(row);
    Q_EMIT exchangeRequested(id ? id : m_model.originalAt(row));
}

void ReplayWindow::reject()
{
    if (m_id)
        m_workspace.sending().cancelReplay(m_id);
    else
        QDialog::reject();
}

} // namespace hookbench::ui
