// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

namespace hookbench::workspace {

/// The folder in the user's data folder where this computer's certificate authority is kept.
QString authorityFolder();

/// The file with the certificate that clients are to trust; it is there once an endpoint or
/// openLocalAuthority() needed it.
QString authorityCertificatePath();

/// What may be shown and given away of the authority: all but its key.
struct LocalAuthority
{
    QString name;              ///< "Hookbench local CA 3f2a"
    QByteArray certificatePem; ///< what clients are to trust
    QString certificatePath;   ///< the same as a file
    QByteArray fingerprint;    ///< SHA-256, "AB:CD:..."
    qint64 notAfterUs = 0;     ///< UTC, microseconds since 1970
};

/// Reads it, or makes it when there is none. Blocks for some milliseconds, and up to 5 s while another
/// process makes the same one: call it in a job.
Result<LocalAuthority> openLocalAuthority(const QString& folder = authorityFolder());

} // namespace hookbench::workspace
