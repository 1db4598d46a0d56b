// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/findings.h"

#include <QStringList>

namespace hookbench::profile {

/// The findings in words, a sentence each, translated; the most important first.
QStringList findingsInWords(const RetryFindings& findings);

/// "250 ms", "5 s", "30 min", "2 h"; translated.
QString spanText(double seconds);

QByteArray growthName(GapFit::Growth growth); ///< "exponential", for JSON
QByteArray jitterName(GapFit::Jitter jitter);
QByteArray answerName(Answer answer); ///< "yes", "no", "unknown"

} // namespace hookbench::profile
