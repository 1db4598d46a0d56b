// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temp_session.h"

namespace hookbench::tests {

/// Records `count` small exchanges, numbered from `first`, and waits until all are committed. What was
/// stored.
QList<ExchangeSummary> recordMany(Recorder& recorder, int count, int first = 1);

/// A summary as the session would tell it.
ExchangeSummary exampleSummary(qint64 id);

} // namespace hookbench::tests
