// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace hookbench::formats {

/// Bytes from anywhere, made safe for a terminal: valid UTF-8 stays as it is, except for characters that
/// could steer a terminal or deceive a reader (controls, DEL, C1, line separators, bidirectional and other
/// invisible marks, private and unassigned code points). These become \xNN, \uNNNN or \U00NNNNNN, bytes that
/// are no UTF-8 \xNN, and a backslash is doubled, so what is shown can be told from what was sent.
QByteArray terminalText(QByteArrayView bytes);

/// The same for several lines: line ends (LF, CRLF) and tabs stay.
QByteArray terminalLines(QByteArrayView bytes);

} // namespace hookbench::formats
