// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/burst_report.h"
#include "app/sender/alarms.h"
#include "app/sender/latency_histogram.h"
#include "app/sender/sender.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace hookbench::sender {

/// Nothing, or what is wrong with the plan, in words.
Result<void> validateBurst(const BurstPlan& plan);

/// Sends a request many times, at a rate or as fast as it is answered, and counts what comes back. Same
/// thread as its sender.
class Burst : public QObject
{
    Q_OBJECT

public:
    Burst(Sender& sender, const Clock& clock, Alarms& alarms, RequestMaker maker, const BurstPlan& plan);

    void start();
    void cancel(); ///< what is under way is cut off; finished() follows

    BurstReport report() const;

Q_SIGNALS:
    void progressed(const hookbench::BurstReport& report); ///< some times a second
    void finished(const hookbench::BurstReport& report);
    void failed(const hookbench::Error& error); ///< a request could not be made; ends it

private:
    void startDue();
    bool hasRoom() const;
    bool isOver() const;
    qint64 dueUs(qint64 run) const;
    bool startOne();
    void count(const SendOutcome& outcome);
    void tell();
    void stop(const Error& error);

    Sender& m_sender;
    const Clock& m_clock;
    Alarms& m_alarms;
    const RequestMaker m_maker;
    const BurstPlan m_plan;
    qint64 m_startUs = 0; ///< 0 before the start and behind the end
    qint64 m_firstUs = 0;
    qint64 m_endUs = 0;
    qint64 m_toldUs = 0;
    qint64 m_started = 0;
    QSet<qint64> m_underWay;
    bool m_stopped = false;
    qint64 m_onWire = 0; ///< of those under way: the others wait for the disk
    bool m_alarmed = false;
    bool m_starting = false;
    Error m_error;

    qint64 m_sent = 0;
    qint64 m_failed = 0;
    qint64 m_sentBytes = 0;
    qint64 m_receivedBytes = 0;
    QMap<int, qint64> m_statuses;
    QHash<QByteArray, qint64> m_errors;
    LatencyHistogram m_latencies;
};

} // namespace hookbench::sender
