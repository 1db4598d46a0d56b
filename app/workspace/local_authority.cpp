// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/local_authority.h"

#include "app/base/clock.h"
#include "app/crypto/certificate_authority.h"

#include <QStandardPaths>

namespace hookbench::workspace {

using namespace Qt::Literals::StringLiterals;

QString authorityFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/authority"_L1;
}

QString authorityCertificatePath()
{
    return crypto::CertificateAuthority::certificatePathIn(authorityFolder());
}

Result<LocalAuthority> openLocalAuthority(const QString& folder)
{
    const SystemClock clock;
    const auto authority = crypto::CertificateAuthority::openOrCreate(folder, clock);
    if (!authority)
        return fail(authority.error());
    return LocalAuthority{authority->name(), authority->caCertificatePem(), authority->caCertificatePath(),
                          authority->fingerprint(), authority->notAfterUs()};
}

} // namespace hookbench::workspace
