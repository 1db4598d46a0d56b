// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace hookbench::schema {

/// Whether "format" means something here: date-time, date, time, email, hostname, ipv4, ipv6, uri,
/// uri-reference, uuid, json-pointer, relative-json-pointer, regex.
bool knowsFormat(QByteArrayView format);

/// Whether a text (UTF-8) is of a format; true for one that is not known.
bool isOfFormat(QByteArrayView format, QByteArrayView text);

/// The format that a text most likely has: uuid, date-time, date, email, uri, ipv4 or ipv6; empty for none.
QByteArrayView likelyFormat(QByteArrayView text);

} // namespace hookbench::schema
