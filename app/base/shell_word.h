// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hookbench {

/// `text` as one word of a POSIX shell, in single quotes, whatever stands in it.
QString shellWord(const QString& text);

} // namespace hookbench
