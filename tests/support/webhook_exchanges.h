// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchange.h"
#include "app/exchange/recorder.h"

namespace hookbench::tests {

/// A webhook as GitHub, Stripe or a shop sends it, with a realistic head, a body of 0.5 to 4 KB of JSON
/// and an answer. The same for the same number; one in a thousand holds the word "needle-in-a-haystack".
Exchange webhookExchange(int number);

/// Records those with the numbers from 1 to `count` and waits until all are committed. Memory stays bounded.
void recordWebhooks(Recorder& recorder, int count);

} // namespace hookbench::tests
