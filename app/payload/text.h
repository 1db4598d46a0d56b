// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/held_bytes.h"
#include "app/payload/problem.h"

#include <QByteArray>

namespace hookbench::payload {

/// Text brought to UTF-8 for display.
struct DecodedText
{
    QByteArray utf8;  ///< the input itself when it is UTF-8 already, invalid bytes included
    QString encoding; ///< what it was read as, "UTF-8", "UTF-16 LE", "ISO-8859-1"
    Problem problem;  ///< bytes that are no text in that encoding, or a charset that is not known
};

/// Reads `bytes` by byte order mark, else by `charset` (lower case, may be empty), else as UTF-8. No byte is
/// dropped: in UTF-8 invalid ones stay for the view to mark, in other encodings they become U+FFFD.
DecodedText decodeText(const QByteArray& bytes, const QByteArray& charset);

/// The same, with what keeps the text.
struct HeldText
{
    HeldBytes utf8;
    Problem problem;
};
HeldText decodeHeldText(const HeldBytes& bytes, const QByteArray& charset);

/// One line for a label or a table cell: UTF-8 where it is valid, else ISO-8859-1; characters that must not
/// be shown raw as escapes.
QString visibleText(QByteArrayView bytes);

} // namespace hookbench::payload
