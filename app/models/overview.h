// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchange.h"
#include "app/models/fields_model.h"

namespace hookbench::models {

/// The facts of an exchange, a label and a value each.
/// `webhook` are those of webhookLines(), which stand near the top.
std::vector<TextLine> overviewLines(const Exchange& exchange, const http::RequestHead& head,
                                    std::vector<TextLine> webhook = {});

} // namespace hookbench::models
