// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sender/alarms.h"
#include "app/sender/retry_policy.h"
#include "app/sender/sender.h"

namespace hookbench::sender {

/// How far it has come; enough to go on after the program has ended.
struct DeliveryState
{
    int attempts = 0;        ///< that are over
    qint64 firstUs = 0;      ///< UTC: when the first began; 0 before
    qint64 dueUs = 0;        ///< UTC: when the next begins; 0 at once
    SendOutcome lastOutcome; ///< of the attempt before
};

/// One request until it is answered or given up: attempts, and the waiting between them. Same thread as its
/// sender.
class Delivery : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Sender& sender;
        const Clock& clock;
        Alarms& alarms;
    };

    Delivery(Parts parts, SendId id, RequestMaker maker, RetryPolicy policy, DeliveryState state = {});

    SendId id() const { return m_id; }
    const DeliveryState& state() const { return m_state; }

    void start();

    /// finished() follows with what there is.
    void cancel();

Q_SIGNALS:
    void attempted(const hookbench::SendOutcome& outcome); ///< an attempt is over and recorded
    void scheduled(int attempt, qint64 atUs);              ///< the next, by its number from 1
    void finished(const hookbench::SendOutcome& outcome);
    void refused(const hookbench::Error& error); ///< there is no request to send; ends it

private:
    void attempt();
    void wait(qint64 ms);
    void over(const SendOutcome& outcome);

    Parts m_parts;
    const SendId m_id;
    const RequestMaker m_maker;
    const RetryPolicy m_policy;
    DeliveryState m_state;
    bool m_cancelled = false;
    bool m_waiting = false;
};

} // namespace hookbench::sender
