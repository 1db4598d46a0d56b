// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace hookbench::ui {

/// The mark of a provider: the first letter of its name on a colour of its own, the same wherever it is
/// shown. Of our own drawing, sharp at every scale, and readable on light and dark grounds.
QIcon providerBadge(const QByteArray& provider);

} // namespace hookbench::ui
