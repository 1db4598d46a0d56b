// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/h2_testing.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace hookbench::http;
    const QByteArray connection = h2FuzzConnection(QByteArrayView(data, qsizetype(size)));
    for (const H2Limits& limits : {h2FuzzLimits(), H2Limits()}) {
        const QByteArray broken = checkH2Promises(connection, 400, limits);
        if (broken.isEmpty())
            continue;
        std::fprintf(stderr, "broken promise: %s\n", broken.constData());
        std::abort();
    }
    return 0;
}
