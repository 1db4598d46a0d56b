// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace hookbench::payload {

/// Whether content is JSON Lines: by its media type (lower case), or because it begins with two lines or more
/// that are an object or array each.
bool isJsonLines(QByteArrayView mediaType, QByteArrayView content);

} // namespace hookbench::payload
