// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace hookbench::payload {

/// What a JSON string says. `token` is a whole, valid one with its quotes. Escapes that are a surrogate pair
/// become one character. A lone surrogate is kept: in UTF-16 as itself, in bytes as the three that UTF-8
/// would give it, so that the order of bytes is that of characters.
QString decodeJsonString(QByteArrayView token);
QByteArray decodeJsonBytes(QByteArrayView token);

/// Whether the string says `bytes`; decodes only a string with escapes.
bool jsonStringIs(QByteArrayView token, QByteArrayView bytes);

/// The bytes of a text, lone surrogates as above, and back.
QByteArray bytesOfText(QStringView text);
QString textOfBytes(QByteArrayView bytes);

} // namespace hookbench::payload
