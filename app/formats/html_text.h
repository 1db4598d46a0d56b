// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace hookbench::formats {

/// Bytes from anywhere as text of an HTML document, in an element or a quoted attribute: nothing in them is
/// markup, steers the direction of writing or is invisible. Bytes that are no UTF-8 become \xNN.
QByteArray htmlText(QByteArrayView bytes);

/// The same for several lines: line ends and tabs stay.
QByteArray htmlLines(QByteArrayView bytes);

/// Offset, hexadecimal and printable bytes, 16 a line.
QByteArray hexDump(QByteArrayView bytes);

} // namespace hookbench::formats
