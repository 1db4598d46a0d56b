// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/crypto/openssl_handle.h"

#include <QString>

// How the local authority is kept in its folder. For the sources of this room only.
namespace hookbench::crypto {

struct StoredAuthority
{
    CertificateHandle certificate;
    KeyHandle key;
};

/// ca-key.pem holds key and certificate (mode 0600), ca.pem the certificate alone. One file is the truth,
/// written at once, so that a crash between two files cannot leave half an authority.
class AuthorityFiles
{
public:
    explicit AuthorityFiles(const QString& folder);

    QString certificatePath() const;
    QString keyPath() const;

    /// Makes the folder with mode 0700 when it is missing.
    Result<void> prepareFolder() const;

    /// Neither file is there.
    bool areMissing() const;

    /// Checks that the files are sound, private and belong together; writes ca.pem when it alone is missing.
    Result<StoredAuthority> read(qint64 nowUs) const;

    Result<void> write(const StoredAuthority& authority) const;

private:
    Result<void> checkCopy(X509* certificate) const;

    QString m_folder;
};

} // namespace hookbench::crypto
