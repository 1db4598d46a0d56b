// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace hookbench::formats {

/// How a language writes bytes between quotation marks.
struct LiteralStyle
{
    enum class Byte {
        Hex,     ///< \xNN
        Octal,   ///< \NNN
        Unicode, ///< \u00NN: the character with the number of the byte
    };

    char quote = '"';
    QByteArrayView escaped = "\"\\"; ///< get a backslash in front
    Byte control = Byte::Hex;        ///< control characters; \n, \r and \t have names
    Byte high = Byte::Hex;           ///< bytes beyond ASCII
    bool keepsText = false;          ///< valid UTF-8 stays readable, but for what is invisible
};

/// Bytes as a literal with its quotes.
QByteArray literal(QByteArrayView bytes, const LiteralStyle& style);

/// For bash and zsh: '...' for plain text, else $'...'. There is no way to write NUL.
QByteArray shellWord(QByteArrayView bytes);

/// Whether bytes are UTF-8 without control characters other than line ends and tabs.
bool isPlainText(QByteArrayView bytes);

/// Base64 in lines of 76 letters.
QByteArray base64Lines(QByteArrayView bytes);

} // namespace hookbench::formats
