// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile filters over hostile exchanges.
#include "tests/filter/filter_input.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    hookbench::tests::checkFilterInput(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    return 0;
}
