// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace hookbench::payload {

/// What a JSON string says. `token` is a whole, valid one with its quotes. Escapes that are a surrogate pair
/// become one character. A lone surrogate is kept: in bytes as the three that UTF-8 would give it, in UTF-16
/// as itself.
QByteArray decodeJsonString(QByteArrayView token);
QString decodeJsonText(QByteArrayView token);

/// Whether the string says `bytes`; decodes only a string with escapes.
bool jsonStringIs(QByteArrayView token, QByteArrayView bytes);

} // namespace hookbench::payload
