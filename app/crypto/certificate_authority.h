// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/crypto/identity.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace hookbench::crypto {

/// The authority of this computer: signs a certificate for every name that clients ask for, so that they need
/// to trust one certificate only. Not safe to use from two threads at once.
class CertificateAuthority
{
public:
    /// Reads the authority kept in `folder`, or makes one when there is none. Files that are damaged, do not
    /// belong together or can be read by other users are an error and stay as they are. The clock must
    /// outlive the authority. Blocks for a few milliseconds, and up to 5 s while another process makes the
    /// same one.
    static Result<CertificateAuthority> openOrCreate(const QString& folder, const Clock& clock);

    CertificateAuthority(CertificateAuthority&& other) noexcept;
    CertificateAuthority& operator=(CertificateAuthority&& other) noexcept;
    ~CertificateAuthority();

    /// Where openOrCreate() keeps the certificate that is given to clients.
    static QString certificatePathIn(const QString& folder);

    /// An identity for a DNS name or an address; the one for localhost, 127.0.0.1 and ::1 when it is empty, a
    /// loopback address, or nothing that a certificate can name. Kept for the next time, and made anew when
    /// less than a third of its life is left. Null only when OpenSSL fails for lack of memory or randomness.
    Identity leafFor(QByteArrayView nameOrAddress);

    /// What is wrong with a certificate on purpose.
    enum class Flaw {
        Expired,
        WrongHost,  ///< it is for "wrong-host.invalid"
        SelfSigned, ///< nobody vouches for it
    };

    /// One like leafFor() with a flaw; another one each time.
    Identity flawedLeaf(QByteArrayView nameOrAddress, Flaw flaw) const;

    QString name() const; ///< "Hookbench local CA 3f2a"
    QByteArray caCertificatePem() const;
    QString caCertificatePath() const; ///< the certificate alone, to be given to clients
    QByteArray fingerprint() const;    ///< SHA-256, "AB:CD:..."
    qint64 notAfterUs() const;         ///< UTC, microseconds since 1970

private:
    struct Parts;
    explicit CertificateAuthority(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace hookbench::crypto
