// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QByteArrayList>

#include <optional>

namespace hookbench::templates {

/// What `now` and `timestamp` say. `words` are their arguments: a format (iso, date, time, http, unix,
/// unixms, or Qt's letters such as yyyy-MM-dd) and offsets (+2h, -1d, +30m, +10s, +1w, +500ms), in any order.
Result<QByteArray> moment(qint64 nowUs, const QByteArrayList& words, const QByteArray& usualFormat);

/// "+2h" in milliseconds; nothing when it is no offset.
std::optional<qint64> offsetMs(QByteArrayView word);

} // namespace hookbench::templates
