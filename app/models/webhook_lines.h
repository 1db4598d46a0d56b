// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchange.h"
#include "app/models/fields_model.h"

namespace hookbench::providers {
class Catalogue;
}

namespace hookbench::models {

/// What the overview says of who sent a request: what was found out when it came, and who else may have sent
/// it. One that nobody looked at then is looked at now. `content` is its body or the front of it; `catalogue`
/// may be null.
std::vector<TextLine> webhookLines(const Exchange& exchange, const QByteArray& content,
                                   const providers::Catalogue* catalogue);

} // namespace hookbench::models
