// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

class QFile;

namespace hookbench::workspace {

/// Opens a file for reading; "-" is standard input.
Result<void> openInput(const QString& path, QFile& file);

/// The same error with the file's name in front.
Error aboutFile(const QString& path, Error error);

} // namespace hookbench::workspace
