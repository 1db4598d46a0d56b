// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>

namespace hookbench::cli {

/// Asks on the terminal without showing what is typed, also when the standard streams are pipes. Usage when
/// there is no terminal, or nothing was typed.
Result<QByteArray> askForPassphrase(const QString& question);

} // namespace hookbench::cli
