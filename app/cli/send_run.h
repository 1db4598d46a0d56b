// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exchange_output.h"
#include "app/cli/session_task.h"

#include <optional>

namespace hookbench::cli {

struct SendOptions
{
    QString session;
    RequestMaker maker;
    RetryPolicy retry;
    std::optional<BurstPlan> burst; ///< instead of a single one
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

    SendOptions m_options;
    std::unique_ptr<session::SessionReader> m_reader;
    SendId m_id;
    BurstId m_burst;
};

} // namespace hookbench::cli
