// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace hookbench::formats {

/// Text for a terminal or a log: control bytes, DEL, C1 and bidirectional controls become \xNN or \uNNNN, bytes
/// that are not UTF-8 become \xNN. Line feeds and tabs stay. What came over the wire cannot move the cursor,
/// set a title or reach the clipboard.
QByteArray harmlessText(QByteArrayView text);

/// The same for a single line: line feeds and tabs are escaped as well.
QByteArray harmlessLine(QByteArrayView text);

} // namespace hookbench::formats
