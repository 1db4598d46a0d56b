// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

struct evp_pkey_st;
struct stack_st_X509;
struct x509_st;

namespace hookbench::crypto {

/// A certificate, its chain and its private key: who a server is. A value: copies share the key, from any
/// thread.
class Identity
{
public:
    Identity() = default; ///< nobody

    /// From PEM: the certificate, then its chain, in any order. The key is in the same file when `keyPath` is
    /// empty. `passphrase` is for an encrypted key.
    static Result<Identity> fromPemFiles(const QString& certificatePath, const QString& keyPath = {},
                                         const QString& passphrase = {});

    /// From PKCS#12 (.p12, .pfx).
    static Result<Identity> fromPkcs12File(const QString& path, const QString& passphrase);

    /// Takes over the references it is given; `chain` may be null. The key must belong to the certificate.
    static Identity adopt(x509_st* certificate, evp_pkey_st* key, stack_st_X509* chain);

    bool isNull() const { return !m_parts; }
    explicit operator bool() const { return !isNull(); }

    enum class Validity { Valid, NotYet, Expired };

    /// Whether clients whose clock says `wallUs` can accept it. An expired identity loads all the same.
    Validity validityAt(qint64 wallUs) const;
    qint64 notBeforeUs() const; ///< UTC, microseconds since 1970
    qint64 notAfterUs() const;

    QString subject() const;         ///< "CN=example.org,O=Example"
    QList<QByteArray> names() const; ///< DNS names and addresses of the subjectAltName, as text
    QByteArray fingerprint() const;  ///< SHA-256 of the certificate, "AB:CD:..."

    x509_st* certificate() const; ///< borrowed, for this room
    evp_pkey_st* key() const;     ///< borrowed, for this room
    stack_st_X509* chain() const; ///< borrowed, for this room; null when there is none

private:
    struct Parts;
    std::shared_ptr<const Parts> m_parts;
};

} // namespace hookbench::crypto
