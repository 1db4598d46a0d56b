// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/certificate_authority.h"
#include "app/crypto/tls_server_context.h"

#include <QTemporaryDir>

#include <memory>

namespace hookbench::tests {

/// An authority in a folder of its own that is gone afterwards.
class TemporaryAuthority
{
public:
    explicit TemporaryAuthority(const Clock& clock)
        : m_authority(*crypto::CertificateAuthority::openOrCreate(folder(), clock))
    {
    }

    QString folder() const { return m_dir.filePath(QStringLiteral("ca")); }
    QString file(const QString& name) const { return m_dir.filePath(name); }
    crypto::CertificateAuthority& operator*() { return m_authority; }
    crypto::CertificateAuthority* operator->() { return &m_authority; }

    crypto::TlsServerOptions serverOptions()
    {
        crypto::TlsServerOptions options;
        options.identityFor = [this](QByteArrayView name) {
            return m_authority.leafFor(name);
        };
        return options;
    }

private:
    QTemporaryDir m_dir;
    crypto::CertificateAuthority m_authority;
};

inline std::shared_ptr<const crypto::TlsServerContext> contextFor(crypto::TlsServerOptions options)
{
    return *crypto::TlsServerContext::create(std::move(options));
}

} // namespace hookbench::tests
