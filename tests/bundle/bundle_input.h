// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace hookbench::bundle {

/// Reads `content` as that of a bundle whose blocks are sound, and as a record; aborts when a promise is
/// broken. For the fuzzer and the test that replays its finds.
void openAnything(const QByteArray& content);

} // namespace hookbench::bundle
