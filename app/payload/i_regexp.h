// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/regex.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace hookbench::payload {

/// An I-Regexp (RFC 9485) in RE2's syntax; nothing when it does not follow the grammar. "^" and "$" outside
/// of classes are the ends of the text, as in the engines that section 5 of the RFC maps to.
std::optional<QByteArray> re2OfIRegexp(QByteArrayView pattern);

/// Nothing when it is invalid, or too large for RE2 (more than 1000 repetitions, or too much memory).
std::optional<Regex> compileIRegexp(QByteArrayView pattern);

} // namespace hookbench::payload
