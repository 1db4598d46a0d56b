// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchange.h"

#include <QString>

namespace hookbench::workspace {

/// "Apply as filter": the test that others pass which say the same in a column of the log
/// (models::ExchangeLogModel::Column). Empty where the language has no field for it.
QString cellFilter(const ExchangeSummary& summary, int column);

/// Passes what came from `fromUs` on and before `untilUs`, microseconds since 1970.
QString timeRangeFilter(qint64 fromUs, qint64 untilUs);

} // namespace hookbench::workspace
