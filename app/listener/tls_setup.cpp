// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/tls_setup.h"

namespace hookbench::listener {

namespace {

crypto::ClientCertificates clientCertificates(EndpointTls::ClientCertificates wanted)
{
    switch (wanted) {
    case EndpointTls::ClientCertificates::Off:
        return crypto::ClientCertificates::Off;
    case EndpointTls::ClientCertificates::Asked:
        return crypto::ClientCertificates::Ask;
    case EndpointTls::ClientCertificates::Required:
        return crypto::ClientCertificates::Require;
    }
    Q_UNREACHABLE();
}

Result<crypto::Identity> ownIdentity(const EndpointTls& tls)
{
    if (tls.certificate == EndpointTls::Certificate::Pkcs12)
        return crypto::Identity::fromPkcs12File(tls.certificatePath, tls.passphrase);
    return crypto::Identity::fromPemFiles(tls.certificatePath, tls.keyPath, tls.passphrase);
}

crypto::TlsServerOptions optionsOf(const Endpoint& endpoint)
{
    crypto::TlsServerOptions options;
    if (!endpoint.http2)
        options.protocols = {"http/1.1"};
    options.clientCertificates = clientCertificates(endpoint.tls.clientCertificates);
    options.clientAuthoritiesPath = endpoint.tls.clientAuthoritiesPath;
    return options;
}

} // namespace

Result<crypto::CertificateAuthority*> AuthorityKeeper::authority()
{
    if (!m_authority) {
        auto opened = crypto::CertificateAuthority::openOrCreate(m_folder, m_clock);
        if (!opened)
            return fail(opened.error());
        m_authority = std::move(*opened);
    }
    return &*m_authority;
}

Result<std::shared_ptr<const crypto::TlsServerContext>>
makeFlawedTlsContext(const Endpoint& endpoint, AuthorityKeeper& keeper,
                     crypto::CertificateAuthority::Flaw flaw)
{
    crypto::TlsServerOptions options = optionsOf(endpoint);
    const auto authority = keeper.authority();
    if (!authority)
        return fail(authority.error());
    options.identityFor = [authority = *authority, flaw](QByteArrayView name) {
        return authority->flawedLeaf(name, flaw);
    };
    return crypto::TlsServerContext::create(std::move(options));
}

Result<std::shared_ptr<const crypto::TlsServerContext>> makeTlsContext(const Endpoint& endpoint,
                                                                       AuthorityKeeper& keeper)
{
    crypto::TlsServerOptions options = optionsOf(endpoint);
    if (endpoint.tls.certificate == EndpointTls::Certificate::Local) {
        const auto authority = keeper.authority();
        if (!authority)
            return fail(authority.error());
        options.identityFor = [authority = *authority](QByteArrayView name) {
            return authority->leafFor(name);
        };
    } else {
        const auto identity = ownIdentity(endpoint.tls);
        if (!identity)
            return fail(identity.error());
        options.identityFor = [identity = *identity](QByteArrayView) {
            return identity;
        };
    }
    return crypto::TlsServerContext::create(std::move(options));
}

} // namespace hookbench::listener
