// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/scheme.h"
#include "app/signing/verification.h"

// For the sources of this room only.
namespace hookbench::signing {

/// UTC, microseconds since 1970; none when the text is no such time.
std::optional<qint64> timeUs(providers::TimeUnit unit, QByteArrayView text);
QByteArray timeText(providers::TimeUnit unit, qint64 us);

/// Adds the step about the time; makes the verdict Invalid when it is outside what the rule allows.
void checkTime(const providers::TimestampRule& rule, qint64 signedUs, qint64 nowUs,
               Verification& verification);

QString durationText(qint64 us); ///< "12 s", "3 min 20 s"

} // namespace hookbench::signing
