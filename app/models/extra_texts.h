// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/exchange.h"

#include <QString>

namespace hookbench::models {

/// Columns that a log has beyond its own: whoever knows what to show in them. For the window's thread.
class ExtraTexts
{
public:
    ExtraTexts() = default;
    virtual ~ExtraTexts() = default;
    Q_DISABLE_COPY_MOVE(ExtraTexts)

    virtual int count() const = 0;
    virtual QString title(int column) const = 0;

    /// Null when it is not known yet; whoever asks is told when it is. Valid until the next call.
    virtual const QString* text(ExchangeId id, int column) = 0;
};

} // namespace hookbench::models
