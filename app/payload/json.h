// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/payload/problem.h"

#include <QByteArrayView>

namespace hookbench::payload {

/// Whether `text` is JSON to the letter of RFC 8259, and if not, where and why. Depth is limited by memory
/// only (a bit a level). A leading byte order mark is tolerated, as section 8.1 allows. A cancelled check
/// finds nothing.
Problem checkJson(QByteArrayView text, const CancelFlag& cancel = {});

/// Re-indents JSON. Order, repeated names, numbers and strings stay as they were written.
PrettyText prettyJson(QByteArrayView text, const CancelFlag& cancel = {}, const PrettyLimits& limits = {});

/// JSON without the space between its tokens; these stay to the letter.
PrettyText minifiedJson(QByteArrayView text, const CancelFlag& cancel = {});

} // namespace hookbench::payload
