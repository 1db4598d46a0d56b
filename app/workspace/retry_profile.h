// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/filter/filter.h"
#include "app/profile/findings.h"

#include <QStringList>

namespace hookbench::workspace {

/// How a sender tries again, and what shows it.
struct SenderProfile
{
    profile::RetryFindings findings;
    QStringList words; ///< the findings, a sentence each
    std::vector<profile::Delivery> deliveries;
};

/// Follows the attempts of all captured deliveries that pass the filter; the senders with the most first.
/// `observedUntilUs` (UTC): until when another attempt would have been seen; 0: until the last exchange.
/// Reads the session: for a job.
Result<std::vector<SenderProfile>> profileSession(const QString& path, const filter::Filter& filter,
                                                  qint64 observedUntilUs = 0, const CancelFlag& cancel = {});

} // namespace hookbench::workspace
