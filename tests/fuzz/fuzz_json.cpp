// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/payload/json_promises.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// The input is a JSONPath, a line break and a document; the document is looked at by itself, too.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace hookbench::payload;
    const QByteArrayView input(data, qsizetype(size));
    const qsizetype line = input.indexOf('\n');
    for (const QByteArray& broken :
         {checkPathPromises(input), checkOutlinePromises(input.sliced(line < 0 ? 0 : line + 1))}) {
        if (broken.isEmpty())
            continue;
        std::fprintf(stderr, "broken promise: %s\n", broken.constData());
        std::abort();
    }
    return 0;
}
