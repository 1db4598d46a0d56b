// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hookbench::tests {

/// Runs SQL on a file as the sqlite3 tool would, with none of our care.
void runSql(const QString& path, const QByteArray& sql);

/// The first value of the first row as text.
QByteArray sqlValue(const QString& path, const QByteArray& sql);

} // namespace hookbench::tests
