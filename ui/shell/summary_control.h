// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/workspace/log_query.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace hookbench::ui {

class SummaryDialog;
class TimelineStrip;

/// Counts what the log shows: for the strip of requests over time and for the dialog of statistics.
class SummaryControl : public QObject
{
    Q_OBJECT

public:
    SummaryControl(workspace::LogQuery& query, models::ExchangeLogModel& log, QThreadPool& jobs,
                   TimelineStrip& strip, QObject* parent);

    void showStatistics(QWidget* parent);

    /// The session is another one, or none.
    void reset();

Q_SIGNALS:
    void filterRequested(const QString& test);

private:
    void countTimeline();
    void countStatistics();
    void countGroups();

    workspace::LogQuery& m_query;
    TimelineStrip& m_strip;
    QPointer<SummaryDialog> m_dialog;
    qint64 m_fromUs = 0; ///< what the strip shows; all when it is not before m_untilUs
    qint64 m_untilUs = 0;
    QTimer m_timelineDue;
    LatestJob m_timelineJob;
    LatestJob m_statisticsJob;
    LatestJob m_groupsJob;
};

} // namespace hookbench::ui
