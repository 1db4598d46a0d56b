// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/crypto/certificate_authority.h"
#include "app/crypto/tls_server_context.h"
#include "app/exchange/endpoint.h"

#include <optional>

namespace hookbench::listener {

/// The authority of this computer, read or made when an endpoint needs it first. Net thread.
class AuthorityKeeper
{
public:
    AuthorityKeeper(QString folder, const Clock& clock)
        : m_folder(std::move(folder))
        , m_clock(clock)
    {
    }

    /// Stays valid; tried anew after a failure.
    Result<crypto::CertificateAuthority*> authority();

private:
    const QString m_folder;
    const Clock& m_clock;
    std::optional<crypto::CertificateAuthority> m_authority;
};

/// The same for connections to which a certificate with a flaw is shown, always by the local authority.
Result<std::shared_ptr<const crypto::TlsServerContext>>
makeFlawedTlsContext(const Endpoint& endpoint, AuthorityKeeper& keeper,
                     crypto::CertificateAuthority::Flaw flaw);

/// What the TLS connections of an endpoint share, from what the user set up. Errors name the file.
Result<std::shared_ptr<const crypto::TlsServerContext>> makeTlsContext(const Endpoint& endpoint,
                                                                       AuthorityKeeper& keeper);

} // namespace hookbench::listener
