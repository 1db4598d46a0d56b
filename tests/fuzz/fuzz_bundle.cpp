// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bundle/bundle_input.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    hookbench::bundle::openAnything(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    return 0;
}
