// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace hookbench::tests {

/// Tries a hostile filter over a hostile exchange: the first line of the input is the filter, the rest is
/// read as a head and a body. Aborts when a filter is not read back as it is printed, when a mistake lies
/// outside of the text, or when pieces of a body change the answer.
void checkFilterInput(const QByteArray& bytes);

} // namespace hookbench::tests
