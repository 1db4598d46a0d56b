// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace hookbench::payload {

/// Which promise the readers of foreign data break for these bytes, whatever they are; empty when none.

/// CBOR, MessagePack, Protocol Buffers, XML and HTML: every node lies within its parent, siblings rise and do
/// not overlap, each has texts.
QByteArray checkTreePromises(QByteArrayView input);

/// A boundary, a line break and a body: parts rise, lie within the body, and have sound names for files.
QByteArray checkMultipartPromises(QByteArrayView input);

/// A Content-Encoding, a line break and coded bytes: limits hold, and how the bytes are cut makes no
/// difference.
QByteArray checkCodingPromises(QByteArrayView input);

/// Rows of delimiter-separated values, read one by one, are as many and as wide as was said.
QByteArray checkCsvPromises(QByteArrayView input);

} // namespace hookbench::payload
