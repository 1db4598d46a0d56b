// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace hookbench::crypto {

/// How bytes are written as text in headers and keys.
enum class TextForm { Hex, Base64, Base64Url };

enum class Reading {
    Strict,  ///< lower-case hex; base64 with its padding (base64url without) and no stray bits
    Lenient, ///< hex in any case; base64 with either alphabet, with or without padding
};

QByteArray toText(TextForm form, QByteArrayView bytes);

/// The bytes that `text` stands for; none when it is not in that form. White space is never skipped.
std::optional<QByteArray> fromText(TextForm form, QByteArrayView text, Reading reading);

} // namespace hookbench::crypto
