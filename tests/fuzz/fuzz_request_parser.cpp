// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/http/parser_reading.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// Limits small enough for the fuzzer to reach them.
static constexpr hookbench::http::Limits fuzzLimits{200, 500, 12, 40, 300};

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    const QByteArray broken = hookbench::http::checkParserPromises(bytes, 16, fuzzLimits);
    if (broken.isEmpty())
        return 0;
    std::fprintf(stderr, "broken promise: %s\n", broken.constData());
    std::abort();
}
