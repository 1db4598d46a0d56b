// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace hookbench::payload {

/// A character read from bytes that may be anything.
struct Utf8Character
{
    char32_t value = 0; ///< meaningless when not valid
    qint32 size = 1;    ///< bytes; 1 for a byte that begins no valid character
    bool valid = false;
};

/// Reads the character at `at` (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
Utf8Character utf8At(QByteArrayView bytes, qsizetype at);

/// Offset of the first byte that is not valid UTF-8; -1 when all is.
qsizetype firstInvalidUtf8(QByteArrayView bytes);

/// At most `most` bytes from the start, without a torn character at their end.
QByteArrayView utf8Start(QByteArrayView text, qsizetype most);

/// Whether showing the character raw would hide, reorder or forge text: controls, directional overrides and
/// isolates, invisible spaces, line separators. TAB is not one of them.
bool needsEscape(char32_t character);

/// What is shown instead: "\n", "\x1B", "\u202E". Not the control pictures of Unicode: few fonts have them.
QString escapeOf(char32_t character);

} // namespace hookbench::payload
