// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace hookbench::tests {

/// Applies a JSON Patch (RFC 6902) the slow and plain way, by its text alone; nothing when an operation does
/// not fit the document.
std::optional<QByteArray> applyPatch(const QByteArray& document, const QByteArray& patch);

} // namespace hookbench::tests
