// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crypto/temporary_authority.h"
#include "tests/crypto/tls_promises.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace hookbench;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const SystemClock clock;
    static tests::TemporaryAuthority authority(clock);
    static const std::shared_ptr<const crypto::TlsServerContext> context =
        tests::contextFor(authority.serverOptions());
    const QByteArray broken = tests::checkTlsPromises(QByteArrayView(data, qsizetype(size)), context);
    if (broken.isEmpty())
        return 0;
    std::fprintf(stderr, "broken promise: %s\n", broken.constData());
    std::abort();
}
