// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace hookbench::formats {

/// Gives bytes to every importer and checks what each promises: it ends, and what it hands over is
/// consistent. How many exchanges and problems there were in all.
int importAnything(const QByteArray& bytes);

} // namespace hookbench::formats
