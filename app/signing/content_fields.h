// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/content_template.h"

#include <optional>

// For the sources of this room only.
namespace hookbench::signing {

/// Whether a template may have this field.
bool isContentField(QByteArrayView field);

/// None when the message has nothing there.
std::optional<QByteArray> contentField(QByteArrayView field, const ContentValues& values);

quint32 crc32(QByteArrayView bytes); ///< IEEE 802.3

} // namespace hookbench::signing
