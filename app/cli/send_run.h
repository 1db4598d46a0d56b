// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exchange_output.h"
#include "app/cli/session_task.h"

#include <QSet>

#include <optional>

namespace hookbench::cli {

struct SendOptions
{
    QString session;
    RequestMaker maker;
    RetryPolicy retry;
    std::optional<BurstPlan> burst; ///< instead of a single one
    bool resumes = false;           ///< goes on with what is pending instead
    bool json = false;
};

/// One run of `send`: sends, and prints what was recorded.
class SendRun final : public SessionTask
{
    Q_OBJECT

public:
    SendRun(SendOptions options, Terminal& terminal);

private:
    void begin() override;
    void stop() override;
    void closing() override { m_reader.reset(); }
    void printExchange(const SendOutcome& outcome);
    void printReport(const BurstReport& report);
    void over(SendId id, bool isSuccess);

    SendOptions m_options;
    std::unique_ptr<session::SessionReader> m_reader;
    QSet<SendId> m_underWay;
    BurstId m_burst;
    bool m_failed = false;
};

} // namespace hookbench::cli
