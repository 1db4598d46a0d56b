// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/burst_report.h"

#include <QStringList>

namespace hookbench::models {

/// A report for people, as lines in columns.
QStringList burstLines(const BurstReport& report);

/// "p99", 12'300: from the least to the most.
QList<std::pair<QString, qint64>> burstTimes(const BurstReport& report);

} // namespace hookbench::models
