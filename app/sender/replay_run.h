// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/replay_plan.h"
#include "app/sender/alarms.h"
#include "app/sender/sender.h"

#include <QHash>
#include <QSet>

#include <map>

namespace hookbench::sender {

/// Gives the recorded exchanges of a replay one by one; nothing at the end.
using ReplaySource = std::function<Result<std::optional<Exchange>>()>;

/// Changes each request before it is sent: a fresh signature.
using RequestChange = std::function<Result<SendRequest>(const SendRequest& request)>;

/// How the last replay of an exchange to a place ended: true when it succeeded.
using LastReplays = QHash<std::pair<ExchangeId, QByteArray>, bool>;

/// Scheme, host and port of a URL, which LastReplays are found by.
QByteArray placeOf(const QByteArray& url);

/// Nothing, or what is wrong with the plan, in words.
Result<void> validateReplay(const ReplayPlan& plan);

/// Sends recorded requests again, at their times, and compares what comes back. Holds what is under way and
/// one more, however many they are. Same thread as its sender.
class ReplayRun : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Sender& sender;
        const Clock& clock;
        Alarms& alarms;
        ReplaySource source;
        RequestChange change; ///< may be null
        LastReplays last;
    };

    /// `total`: how many the source gives.
    ReplayRun(Parts parts, const ReplayPlan& plan, qint64 total);

    void start();
    void pause(); ///< what is under way goes on
    void resume();
    void cancel(); ///< what is under way is cut off

Q_SIGNALS:
    void replayed(const QList<hookbench::ReplayRow>& rows);     ///< bundled, each once
    void progressed(const hookbench::ReplayProgress& progress); ///< the last one is Finished or Cancelled
    void failed(const hookbench::Error& error);                 ///< the source broke off; ends it instead

private:
    struct Step
    {
        Exchange original;
        QByteArray target;
        qint64 dueUs = 0;
        qint64 lateUs = 0;
    };

    void startDue();
    bool hasRoom() const;
    bool fetch();
    void startOne();
    void answered(const Step& step, const SendOutcome& outcome);
    void notSent(const Step& step, const Error& error);
    void add(ReplayRow row);
    ReplayRow::Verdict verdict(const Step& step, const SendOutcome& outcome) const;
    qint64 dueUs(const Exchange& exchange, qint64 number);
    void tellSoon();
    void tell();
    void endIfOver();

    Parts m_parts;
    const ReplayPlan m_plan;
    ReplayProgress m_progress;
    std::map<qint64, Step> m_underWay; ///< by the id of the sending
    QList<Step> m_next;                ///< of one exchange, for the targets it is still to go to
    qint64 m_fetched = 0;
    qint64 m_firstAtUs = 0; ///< of the recording
    qint64 m_startUs = 0;
    qint64 m_pausedUs = 0;
    bool m_sourceEnded = false;
    qint64 m_onWire = 0; ///< of those under way: the others wait for the disk
    bool m_alarmed = false;
    bool m_starting = false;
    bool m_over = false;
    Error m_error;
    QSet<QString> m_changes;
    QList<ReplayRow> m_rows;
    bool m_telling = false;
};

} // namespace hookbench::sender
