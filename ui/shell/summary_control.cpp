// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/summary_control.h"

#include "app/workspace/cell_filter.h"
#include "app/workspace/log_statistics.h"
#include "ui/log/summary_dialog.h"
#include "ui/log/timeline_strip.h"

namespace hookbench::ui {

using workspace::LogQuery;

namespace {
constexpr int timelineDelayMs = 300;
constexpr qsizetype mostGroups = 1000;
} // namespace

SummaryControl::SummaryControl(LogQuery& query, models::ExchangeLogModel& log, QThreadPool& jobs,
                               TimelineStrip& strip, QObject* parent)
    : QObject(parent)
    , m_query(query)
    , m_strip(strip)
    , m_timelineJob(jobs)
    , m_statisticsJob(jobs)
    , m_groupsJob(jobs)
{
    m_timelineDue.setSingleShot(true);
    m_timelineDue.setInterval(timelineDelayMs);
    connect(&m_timelineDue, &QTimer::timeout, this, &SummaryControl::countTimeline);
    const auto later = [this] {
        if (!m_timelineDue.isActive())
            m_timelineDue.start();
    };
    connect(&query, &LogQuery::progressed, this, later);
    connect(&query, &LogQuery::loaded, this, later);
    connect(&log, &QAbstractItemModel::rowsInserted, this, later);
    connect(&log, &QAbstractItemModel::modelReset, this, later);
    connect(&strip, &TimelineStrip::partsChanged, this, later);
    connect(&strip, &TimelineStrip::zoomRequested, this, [this](qint64 fromUs, qint64 untilUs) {
        m_fromUs = fromUs;
        m_untilUs = untilUs;
        countTimeline();
    });
    connect(&strip, &TimelineStrip::rangeChosen, this, [this](qint64 fromUs, qint64 untilUs) {
        Q_EMIT filterRequested(workspace::timeRangeFilter(fromUs, untilUs));
    });
}

void SummaryControl::reset()
{
    m_fromUs = m_untilUs = 0;
    m_timelineJob.cancel();
    m_statisticsJob.cancel();
    m_groupsJob.cancel();
    m_strip.setTimeline({});
    if (m_dialog)
        m_dialog->close();
}

void SummaryControl::countTimeline()
{
    if (!m_query.index() || !m_strip.isVisible())
        return;
    m_timelineJob.start(
        [chosen = m_query.chosen(), parts = m_strip.parts(), from = m_fromUs,
         until = m_untilUs](const CancelFlag& cancel) {
            return workspace::timelineOf(chosen.index, chosen.ids(), parts, from, until, cancel);
        },
        [this](const workspace::Timeline& timeline) { m_strip.setTimeline(timeline); });
}

void SummaryControl::showStatistics(QWidget* parent)
{
    if (!m_dialog) {
        m_dialog = new SummaryDialog(parent);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &SummaryDialog::refreshRequested, this, &SummaryControl::countStatistics);
        connect(m_dialog, &SummaryDialog::groupByChanged, this, &SummaryControl::countGroups);
        connect(m_dialog, &SummaryDialog::filterRequested, this, &SummaryControl::filterRequested);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    countStatistics();
}

void SummaryControl::countStatistics()
{
    if (!m_dialog || !m_query.index())
        return;
    m_dialog->showBusy();
    m_statisticsJob.start(
        [chosen = m_query.chosen()](const CancelFlag& cancel) {
            return workspace::statisticsOf(chosen.index, chosen.ids(), cancel);
        },
        [this](const workspace::LogStatistics& statistics) {
            if (m_dialog)
                m_dialog->showStatistics(statistics);
        });
    countGroups();
}

void SummaryControl::countGroups()
{
    if (!m_dialog || !m_query.index())
        return;
    m_groupsJob.start(
        [chosen = m_query.chosen(), by = m_dialog->groupBy()](const CancelFlag& cancel) {
            return workspace::groupsOf(chosen.index, chosen.ids(), by, mostGroups, cancel);
        },
        [this](const workspace::LogGroups& groups) {
            if (m_dialog)
                m_dialog->showGroups(groups);
        });
}

} // namespace hookbench::ui
