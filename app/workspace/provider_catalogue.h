// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/catalogue.h"

namespace hookbench::workspace {

/// The built-in providers and the user's own, in the data folder. What is wrong with a file stands in
/// `problems`. Reads hundreds of small files in some 20 ms: not for the window's thread.
std::shared_ptr<const providers::Catalogue> loadProviders(QList<Error>* problems = nullptr);

} // namespace hookbench::workspace
