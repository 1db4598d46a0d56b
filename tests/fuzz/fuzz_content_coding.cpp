// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/payload/data_promises.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray broken = hookbench::payload::checkCodingPromises({data, qsizetype(size)});
    if (broken.isEmpty())
        return 0;
    std::fprintf(stderr, "broken promise: %s\n", broken.constData());
    std::abort();
}
