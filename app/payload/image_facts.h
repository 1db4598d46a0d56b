// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace hookbench::payload {

/// What the first bytes of a picture say about it.
struct ImageFacts
{
    const char* format = ""; ///< "png", "jpeg", "gif", "webp", "bmp", "ico"
    quint32 width = 0;       ///< 0 where the first bytes do not tell
    quint32 height = 0;
};

/// By content alone. Drawings (SVG) are none of these: to draw one would be to run what a stranger wrote.
std::optional<ImageFacts> imageFacts(QByteArrayView content);

} // namespace hookbench::payload
